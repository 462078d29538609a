import type { MetadataRecord } from "../../../core/model/index.ts";
import { legalText } from "../../../core/records/index.ts";
import type { StorePlan } from "../store.ts";
import type { GppConnection } from "./connection.ts";

/** Where a mark of ours comes from, as it stands with a publication. */
const SOURCE = "Kantlijn";

/** What a concept gets besides what its author confirmed: ids of the publicatiebank. */
export interface FieldGround {
  readonly plan: StorePlan;
  readonly categories: readonly string[];
  readonly publisher: string;
  /** Undefined where the record names no organisation that is known there. */
  readonly responsible: string | undefined;
  readonly maker: string | undefined;
  readonly group: GppConnection["group"];
}

/** One field, and where it comes from. Undefined: it is left out. */
interface Field<G> {
  readonly gpp: string;
  /** The field of the record or the file, as docs/reference/gpp.md names it. */
  readonly from: string;
  readonly value: (ground: G) => unknown;
}

const AMSTERDAM = { timeZone: "Europe/Amsterdam" } as const;
const DAY = new Intl.DateTimeFormat("sv-SE", AMSTERDAM);
const OFFSET = new Intl.DateTimeFormat("en", { ...AMSTERDAM, timeZoneName: "longOffset" });
const isDay = (moment: string): boolean => /^\d{4}-\d\d-\d\d$/.test(moment);
const dayOf = (moment: string): string => (isDay(moment) ? moment : DAY.format(new Date(moment)));

/** A day is the moment at which it began in the Netherlands: the API wants a moment. */
function momentOf(at: string): string {
  if (!isDay(at)) return at;
  const offset = OFFSET.formatToParts(new Date(`${at}T00:00:00Z`)).find(({ type }) => type === "timeZoneName")?.value.slice(3) ?? "";
  return `${at}T00:00:00${offset === "" ? "Z" : offset}`;
}

/** The first so many UTF-16 units, never half of a character. */
function cut(text: string, most: number): string {
  const clean = legalText(text).trim();
  return clean.length <= most ? clean : `${clean.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/u, "").trimEnd()}…`;
}

/** A name is kept to its end: what follows the last point says what it is. */
function fileName(name: string): string {
  const clean = legalText(name);
  const end = /\.[^.]{1,20}$/u.exec(clean)?.[0] ?? "";
  return clean.length <= 255 ? clean : `${cut(clean.slice(0, clean.length - end.length), 255 - end.length)}${end}`;
}

const markOf = ({ idempotencyKey }: StorePlan): object => ({ kenmerk: idempotencyKey, bron: SOURCE });
const actOn = ({ act }: MetadataRecord, kind: NonNullable<MetadataRecord["act"]>["kind"]): string | undefined => (act?.kind === kind ? momentOf(act.at) : undefined);
/** Retention is said where the record knows the category and what becomes of it, and else not at all. */
const certain = ({ retention: { number, valuation, ...rest } }: MetadataRecord) => (number === null || number === "" || valuation === null ? null : { ...rest, number, valuation });

/**
 * Every field of a publication that Kantlijn fills in. The status is a concept and nothing else. Of dates only those that a
 * record holds: when rights take effect, and when a term is over, it does not know. Source: GPP-publicatiebank API 2.1.0.
 */
export const PUBLICATION_FIELDS: readonly Field<FieldGround>[] = [
  { gpp: "publicatiestatus", from: "(always)", value: () => "concept" },
  { gpp: "informatieCategorieen", from: "woo.categories", value: ({ categories }) => categories },
  { gpp: "publisher", from: "(configuration)", value: ({ publisher }) => publisher },
  { gpp: "verantwoordelijke", from: "(configuration), else organisation", value: ({ responsible }) => responsible },
  { gpp: "opsteller", from: "organisation, unless it was received", value: ({ maker }) => maker },
  { gpp: "officieleTitel", from: "title", value: ({ plan: { record } }) => cut(record.title, 255) },
  { gpp: "omschrijving", from: "subject", value: ({ plan: { record } }) => (record.subject === null || record.subject.trim() === "" ? undefined : cut(record.subject, 2_000)) },
  { gpp: "kenmerken", from: "(capture)", value: ({ plan }) => [markOf(plan)] },
  { gpp: "eigenaarGroep", from: "(configuration)", value: ({ group }) => (group === null ? undefined : { identifier: group.identifier, weergaveNaam: group.name }) },
  { gpp: "bronBewaartermijn", from: "retention.list, when number and valuation are known", value: ({ plan: { record } }) => (certain(record) === null ? undefined : cut(record.retention.list, 255)) },
  { gpp: "selectiecategorie", from: "retention.number, idem", value: ({ plan: { record } }) => certain(record)?.number },
  { gpp: "archiefnominatie", from: "retention.valuation, idem", value: ({ plan: { record } }) => ({ bewaren: "blijvend_bewaren", vernietigen: "vernietigen", none: undefined })[certain(record)?.valuation ?? "none"] },
];

/** Every field of a document that Kantlijn fills in. Its status is that of its publication. */
export const DOCUMENT_FIELDS: readonly Field<{ readonly plan: StorePlan; readonly publication: string }>[] = [
  { gpp: "publicatie", from: "(publication)", value: ({ publication }) => publication },
  { gpp: "kenmerken", from: "(capture)", value: ({ plan }) => [markOf(plan)] },
  { gpp: "officieleTitel", from: "title", value: ({ plan: { record } }) => cut(record.title, 255) },
  { gpp: "creatiedatum", from: "date, else confirmedAt", value: ({ plan: { record } }) => record.date ?? dayOf(record.confirmedAt) },
  { gpp: "ontvangstdatum", from: "act (ontvangst)", value: ({ plan: { record } }) => actOn(record, "ontvangst") },
  { gpp: "datumOndertekend", from: "act (ondertekening)", value: ({ plan: { record } }) => actOn(record, "ondertekening") },
  { gpp: "bestandsformaat", from: "file.mediaType", value: ({ plan }) => plan.mediaType },
  { gpp: "bestandsnaam", from: "file.name", value: ({ plan }) => fileName(plan.fileName) },
  { gpp: "bestandsomvang", from: "file.size", value: ({ plan }) => plan.size },
  { gpp: "aanleveringBestand", from: "(always)", value: () => "ontvangen" },
];

/** Fields with their values, without those that are left out. */
export function fill<G>(fields: readonly Field<G>[], ground: G): Readonly<Record<string, unknown>> {
  return Object.fromEntries(fields.flatMap(({ gpp, value }) => {
    const given = value(ground);
    return given === undefined ? [] : [[gpp, given]];
  }));
}

/** The conditions by which what belongs to a capture is found again. */
export function markQuery(captureId: string): Readonly<Record<string, string>> {
  return { kenmerk: captureId, bron: SOURCE };
}

/** Whether something carries the mark of a capture. */
export function isOf({ kenmerken }: { readonly kenmerken: readonly { readonly kenmerk: string; readonly bron: string }[] }, captureId: string): boolean {
  return kenmerken.some(({ kenmerk, bron }) => bron === SOURCE && kenmerk === captureId);
}
