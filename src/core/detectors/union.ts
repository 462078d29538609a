import { particularFinder } from "../text/particulars.ts";
import type { Detector } from "./detector.ts";
import { moreWords } from "../text/more-words.ts";

const UNIONS = ["vakbond", "fnv", "cnv", "vcp", "aob", "nu91", "politiebond", "acp", "onderwijsbond", "de unie"];
const WAYS = ["lid van", "lid van de", "lid van een", "aangesloten bij", "aangesloten bij de", "aangesloten bij een", "kaderlid van", "kaderlid van de", "kaderlid bij", "lidmaatschap van", "lidmaatschap van de", "bijgestaan door de", "bijgestaan door haar", "bijgestaan door zijn"];

const particularsIn = particularFinder({
  sure: [...WAYS.flatMap((way) => UNIONS.map((union) => `${way} ${union}`)), ...UNIONS.map((union) => `${union} lid`), "vakbondslid", "vakbondslidmaatschap", "mijn vakbond", "haar vakbond", "zijn vakbond", "uw vakbond", ...moreWords("union")],
  proper: /^\p{L}/u,
  unless: /(?<!\p{L})(?:cao\p{L}*|onderhandel\p{L}*|overleg\p{L}*|bestuurder|werkgeversorganisatie\p{L}*)(?!\p{L})/iu,
});

/** Whether one person is a member of a trade union. Source: Woo 5.1.1.d, AVG 9. */
export const union: Detector = {
  id: "union",
  kinds: ["union"],
  examples: {
    hits: [
      { in: "De medewerker is lid van de FNV.", finds: ["lid van de FNV"] },
      { in: "Ik ben al jaren vakbondslid.", finds: ["vakbondslid"] },
      { in: "Mevrouw Smit is aangesloten bij het gilde en bij haar vakbond.", finds: ["haar vakbond"] },
      { in: "Mijn vakbond heeft een jurist gestuurd.", finds: ["Mijn vakbond"] },
      { in: "Mevrouw Smit wordt bijgestaan door de vakbond.", finds: ["bijgestaan door de vakbond"] },
      { in: "Hij is kaderlid bij CNV.", finds: ["kaderlid bij CNV"] },
      { in: "De werknemer is FNV-lid en wil een gesprek.", finds: ["FNV-lid"] },
      { in: { text: "Lid van een vakbond", label: "J. de Wit Bijzonderheden" }, finds: ["Lid van een vakbond"] },
    ],
    misses: [
      "De vakbond roept op tot een staking.",
      "De FNV en de werkgevers sluiten een cao.",
      "Leden van de vakbond krijgen korting.",
      "Wij overleggen dinsdag met de vakbonden.",
      "De OR telt negen leden.",
      "Het lidmaatschap van de vakbond is aftrekbaar.",
      "De bestuurder van FNV is lid van de FNV-delegatie.",
      "Een werknemer mag niet worden benadeeld omdat hij lid is van een bond.",
      "verzoekt de regering het aantal leden van vakbonden te vergroten,",
      "overwegende dat vakbondsleden bescherming verdienen;",
      "De vereniging van werknemers, bedoeld in artikel 1 van de Wet op de loonvorming",
      "constaterende dat FNV, CNV en VCP het akkoord hebben ondertekend;",
      "Besluit van 4 juli 2016 tot algemeenverbindendverklaring van de collectieve arbeidsovereenkomst",
      "De Stichting van de Arbeid benoemt een lid van de zijde van FNV.",
    ],
  },
  detect: (passage, lists) => particularsIn(passage, lists).map(({ start, end, confidence, words }) => ({ kind: "union", start, end, confidence, because: [{ rule: "union-fact", words, source: "woo-5.1.1.d" }] })),
};
