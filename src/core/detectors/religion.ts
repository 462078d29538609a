import { particularFinder } from "../text/particulars.ts";
import type { Detector } from "./detector.ts";
import { moreWords } from "../text/more-words.ts";

const particularsIn = particularFinder({
  sure: [
    "mijn geloof", "haar geloof", "zijn geloof", "uw geloof", "mijn godsdienst", "haar godsdienst", "zijn godsdienst", "uw godsdienst", "mijn religie", "haar religie", "zijn religie", "geloofsovertuiging", "levensovertuiging", "religieuze overtuiging", "bekeerd tot", "jehova s getuige", "jehovas getuige",
    "draagt een hoofddoek", "doet mee aan de ramadan", "vast tijdens de ramadan", "bidt vijf keer", "gaat naar de moskee", "bezoekt de moskee", "belijdend lid", "bekering tot", "volgens islamitisch gebruik", "volgens joods gebruik", "bidt in de moskee", "diaken bij", "ouderling bij", "praktiserend moslim", "praktiserend katholiek", "strenggelovig", "diepgelovig", "kerkelijk lid",
    ...moreWords("religion"),
  ],
  tied: ["moslim", "moslima", "islamitisch", "katholiek", "rooms katholiek", "protestant", "protestants", "christen", "christelijk", "gereformeerd", "hervormd", "joods", "hindoe", "hindoestaans", "hindoeistisch", "boeddhist", "boeddhistisch", "sikh", "sjiitisch", "sjiitisch moslim", "soennitisch", "soennitisch moslim", "doopsgezind", "orthodox joods", "gereformeerd vrijgemaakt", "atheist", "gelovig", "ongelovig", "evangelisch", ...moreWords("faiths")],
  proper: /^(?:Joo|Jeho|Geref|Herv)/u,
  unless: /(?<!\p{L})(?:\p{L}*school|scholen|stichting|vereniging|instelling\p{L}*|organisatie|kerk|gebouw|traditie|feestdag|partij|land|omroep|ziekenhuis|grondslag|signatuur|richting|predikant|imam|dominee|pastoor|rabbijn)(?!\p{L})/iu,
});

/** What one person believes. Source: Woo 5.1.1.d, AVG 9, UAVG 27. */
export const religion: Detector = {
  id: "religion",
  kinds: ["religion"],
  examples: {
    hits: [
      { in: "Zij is moslim en wil op vrijdag vrij.", finds: ["moslim"] },
      { in: "Ik kan die dag niet werken vanwege mijn geloof.", finds: ["mijn geloof"] },
      { in: "De heer Smit is katholiek.", finds: ["katholiek"] },
      { in: "Hij is vorig jaar bekeerd tot de islam.", finds: ["bekeerd tot"] },
      { in: "De sollicitante draagt een hoofddoek.", finds: ["draagt een hoofddoek"] },
      { in: "Mijn man is Jehova's getuige en weigert de ingreep.", finds: ["Jehova's getuige"] },
      { in: "Cliënte is streng gereformeerd opgevoed.", finds: ["gereformeerd"] },
      { in: "Als reden noemt mevrouw de Wit haar religie.", finds: ["haar religie"] },
      { in: { text: "Zij is hindoe.", previous: "Cliënte: K. Hofman" }, finds: ["hindoe"] },
    ],
    misses: [
      "Ik was gisteren in de moskee voor de bewonersavond.",
      "Ik bestel tien halal maaltijden voor de bijeenkomst.",
      "De katholieke basisschool krijgt een nieuw gebouw.",
      "Moslims vieren het Suikerfeest.",
      "De christelijke feestdagen zijn vrije dagen.",
      "Mijn school is katholiek.",
      "Het joodse monument wordt op 4 mei onthuld.",
      "Geloof me, dit komt goed.",
      "Wij hebben geloof in dit plan.",
      "De protestantse gemeente verhuurt de zaal.",
      "Discriminatie wegens godsdienst of levensovertuiging is verboden.",
      "overwegende dat moslimhaat een groeiend probleem is in Nederland;",
      "constaterende dat de president een moslim moet zijn en dat het islamitisch recht geldt;",
      "verzoekt de regering de vrijheid van godsdienst te beschermen,",
      "De school gaat uit van een godsdienst of levensovertuiging als bedoeld in artikel 23 van de Grondwet.",
      "Regeling geestelijke verzorging van islamitische en hindoeïstische grondslag",
      "van mening dat ieder zijn godsdienst vrij mag belijden;",
      "De minister is van mening dat het kabinet christelijk erfgoed ondersteunt.",
    ],
  },
  detect: (passage, lists) => particularsIn(passage, lists).map(({ start, end, confidence, words }) => ({ kind: "religion", start, end, confidence, because: [{ rule: "religion-fact", words, source: "woo-5.1.1.d" }] })),
};
