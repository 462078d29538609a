import { sentenceFinder, SPEAKS_OF_ALL, type SentenceRule } from "../text/sentence-rules.ts";
import type { Detector } from "./detector.ts";

const WE_CHECK = String.raw`(?:controle|controles|controleren|controleert|gecontroleerd|toezicht|toezichthouders?|toezichtstrategie|inspectie|inspecties|inspecteren|inspecteurs?|handhaving|handhaven|handhavers?|steekproef|steekproeven|risicomodel|risicoprofiel|selectiecriteria|interventiestrategie)`;

const RULES: readonly SentenceRule[] = [
  {
    rule: "supervision-method",
    subject: new RegExp(String.raw`(?<!\p{L})${WE_CHECK}(?!\p{L})`, "iu"),
    detail: /(?<!\p{L})(?:(?:wij|we|toezichthouders|inspecteurs|handhavers|onze \p{L}+) (?:\p{L}+ ){0,5}?(?:niet|alleen|pas|nooit|vooral|slechts)(?!\p{L})[^.;]{0,60}?(?<!\p{L})(?:vanaf|boven|onder|als|wanneer|bij|in het weekend|'s nachts|na \d|op (?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag))|één op de \p{L}+|\d+ op de \d+|gedoogmarge|tolerantiemarge|meetmarge|door de vingers|blijft (?:\p{L}+ ){0,3}onder de radar|risicomodel (?:let|weegt|kijkt|geeft)|(?:scoort|punten) (?:\p{L}+ ){0,3}(?:hoger|extra)|selecteren (?:wij |we )?(?:\p{L}+ ){0,3}?op)(?!\p{L})/iu,
  },
  {
    rule: "supervision-ongoing",
    subject: /(?<!\p{L})(?:voorlopige bevindingen|lopend(?:e)? (?:onderzoek|inspectie|toezichtonderzoek|handhavingsonderzoek|bibob-?onderzoek)|bibob-?advies|bibob-?onderzoek|tipgever|anonieme (?:melding|tip)|klokkenluider|voornemen tot (?:sluiting|handhaving|het opleggen van een (?:boete|last)))(?!\p{L})/iu,
    detail: /(?<!\p{L})(?:nog niet (?:bekend|gedeeld|openbaar|op de hoogte|verstuurd|besproken)|weet (?:\p{L}+ ){0,4}niet|ernstig gevaar|mate van gevaar|blijkt dat|wijst op|is afkomstig van|komt van|betreft|over (?:het bedrijf|de ondernemer|de exploitant|de aanvrager|de eigenaar)|tegen (?:het bedrijf|de ondernemer|de exploitant|de aanvrager|de eigenaar))(?!\p{L})/iu,
  },
];
const sentencesOn = sentenceFinder("controle controles controleren controleert gecontroleerd toezicht toezichthouder toezichthouders toezichtstrategie inspectie inspecties inspecteren inspecteur inspecteurs handhaving handhaven handhaver handhavers steekproef steekproeven risicomodel risicoprofiel selectiecriteria interventiestrategie voorlopige lopend lopende bibob bibobadvies bibobonderzoek tipgever anonieme klokkenluider voornemen", RULES, SPEAKS_OF_ALL);

/** How and where a public body checks, and what it has found and not told yet. Source: Woo 5.1.2.d. */
export const supervision: Detector = {
  id: "supervision",
  kinds: ["supervision"],
  examples: {
    hits: [
      { in: "Wij controleren niet in het weekend.", finds: ["Wij controleren niet in het weekend"] },
      { in: "De steekproef is één op de twintig aanvragen.", finds: ["De steekproef is één op de twintig aanvragen"] },
      { in: "Toezichthouders schrijven pas vanaf vijf overtredingen een rapport; de gedoogmarge bij controle is vier.", finds: ["Toezichthouders schrijven pas vanaf vijf overtredingen een rapport; de gedoogmarge bij controle is vier"] },
      { in: "Het risicomodel let op een recente verhuizing.", finds: ["Het risicomodel let op een recente verhuizing"] },
      { in: "De voorlopige bevindingen zijn nog niet gedeeld met de ondernemer.", finds: ["De voorlopige bevindingen zijn nog niet gedeeld met de ondernemer"] },
      { in: "Uit het Bibob-advies blijkt dat er ernstig gevaar is.", finds: ["Uit het Bibob-advies blijkt dat er ernstig gevaar is"] },
      { in: "De tipgever is afkomstig van het bedrijf zelf.", finds: ["De tipgever is afkomstig van het bedrijf zelf"] },
      { in: "Bij de controle van terrassen zien onze handhavers kleine fouten door de vingers.", finds: ["Bij de controle van terrassen zien onze handhavers kleine fouten door de vingers"] },
    ],
    misses: [
      "De gemeente houdt toezicht op de naleving.",
      "De inspectie heeft de school bezocht.",
      "De controle van de jaarrekening is afgerond.",
      "Wij controleren uw gegevens binnen zes weken.",
      "De toezichthouder is bevoegd plaatsen te betreden.",
      "De accountant kreeg de voorlopige cijfers.",
      "Meld u bij de inspecteur van dienst.",
      "Handhaving vindt plaats volgens het handhavingsbeleid.",
      "De aanvraag wordt getoetst aan de Wet Bibob.",
      "overwegende dat de inspectie slechts één op de tien bedrijven controleert;",
      "verzoekt de regering het toezicht op slachthuizen te versterken,",
      "De inspecteur, bedoeld in artikel 2, controleert alleen bij een vermoeden van overtreding.",
      "Met deze brief informeer ik uw Kamer over het toezicht op de kinderopvang.",
      "Besluit van 21 december 2012 tot aanwijzing van toezichthouders (Stcrt. 2012, 695)",
      "constaterende dat de handhaving bij horeca tekortschiet;",
      "Artikel 5. Met het toezicht op de naleving zijn belast de ambtenaren van de Arbeidsinspectie.",
    ],
  },
  detect: (passage) => sentencesOn(passage).map(({ rule, sentence, words }) => ({ kind: "supervision", start: sentence.start, end: sentence.end, confidence: "likely", because: [{ rule: rule.rule, words, source: "woo-5.1.2.d" }] })),
};
