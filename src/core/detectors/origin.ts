import { particularFinder } from "../text/particulars.ts";
import type { Detector } from "./detector.ts";
import { moreWords } from "../text/more-words.ts";

/** Where somebody comes from counts with the people or country before it: "Turkse afkomst", or with its owner: "haar huidskleur". */
const particularsIn = particularFinder({
  sure: ["afkomst", "komaf", "roots", "origine", "herkomst", "achtergrond", "nationaliteit", "etniciteit", "huidskleur", "migratieachtergrond", "getinte huid", "donkere huid", "zwarte huid", "donkere huid heb", "donker getint", "asielaanvraag", "asielprocedure", "verblijfsstatus", "uitgeprocedeerd", "illegaal in nederland", "ongedocumenteerd", ...moreWords("origin")],
  tied: ["roma", "sinti", "zigeuner", "woonwagenbewoner", ...moreWords("peoples")],
  proper: /^\p{Lu}/u,
  unless: /(?<!\p{L})(?:bedrijf|organisatie|vereniging|club|partij|feest|traditie|muziek|gerecht|bier|product\p{L}*|hout|dier|ras)(?!\p{L})/iu,
});
const NEEDS_PEOPLE = /^(?:afkomst|komaf|roots|origine|herkomst|achtergrond|nationaliteit|etniciteit|huidskleur)$/iu;
const PEOPLE = /(?<!\p{L})(?:\p{Lu}[\p{Ll}]+(?:-\p{Lu}?\p{Ll}+)?(?:se|e)|niet-westerse|westerse|joodse|donkere|zwarte|witte|blanke|lichte|getinte|etnische|buitenlandse)\s$|(?<!\p{L})\p{Lu}\p{Ll}+-$/u;
const OWNED = /(?<!\p{L})(?:mijn|haar|zijn|uw|je)\s(?:etnische\s)?$/iu;
const MAYBE_OTHER = /^(?:achtergrond|herkomst|origine)$/iu;

/** Race and ethnic origin of one person. Source: Woo 5.1.1.d, AVG 9, UAVG 25. */
export const origin: Detector = {
  id: "origin",
  kinds: ["origin"],
  examples: {
    hits: [
      { in: "Mevrouw de Wit is van Marokkaanse afkomst.", finds: ["Marokkaanse afkomst"] },
      { in: "De verdachte zou van Poolse komaf zijn.", finds: ["Poolse komaf"] },
      { in: "Hij heeft de Syrische nationaliteit.", finds: ["Syrische nationaliteit"] },
      { in: "Ik ben geweigerd vanwege mijn huidskleur.", finds: ["mijn huidskleur"] },
      { in: "Haar asielaanvraag is in maart afgewezen.", finds: ["asielaanvraag"] },
      { in: "Zijn moeder heeft een Turkse achtergrond.", finds: ["Turkse achtergrond"] },
      { in: "De man met een donkere huidskleur is mijn buurman.", finds: ["donkere huidskleur"] },
      { in: "Zij is Roma en woont sinds 2010 in Assen.", finds: ["Roma"] },
      { in: "De leerling is van Surinaams-Hindoestaanse afkomst.", finds: ["Surinaams-Hindoestaanse afkomst"] },
    ],
    misses: [
      "Iedereen is welkom, ongeacht afkomst of geloof.",
      "De herkomst van het afval is onbekend.",
      "Mensen met een migratieachtergrond krijgen minder vaak een stage.",
      "De achtergrond van dit voorstel staat in bijlage 2.",
      "Zij heeft een juridische achtergrond.",
      "De Nederlandse afkomst van het bier staat op het etiket.",
      "Het Franse bedrijf heeft zijn roots in Lyon.",
      "De asielprocedure duurt gemiddeld een half jaar.",
      "Discriminatie wegens ras, afkomst of nationaliteit is verboden.",
      "overwegende dat mensen van Marokkaanse afkomst vaker worden gecontroleerd;",
      "verzoekt de regering profilering op etniciteit te verbieden,",
      "De vreemdeling die de nationaliteit bezit van een lidstaat, bedoeld in artikel 1, onderdeel e, van de Vreemdelingenwet 2000",
      "constaterende dat Roma en Sinti in de oorlog zijn vervolgd;",
      "Besluit van 23 november 2000 tot uitvoering van de Vreemdelingenwet 2000",
      "van mening dat niemand op huidskleur mag worden beoordeeld;",
      "Verordening betreffende de herkomst van hout en houtproducten",
    ],
  },
  detect(passage, lists) {
    const { text } = passage;
    return particularsIn(passage, lists).flatMap(({ start, end, confidence, words }) => {
      const before = text.slice(Math.max(0, start - 40), start);
      const word = text.slice(start, end);
      const people = NEEDS_PEOPLE.test(word) ? (PEOPLE.exec(before) ?? (MAYBE_OTHER.test(word) ? null : OWNED.exec(before))) : null;
      if (NEEDS_PEOPLE.test(word) && people === null) return [];
      return [{ kind: "origin", start: start - (people?.[0].length ?? 0), end, confidence, because: [{ rule: "origin-fact", words, source: "woo-5.1.1.d" }] }];
    });
  },
};
