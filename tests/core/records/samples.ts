import type { MetadataRecord, StoredFile } from "../../../src/core/model/index.ts";
import { diwooDocument } from "../../../src/core/records/diwoo.ts";
import { mdtoBestand, mdtoInformatieobject } from "../../../src/core/records/mdto.ts";
import { receiptFor } from "./arbitraries.ts";

const KERN = "https://identifier.overheid.nl/tooi/def/thes/kern";
const FILE: StoredFile = { name: "convenant.docx", mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", size: 12_345, sha256: "ab".repeat(32) };
/** A record of which everything is known. */
const FULL: MetadataRecord = {
  id: "7ef52864-7371-4ae9-84f4-56d04589b68f", title: "Convenant wonen", documentType: { label: "convenant", uri: `${KERN}/c_386e74cb` }, date: "2026-10-12", status: "definitief", act: { kind: "ondertekening", at: "2026-10-12" },
  version: "1.2", author: "L. Verhage", unit: "Ruimte", parties: ["P. Noordhof"], subject: "Woonzorg", language: "nl", confidentiality: "intern", caseNumber: "Z-26-7", organisation: { name: "gemeente Utrecht", tooi: "https://identifier.overheid.nl/tooi/id/gemeente/gm0344" },
  location: { id: "Z-26-100", title: "Woonzorg", kind: "zaak", target: "zgw" }, retention: { list: "Selectielijst", number: "11.1", valuation: "vernietigen", term: "P1Y", starts: "nihil", process: "11" },
  woo: { categories: [{ article: "Woo 3.3 lid 2 onder f", uri: `${KERN}/c_8fc2335c`, name: "convenanten" }] }, policy: { id: "gemeente", version: "1" }, confirmedAt: "2026-11-25T09:29:00.000Z", overruled: [], answers: {},
};
/** The least that a record can hold. */
const BARE: MetadataRecord = {
  ...FULL, documentType: null, date: null, status: null, act: { kind: "ontvangst", at: "2026-10-12T07:30:00.000Z" }, version: null, author: null, unit: null, parties: [], subject: null, language: null, caseNumber: null,
  organisation: { name: "gemeente Nergens", tooi: null }, location: { id: "lib", title: "Bibliotheek", kind: "bibliotheek", target: "vault" }, retention: { list: "", number: null, valuation: null, term: null, starts: null, process: null },
};

/** Documents of a full and of a bare record. */
export function conformanceSamples(): Readonly<Record<"informatieobject" | "bestand" | "diwoo", readonly string[]>> {
  const pairs = [[FULL, FILE], [BARE, { ...FILE, mediaType: "application/x-onbekend" }]] as const;
  return {
    informatieobject: pairs.map(([record, file]) => mdtoInformatieobject(record, file, receiptFor(record, file), {}, record === FULL ? [file] : [])),
    bestand: pairs.map(([record, file]) => mdtoBestand(record, file, receiptFor(record, file))),
    diwoo: pairs.map(([record, file]) => diwooDocument(record, file) ?? ""),
  };
}
