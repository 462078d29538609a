import type { Candidate } from "../model/index.ts";
import { ibansOf } from "../text/iban.ts";
import type { WordLists } from "../text/lists.ts";
import type { Passage } from "../text/passage.ts";
import { namesCompany, namesOrganisation, personIn } from "../text/people.ts";
import type { Detector } from "./detector.ts";

const NEAR = 140;
/** Who holds the account, when the text says so. */
const HOLDER = /(?:t\.?\s?n\.?\s?v\.?|ten name van|op naam van|tnv|rekeninghouder(?: is|:)?|van de heer|van mevrouw)\s*:?\s*([^,;:()\n]{2,60})/iu;
const OWN_PRIVATE = /(?<!\p{L})(?:mijn|m'n|uw|je|jouw|jullie|zijn|haar|hun)\s+(?:eigen\s+|nieuwe\s+|oude\s+|priv[eé]\s*-?\s*|bank\s?)*(?:rekening(?:nummer)?|bankrekening(?:nummer)?|iban(?:-?nummer)?|spaarrekening|priv[eé]rekening|betaalrekening)/iu;
const APPLICANT = /(?<!\p{L})(?:aanvrager|aanvraagster|verzoeker|cli[eë]nt|belanghebbende|inwoner|bewoner|ouder|partner|deelnemer|huurder|student|leerling|werknemer|medewerker|vrijwilliger|uitkeringsgerechtigde|declarant|declaratie|priv[eé])(?!\p{L})/iu;
const PAID_OUT = /(?<!\p{L})(?:storten|maken wij over|wordt overgemaakt naar u|terugstorten|terugbetalen aan (?:u|mij)|aan u overmaken|uitbetalen|uitbetaald|maak het over naar mij)(?!\p{L})/iu;
const OWN_OFFICIAL = /(?<!\p{L})(?:onze|ons|de|het)\s+(?:bank)?(?:rekening(?:nummer)?|iban)\s+van\s+(?:de|het|stichting|gemeente)|(?<!\p{L})(?:onze|ons)\s+(?:bank|giro|zakelijke\s)?(?:rekening(?:nummer)?|iban)|(?<!\p{L})(?:o\.?v\.?v\.?|onder vermelding van|betalingskenmerk|factuurnummer|factuur|facturen|kvk|btw|bic|betalingstermijn|leges|collecte|donatie|doneren|donaties|contributie)(?!\p{L})/iu;

/** Bank account numbers of people; those of companies and public bodies are no personal data. Check: ISO 13616, mod 97. Source: Woo 5.1.2.e. */
export const iban: Detector = {
  id: "iban",
  kinds: ["iban"],
  examples: {
    hits: [
      { in: "Mijn rekeningnummer is NL90TEST0000000011.", finds: ["NL90TEST0000000011"] },
      { in: "Wij storten het bedrag op uw rekening NL90 TEST 0000 0000 11.", finds: ["NL90 TEST 0000 0000 11"] },
      { in: "IBAN: NL90.TEST.0000.0000.11", finds: ["NL90.TEST.0000.0000.11"] },
      { in: "NL90TEST0000000011 t.n.v. J. de Wit", finds: ["NL90TEST0000000011"] },
      { in: { text: "NL90TEST0000000011", label: "Rekeningnummer aanvrager" }, finds: ["NL90TEST0000000011"] },
      { in: "Kunt u het terugstorten op BE68 5390 0754 7034?", finds: ["BE68 5390 0754 7034"] },
      { in: "Haar bankrekening (nl90test0000000011) is geblokkeerd.", finds: ["nl90test0000000011"] },
      { in: "De declaratie van mevrouw Smit gaat naar NL 90 TEST 0000 0000 11.", finds: ["NL 90 TEST 0000 0000 11"] },
      { in: "DE89370400440532013000 ten name van Karin Hofman", finds: ["DE89370400440532013000"] },
    ],
    misses: [
      "Betaling op NL90TEST0000000011 ten name van Hofman Bouw BV.",
      "Maak het bedrag over naar NL90TEST0000000011 o.v.v. het factuurnummer.",
      "Onze rekening is NL90 TEST 0000 0000 11.",
      "Het rekeningnummer van de gemeente is NL90TEST0000000011.",
      "IBAN NL90TEST0000000011, KvK 99001234, btw NL001234567B01",
      { text: "NL90TEST0000000011", role: "footer" },
      "Mijn rekeningnummer is NL90TEST0000000012.",
      "Ordernummer AB12 3456 7890 1234",
      "Stichting Dorpshuis, NL90TEST0000000011",
      "Uitvoering van Verordening (EU) nr. 260/2012 (overmakingen in euro en IBAN)",
      "Regeling van de Minister van Financiën van 19 december 2013, nr. FM/2013/2155 M",
      "BWBR0032870, NL.IMBA.PV2013-vg01",
      "verzoekt de regering IBAN-discriminatie tegen te gaan,",
      "Het bedrag wordt overgemaakt op een door de aanvrager opgegeven rekeningnummer.",
      "Stcrt. 2024, 30890",
    ],
  },
  detect(passage, lists) {
    if (passage.role === "header" || passage.role === "footer") return [];
    return ibansOf(passage).flatMap(({ start, end, valid }): readonly Candidate[] => {
      if (!valid) return [];
      const verdict = holderOf(passage, start, end, lists);
      return verdict === null ? [] : [{ kind: "iban", start, end, ...verdict }];
    });
  },
};

/** Whose account it is: null for a company or a public body. */
function holderOf(passage: Passage, start: number, end: number, lists: WordLists): Pick<Candidate, "confidence" | "because"> | null {
  const before = passage.text.slice(Math.max(0, start - NEAR), start);
  const after = passage.text.slice(end, end + NEAR);
  const alone = before.length + after.length < 40 ? `${passage.previous.slice(-80)} ` : "";
  const holder = HOLDER.exec(after) ?? HOLDER.exec(before) ?? (/^\s*(?:t\.?n\.?v|ten name)/iu.test(passage.next) ? HOLDER.exec(passage.next) : null);
  if (holder?.[1] !== undefined) {
    const name = holder[1].trim();
    return namesOrganisation(name) ? null : because("certain", "iban-holder", name);
  }
  const around = `${passage.label} ${alone}${before} ${after}`;
  const own = OWN_PRIVATE.exec(around);
  if (own !== null) return because("certain", "iban-private", own[0]);
  if (namesCompany(around) || OWN_OFFICIAL.test(around)) return null;
  const person = APPLICANT.exec(around)?.[0] ?? PAID_OUT.exec(around)?.[0] ?? personIn(before, lists);
  if (person !== null) return because("certain", "iban-private", person);
  return namesOrganisation(around) ? null : because("likely", "iban-check", passage.text.slice(start, start + 2));
}

function because(confidence: "certain" | "likely", rule: string, words: string): Pick<Candidate, "confidence" | "because"> {
  return { confidence, because: [{ rule, words, source: "woo-5.1.2.e" }] };
}
