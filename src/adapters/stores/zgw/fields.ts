import { CONFIDENTIALITY, type Confidentiality, type DocumentStatus, type MetadataRecord } from "../../../core/model/index.ts";
import { legalText } from "../../../core/records/index.ts";
import type { StorePlan } from "../store.ts";

/** What a document gets besides what its author confirmed. */
export interface FieldGround {
  readonly plan: StorePlan;
  /** RSIN of the organisation. */
  readonly organisation: string;
  /** The informatieobjecttype: its address, and how closed what falls under it is at least. */
  readonly type: { readonly url: string; readonly confidentiality: Confidentiality };
  /** How closed the zaak is; null when it does not say. */
  readonly zaak: Confidentiality | null;
}

/** One field of an enkelvoudiginformatieobject, and where it comes from. Undefined: it is left out. */
interface Field {
  readonly zgw: string;
  /** The field of the record or the file, as docs/reference/zgw.md names it. */
  readonly from: string;
  readonly value: (ground: FieldGround) => unknown;
}

const STATUS: Readonly<Record<DocumentStatus, string>> = { concept: "in_bewerking", definitief: "definitief", vastgesteld: "definitief" };

/** ISO 639-1 -> ISO 639-2/B, for the languages that the engine knows and those of many who write to a government. */
const LANGUAGES: Readonly<Record<string, string>> = {
  nl: "dut", en: "eng", de: "ger", fr: "fre", fy: "fry", es: "spa", it: "ita", pt: "por", pl: "pol", tr: "tur", ar: "ara", uk: "ukr", ru: "rus", ro: "rum", bg: "bul", li: "lim", pap: "pap",
};

const DAY = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" });
/** The day in the Netherlands of a moment. */
export const dayOf = (moment: string): string => (/^\d{4}-\d\d-\d\d$/.test(moment) ? moment : DAY.format(new Date(moment)));

/** The first so many UTF-16 units, never half of a character. */
const cut = (text: string, most: number): string => {
  const clean = legalText(text).trim();
  return clean.length <= most ? clean : `${clean.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/u, "").trimEnd()}…`;
};

const receivedOn = ({ act }: MetadataRecord): string | undefined => (act?.kind === "ontvangst" ? dayOf(act.at) : undefined);

/**
 * Every field that Kantlijn fills in. It says nothing of retention: that follows the zaak. Source: Documenten API 1.7.1; all of
 * them are there in 1.0 as well.
 */
export const FIELDS: readonly Field[] = [
  { zgw: "identificatie", from: "id", value: ({ plan }) => plan.record.id },
  { zgw: "bronorganisatie", from: "(connection)", value: ({ organisation }) => organisation },
  { zgw: "titel", from: "title", value: ({ plan }) => cut(plan.record.title, 200) },
  { zgw: "creatiedatum", from: "date, else confirmedAt", value: ({ plan: { record } }) => record.date ?? dayOf(record.confirmedAt) },
  { zgw: "ontvangstdatum", from: "act (ontvangst)", value: ({ plan }) => receivedOn(plan.record) },
  // What was received is never under way here. Source: Documenten API, status beside ontvangstdatum.
  { zgw: "status", from: "status", value: ({ plan: { record } }) => (receivedOn(record) === undefined ? (record.status === null ? undefined : STATUS[record.status]) : "definitief") },
  { zgw: "auteur", from: "author, else unit, else organisation", value: ({ plan: { record } }) => cut(record.author ?? record.unit ?? record.organisation.name, 200) },
  { zgw: "vertrouwelijkheidaanduiding", from: "confidentiality, never more open than the type and the zaak", value: ({ plan, type, zaak }) => mostClosed([plan.record.confidentiality, type.confidentiality, ...(zaak === null ? [] : [zaak])]) },
  { zgw: "informatieobjecttype", from: "documentType", value: ({ type }) => type.url },
  { zgw: "taal", from: "language", value: ({ plan }) => LANGUAGES[plan.record.language?.split("-")[0]?.toLowerCase() ?? "nl"] ?? "und" },
  { zgw: "formaat", from: "file.mediaType", value: ({ plan }) => plan.mediaType },
  { zgw: "bestandsnaam", from: "file.name", value: ({ plan }) => fileName(plan.fileName) },
  { zgw: "bestandsomvang", from: "file.size", value: ({ plan }) => plan.size },
  { zgw: "integriteit", from: "file.sha256", value: ({ plan: { sha256, record } }) => (sha256 === undefined ? undefined : { algoritme: "sha_256", waarde: sha256, datum: dayOf(record.confirmedAt) }) },
  { zgw: "beschrijving", from: "subject, and the capture", value: ({ plan }) => [cut(plan.record.subject ?? "", 900), markOf(plan.idempotencyKey)].filter((part) => part !== "").join(" ") },
];

/** The document as the API wants it, without its content. */
export function fieldsOf(ground: FieldGround): Readonly<Record<string, unknown>> {
  return Object.fromEntries(FIELDS.flatMap(({ zgw, value }) => {
    const given = value(ground);
    return given === undefined ? [] : [[zgw, given]];
  }));
}

/** Tells in the document itself which capture it came from: so an answer that got lost is no second document. */
export function markOf(captureId: string): string {
  return `(Kantlijn ${captureId})`;
}

/** The most closed of these. */
function mostClosed(all: readonly Confidentiality[]): Confidentiality {
  return CONFIDENTIALITY[Math.max(...all.map((one) => CONFIDENTIALITY.indexOf(one)))] ?? "zeer_geheim";
}

/** A name is kept to its end: what follows the last point says what it is. */
function fileName(name: string): string {
  const clean = legalText(name);
  const end = /\.[^.]{1,20}$/u.exec(clean)?.[0] ?? "";
  return clean.length <= 255 ? clean : `${cut(clean.slice(0, clean.length - end.length), 255 - end.length)}${end}`;
}
