import { sentenceFinder, SPEAKS_OF_ALL, type SentenceRule } from "../text/sentence-rules.ts";
import type { Detector } from "./detector.ts";

const OURS = String.raw`(?<!\p{L})(?:wij|we|ons|onze|de gemeente|het college|de provincie|gedeputeerde staten|het waterschap|het dagelijks bestuur|de staat|het ministerie|de minister|de staatssecretaris|landsadvocaat|gemeenteadvocaat|huisadvocaat)(?!\p{L})`;
const CASE = String.raw`(?<!\p{L})(?:procespositie|proceskansen?|procesrisico\p{L}*|procesadvies|processtrategie|rechtszaak|kort geding|bodemprocedure|hoger beroep|in beroep|in cassatie|zitting|verweer|verweerschrift|dagvaarding|schikking\p{L}*|schikken|geschikt|claim|schadeclaim|rechter|rechtbank|wederpartij|advocaat|landsadvocaat|gemeenteadvocaat|huisadvocaat|procedure|vordering|geding)(?!\p{L})`;
const MONEY = String.raw`(?:€\s?\d[\d.]*|\d[\d.]*(?:,\d+)?\s*(?:euro|ton|miljoen))`;

const RULES: readonly SentenceRule[] = [
  {
    rule: "legal-odds", source: "woo-5.1.2.i",
    subject: /(?<!\p{L})(?:proceskans(?:en)?|procespositie|procesrisico['’]?s?|kans(?:en)?(?= (?:op (?:winst|succes|verlies)|van slagen|dat (?:we|wij|de rechter|de rechtbank|de gemeente|het college)))|juridische positie|bewijspositie|processtrategie)(?!\p{L})/iu,
    detail: /(?<!\p{L})(?:zwak(?:ker|ste)?|sterk(?:er)?|klein|gering|groot|goed|slecht|matig|beperkt|hooguit|minder dan|meer dan|ongeveer|circa|\d{1,3}\s?(?:%|procent)|fifty-fifty|kansloos|kansrijk|schat(?:ten)?|inschatt\p{L}+|verliezen|winnen|in het ongelijk|in het gelijk|ondermijnt|verzwakt|schaadt)(?!\p{L})/iu,
  },
  {
    rule: "legal-odds", source: "woo-5.1.2.i",
    subject: new RegExp(CASE, "iu"),
    detail: new RegExp(String.raw`${OURS}[^.;]{0,80}?(?<!\p{L})(?:gaan (?:dit |deze |die |de )?(?:zaak )?(?:\p{L}+ ){0,2}?verliezen|verliezen (?:deze|die|de) zaak|staan (?:juridisch )?(?:zwak|sterk|niet sterk)|staat (?:juridisch )?(?:zwak|sterk|niet sterk)|(?:waarschijnlijk|vermoedelijk|vrijwel zeker) (?:\p{L}+ ){0,4}?(?:verliezen|ongelijk|gelijk|winnen)|zwakke punt|zwakste punt|achilleshiel|geen (?:goed )?verweer|weinig kans|geen kans|maakt geen kans)(?!\p{L})|(?<!\p{L})(?:staan|staat) (?:wij|we|de gemeente|het college|de provincie|het waterschap|de staat) (?:juridisch )?(?:niet )?(?:sterk|zwak)(?!\p{L})`, "iu"),
  },
  {
    rule: "legal-odds", source: "woo-5.1.2.i",
    subject: new RegExp(CASE, "iu"),
    detail: /(?<!\p{L})(?:kans(?:en)?|waarschijnlijkheid)\s+(?:dat|op)\s[^.;]{0,120}?(?<!\p{L})(?:verlie(?:s|st|zen)|verloren|win(?:t|nen)?|gewonnen|slaagt|slagen|succes|winst|verlies|stand ?houdt|onderuit gaat|toegewezen|toewijst|afgewezen|afwijst|gelijk krijg\p{L}+|vernietig[dt])(?!\p{L})/iu,
  },
  {
    rule: "legal-settlement", grounds: ["5.1.2.i", "5.1.2.b"], source: "woo-5.1.2.i",
    subject: /(?<!\p{L})(?:schikking\p{L}*|schikken|schikt|schikkingsvoorstel|minnelijke regeling|afkopen|vaststellingsovereenkomst)(?!\p{L})/iu,
    detail: new RegExp(String.raw`(?<!\p{L})(?:maximaal|hooguit|tot|niet meer dan|uiterste|mandaat|ruimte|grens|bereid|bod|inzetten op|inzet)(?!\p{L})[^.;]{0,60}?${MONEY}`, "iu"),
  },
  {
    rule: "legal-advice", source: "woo-5.1.2.i",
    subject: /(?<!\p{L})(?:landsadvocaat|gemeenteadvocaat|huisadvocaat|onze advocaat|onze jurist|advocaat van de (?:gemeente|provincie|staat))(?!\p{L})/iu,
    detail: /(?<!\p{L})(?:adviseert|adviseerde|raadt (?:\p{L}+ ){0,4}?(?:aan|af)|ontraadt|acht|schat|waarschuwt|vindt|verwacht|concludeert)(?!\p{L})/iu,
  },
];
const sentencesOn = sentenceFinder("procespositie proceskans proceskansen procesrisico procesrisicos kans kansen juridische bewijspositie processtrategie procesadvies rechtszaak geding bodemprocedure beroep cassatie zitting verweer verweerschrift dagvaarding schikking schikken schikt schikkingsvoorstel minnelijke afkopen vaststellingsovereenkomst claim schadeclaim rechter rechtbank wederpartij advocaat landsadvocaat gemeenteadvocaat huisadvocaat jurist procedure vordering", RULES, SPEAKS_OF_ALL);

/** How the organisation stands in a lawsuit, what it fears and how far it will go. Source: Woo 5.1.2.i, 5.1.2.b. */
export const legalPosition: Detector = {
  id: "legal-position",
  kinds: ["legal-position"],
  examples: {
    hits: [
      { in: "De proceskansen zijn klein, schat de afdeling.", finds: ["De proceskansen zijn klein, schat de afdeling"] },
      { in: "De landsadvocaat adviseert om niet in cassatie te gaan.", finds: ["De landsadvocaat adviseert om niet in cassatie te gaan"] },
      { in: "Wij gaan deze zaak verliezen bij de rechter.", finds: ["Wij gaan deze zaak verliezen bij de rechter"] },
      { in: "We zijn bereid te schikken tot € 40.000.", finds: ["We zijn bereid te schikken tot € 40.000"] },
      { in: "In hoger beroep staan wij niet sterk.", finds: ["In hoger beroep staan wij niet sterk"] },
      { in: "De kans dat de rechter ons volgt is hooguit 30 procent.", finds: ["De kans dat de rechter ons volgt is hooguit 30 procent"] },
      { in: "Ik schat de kans dat u deze vordering wint op 40 procent.", finds: ["Ik schat de kans dat u deze vordering wint op 40 procent"] },
      { in: "Onze advocaat raadt een schikking aan.", finds: ["Onze advocaat raadt een schikking aan"] },
      { in: "Openbaarmaking verzwakt de procespositie van de gemeente.", finds: ["Openbaarmaking verzwakt de procespositie van de gemeente"] },
      { in: "Het college heeft geen verweer tegen de schadeclaim.", finds: ["Het college heeft geen verweer tegen de schadeclaim"] },
    ],
    misses: [
      "U kunt in beroep gaan bij de rechtbank.",
      "De zitting is op 4 mei om 10.00 uur.",
      "De rechtbank heeft het beroep gegrond verklaard.",
      "De gemeente wordt veroordeeld in de proceskosten.",
      "De kans op regen is 40 procent.",
      "De advocaat van eiser licht het beroep toe.",
      "Partijen hebben een schikking getroffen.",
      "De bezwaarcommissie adviseert het bezwaar ongegrond te verklaren.",
      "Bent u het niet eens met dit besluit? Stuur dan een bezwaarschrift.",
      "overwegende dat de kans op succes in hoger beroep klein is;",
      "verzoekt de regering de proceskansen van burgers te vergroten,",
      "De rechter kan een minderjarige onder toezicht stellen als bedoeld in artikel 255.",
      "Ik verwijs uw Kamer naar het advies van de landsadvocaat, dat adviseert de wet te wijzigen.",
      "Tegen deze beschikking staat beroep open bij het College van Beroep voor het bedrijfsleven.",
      "Artikel 8:75. De bestuursrechter is bij uitsluiting bevoegd een partij te veroordelen in de kosten.",
      "constaterende dat de Staat in hoger beroep is gegaan;",
    ],
  },
  detect: (passage) => sentencesOn(passage).map(({ rule, sentence, words }) => ({
    kind: "legal-position", start: sentence.start, end: sentence.end, confidence: "likely",
    because: [{ rule: rule.rule, words, source: "woo-5.1.2.i" }], ...(rule.grounds === undefined ? {} : { grounds: rule.grounds }),
  })),
};
