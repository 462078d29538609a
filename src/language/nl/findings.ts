import type { FindingGroup, FindingKind } from "../../core/model/index.ts";
import { keyed } from "../like.ts";

/** Headings of the groups under "Let op in de tekst". */
export const groups: Readonly<Record<FindingGroup, string>> = {
  private: "Persoonsgegevens",
  opinion: "Persoonlijke opvatting",
  business: "Vertrouwelijke bedrijfsgegevens",
  security: "Beveiliging en toezicht",
  state: "Belang van de overheid",
  nature: "Natuur",
  secrecy: "Geheim, vertrouwelijk of nog niet af",
};

/** What was found, in plain words. */
export const kinds: Readonly<Record<FindingKind, string>> = {
  bsn: "Burgerservicenummer",
  "pupil-number": "Leerlingnummer",
  iban: "Rekeningnummer",
  email: "E-mailadres",
  phone: "Telefoonnummer",
  address: "Adres",
  "birth-date": "Geboortedatum",
  person: "Naam",
  health: "Gezondheid",
  family: "Gezinssituatie",
  livelihood: "Inkomen of uitkering",
  opinion: "Persoonlijke opvatting",
  business: "Bedrijfsgegeven",
  security: "Beveiliging",
  "licence-plate": "Kenteken",
  "document-number": "Nummer van een paspoort, kaart of rijbewijs",
  "membership-number": "Lid- of klantnummer",
  "company-number": "Nummer van een eigen zaak",
  origin: "Afkomst",
  religion: "Geloof",
  politics: "Politieke voorkeur",
  union: "Lid van een vakbond",
  orientation: "Seksuele gerichtheid",
  biometrics: "Biometrisch of genetisch gegeven",
  criminal: "Strafrechtelijk gegeven",
  sanction: "Boete of maatregel",
  signature: "Handtekening",
  supervision: "Toezicht of controle",
  "legal-position": "Positie in een rechtszaak",
  state: "Belang van de overheid",
  nature: "Plek van een zeldzame soort",
  secrecy: "Geheim of vertrouwelijk",
  "draft-mark": "Concept of oude versie",
};

/** What a ground of the Woo protects, in plain words; `avg` where only the AVG holds. */
export const grounds = keyed<string>()({
  "5.1.1.a": "Eenheid van de Kroon",
  "5.1.1.b": "Veiligheid van de Staat",
  "5.1.1.c": "Vertrouwelijk gegeven van een bedrijf",
  "5.1.1.d": "Bijzonder persoonsgegeven",
  "5.1.1.e": "Wettelijk persoonsnummer",
  "5.1.2.a": "Betrekkingen met andere landen",
  "5.1.2.b": "Financieel belang van de overheid",
  "5.1.2.c": "Opsporing en vervolging",
  "5.1.2.d": "Inspectie en toezicht",
  "5.1.2.e": "Persoonlijke levenssfeer",
  "5.1.2.f": "Concurrentiegevoelig bedrijfsgegeven",
  "5.1.2.g": "Bescherming van het milieu",
  "5.1.2.h": "Beveiliging van mensen en gebouwen",
  "5.1.2.i": "Goed functioneren van de overheid",
  "5.1.4": "De geadresseerde hoort het eerst",
  "5.1.5": "Onevenredige benadeling",
  "5.1.6": "Milieu-informatie over een bedrijf",
  "5.2.1": "Persoonlijke beleidsopvatting",
  "5.2.2": "Beleidsopvatting van een persoon",
  "5.4": "Informatie van de formatie",
  "5.4a.1": "Hulp aan een volksvertegenwoordiger",
  avg: "Persoonsgegeven (AVG)",
});

/** "Woo 5.1 lid 2 onder e", or "AVG". */
export function article(ground: string): string {
  if (ground === "avg") return "AVG";
  const [chapter, number, paragraph, letter] = [...ground.split("."), "", ""];
  return [`Woo ${chapter}.${number}`, paragraph === "" ? "" : `lid ${paragraph ?? ""}`, letter === "" ? "" : `onder ${letter ?? ""}`].filter((part) => part !== "").join(" ");
}

/** Marking passages for whoever judges what is published. */
export const marking = {
  one: { mark: "Markeer voor Woo-team", unmark: "Niet meer markeren" },
  group: (count: number) => ({ mark: `Markeer deze ${String(count)} voor Woo-team`, unmark: `Markeer deze ${String(count)} niet meer` }),
  marked: "Gemarkeerd.",
  what: "Dat gaat mee als je vastlegt. Er wordt niets gepubliceerd.",
  whatFor: (queue: string): string => `Dat gaat mee als je vastlegt, voor ${queue}. Er wordt niets gepubliceerd.`,
  /** In the register: what, by which ground, and where in the file. */
  line: (kind: string, articles: string, paragraph: number): string => `${kind}: ${articles === "" ? "" : `${articles}, `}alinea ${String(paragraph)}`,
} as const;
