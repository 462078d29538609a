import { particularFinder } from "../text/particulars.ts";
import type { Detector } from "./detector.ts";
import { moreWords } from "../text/more-words.ts";

const particularsIn = particularFinder({
  sure: ["homoseksueel", "homoseksuele man", "homofiel", "lesbisch", "lesbische vrouw", "biseksueel", "aseksueel", "panseksueel", "homoseksualiteit", "geaardheid", "seksuele geaardheid", "seksuele gerichtheid", "seksuele voorkeur", "seksuele orientatie", "uit de kast", "seksleven", "open relatie", "transvrouw", "transman", "non binair", "polyamoreus", "seksverslaafd", "prostituee", "sekswerker", ...moreWords("orientation")],
  tied: ["homo", "lesbienne", "gay", "queer"],
});

/** Whom one person loves, and how. Source: Woo 5.1.1.d, AVG 9. */
export const orientation: Detector = {
  id: "orientation",
  kinds: ["orientation"],
  examples: {
    hits: [
      { in: "Hij is homoseksueel en wordt in de straat uitgescholden.", finds: ["homoseksueel"] },
      { in: "Ik ben lesbisch.", finds: ["lesbisch"] },
      { in: "Haar seksuele geaardheid was voor de familie een probleem.", finds: ["seksuele geaardheid"] },
      { in: "De leerling is vorig jaar uit de kast gekomen.", finds: ["uit de kast"] },
      { in: "Mijn zoon is homo.", finds: ["homo"] },
      { in: "De heer Smit vertelt dat hij biseksueel is.", finds: ["biseksueel"] },
      { in: "Mevrouw de Wit werkt als sekswerker.", finds: ["sekswerker"] },
      { in: "Betrokkene is gevlucht vanwege zijn geaardheid.", finds: ["geaardheid"] },
    ],
    misses: [
      "De gemeente hijst de regenboogvlag op 11 oktober.",
      "Acceptatie van homoseksualiteit staat in het beleid.",
      "Homoseksuele mannen mogen bloed geven.",
      "Haal het dossier uit de kast.",
      "De subsidie is voor lesbische en homoseksuele jongeren.",
      "Discriminatie wegens seksuele gerichtheid is verboden.",
      "De GGD test sekswerkers.",
      "De homogene wijk telt 300 woningen.",
      "overwegende dat geweld tegen homoseksuelen toeneemt;",
      "verzoekt de regering een verbod op handelingen om iemands seksuele gerichtheid te veranderen,",
      "Wet van 9 maart 1994 (Algemene wet gelijke behandeling), hetero- of homoseksuele gerichtheid",
      "constaterende dat lhbtiq+-personen vaker onveilig zijn;",
      "van mening dat iedereen zichzelf mag zijn, ongeacht geaardheid;",
      "Artikel 1. Niemand wordt achtergesteld wegens seksuele gerichtheid of handicap.",
    ],
  },
  detect: (passage, lists) => particularsIn(passage, lists).map(({ start, end, confidence, words }) => ({ kind: "orientation", start, end, confidence, because: [{ rule: "orientation-fact", words, source: "woo-5.1.1.d" }] })),
};
