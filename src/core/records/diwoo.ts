import type { ActKind, MetadataRecord, StoredFile } from "../model/index.ts";
import lists from "./diwoo-lists.json" with { type: "json" };
import { isClosed } from "./publication.ts";
import { elements, line, type Part } from "./xml.ts";

const NAMESPACE = "https://standaarden.overheid.nl/diwoo/metadata/";
const TERMS = "https://identifier.overheid.nl/tooi/def/thes/kern/";
const FILE_TYPES = "http://publications.europa.eu/resource/authority/file-type/";
const LANGUAGES = "http://publications.europa.eu/resource/authority/language/";

/** Media type -> file type of the European authority table, as far as DiWoo knows it. */
const FORMATS: Readonly<Record<string, string>> = {
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "DOCX", "application/msword": "DOC", "application/pdf": "PDF",
  "application/vnd.oasis.opendocument.text": "ODT", "text/plain": "TXT", "text/html": "HTML", "application/rtf": "RTF",
};
/** ISO 639-1 -> language of the European authority table. */
const TONGUES: Readonly<Record<string, string>> = { nl: "NLD", fy: "FRY", en: "ENG", de: "DEU", fr: "FRA" };

/** Why a record has no DiWoo document. */
export type DiwooGap = "concept" | "secret" | "no-act" | "no-category";

/**
 * Why this record has no DiWoo document; null when it has one. A DiWoo document describes something that was signed, adopted
 * or received and that falls under a category of article 3.3 of the Woo. A concept, and what is secret, is left alone; what is private shows no act.
 */
export function diwooGap(record: MetadataRecord): DiwooGap | null {
  if (record.status === "concept") return "concept";
  if (isClosed(record)) return "secret";
  if (record.act === undefined || record.act === null) return "no-act";
  return categoriesOf(record).length === 0 ? "no-category" : null;
}

/**
 * The record as a DiWoo document 0.9.8, for whoever decides about publishing it; null when `diwooGap` says why not. Every term
 * is from a TOOI list and has its id; a kind, language or format that the list does not know stays away. An organisation
 * without a TOOI id has its name alone.
 */
export function diwooDocument(record: MetadataRecord, file: StoredFile): string | null {
  const { act } = record;
  if (diwooGap(record) !== null || act === undefined || act === null) return null;
  const own = organisation(record);
  const received = act.kind === "ontvangst";
  const part: Part = {
    identifiers: { identifier: line(record.id) },
    publisher: own,
    verantwoordelijke: own,
    // Who made what came in from outside is no organisation that we know.
    opsteller: received ? null : own,
    naamOpsteller: received || record.unit === null || record.unit.trim() === "" ? null : line(record.unit),
    titelcollectie: { officieleTitel: line(record.title) },
    omschrijvingen: record.subject === null || record.subject.trim() === "" ? null : { omschrijving: line(record.subject) },
    classificatiecollectie: {
      informatiecategorieen: { informatiecategorie: [...categoriesOf(record)] },
      documentsoorten: documentTypeOf(record),
    },
    creatiedatum: record.date,
    language: listed(LANGUAGES, TONGUES[(record.language ?? "").slice(0, 2)], lists.languages),
    format: listed(FILE_TYPES, FORMATS[(file.mediaType.split(";")[0] ?? "").trim().toLowerCase()], lists.formats),
    aggregatiekenmerk: aggregationOf(record),
    documenthandelingen: { documenthandeling: { soortHandeling: actTerm(act.kind), atTime: momentOf(act.at), wasAssociatedWith: received ? own : null } },
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n<diwoo:Document xmlns:diwoo="${NAMESPACE}">\n  <diwoo:DiWoo>\n${elements(part, "    ", "diwoo:")}  </diwoo:DiWoo>\n</diwoo:Document>\n`;
}

/** The zaak or dossier that the document belongs to: what belongs together has the same mark. */
function aggregationOf({ caseNumber, location }: MetadataRecord): string | null {
  const mark = caseNumber ?? (location.kind === "bibliotheek" ? null : location.id);
  return mark === null || mark.trim() === "" ? null : line(mark);
}

function organisation({ organisation: { name, tooi } }: MetadataRecord): Part {
  const cut = tooi === null ? 0 : tooi.lastIndexOf("/") + 1;
  const known = tooi !== null && (organisations.get(tooi.slice(0, cut))?.has(tooi.slice(cut)) ?? false);
  return known ? { "@resource": tooi, "": line(name) } : { "": line(name) };
}

const organisations: ReadonlyMap<string, ReadonlySet<string>> = new Map(Object.entries(lists.organisations).map(([base, names]) => [base, new Set(names.split(" "))]));

function categoriesOf({ woo }: MetadataRecord): readonly Part[] {
  return [...new Set(woo.categories.map(({ uri }) => codeOf(uri)))].map((code) => listed(TERMS, code, lists.categories)).filter((part) => part !== null);
}

function documentTypeOf({ documentType }: MetadataRecord): Part | null {
  const known = documentType === null || documentType.uri === null ? null : listed(TERMS, codeOf(documentType.uri), lists.documentTypes);
  return known === null ? null : { documentsoort: known };
}

function actTerm(kind: ActKind): Part {
  const [code = ""] = Object.entries(lists.acts).find(([, label]) => label === kind) ?? [];
  return { "@resource": `${TERMS}${code}`, "": kind };
}

/** A day is a moment without a zone: when on that day, nobody wrote down. Source: XML Schema part 2, dateTime. */
function momentOf(at: string): string {
  return /^\d{4}-\d\d-\d\d$/u.test(at) ? `${at}T00:00:00` : at;
}

const codeOf = (uri: string): string | undefined => (uri.startsWith(TERMS) ? uri.slice(TERMS.length) : undefined);

/** A term with its id and the label of the list; null when the list does not have it. */
function listed(base: string, code: string | undefined, list: Readonly<Record<string, string>>): Part | null {
  const label = code !== undefined && Object.hasOwn(list, code) ? list[code] : undefined;
  return code === undefined || label === undefined ? null : { "@resource": `${base}${code}`, "": label };
}
