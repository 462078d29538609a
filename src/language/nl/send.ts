import type { FindingKind } from "../../core/model/index.ts";

const kinds: Readonly<Partial<Record<FindingKind, string>>> = {
  bsn: "een burgerservicenummer",
  health: "iets over iemands gezondheid",
  "pupil-number": "een leerlingnummer",
  "document-number": "het nummer van een paspoort, kaart of rijbewijs",
  criminal: "iets over een straf of verdenking",
  origin: "iets over iemands afkomst",
  religion: "iets over iemands geloof",
  politics: "iets over iemands politieke voorkeur",
  union: "iets over iemands vakbond",
  orientation: "iets over iemands seksualiteit",
  biometrics: "iets over iemands lichaam",
  iban: "een rij rekeningnummers",
};

const namesOf = (found: readonly FindingKind[]): string => found.map((kind) => kinds[kind] ?? "iets gevoeligs").slice(0, 2).join(" en ");
const placesOf = (domain: string, others: number): string => (others === 0 ? domain : `${domain} en nog ${String(others)} ${others === 1 ? "adres" : "adressen"} buiten je organisatie`);

/** What the dialog of Outlook says just before a mail goes: one sentence, one reason. Nothing of the mail but where it goes. */
export const send = {
  /** On the button that keeps the mail back and opens the pane; at most 20 characters. */
  look: "Bekijk",
  lookAlike: (domain: string, twin: string): string => `Een adres bij ${domain} lijkt op ${twin}, maar is het niet.`,
  ownPrivate: (domain: string): string => `Deze mail gaat naar je eigen adres bij ${domain}.`,
  sensitive: (found: readonly FindingKind[], domain: string, others: number): string => `Er staat ${namesOf(found)} in deze mail naar ${placesOf(domain, others)}.`,
  link: (url: string): string => `Deel liever deze link: ${url}`,
} as const;
