import { randomUUID } from "node:crypto";

/** A version of a document, as its fields were sent. */
export interface Version {
  readonly fields: Readonly<Record<string, unknown>>;
  content: Buffer;
}

export interface KeptDocument {
  readonly uuid: string;
  readonly versions: Version[];
  lock: string | null;
  parts: { readonly uuid: string; readonly size: number; content: Buffer | null }[];
}

export interface KeptZaak {
  readonly uuid: string;
  readonly number: string;
  readonly title: string;
  readonly zaaktype: string;
  readonly confidentiality: string;
  readonly closed: string | null;
  /** Whom it is about, as the API gives them. */
  readonly roles?: readonly Readonly<Record<string, unknown>>[];
}

export interface KeptType {
  readonly uuid: string;
  readonly name: string;
  readonly confidentiality: string;
}

export interface Relation {
  readonly uuid: string;
  readonly of: string;
  readonly document: string;
}

/** What a system for cases keeps. */
export interface State {
  readonly documents: Map<string, KeptDocument>;
  readonly zaken: KeptZaak[];
  readonly zaaktypen: Map<string, readonly string[]>;
  readonly types: KeptType[];
  readonly besluiten: { readonly uuid: string; readonly zaak: string }[];
  zaakRelations: Relation[];
  besluitRelations: Relation[];
}

/** One kind of zaak with three kinds of document, and a few zaken of it. */
export function someState(): State {
  const type = (name: string, confidentiality: string): KeptType => ({ uuid: randomUUID(), name, confidentiality });
  const types = [type("Brief", "openbaar"), type("Besluit", "intern"), type("Vertrouwelijk advies", "vertrouwelijk")];
  const zaaktype = randomUUID();
  const zaak = (number: string, title: string, change: Partial<KeptZaak> = {}): KeptZaak => ({ uuid: randomUUID(), number, title, zaaktype, confidentiality: "openbaar", closed: null, ...change });
  const zaken = [zaak("Z-26-100", "Speeltuin Lindelaan"), zaak("Z-26-101", "Kapvergunning Eikenhof", { confidentiality: "zaakvertrouwelijk" }), zaak("Z-25-007", "Bezwaar dakkapel", { closed: "2026-01-15" })];
  return { documents: new Map(), zaken, zaaktypen: new Map([[zaaktype, types.map(({ uuid }) => uuid)]]), types, besluiten: [{ uuid: randomUUID(), zaak: zaken[1]?.uuid ?? "" }], zaakRelations: [], besluitRelations: [] };
}
