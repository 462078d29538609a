import type { Candidate } from "../model/index.ts";
import { factFinder, isInName } from "../text/facts.ts";
import type { Passage } from "../text/passage.ts";
import { namesOrganisation } from "../text/people.ts";
import { subjectNear } from "../text/implied.ts";
import type { WordLists } from "../text/lists.ts";
import type { Detector } from "./detector.ts";

/** `certain` words are about people only; `money` can be anybody's, and needs its owner directly beside it. */
const factsIn = factFinder({
  certain: [
    "bijzondere bijstand", "bijstand", "bijstandsuitkering", "algemene bijstand", "bijstandsgerechtigd", "participatiewet uitkering", "pw uitkering", "uitkering", "ww uitkering", "ww", "ziektewetuitkering", "ziektewet uitkering", "wia uitkering", "wajong uitkering", "wao uitkering", "ioaw uitkering", "aow", "aow uitkering", "anw uitkering", "inkomenstoeslag", "individuele inkomenstoeslag", "huurtoeslag", "zorgtoeslag", "kindgebonden budget", "toeslagenaffaire", "toeslagenouder",
    "schulden", "schuldenlast", "problematische schulden", "schuldhulp", "schuldhulpverlening", "schuldsanering", "schuldsaneringstraject", "schuldregeling", "wsnp", "msnp", "bewindvoering", "beschermingsbewind", "bewindvoerder", "onder bewind", "loonbeslag", "beslag op mijn loon", "beslag op haar loon", "beslag op zijn loon", "beslag op uw loon", "huurachterstand", "huurschuld", "betalingsachterstand", "betalingsachterstanden", "incassobureau", "deurwaarder", "budgetbeheer", "leefgeld", "voedselbank", "minima regeling", "geldzorgen", "geldproblemen", "financiele problemen", "kan de huur niet betalen", "huur niet meer betalen", "hypotheek niet betalen", "hypotheek niet meer betalen", "rekeningen niet meer betalen", "persoonlijk faillissement", "terugvordering bijstand", "daklozenuitkering", "onder het bestaansminimum", "werkloos", "werkloosheid", "ontslagen", "baan kwijt", "baan verloren", "kan de rekeningen niet betalen", "kan de rekening niet betalen", "leeft van", "rondkomen van", "onder de armoedegrens", "zonder inkomen", "geen inkomen", "eigen bijdrage niet betalen",
  ],
  money: ["verdien", "verdient", "verdiende", "inkomen", "maandinkomen", "jaarinkomen", "nettoloon", "netto loon", "netto inkomen", "bruto inkomen", "salaris", "maandsalaris", "brutosalaris", "loon", "pensioen", "vermogen", "spaargeld", "schuld", "hypotheekschuld", "studieschuld", "kwijtschelding", "loonstrook", "loonstroken", "bankafschriften", "eigen vermogen"],
});

