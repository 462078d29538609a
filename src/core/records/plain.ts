import type { MetadataRecord, StoredFile } from "../model/index.ts";

/**
 * What every store can keep beside a document, as plain values: the one table from which columns and fields of other systems are filled, so that they say
 * the same. Order is that of the card; the last are of the capture itself.
 */
export const PLAIN_FIELDS = [
  "title", "documentType", "subject", "date", "status", "version", "replaces", "author", "unit", "parties", "language", "confidentiality", "caseNumber", "organisation",
  "selectionList", "selectionNumber", "valuation", "term", "process", "wooCategories", "policy", "confirmedAt", "document", "capture", "sha256",
] as const;
export type PlainField = (typeof PLAIN_FIELDS)[number];

/** A text, several texts, or null when nobody knows. Days are YYYY-MM-DD, moments ISO 8601 in UTC, terms ISO 8601. */
export type PlainValue = string | readonly string[] | null;

/** The values of one capture. `capture` is the key of it: the same when it is sent again. */
export function plainValues(record: MetadataRecord, file: Pick<StoredFile, "sha256">, capture: string): Readonly<Record<PlainField, PlainValue>> {
  const { retention, woo, policy } = record;
  return {
    title: record.title,
    documentType: record.documentType?.label ?? null,
    subject: record.subject,
    date: record.date,
    status: record.status,
    version: record.version,
    replaces: record.replaces ?? null,
    author: record.author,
    unit: record.unit,
    parties: record.parties,
    language: record.language,
    confidentiality: record.confidentiality,
    caseNumber: record.caseNumber,
    organisation: record.organisation.name,
    selectionList: retention.list === "" ? null : retention.list,
    selectionNumber: retention.number,
    valuation: retention.valuation,
    term: retention.term,
    process: retention.process,
    wooCategories: woo.categories.map(({ name }) => name),
    policy: `${policy.id} ${policy.version}`,
    confirmedAt: record.confirmedAt,
    document: record.id,
    capture,
    sha256: file.sha256,
  };
}
