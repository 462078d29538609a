import type { Confidence, Evidence } from "./evidence.ts";

/** Kinds of things that can be found in a text. The group decides under which heading the card shows them. */
export const FINDING_KINDS = {
  bsn: { group: "private", risk: "high" },
  "pupil-number": { group: "private", risk: "high" },
  iban: { group: "private", risk: "normal" },
  email: { group: "private", risk: "normal" },
  phone: { group: "private", risk: "normal" },
  address: { group: "private", risk: "normal" },
  "birth-date": { group: "private", risk: "normal" },
  person: { group: "private", risk: "normal" },
  health: { group: "private", risk: "high" },
  family: { group: "private", risk: "normal" },
  livelihood: { group: "private", risk: "normal" },
  "licence-plate": { group: "private", risk: "normal" },
  "document-number": { group: "private", risk: "high" },
  "membership-number": { group: "private", risk: "normal" },
  "company-number": { group: "private", risk: "normal" },
  origin: { group: "private", risk: "high" },
  religion: { group: "private", risk: "high" },
  politics: { group: "private", risk: "high" },
  union: { group: "private", risk: "high" },
  orientation: { group: "private", risk: "high" },
  biometrics: { group: "private", risk: "high" },
  criminal: { group: "private", risk: "high" },
  sanction: { group: "private", risk: "normal" },
  signature: { group: "private", risk: "normal" },
  opinion: { group: "opinion", risk: "normal" },
  business: { group: "business", risk: "normal" },
  security: { group: "security", risk: "normal" },
  supervision: { group: "security", risk: "normal" },
  "legal-position": { group: "state", risk: "normal" },
  state: { group: "state", risk: "normal" },
  nature: { group: "nature", risk: "normal" },
  secrecy: { group: "secrecy", risk: "normal" },
  "draft-mark": { group: "secrecy", risk: "normal" },
} as const satisfies Record<string, { readonly group: string; readonly risk: "high" | "normal" }>;

export type FindingKind = keyof typeof FINDING_KINDS;
export type FindingGroup = (typeof FINDING_KINDS)[FindingKind]["group"];

/** Whether somebody acts in function, as far as the words beside the name say. */
export type PersonRole = "official" | "citizen" | "unknown";

/** The parts of a person's name; empty where the text does not give them. */
export interface PersonName {
  /** With its particles: "van den Berg". */
  readonly surname: string;
  readonly given: string;
  /** Capitals with dots: "J.P."; from the given name when the text has no initials. */
  readonly initials: string;
  readonly role: PersonRole;
}

/** What a detector returns: a span in one paragraph (UTF-16 units), as short as the thing itself. */
export interface Candidate {
  readonly kind: FindingKind;
  readonly start: number;
  readonly end: number;
  readonly confidence: Exclude<Confidence, "unknown">;
  readonly because: readonly [Evidence, ...Evidence[]];
  /** Only when the text itself decides between grounds; otherwise policy maps the kind to its grounds. */
  readonly grounds?: readonly string[];
  /** Only for kind `person`. */
  readonly name?: PersonName;
}

/** Why a finding is not on the card: it concerns someone or something that needs no protection here. */
export type Withheld = "official" | "organisation" | "no-deliberation" | "known-thread" | "silent";

export interface Finding {
  readonly kind: FindingKind;
  readonly quote: string;
  /** Index of the paragraph in the document, and the span in it. */
  readonly paragraph: number;
  readonly paragraphKey: string;
  readonly start: number;
  readonly end: number;
  /** Place of the quote in the full text. */
  readonly offset: number;
  /** Codes of `weigeringsgronden` or `avg`, likeliest first, at most three. */
  readonly grounds: readonly string[];
  readonly confidence: Exclude<Confidence, "unknown">;
  readonly because: readonly Evidence[];
  readonly withheld?: Withheld;
}
