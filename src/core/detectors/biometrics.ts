import { particularFinder } from "../text/particulars.ts";
import type { Detector } from "./detector.ts";
import { moreWords } from "../text/more-words.ts";

const particularsIn = particularFinder({
  sure: ["vingerafdruk", "vingerafdrukken", "vingerscan", "dna", "dna profiel", "dna materiaal", "dna test", "dna onderzoek", "dna spoor", "wangslijm", "irisscan", "iris scan", "gezichtsscan", "handpalmscan", "stemprofiel", "stemafdruk", "gelaatssjabloon", "gezichtssjabloon", "genetisch onderzoek", "genetische test", "genetische afwijking", "erfelijkheidsonderzoek", "erfelijk belast", "draagster van het gen", "drager van het gen", "brca1", "brca2", "vaderschapstest", ...moreWords("biometrics")],
  proper: /^(?:DNA|BRCA)/u,
  unless: /(?<!\p{L})(?:paspoort\p{L}*|identiteitskaart\p{L}*|in (?:het|ons|hun) DNA|het DNA van (?:de|het|onze) (?:organisatie|stad|gemeente|wijk|regio|school|bedrijf))(?!\p{L})/iu,
});

/** Marks of one body: fingers, eyes, genes. Source: Woo 5.1.1.d, AVG 9, UAVG 28 and 29. */
export const biometrics: Detector = {
  id: "biometrics",
  kinds: ["biometrics"],
  examples: {
    hits: [
      { in: "Zijn vingerafdrukken zijn op het kozijn gevonden.", finds: ["vingerafdrukken"] },
      { in: "Ik wil niet inklokken met een vingerscan; mijn werkgever eist dat.", finds: ["vingerscan"] },
      { in: "Het DNA-profiel van de verdachte zit in de bank.", finds: ["DNA-profiel"] },
      { in: "Mevrouw de Wit is draagster van het gen.", finds: ["draagster van het gen"] },
      { in: "Uit genetisch onderzoek bij haar zoon bleek de aandoening.", finds: ["genetisch onderzoek"] },
      { in: "De man gaf zijn DNA af.", finds: ["DNA"] },
      { in: "Van de heer Smit is een irisscan opgeslagen.", finds: ["irisscan"] },
      { in: "Mijn moeder is erfelijk belast.", finds: ["erfelijk belast"] },
    ],
    misses: [
      "De camera doet niet aan gezichtsherkenning.",
      "Samenwerken zit in het DNA van onze organisatie.",
      "Een vingerafdruk is nodig voor een paspoort.",
      "De deur opent met een vingerscan.",
      "DNA-onderzoek kost ongeveer 300 euro.",
      "Planten van één soort hebben hetzelfde DNA.",
      "Het NFI bewaart vingerafdrukken twintig jaar.",
      "Genetisch onderzoek bij gewassen is toegestaan.",
      "overwegende dat biometrische gegevens extra bescherming verdienen;",
      "verzoekt de regering het gebruik van gezichtsherkenning te verbieden,",
      "De vingerafdrukken, bedoeld in artikel 3, tweede lid, van de Paspoortwet",
      "Wet DNA-onderzoek bij veroordeelden, artikel 2, eerste lid",
      "constaterende dat dna van veroordeelden niet altijd wordt afgenomen;",
      "Besluit van 27 augustus 2001 (Besluit DNA-onderzoek in strafzaken)",
    ],
  },
  detect: (passage, lists) => particularsIn(passage, lists).map(({ start, end, confidence, words }) => ({ kind: "biometrics", start, end, confidence, because: [{ rule: "biometrics-fact", words, source: "woo-5.1.1.d" }] })),
};
