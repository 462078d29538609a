import fc from "fast-check";
import type { Intent } from "../../../../src/adapters/hosts/host.ts";
import { pack, unpack, type Filed, type Kept } from "../../../../src/adapters/hosts/outlook/pack.ts";
import { CONFIDENTIALITY, type Choices, type Location } from "../../../../src/core/model/index.ts";

const id = fc.stringMatching(/^[A-Z]-\d{1,12}$/);
const moment = fc.date({ min: new Date("2000-01-01"), max: new Date("2100-01-01"), noInvalidDate: true }).map((date) => date.toISOString());
const filed: fc.Arbitrary<Filed> = fc.record({ documentId: fc.uuid(), captureId: fc.uuid(), locationId: id, locationTitle: fc.string({ maxLength: 100 }), confirmedAt: moment });
const words = fc.string({ maxLength: 40, unit: "grapheme" });
const place = (long: number): fc.Arbitrary<Location> => fc.record({
  id, kind: fc.constant("zaak" as const), target: fc.constant("zgw" as const), title: fc.string({ maxLength: long, unit: "grapheme" }), description: fc.constant(""), process: fc.constant(null), parties: fc.constant([]), unit: fc.constant(null),
  confidentiality: fc.option(fc.constantFrom(...CONFIDENTIALITY), { nil: null }), status: fc.constantFrom("open" as const, "gesloten" as const), keywords: fc.constant([]), url: fc.constant(null),
});
const choices = (long: number): fc.Arbitrary<Choices> => fc.record({
  capture: fc.constant(true as const), locationId: id, found: place(long), documentType: fc.option(id, { nil: null }),
  fields: fc.record({ title: fc.string({ maxLength: long, unit: "grapheme" }), parties: fc.array(words, { maxLength: long / 40 }), status: fc.constantFrom("concept" as const, "definitief" as const), confidentiality: fc.constantFrom("intern" as const, "openbaar" as const) }, { requiredKeys: [] }),
  answers: fc.dictionary(id, id, { maxKeys: 4 }), rejected: fc.array(fc.record({ kind: id, reason: id }), { maxLength: 5 }),
}, { requiredKeys: [] });
const intent = (long: number): fc.Arbitrary<Intent> => fc.oneof(
  fc.constant<Intent>({ wanted: false }),
  fc.record({ wanted: fc.constant(true as const), location: fc.record({ id, title: fc.string({ maxLength: 100 }) }), choices: choices(long), confirmedAt: moment }),
);
const kept = (long: number): fc.Arbitrary<Kept> => fc.record({ filed: fc.option(filed, { nil: null }), intent: fc.option(intent(long), { nil: null }) });
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe("what is kept with a mail", () => {
  test("comes back as it was", () => {
    fc.assert(fc.property(kept(80), (value) => { expect(plain(unpack(pack(value)))).toEqual(plain(value)); }));
  });

  test("fits in the properties of a mail, however much was typed, and ids always stay", () => {
    fc.assert(fc.property(kept(4000), (value) => {
      const packed = pack(value);
      expect(JSON.stringify({ kantlijn: packed }).length).toBeLessThanOrEqual(2500);
      const again = unpack(packed);
      expect(again.filed?.captureId).toBe(value.filed?.captureId);
      expect([again.intent?.wanted, again.intent?.wanted === true ? [again.intent.location.id, again.intent.choices.locationId, again.intent.choices.found?.id, again.intent.choices.documentType] : null])
        .toEqual([value.intent?.wanted, value.intent?.wanted === true ? [value.intent.location.id, value.intent.choices.locationId, value.intent.choices.found?.id, value.intent.choices.documentType] : null]);
    }));
  });

  test("knows the place that the author found, and nothing of what led to it", () => {
    const found: Location = { id: "Z-26-100", kind: "zaak", target: "zgw", title: "Speeltuin", description: "d".repeat(300), process: "11", parties: ["P. Noordhof"], unit: "Ruimte", confidentiality: "vertrouwelijk", status: "open", keywords: ["schommel"], url: "https://zaken.example/1" };
    const { intent: kept } = unpack(pack({ filed: null, intent: { wanted: true, location: { id: found.id, title: found.title }, confirmedAt: "2026-11-18T10:06:00Z", choices: { locationId: found.id, found } } }));
    const folder: Location = { ...found, id: "bezwaar/2026", kind: "dossier", target: "sharepoint", title: "2026", url: "https://rietmonde.sharepoint.com/sites/beleid/Documenten/Bezwaar/2026" };
    const again = unpack(pack({ filed: null, intent: { wanted: true, location: { id: folder.id, title: folder.title }, confirmedAt: "2026-11-18T10:06:00Z", choices: { locationId: folder.id, found: folder } } }));
    expect(again.intent).toMatchObject({ choices: { found: { ...folder, description: "", process: null, parties: [], unit: null, keywords: [] } } });
    expect(kept).toMatchObject({ choices: { locationId: found.id, found: { ...found, description: "", process: null, parties: [], unit: null, keywords: [], url: null } } });
    for (const odd of [{ ...found, kind: "map" }, { ...found, target: "vault" }, { ...found, id: 3 }, "Z-26-100", null]) expect(unpack(JSON.stringify({ v: 1, intent: { wanted: true, location: { id: "Z-1", title: "t" }, confirmedAt: "2026-11-18T10:06:00Z", choices: { found: odd } } }))).toMatchObject({ intent: { choices: {} } });
    expect(unpack(JSON.stringify({ v: 1, intent: { wanted: true, location: { id: "Z-1", title: "t" }, confirmedAt: "2026-11-18T10:06:00Z", choices: { found: { ...found, confidentiality: "heel geheim", status: 7 } } } }))).toMatchObject({ intent: { choices: { found: { confidentiality: "zeer_geheim", status: "open" } } } });
  });

  test("of a long title and a short one, the short one stays", () => {
    const { intent: left } = unpack(pack({ filed: null, intent: { wanted: true, location: { id: "Z-1", title: "Zaak" }, confirmedAt: "2026-11-18T10:06:00Z", choices: { fields: { title: "a".repeat(3000), subject: "kort" } } } }));
    expect(left).toMatchObject({ choices: { fields: { subject: "kort" } } });
  });

  test("is nothing when it is somebody else's or damaged", () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json(), fc.anything(), kept(80).map(pack).chain((text) => fc.nat(text.length - 1).map((end) => text.slice(0, end)))), (value) => {
      const { filed: where, intent: wish } = unpack(value);
      expect(where === null || typeof where.captureId === "string").toBe(true);
      expect(wish === null || typeof wish.wanted === "boolean").toBe(true);
    }));
    const strange = { v: 1, filed: { documentId: 1 }, intent: { wanted: true, location: { id: "Z-1", title: "t" }, confirmedAt: "2026-11-18T10:06:00Z", choices: { locationId: 3, fields: { status: "weg", title: 4, parties: "x", other: "y", version: "2" }, answers: { a: 1, b: "c" }, rejected: [{ kind: "bsn" }, 7] } } };
    expect(unpack(JSON.stringify(strange))).toEqual({ filed: null, intent: { wanted: true, location: { id: "Z-1", title: "t" }, confirmedAt: "2026-11-18T10:06:00Z", choices: { fields: { version: "2" }, answers: { b: "c" }, rejected: [] } } });
    expect(unpack(JSON.stringify({ ...strange, v: 2 }))).toEqual({ filed: null, intent: null });
  });
});
