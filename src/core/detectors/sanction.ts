import { particularFinder } from "../text/particulars.ts";
import type { Detector } from "./detector.ts";

const particularsIn = particularFinder({
  sure: [
    "last onder dwangsom", "last onder bestuursdwang", "dwangsom verbeurd", "dwangsommen verbeurd", "verbeurde dwangsom", "bestuurlijke boete", "boete opgelegd", "boete gekregen", "een boete van", "officiele waarschuwing", "waarschuwing gekregen", "maatregel opgelegd", "strafkorting", "fraudeonderzoek", "fraudesignaal", "sociale recherche", "rechtmatigheidsonderzoek", "huisbezoek", "heimelijke waarneming", "schending van de inlichtingenplicht", "inlichtingenplicht geschonden",
    "woning gesloten", "sluiting van de woning", "vergunning ingetrokken", "intrekking van de vergunning", "overtreding begaan", "overtredingen begaan", "leerplichtmelding", "ongeoorloofd verzuim", "drank en horecaboete", "zwarte lijst", "berisping", "geschorst", "op staande voet", "ontzegging van de toegang",
  ],
  unless: /(?<!\p{L})(?:ten hoogste|maximaal|kan een|kunnen een|riskeert|riskeren|raadsvergadering|vergadering (?:wordt|is|werd)|schorst de|op straffe van|benoemd, geschorst|uitoefening van zijn|in zijn functie|zittingsrechter|hechtenis|bij (?:minder )?(?:zware|lichte) overtredingen|per overtreding|advocaat|apotheker|bestuurslid|directielid|wordt bij)(?!\p{L})/iu,
});

/** Measures taken against one person: fines, warnings, inquiries. Source: Woo 5.1.2.e, 5.1.2.d. */
export const sanction: Detector = {
  id: "sanction",
  kinds: ["sanction"],
  examples: {
    hits: [
      { in: "Aan de heer Smit is een last onder dwangsom opgelegd.", finds: ["last onder dwangsom"] },
      { in: "Mevrouw de Wit kreeg een boete van € 340.", finds: ["een boete van"] },
      { in: "Uw uitkering is verlaagd na een fraudeonderzoek.", finds: ["fraudeonderzoek"] },
      { in: "De sociale recherche heeft mijn buren gehoord.", finds: ["sociale recherche"] },
      { in: "Bij belanghebbende vond een huisbezoek plaats.", finds: ["huisbezoek"] },
      { in: "De leerling is drie dagen geschorst.", finds: ["geschorst"] },
      { in: "Mevrouw de Wit maakt bezwaar tegen de sluiting van de woning.", finds: ["sluiting van de woning"] },
      { in: "De medewerker is op staande voet ontslagen.", finds: ["op staande voet"] },
      { in: "Hij staat op de zwarte lijst van de gemeente.", finds: ["zwarte lijst"] },
    ],
    misses: [
      "Het college kan een last onder dwangsom opleggen.",
      "De boete bedraagt ten hoogste € 20.500.",
      "De vergadering wordt tien minuten geschorst.",
      "Het aantal boetes daalde met 4 procent.",
      "De voorzitter schorst de vergadering.",
      "Huisbezoeken horen bij het werk van het wijkteam.",
      "Wie fout parkeert, riskeert een boete van € 120.",
      "De zwarte lijst van stoffen staat in bijlage 2.",
      "Het beleid voor bestuurlijke boetes is geactualiseerd.",
      "overwegende dat een bestuurlijke boete voor mensen met schulden hard aankomt;",
      "verzoekt de regering de boete van 5% bij te late betaling te schrappen,",
      "De werkgever aan wie een bestuurlijke boete is opgelegd, als bedoeld in artikel 18a van de Wet minimumloon",
      "Artikel 5:31d. Onder last onder dwangsom wordt verstaan de herstelsanctie.",
      "constaterende dat gemeenten de sociale recherche inzetten;",
      "Met deze brief informeer ik uw Kamer over de zwarte lijst van de Belastingdienst.",
    ],
  },
  detect: (passage, lists) => particularsIn(passage, lists).map(({ start, end, confidence, words }) => ({ kind: "sanction", start, end, confidence, because: [{ rule: "sanction-fact", words, source: "woo-5.1.2.e" }] })),
};
