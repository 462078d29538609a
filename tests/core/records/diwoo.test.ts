import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { diwooLists, DIWOO_LISTS } from "../../../scripts/diwoo-lists.ts";
import { ROOT } from "../../../scripts/tasks/files.ts";
import { CONFIDENTIALITY, type MetadataRecord, type StoredFile } from "../../../src/core/model/index.ts";
import { diwooDocument, diwooGap } from "../../../src/core/records/diwoo.ts";
import { DOCUMENT_TYPE_URIS } from "../../../src/core/policy/official-lists.ts";
import { bundledPolicy } from "../../../src/core/policy/index.ts";
import { anyAct, anyFile, anyRecord, anyWoo } from "./arbitraries.ts";
import { diwooFaults, diwooValues } from "./diwoo-schema.ts";

const KERN = "https://identifier.overheid.nl/tooi/def/thes/kern";
const UTRECHT = "https://identifier.overheid.nl/tooi/id/gemeente/gm0344";
const FILE: StoredFile = { name: "besluit.docx", mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", size: 12_345, sha256: "ab".repeat(32) };
const RECORD: MetadataRecord = {
  id: "7ef52864-7371-4ae9-84f4-56d04589b68f", title: "Convenant \"wonen\" & zorg", documentType: { label: "convenant", uri: DOCUMENT_TYPE_URIS.get("convenant") ?? null },
  date: "2026-10-12", status: "definitief", act: { kind: "ondertekening", at: "2026-10-12" }, version: null, author: "L. Verhage", unit: "Ruimte", parties: ["P. Noordhof"], subject: "Woonzorg", language: "nl",
  confidentiality: "intern", caseNumber: "Z-26-100", organisation: { name: "gemeente Utrecht", tooi: UTRECHT }, location: { id: "Z-26-100", title: "Woonzorg", kind: "zaak", target: "zgw" },
  retention: { list: "", number: null, valuation: null, term: null, starts: null, process: null },
  woo: { categories: [{ article: "Woo 3.3 lid 2 onder f", uri: `${KERN}/c_8fc2335c`, name: "convenanten" }] },
  policy: { id: "gemeente", version: "1" }, confirmedAt: "2026-11-25T09:29:00.000Z", overruled: [], answers: {},
};
const written = (change: Partial<MetadataRecord> = {}, file = FILE): string => diwooDocument({ ...RECORD, ...change }, file) ?? "";

describe("the schema", () => {
  const folder = join(import.meta.dirname, "diwoo");
  test.each(readdirSync(folder))("judges %s by its name", (name) => {
    expect(diwooFaults(readFileSync(join(folder, name), "utf8")) === "").toBe(name.startsWith("geldig-"));
  });
});

describe("the DiWoo document", () => {
  const xml = written();

  it("is valid", () => {
    expect(diwooFaults(xml)).toBe("");
  });

  it.each([
    ["d:identifiers/d:identifier", [RECORD.id]],
    ["d:publisher", ["gemeente Utrecht"]],
    ["d:publisher/@resource", [UTRECHT]],
    ["d:verantwoordelijke/@resource", [UTRECHT]],
    ["d:opsteller/@resource", [UTRECHT]],
    ["d:naamOpsteller", ["Ruimte"]],
    ["d:titelcollectie/d:officieleTitel", [RECORD.title]],
    ["d:omschrijvingen/d:omschrijving", ["Woonzorg"]],
    ["d:classificatiecollectie/d:informatiecategorieen/d:informatiecategorie", ["convenanten"]],
    ["d:classificatiecollectie/d:informatiecategorieen/d:informatiecategorie/@resource", [`${KERN}/c_8fc2335c`]],
    ["d:classificatiecollectie/d:documentsoorten/d:documentsoort", ["convenant"]],
    ["d:classificatiecollectie/d:documentsoorten/d:documentsoort/@resource", [DOCUMENT_TYPE_URIS.get("convenant")]],
    ["d:creatiedatum", ["2026-10-12"]],
    ["d:language/@resource", ["http://publications.europa.eu/resource/authority/language/NLD"]],
    ["d:format/@resource", ["http://publications.europa.eu/resource/authority/file-type/DOCX"]],
    ["d:aggregatiekenmerk", ["Z-26-100"]],
    ["d:documenthandelingen/d:documenthandeling/d:soortHandeling", ["ondertekening"]],
    ["d:documenthandelingen/d:documenthandeling/d:soortHandeling/@resource", [`${KERN}/c_e1ec050e`]],
    ["d:documenthandelingen/d:documenthandeling/d:atTime", ["2026-10-12T00:00:00"]],
    ["d:documenthandelingen/d:documenthandeling/d:wasAssociatedWith", []],
  ])("says %s", (path, wanted) => {
    expect(diwooValues(xml, path)).toEqual(wanted);
  });

  it("names nobody: authors and parties are people", () => {
    expect(xml).not.toMatch(/Verhage|Noordhof/u);
  });

  it.each([["vaststelling", "c_641ecd76"], ["ontvangst", "c_dfcee535"]] as const)("knows the act %s", (kind, code) => {
    const other = written({ act: { kind, at: "2026-10-13T07:30:00.000Z" } });
    expect(diwooFaults(other)).toBe("");
    expect(diwooValues(other, "d:documenthandelingen/d:documenthandeling/d:soortHandeling/@resource")).toEqual([`${KERN}/${code}`]);
    expect(diwooValues(other, "d:documenthandelingen/d:documenthandeling/d:atTime")).toEqual(["2026-10-13T07:30:00.000Z"]);
  });

  it("says of what came in only that we received it", () => {
    const other = written({ act: { kind: "ontvangst", at: "2026-10-13T07:30:00.000Z" } });
    expect([diwooValues(other, "d:opsteller"), diwooValues(other, "d:naamOpsteller")]).toEqual([[], []]);
    expect(diwooValues(other, "d:documenthandelingen/d:documenthandeling/d:wasAssociatedWith/@resource")).toEqual([UTRECHT]);
  });

  it.each([[null], ["https://identifier.overheid.nl/tooi/id/gemeente/gm9999"], ["https://elders.example/gm0344"]])("gives an organisation with id %s its name alone", (tooi) => {
    const other = written({ organisation: { name: "gemeente Nergens", tooi } });
    expect([diwooFaults(other), diwooValues(other, "d:publisher"), diwooValues(other, "d:publisher/@resource")]).toEqual(["", ["gemeente Nergens"], []]);
  });

  it("leaves out a kind, a language and a format that the lists do not know", () => {
    const other = written({ documentType: { label: "Iets", uri: `${KERN}/c_0000` }, language: "tlh" }, { ...FILE, mediaType: "message/rfc822" });
    expect([diwooFaults(other), ...["d:classificatiecollectie/d:documentsoorten", "d:language", "d:format"].map((path) => diwooValues(other, path))]).toEqual(["", [], [], []]);
  });
});

describe("there is none", () => {
  it.each<readonly [string, Partial<MetadataRecord>, string]>([
    ["of a concept", { status: "concept" }, "concept"],
    ["where nothing shows an act", { act: null }, "no-act"],
    ["in a category that no list knows", { woo: { categories: [{ article: "Woo 3.3", uri: `${KERN}/c_0000`, name: "iets" }] } }, "no-category"],
    ["without a category", { woo: { categories: [] } }, "no-category"],
  ])("%s", (_, change, gap) => {
    expect([diwooGap({ ...RECORD, ...change }), diwooDocument({ ...RECORD, ...change }, FILE)]).toEqual([gap, null]);
  });

  it("of what is secret, and there is of the rest", () => {
    expect(CONFIDENTIALITY.filter((confidentiality) => written({ confidentiality }) === "")).toEqual(["confidentieel", "geheim", "zeer_geheim"]);
  });

  it("of a record from before Kantlijn looked for acts", () => {
    const older = JSON.parse(JSON.stringify({ ...RECORD, act: undefined })) as MetadataRecord;
    expect([Object.hasOwn(older, "act"), diwooGap(older)]).toEqual([false, "no-act"]);
  });
});

it("is valid for every record that has one, whatever somebody wrote in it", () => {
  let [tried, valid] = [0, 0];
  fc.assert(fc.property(anyRecord, anyFile, anyAct, anyWoo, (record, file, act, woo) => {
    tried += 1;
    const xml = diwooDocument({ ...record, act, woo }, file);
    if (xml === null) return;
    expect(diwooFaults(xml)).toBe("");
    valid += 1;
  }), { numRuns: 400 });
  expect(valid).toBeGreaterThan(tried / 20);
});

test("the lists in the core are those of the schema, and hold every category and kind of the policy packages", async () => {
  expect(readFileSync(join(ROOT, DIWOO_LISTS), "utf8")).toBe(await diwooLists());
  const lists = JSON.parse(await diwooLists()) as { readonly categories: object; readonly documentTypes: object };
  const codes = (uris: readonly string[]): readonly string[] => uris.map((uri) => uri.slice(uri.lastIndexOf("/") + 1));
  const unknown = [
    ...codes(bundledPolicy("gemeente").woo.categories.map(({ uri }) => uri)).filter((code) => !Object.hasOwn(lists.categories, code)),
    ...codes([...DOCUMENT_TYPE_URIS.values()]).filter((code) => !Object.hasOwn(lists.documentTypes, code)),
  ];
  expect(unknown).toEqual([]);
});
