import type { Candidate } from "../model/index.ts";
import type { WordLists } from "../text/lists.ts";
import type { Passage } from "../text/passage.ts";
import { matchesOf } from "../text/matches.ts";
import { isPersonLine, namesOrganisation, personIn } from "../text/people.ts";
import { addressesIn, type WrittenAddress } from "../text/streets.ts";
import type { Detector } from "./detector.ts";

const BEFORE = 110;
const AFTER = 60;
/** Somebody lives there. */
const HOME = /(?<!\p{L})(?:woon|woont|wonend|wonende|woonde|woonden|gewoond|woonachtig|wonen\s(?:wij|we|zij|ze|aan|op|in)|(?:wij|we|zij|ze)\swonen|woonadres(?:sen)?|huisadres|thuisadres|priv[eé]adres|briefadres|verblijfadres|verblijfsadres|correspondentieadres|schuiladres|opvangadres|verblijft|verblijven|verbleef|(?:ingeschreven|inschrijving)\s(?:op|aan|staat)|staat ingeschreven|verhuis|verhuist|verhuisd|verhuisde|verhuizen|verhuizing|(?:mijn|m'n|ons|onze|zijn|haar|hun|uw|je|jouw)\s(?:eigen\s|nieuwe\s|oude\s|huidige\s|vorige\s)?(?:adres|huis|thuis|ouderlijk huis|woonadres|kamer|flat|appartement)|(?:mijn|ons|onze)\swoning|bewoners?\svan|bewoonster\svan|huurders?\svan|huurster\svan|buren\sop|buurman|buurvrouw|overburen|bij mij thuis|ouderlijk huis)(?!\p{L})/iu;
/** The place of a building, a plan, an event or a thing. */
const OBJECT = /(?<!\p{L})(?:bouw|bouwen|bouwt|bouwplan|bouwproject|bouwlocatie|nieuwbouw|\p{L}*opbouw|\p{L}*aanbouw|uitbouw|verbouwen|verbouwing|verbouw|sloop|slopen|renovatie|dakkapel|schuur|garage|erfafscheiding|kozijnen|zonnepanelen|kap|kappen|bomen|boom|perceel|percelen|kadastraal|pand|panden|gebouw|gebouwen|complex|object|objecten|locatie|locaties|plangebied|bestemmingsplan|omgevingsplan|omgevingsvergunning|vergunning|ontwerpbesluit|woningen|appartementen|woningbouw|evenement|markt|feest|festival|optocht|vergadering|bijeenkomst|inloop|inloopavond|bewonersavond|informatieavond|spreekuur|hoorzitting|camera|camera['’]?s|cameratoezicht|hoek|hoeken|kruising|kruispunt|rotonde|hoogte van|t\.h\.v|nabij|tegenover|container|containers|afvalcontainer|parkeerplaats|parkeerplaatsen|laadpaal|laadpalen|lantaarnpaal|bushalte|werkzaamheden|wegwerkzaamheden|afsluiting|afgesloten|herinrichting|reconstructie|riolering|asfalt|stoep|plaatsen van|terras|horeca|exploitatie|drugspand|inval|controle|inspectie|brand|ongeval|aanrijding|lekkage|gasleiding|monument|rijksmonument|kerkgebouw|speeltuin|voormalige?)(?!\p{L})/iu;
/** An address that says itself that nobody lives there. */
const BUSINESS_ADDRESS = /(?<!\p{L})(?:bezoekadres|postadres(?!\svan\s(?:de\sheer|dhr|meneer|mevrouw|mevr|mw|mijn|haar|zijn|hem)(?!\p{L}))|vestigingsadres|kantooradres|locatieadres|objectadres|werkadres|factuuradres|afleveradres|bedrijfsadres|bouwadres|adres van (?:het|de) (?:object|pand|locatie|evenement|bouw|bedrijf|perceel)|gevestigd|kantoorhoudende?|statutair|vestiging|hoofdkantoor|kantoor|langskomen|bezoek(?:en)?|t\.a\.v\.|ter attentie van)(?!\p{L})/iu;
/** In the sentence before: "woont alleen sinds mei. Wijk achter de dijk, Dijkpad 3". */
const LIVES = /(?<!\p{L})(?:woont|wonen|woonde|woonachtig)(?!\p{L})[^.]{0,80}\.\s(?:[^.,]{0,60},\s)?$/iu;
const ADDRESS_LABEL = /(?<!\p{L})(?:adres|adresgegevens|straat(?: en huisnummer)?|straatnaam|naw(?:-gegevens)?)\s*:?\s*$/iu;
const LABEL_LINE = /^[^.:]{0,40}:\s*$|^\S{0,40}$/u;
const PERSONAL_FACT = /(?<!\p{L})(?:bsn|burgerservicenummer|geboren|geboortedatum|geb\.|06-|06\s\d|\+31\s?6|@\p{L})/iu;
const CLOSING = /(?:groet|groeten|groetjes|hoogachtend|afzender|afz)[\s,.:]*$/iu;
const ORGANISATION_LINE = /(?<!\p{L})(?:postbus|www\.|https?:|kvk|btw|iban|t\.a\.v\.|ter attentie van|bezoekadres|postadres|centraal nummer)(?!\p{L})/iu;
/** "Aan de ouders van" before the name of whom a letter is for. */
const ADDRESSED = /^\s*(?:aan:?\s+)?(?:(?:de\s)?(?:ouders?|verzorgers?|ouder\(s\)|bewoners?|erven|familie|gemachtigde|voogd)(?:(?:\/| en | of )(?:de\s)?verzorgers?(?:\(s\))?|\(s\))?\s+van\s+|aan:?\s+)?/iu;
/** Somebody was spoken to at home: "gesprek bij Jaap en Willy", "huisbezoek fam. de Wit". */
const VISIT = /(?<!\p{L})(?:(?:keukentafel)?gesprek(?:\s(?:\d\S*|op \S+))?\s(?:bij|thuis bij)|huisbezoek(?:\s(?:\d\S*|bij|aan|op \S+)){0,2}|op bezoek bij)\s(?:(?:de heer|mevrouw|dhr\.?|mw\.?|fam\.?|familie)\s(?:\p{Ll}+\s){0,2})?\p{Lu}\p{Ll}[^.:;]{0,60}$/u;
const SENTENCE_END = /[\p{Ll}\d)][.!?]\s+(?=\p{Lu})/gu;

type Verdict = Pick<Candidate, "confidence" | "because"> | null;

/** Where an address is somebody's: not in a heading, and not in a letterhead. */
const WITH_ADDRESSES: ReadonlySet<Passage["role"]> = new Set(["body", "list-item", "table-cell", "quoted", "forwarded", "signature", "text-box", "footnote"]);

/** Home addresses. The place of a building, an event or an organisation is none: the words around decide. Source: Woo 5.1.2.e. */
export const address: Detector = {
  id: "address",
  kinds: ["address"],
  examples: {
    hits: [
      { in: "Zij woont aan de Lindenlaan 14 in Assen.", finds: ["Lindenlaan 14 in Assen"] },
      { in: "De aanvrager is P. Jansen, Molenstraat 7a, 1234 AB Assen.", finds: ["Molenstraat 7a, 1234 AB Assen"] },
      { in: { text: "Lindenlaan 14, Assen", previous: "Petra Jansen" }, finds: ["Lindenlaan 14, Assen"] },
      { in: { text: "Laan van de Vrede 100-A", previous: "De heer J. Smit", next: "1234 AB Assen" }, finds: ["Laan van de Vrede 100-A"] },
      { in: "Ons huis staat op Plein 1813 nr. 3.", finds: ["Plein 1813 nr. 3"] },
      { in: { text: "Kerkhof 3", label: "Woonadres" }, finds: ["Kerkhof 3"] },
      { in: "Ik ben per 1 mei verhuisd naar Burgemeester van Dijkstraat 12-2, 1234 AB Den Haag.", finds: ["Burgemeester van Dijkstraat 12-2, 1234 AB Den Haag"] },
      { in: { text: "Achter de Hoven 8, 1234 AB Assen", previous: "Karin Hofman" }, finds: ["Achter de Hoven 8, 1234 AB Assen"] },
      { in: "Mijn adres is 1234 AB 56.", finds: ["1234 AB 56"] },
      { in: { text: "Nieuwe Gracht 21 bis", previous: "BSN 999990032" }, finds: ["Nieuwe Gracht 21 bis"] },
      { in: "Karin Hofman, Op den Dijk 3, 1234 AB Assen", finds: ["Op den Dijk 3, 1234 AB Assen"] },
      { in: { text: "Eikenwijk 15", previous: "Aan de ouders van Sem Hofman", next: "1234 AB Assen" }, finds: ["Eikenwijk 15"] },
      { in: "Zij woont alleen sinds mei. Wijk achter de molen, Molenpad 3", finds: ["Molenpad 3"] },
      { in: { text: "Veenakker 12, Meeden. erbij: ik en een stagiair", previous: "Meeden-Oost, gesprek 4/6 bij Geert en Trijnie Hofman" }, finds: ["Veenakker 12"] },
      { in: { text: "Lange Akker 58, Meeden", label: "Adres", previous: "Adres" }, finds: ["Lange Akker 58"] },
    ],
    misses: [
      { text: "Lange Akker 58", label: "Aantal" },
      { text: "Bijlage 3", previous: "De heer J. Smit", next: "Kenmerk 1234" },
      { text: "Postbus 15", previous: "De heer J. Smit", next: "1234 AB Assen" },
      { text: "Klokhuis 15", previous: "Stichting De Brug", next: "1234 AB Assen" },
      "Zij woont in Assen. Het sportpark aan de Molenstraat 7 wordt vernieuwd.",
      { text: "Stadsplein 1, zaal 3", previous: "Gesprek bij Hofman Bouw B.V." },
      "De camera hangt op de hoek van de Molenstraat 7.",
      "Omgevingsvergunning voor een dakopbouw, Molenstraat 22.",
      "De bouw van 12 woningen aan de Dorpsstraat 3 begint in mei.",
      "Gemeente Assen, Stadsplein 1, 1234 AB Assen",
      { text: "Molenstraat 7, 1234 AB Assen", role: "footer" },
      "Bezoekadres: Stadsplein 1, 1234 AB Assen",
      { text: "Stadsplein 1", previous: "Hofman Bouw B.V." },
      "Stuur uw brief naar Postbus 100, 1234 AB Assen.",
      "De bijeenkomst is in dorpshuis De Brink, Kerkstraat 5.",
      "Het perceel Molenstraat 40, kadastraal bekend sectie B",
      "Reconstructie Dorpsstraat 2024",
      "Op weg 3 en 4 geldt een maximumsnelheid.",
      "In de Molenstraat wonen 12 gezinnen.",
      "Regeling van 19 december 2013, gedaan te 's-Gravenhage",
      "Artikel 12. De leden van de Bestuurskamer worden door de Raad benoemd.",
      "De Stichting Bouwkwaliteit is gevestigd aan de Treubstraat 1, 2288 EG Rijswijk.",
      "de Rijksweg 35 tussen Zwolle en Wierden te verbreden,",
      "De kennisgeving ligt ter inzage op het kantoor, Koningskade 4 te Den Haag.",
      "gelegen aan het Waterloopbos 7, monumentnummer 531026",
    ],
  },
  detect(passage, lists) {
    if (!WITH_ADDRESSES.has(passage.role)) return [];
    return addressesIn(passage, lists).flatMap((written): readonly Candidate[] => {
      const verdict = whose(written, passage, lists);
      return verdict === null ? [] : [{ kind: "address", start: written.start, end: written.end, ...verdict }];
    });
  },
};

/** Whether somebody lives at the address: null when it is the place of something else, or when nothing tells. */
function whose(written: WrittenAddress, passage: Passage, lists: WordLists): Verdict {
  const { text } = passage;
  const before = ownSentence(text.slice(Math.max(0, written.start - BEFORE), written.start));
  const after = text.slice(written.end, written.end + AFTER);
  const home = HOME.exec(before) ?? HOME.exec(passage.label) ?? /^[^.]{0,40}/u.exec(after)?.map((words) => HOME.exec(words)).at(0) ?? null;
  if (home !== null && !BUSINESS_ADDRESS.test(before)) return because("certain", "address-home", home[0]);
  if (OBJECT.test(passage.label) || BUSINESS_ADDRESS.test(`${passage.label} ${before}`) || ORGANISATION_LINE.test(after)) return null;
  const lives = before.length < BEFORE ? LIVES.exec(text.slice(Math.max(0, written.start - BEFORE), written.start)) : null;
  if (lives !== null && ![before, after].some((words) => OBJECT.test(words) || namesOrganisation(words))) return because("likely", "address-home", lives[0].trim());
  const near = nearPerson(before, lists);
  if (near !== null) return because(written.full ? "certain" : "likely", "address-person", near);
  if (OBJECT.test(before) || OBJECT.test(after) || namesOrganisation(before) || namesOrganisation(after)) return null;
  if (text.slice(0, written.start).trim() === "" && VISIT.test(passage.previous) && !namesOrganisation(passage.previous)) return because("likely", "address-person", VISIT.exec(passage.previous)?.[0] ?? "");
  if (isOwnLine(written, text)) return ofLines(written, passage, lists);
  if (ADDRESS_LABEL.test(before)) return because(written.full ? "certain" : "likely", "address-label", before.trim().split(/\s/u).at(-1) ?? "");
  return null;
}

/** The last sentence of the words before; an initial ends none. */
function ownSentence(before: string): string {
  const end = matchesOf(SENTENCE_END, before).at(-1);
  return end === undefined ? before : before.slice(end.index + 2);
}

/** A person to whom the address is added in the same list of facts: "P. Jansen, geboren 4 juni 1981, Molenstraat 7". */
function nearPerson(before: string, lists: WordLists): string | null {
  const fact = PERSONAL_FACT.exec(before);
  if (fact !== null) return fact[0];
  const person = personIn(before.slice(-70), lists);
  if (person === null) return null;
  const between = before.slice(before.lastIndexOf(person) + person.length);
  return /^[\s,;:()|–-]*(?:\([^)]{0,30}\)\s*)?[\s,;:()|–-]*(?:(?:op|aan|te|adres|van)\s+(?:de|het)?\s*)?$/u.test(between) ? person : null;
}

/** Whether the paragraph is the address, give or take a label or a telephone number. */
function isOwnLine({ start, end }: WrittenAddress, text: string): boolean {
  const lead = text.slice(0, start).trim();
  const rest = text.slice(end).trim();
  return (lead === "" || /^(?:woon)?adres\s*:?$/iu.test(lead) || /^(?:[-•|]|(?:De|Het|Aan|Achter|Bij|In|Op)(?: (?:de|den|het))?)$/u.test(lead)) && (rest.length <= 2 || (rest.length <= 40 && /^[,;|·•–-]?\s*(?:\p{Lu}[\p{L}\s-]+|[\d\s+()-]+|\S+@\S+)$/u.test(rest)));
}

/** An address on a line by itself belongs to whoever stands on the line before it. */
function ofLines(written: WrittenAddress, { text, previous, next, label }: Passage, lists: WordLists): Verdict {
  if (/(?<!\p{L})(?:adres|straat|naw)/iu.test(label) && !namesOrganisation(label)) return because(written.full ? "certain" : "likely", "address-label", label);
  if (ORGANISATION_LINE.test(previous) || ORGANISATION_LINE.test(next) || namesOrganisation(previous) || namesOrganisation(next)) return null;
  const home = LABEL_LINE.test(previous) ? HOME.exec(previous) : null;
  if (home !== null) return because("certain", "address-home", home[0]);
  const addressee = previous.replace(ADDRESSED, "");
  if (isPersonLine(addressee, lists)) return because("certain", "address-person", addressee.trim());
  const fact = PERSONAL_FACT.exec(previous) ?? CLOSING.exec(previous) ?? (isPersonLine(next, lists) ? [next.trim()] : PERSONAL_FACT.exec(next));
  if (fact !== null) return because("likely", "address-block", fact[0]);
  const lead = text.slice(0, written.start);
  if (ADDRESS_LABEL.test(lead)) return because("likely", "address-label", lead.trim());
  return written.full && written.street === "named" ? because("likely", "address-full", "") : null;
}

function because(confidence: "certain" | "likely", rule: string, words: string): Verdict {
  return { confidence, because: [{ rule, words, source: "woo-5.1.2.e" }] };
}
