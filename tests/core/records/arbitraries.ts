import fc from "fast-check";
import { CONFIDENTIALITY, type DocumentAct, type MetadataRecord, type Receipt, type StoredFile } from "../../../src/core/model/index.ts";

/** Text as it comes from files and people: any code unit, with the ones that break things more often. */
export const oddText: fc.Arbitrary<string> = fc.array(
  fc.oneof(fc.string({ unit: "binary" }), fc.string(), fc.constantFrom("&", "<", ">", "]]>", "\"", "'", "\r\n", "\r", "\n", "\t", "\u0000", "\u0001", "\u000b", "\u001f", "\u007f", "\ud800", "\udc00", "\ufffe", "\uffff", "\u2028", "é", "ĳ", "😀", "<!--", "<![CDATA[", "&amp;", "&#0;", " ")),
  { maxLength: 6 },
).map((parts) => parts.join(""));

const filled = oddText.map((text) => `x${text}`);
const date = fc.date({ min: new Date("1900-01-01"), max: new Date("2100-01-01"), noInvalidDate: true });
const day = date.map((moment) => moment.toISOString().slice(0, 10));
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });

/** Any record that the pane can make, with any text in it. */
export const anyRecord: fc.Arbitrary<MetadataRecord> = fc.record({
  id: fc.uuid(), title: filled,
  documentType: maybe(fc.record({ label: filled, uri: maybe(fc.webUrl()) })),
  date: maybe(day), status: maybe(fc.constantFrom("concept" as const, "definitief" as const)), version: maybe(oddText), author: maybe(oddText), unit: maybe(oddText),
  parties: fc.array(oddText, { maxLength: 3 }), subject: maybe(oddText), language: maybe(fc.constantFrom("nl", "fy", "en", "nl-BE")),
  confidentiality: fc.constantFrom(...CONFIDENTIALITY), caseNumber: maybe(oddText),
  organisation: fc.record({ name: filled, tooi: maybe(fc.webUrl()) }),
  location: fc.record({ id: filled, title: filled, kind: fc.constantFrom("zaak" as const, "dossier" as const, "bibliotheek" as const), target: fc.constantFrom("zgw" as const, "sharepoint" as const, "vault" as const) }),
  retention: fc.record({
    list: oddText, number: maybe(oddText), valuation: maybe(fc.constantFrom("bewaren" as const, "vernietigen" as const)),
    term: maybe(fc.constantFrom("P1Y", "P20Y", "P6M", "P1Y6M", "P30D")), starts: maybe(fc.oneof(fc.constantFrom("nihil", "vast_te_leggen_datum"), oddText)), process: maybe(oddText),
  }),
  woo: fc.constant({ categories: [{ article: "Woo 3.3 lid 2 onder k", uri: "https://identifier.overheid.nl/tooi/def/thes/kern/c_3300f29a", name: "beschikkingen" }] }),
  policy: fc.record({ id: fc.constant("gemeente"), version: fc.constant("1") }),
  confirmedAt: date.map((moment) => moment.toISOString()), overruled: fc.constant([]), answers: fc.constant({}),
});

export const anyAct: fc.Arbitrary<DocumentAct | null> = maybe(fc.record({
  kind: fc.constantFrom("ondertekening" as const, "vaststelling" as const, "ontvangst" as const), at: fc.oneof(day, date.map((moment) => moment.toISOString())),
}));

/** None, one or two categories of article 3.3; one of the three is in no list. */
export const anyWoo: fc.Arbitrary<MetadataRecord["woo"]> = fc.array(
  fc.constantFrom("c_8fc2335c", "c_46a81018", "c_0").map((code) => ({ article: "Woo 3.3", uri: `https://identifier.overheid.nl/tooi/def/thes/kern/${code}`, name: "een categorie" })), { maxLength: 2 },
).map((categories) => ({ categories }));

export const anyFile: fc.Arbitrary<StoredFile> = fc.record({
  name: filled, mediaType: fc.oneof(fc.constantFrom("message/rfc822", "text/plain; charset=utf-8", "application/pdf", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"), oddText),
  size: fc.nat(), sha256: fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString("hex")),
});

/** The receipt that goes with a record and its file. */
export function receiptFor(record: MetadataRecord, file: StoredFile): Receipt {
  return {
    captureId: "0b5a1f0e-8f4e-4b0e-9a53-0f6b1c1d2e3f", documentId: record.id, location: { id: record.location.id, title: record.location.title }, file,
    storedAt: "2026-11-25T09:30:00.000Z", undoUntil: null,
  };
}