/** Money with its owner: "mijn inkomen", "een inkomen van € 1.200", "het inkomen van mevrouw De Wit". */
const OWNER = /(?<![\p{L}-])(?:mijn|m['’]n|haar|zijn|uw|je|ons|hun)\s+(?:(?:eigen|netto|bruto|gezamenlijke?|maandelijkse?|huidige?|lage?|totale?|enige)\s+){0,2}$/iu;
const SUM = String.raw`(?:€\s?\d[\d.]*(?:,\d\d?|,-)?|\d[\d.]*(?:,\d\d?)?\s*(?:euro|eur|miljoen|ton|netto|bruto|per maand|per jaar|p/?m)(?!\p{L}))`;
const AMOUNT = new RegExp(String.raw`^(?:\s+(?:\(netto\)|\(bruto\)|netto|bruto|per maand|per jaar|is|was|bedraagt|bedroeg|van|nu|nog|maar|ongeveer|circa|ca\.|(?:bij|aan|op) (?:de |het |een )?\p{L}+)|\s*[:=])*\s*${SUM}(?:\s+(?:netto|bruto|per maand|per jaar))*`, "iu");
/** "heeft 12.000 euro schuld". */
const AMOUNT_BEFORE = new RegExp(String.raw`(?<![\d.,])${SUM}\s(?:aan\s)?$`, "iu");
const OF_PERSON = /^\s+van\s+(?:de heer|mevrouw|meneer|dhr\.|mw\.|mevr\.|betrokkene|belanghebbende|cli[eë]nte?|aanvrager|aanvraagster|mijn|haar|zijn)(?!\p{L})/iu;
/** Who pays benefits. */
const PAYER = /^\s+(?:van|via|bij)\s+(?:het\s|de\s)?(?:UWV|SVB|DUO|Sociale Verzekeringsbank|sociale dienst|Dienst Werk en Inkomen|gemeente)(?![\p{L}-])(?!\s(?:aan|voor|is|zijn|wordt))/u;
/** "uitkering" of an insurer or a fund, "toeslag" on a tariff, "de ww" in a law: words that turn it into a thing. */
const THING = /^[\s-]*(?:beleid|regeling(?:en)?|verordening|fraude|stelsel|experten|dossiers|aanpak|fonds|gerechtigden|trekkers|bestand|normen?|afdeling|team|consulent|loket|vraagstuk|programma|maatregelen|preventie|coaches|verleners|organisaties)(?!\p{L})/iu;

/** How one person gets by: benefit, income, debts. Source: Woo 5.1.2.e. */
export const livelihood: Detector = {
  id: "livelihood",
  kinds: ["livelihood"],
  examples: {
    hits: [
      { in: "Ik was aan de balie voor mijn bijzondere bijstand.", finds: ["bijzondere bijstand"] },
      { in: "Mevrouw de Wit ontvangt een bijstandsuitkering en heeft schulden.", finds: ["bijstandsuitkering", "schulden"] },
      { in: "Zij krijgt sinds mei een uitkering van het UWV.", finds: ["uitkering van het UWV"] },
      { in: "Mijn inkomen is € 1.150 per maand.", finds: ["inkomen is € 1.150 per maand"] },
      { in: "Belanghebbende heeft een netto inkomen van 1.420 euro.", finds: ["netto inkomen van 1.420 euro"] },
      { in: "Hij zit in de schuldsanering en heeft een bewindvoerder.", finds: ["schuldsanering", "bewindvoerder"] },
      { in: "Door de huurachterstand dreigt het gezin uit huis te worden gezet. De vader is werkloos.", finds: ["huurachterstand", "werkloos"] },
      { in: "Uw uitkering wordt met ingang van 1 mei beëindigd.", finds: ["uitkering"] },
      { in: { text: "WW, loopt tot mei", label: "Inkomen aanvrager" }, finds: ["WW"] },
      { in: "Zij kan het schoolgeld niet betalen en gaat naar de voedselbank.", finds: ["voedselbank"] },
      { in: "Er ligt beslag op zijn loon vanwege zijn studieschuld.", finds: ["beslag op zijn loon", "studieschuld"] },
      { in: "Hij verdient 2.650 netto per maand en kan de hypotheek niet meer betalen.", finds: ["verdient 2.650 netto per maand", "hypotheek niet meer betalen"] },
      { in: "Mevrouw Hofman heeft 14.500 euro schuld bij drie winkels.", finds: ["14.500 euro schuld"] },
      { in: { text: "schuld bij de bank 1,2 miljoen", previous: "gesprek met Henk en Ria" }, finds: ["schuld bij de bank 1,2 miljoen"] },
    ],
    misses: [
      "De aannemer verdient 40.000 euro aan het meerwerk.",
      "De schuld van de gemeente bij de bank is 1,2 miljoen euro.",
      "De gemeente verstrekt bijstand op grond van de Participatiewet.",
      "Het aantal uitkeringen daalde met 3 procent.",
      "Inwoners met schulden kunnen naar de schuldhulpverlening.",
      "De schulden van de gemeente bedragen 12 miljoen euro.",
      "Het eigen vermogen van de stichting is € 45.000.",
      "Heeft u een laag inkomen? Dan kunt u kwijtschelding aanvragen.",
      "De beleidsregels bijzondere bijstand 2026 treden in werking op 1 januari.",
      "De voedselbank krijgt een nieuwe locatie.",
      "Het salaris volgt schaal 10 van de cao gemeenten.",
      "Zij draagt schuld aan de vertraging van het project.",
      "De bewindvoerder houdt spreekuur op dinsdag.",
      "overwegende dat werkende armen onder het bestaansminimum leven;",
      "verzoekt de regering de hoogte van de bijstand te verbeteren,",
      "De uitkering, bedoeld in artikel 20, wordt geweigerd indien de werknemer verwijtbaar werkloos is geworden.",
      "Onder inkomen wordt verstaan het verzamelinkomen, bedoeld in artikel 2.18 van de Wet inkomstenbelasting 2001.",
      "constaterende dat 726.000 huishoudens problematische schulden hebben;",
      "Met deze brief informeer ik uw Kamer over de hersteloperatie na de toeslagenaffaire.",
      "De op bijgevoegde lijsten vermelde projecten komen nog in aanmerking voor een uitkering.",
    ],
  },
  detect(passage, lists) {
    return factsIn(passage).flatMap((fact): readonly Candidate[] => {
      const verdict = judge(passage, fact, lists);
      return verdict === null ? [] : [{ kind: "livelihood", start: fact.start - sumLength(passage.text, fact.start), end: fact.end + amountLength(passage.text, fact.end) + payerLength(passage.text, fact.end), ...verdict }];
    });
  },
};

/** The amount belongs to it: "inkomen is € 1.150", "netto inkomen van 1.420 euro". */
function amountLength(text: string, end: number): number {
  return AMOUNT.exec(text.slice(end, end + 60))?.[0].length ?? 0;
}

function sumLength(text: string, start: number): number {
  return AMOUNT_BEFORE.exec(text.slice(Math.max(0, start - 40), start))?.[0].length ?? 0;
}

/** "uitkering van het UWV": who pays says more, and is not the one it is about. */
function payerLength(text: string, end: number): number {
  return PAYER.exec(text.slice(end, end + 60))?.[0].length ?? 0;
}

interface LivelihoodFact {
  readonly weight: "certain" | "money";
  readonly start: number;
  readonly end: number;
}

function judge(passage: Passage, { weight, start, end }: LivelihoodFact, lists: WordLists): Pick<Candidate, "confidence" | "because"> | null {
  const { text, role } = passage;
  if (role === "header" || role === "footer" || role === "title" || role === "heading" || THING.test(text.slice(end, end + 20)) || isInName(text, start, end)) return null;
  if (/^ww$/iu.test(text.slice(start, end)) && text.slice(start, end) !== "WW") return null;
  const before = text.slice(Math.max(0, start - 50), start);
  const behind = text.slice(end, end + 40);
  if (/^\s+van\s/iu.test(behind) && namesOrganisation(behind) && !PAYER.test(text.slice(end, end + 60))) return null;
  if (weight === "money" && !OWNER.test(before) && !AMOUNT.test(behind) && !AMOUNT_BEFORE.test(before) && !OF_PERSON.test(behind)) return null;
  const owner = /(?<!\p{L})(?:mijn|haar|zijn|uw)(?!\p{L})/iu.exec(text.slice(start, end))?.[0];
  const subject = owner === undefined ? subjectNear(passage, start, end, lists) : { confidence: "certain" as const, words: owner };
  return subject === null ? null : { confidence: subject.confidence, because: [{ rule: "livelihood-fact", words: subject.words, source: "woo-5.1.2.e" }] };
}
