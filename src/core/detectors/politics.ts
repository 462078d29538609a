import { particularFinder } from "../text/particulars.ts";
import type { Detector } from "./detector.ts";
import { moreWords } from "../text/more-words.ts";

/** Parties with seats in the Tweede Kamer since 2017, as people write them. Source: Kiesraad, geregistreerde aanduidingen. */
const PARTIES = ["vvd", "pvda", "cda", "d66", "pvv", "sp", "groenlinks", "gl pvda", "groenlinks pvda", "christenunie", "sgp", "forum", "forum voor democratie", "fvd", "ja21", "bbb", "volt", "denk", "partij voor de dieren", "pvdd", "bij1", "50plus", "nsc", "bvnl"];
const WAYS = ["lid van", "lid van de", "lid van het", "stemt", "stemt op", "stemt op de", "stemde", "stemde op", "stemde op de", "actief voor", "actief voor de", "actief bij", "actief bij de", "aanhanger van", "aanhanger van de", "flyert voor", "flyert voor de", "sympathiseert met", "sympathiseert met de"];

const particularsIn = particularFinder({
  sure: [...WAYS.flatMap((way) => PARTIES.map((party) => `${way} ${party}`)), ...PARTIES.flatMap((party) => [`${party} lid`, `${party} stemmer`]), "politieke voorkeur", "politieke overtuiging", "politieke gezindheid", "politieke kleur", "politieke denkbeelden", "lid van een politieke partij", "partijlidmaatschap", "extreemrechts", "extreemlinks", "neonazi", ...moreWords("politics")],
  unless: /(?<!\p{L})(?:raadsl\p{L}+|statenl\p{L}+|kamerl\p{L}+|fractie\p{L}*|wethouder\p{L}*|burgemeester\p{L}*|gedeputeerde\p{L}*|lijsttrekker|kandida\p{L}+|verkiesbaar|minister\p{L}*|staatssecretaris\p{L}*|senator\p{L}*|motie|coalitie|oppositie|leden van)(?!\p{L})/iu,
  proper: /^\p{L}/u,
});

/** What one citizen wants in politics; people in office say so in public. Source: Woo 5.1.1.d, AVG 9, UAVG 26. */
export const politics: Detector = {
  id: "politics",
  kinds: ["politics"],
  examples: {
    hits: [
      { in: "Mijn buurman is lid van de PVV.", finds: ["lid van de PVV"] },
      { in: "Mevrouw de Wit stemt op de SP.", finds: ["stemt op de SP"] },
      { in: "Zijn politieke voorkeur speelde mee bij de afwijzing.", finds: ["politieke voorkeur"] },
      { in: "Hij is actief voor GroenLinks en wil daarom verlof.", finds: ["actief voor GroenLinks"] },
      { in: "Ik ben VVD-lid sinds 1998.", finds: ["VVD-lid"] },
      { in: "De sollicitant is lid van een politieke partij.", finds: ["lid van een politieke partij"] },
      { in: "De medewerker sympathiseert met Forum voor Democratie.", finds: ["sympathiseert met Forum voor Democratie"] },
      { in: "Zij stemde op het CDA, maar haar man stemde D66.", finds: ["stemde D66"] },
    ],
    misses: [
      "Raadslid De Wit is lid van de VVD.",
      "De PVV stemt tegen het voorstel.",
      "Het CDA heeft vier zetels.",
      "Wethouder Kaplan (D66) licht het voorstel toe.",
      "Leden van de SP dienen een motie in.",
      "Wij denken na over een andere route.",
      "De Volt-meter staat op nul.",
      "Zij is kandidaat voor het CDA.",
      "Discriminatie wegens politieke gezindheid is verboden.",
      "De fractie van de ChristenUnie stemt voor.",
      "MOTIE VAN HET LID RIKKERS-OOSTERKAMP",
      "overwegende dat ambtenaren hun politieke voorkeur niet mogen uitdragen;",
      "verzoekt de regering extreemrechts geweld te bestrijden,",
      "De leden van de VVD-fractie hebben met belangstelling kennisgenomen van het wetsvoorstel.",
      "constaterende dat de minister lid van de VVD is;",
      "Wet financiering politieke partijen, artikel 1, onderdeel b",
    ],
  },
  detect: (passage, lists) => particularsIn(passage, lists).map(({ start, end, confidence, words }) => ({ kind: "politics", start, end, confidence, because: [{ rule: "politics-fact", words, source: "woo-5.1.1.d" }] })),
};
