import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { parse } from "yaml";
import { ROOT } from "../../../../scripts/tasks/files.ts";
import { FIELDS, fieldsOf, type FieldGround } from "../../../../src/adapters/stores/zgw/fields.ts";
import { CONFIDENTIALITY, type MetadataRecord } from "../../../../src/core/model/index.ts";
import { planOf, RECORD } from "../plans.ts";

const groundOf = (change: Partial<MetadataRecord> = {}, rest: Partial<FieldGround> = {}): FieldGround => ({
  plan: { ...planOf(1).plan, record: { ...RECORD, ...change } }, organisation: "123456782", type: { url: "https://catalogi.example/informatieobjecttypen/1", confidentiality: "openbaar" }, zaak: null, ...rest,
});

test("the page about the fields names every one of them, in this order, and no other", () => {
  const page = readFileSync(join(ROOT, "docs/reference/zgw.md"), "utf8");
  expect([...page.matchAll(/^\| `([a-zA-Z]+)` \|/gmu)].map(([, name]) => name)).toEqual(FIELDS.map(({ zgw }) => zgw));
});

test("every field is one of the standard, and none of those that must be there is missing", () => {
  const { components } = parse(readFileSync(join(ROOT, "data/zgw/documenten.yaml"), "utf8")) as { readonly components: { readonly schemas: Readonly<Record<string, { readonly required: readonly string[]; readonly properties: object }>> } };
  const schema = components.schemas["EnkelvoudigInformatieObjectCreateLockRequest"]!;
  expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining(FIELDS.map(({ zgw }) => zgw)));
  expect(Object.keys(fieldsOf(groundOf({ title: "x", date: null, author: null, unit: null, subject: null, language: null, status: null })))).toEqual(expect.arrayContaining([...schema.required]));
});

test.each([
  ["a draft", { status: "concept" }, { status: "in_bewerking" }],
  ["what was adopted", { status: "vastgesteld" }, { status: "definitief" }],
  ["a draft that came in", { status: "concept", act: { kind: "ontvangst", at: "2026-11-24T23:30:00.000Z" } }, { status: "definitief", ontvangstdatum: "2026-11-25" }],
  ["a document without a date, confirmed after midnight", { date: null, confirmedAt: "2026-11-24T23:30:00.000Z" }, { creatiedatum: "2026-11-25" }],
  ["nobody who wrote it", { author: null }, { auteur: "Juridische Zaken" }],
  ["English from England", { language: "en-GB" }, { taal: "eng" }],
  ["a language that nobody knows", { language: "tlh" }, { taal: "und" }],
  ["no language", { language: null }, { taal: "dut" }],
  ["no subject", { subject: null }, { beschrijving: "(Kantlijn b6a7c1de-4c51-4a5f-8e0e-000000000001)" }],
] as const)("%s", (_, change, wanted) => {
  expect(fieldsOf(groundOf(change as Partial<MetadataRecord>))).toMatchObject(wanted);
});

test("nothing is said of a status or a reception that nobody knows, and never of retention", () => {
  const names = Object.keys(fieldsOf(groundOf({ status: null })));
  expect(names).not.toEqual(expect.arrayContaining(["status"]));
  expect(names.filter((name) => /archief|vernietig|bewaar|ontvangst/iu.test(name))).toEqual([]);
});

test("a document is never more open than its kind, its zaak and its author want", () => {
  fc.assert(fc.property(fc.constantFrom(...CONFIDENTIALITY), fc.constantFrom(...CONFIDENTIALITY), fc.option(fc.constantFrom(...CONFIDENTIALITY)), (own, type, zaak) => {
    const { vertrouwelijkheidaanduiding: given } = fieldsOf(groundOf({ confidentiality: own }, { type: { url: "https://x.example/1", confidentiality: type }, zaak }));
    const level = (one: unknown): number => CONFIDENTIALITY.indexOf(one as typeof own);
    expect(level(given)).toBe(Math.max(level(own), level(type), zaak === null ? 0 : level(zaak)));
  }));
});

test("whatever somebody writes fits in its field, and a name keeps its extension", () => {
  fc.assert(fc.property(fc.string({ unit: "binary", minLength: 1, maxLength: 3_000 }), fc.string({ unit: "binary", maxLength: 3_000 }), (title, subject) => {
    const fields = fieldsOf(groundOf({ title: `a${title}`, subject, author: `b${title}` }, { plan: { ...planOf(1).plan, fileName: `${title}.docx`, record: { ...RECORD, title: `a${title}`, subject, author: `b${title}` } } }));
    for (const [name, longest] of [["titel", 200], ["auteur", 200], ["bestandsnaam", 255], ["beschrijving", 1_000]] as const) {
      const given = String(fields[name]);
      expect(given.length).toBeLessThanOrEqual(longest);
      expect(Buffer.from(given).toString()).toBe(given);
      expect(given).not.toBe("");
    }
    expect(fields["bestandsnaam"]).toMatch(/\.docx$/u);
    expect(fields["beschrijving"]).toMatch(/\(Kantlijn [0-9a-f-]{36}\)$/u);
  }), { numRuns: 40 });
});
