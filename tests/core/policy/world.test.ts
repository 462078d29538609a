import fc from "fast-check";
import { KantlijnError } from "../../../src/core/model/index.ts";
import { parseDesk, parseWorld } from "../../../src/core/policy/index.ts";

const WORLD = { organisation: { name: "gemeente Dijkhuizen" }, policy: "gemeente" };
const PLACE = { id: "Z-1", kind: "zaak", target: "zgw", title: "Kade" };
const DESK = { host: "word", now: "2026-11-02T09:30:00+01:00" };

/** Code and faults of a refusal. */
function refusal(work: () => unknown): string {
  try {
    work();
    return "taken";
  } catch (error) {
    if (!(error instanceof KantlijnError)) throw error;
    return `${error.code} ${error.values["faults"] ?? ""}`;
  }
}

describe("the description of an organisation", () => {
  it("may leave out what has a plain meaning when it is not there", () => {
    expect(parseWorld(WORLD)).toEqual({ organisation: { name: "gemeente Dijkhuizen", tooi: null, domains: [] }, policy: "gemeente", locations: [], officials: [] });
    expect(parseWorld({ ...WORLD, locations: [PLACE] }).locations).toEqual([
      { ...PLACE, description: "", process: null, parties: [], unit: null, confidentiality: null, status: "open", keywords: [], url: null },
    ]);
  });

  it("is taken as it is", () => {
    const location = { ...PLACE, kind: "dossier", target: "sharepoint", description: "Herstel", process: "11", parties: ["Slot BV"], unit: "Beheer", confidentiality: "intern", status: "gesloten", keywords: ["kademuur"], url: "https://x.example/1", biv: { beschikbaarheid: "laag", integriteit: "midden", vertrouwelijkheid: "hoog" } };
    const world = { organisation: { name: "Dijkhuizen", tooi: "https://identifier.overheid.nl/tooi/id/gemeente/gm9999", domains: ["dijkhuizen.example"] }, policy: "gemeente", locations: [location, { ...location, id: "Z-2", kind: "bibliotheek", target: "vault" }], officials: ["Wietske Hoogland"] };
    expect(parseWorld(world)).toEqual(world);
  });

  it("may have names for itself, which nobody reads", () => {
    expect(parseWorld({ ...WORLD, remark: "x", locations: [{ ...PLACE, remark: "y" }] })).toEqual(parseWorld({ ...WORLD, locations: [PLACE] }));
  });

  it.each<readonly [string, unknown, string]>([
    ["is no object", null, "(organisatie): moet een object zijn"],
    ["has no name", { ...WORLD, organisation: {} }, "organisation.name: ontbreekt"],
    ["has an empty name", { ...WORLD, organisation: { name: "" } }, "organisation.name: mag niet leeg zijn"],
    ["names no policy", { organisation: { name: "x" } }, "policy: ontbreekt"],
    ["has a place of a kind that does not exist", { ...WORLD, locations: [{ ...PLACE, kind: "map" }] }, "locations.0.kind: moet een van deze zijn: zaak, dossier, bibliotheek"],
    ["has a place that is kept nowhere", { ...WORLD, locations: [{ ...PLACE, target: "lade" }] }, "locations.0.target: moet een van deze zijn: zgw, sharepoint, vault"],
    ["has a place without a title", { ...WORLD, locations: [PLACE, { ...PLACE, id: "Z-2", title: "" }] }, "locations.1.title: mag niet leeg zijn"],
    ["has a place that is neither open nor closed", { ...WORLD, locations: [{ ...PLACE, status: "half" }] }, "locations.0.status: moet een van deze zijn: open, gesloten"],
    ["has half of what a place can hold", { ...WORLD, locations: [{ ...PLACE, biv: { integriteit: "midden" } }] }, "locations.0.biv.beschikbaarheid: ontbreekt; locations.0.biv.vertrouwelijkheid: ontbreekt"],
    ["has two places with one id", { ...WORLD, locations: [PLACE, { ...PLACE, id: "Z-2" }, PLACE] }, "locations.2.id: komt vaker voor: Z-1"],
    ["has officials without a name", { ...WORLD, officials: [""] }, "officials.0: mag niet leeg zijn"],
  ])("is refused when it %s", (_, input, fault) => {
    expect(refusal(() => parseWorld(input))).toBe(`world-invalid ${fault}`);
  });

  it("is refused with every fault", () => {
    expect(refusal(() => parseWorld({ organisation: { name: "" } }))).toBe("world-invalid organisation.name: mag niet leeg zijn; policy: ontbreekt");
    const long = "z".repeat(200);
    expect(refusal(() => parseWorld({ ...WORLD, locations: [{ ...PLACE, id: long }, { ...PLACE, id: long }] }))).toBe(`world-invalid locations.1.id: komt vaker voor: ${"z".repeat(80)}`);
  });
});

describe("the description of a desk", () => {
  it("may leave out what has a plain meaning when it is not there", () => {
    expect(parseDesk(DESK)).toEqual({ ...DESK, author: null, currentLocation: null, thread: null });
    expect(parseDesk({ ...DESK, author: { name: "Lieke" } }).author).toEqual({ name: "Lieke", email: "", unit: "" });
  });

  it("is taken as it is", () => {
    const desk = { host: "outlook-read", now: "2026-11-02T08:30:00Z", author: { name: "Lieke", email: "l@x.example", unit: "Ruimte" }, currentLocation: "Z-1", thread: { knownLocation: "Z-2" }, answered: { p1: { "woo-request": "no" } } };
    expect(parseDesk(desk)).toEqual(desk);
    for (const host of ["word", "outlook-compose", "file"]) expect(parseDesk({ ...desk, host }).host).toBe(host);
  });

  it.each<readonly [string, unknown, string]>([
    ["is a list", [], "(werkplek): moet een object zijn"],
    ["has a host that nobody knows", { ...DESK, host: "excel" }, "host: moet een van deze zijn: word, outlook-read, outlook-compose, file"],
    ["has a day for a moment", { ...DESK, now: "2026-11-02" }, "now: moet een moment zijn, zoals 2026-11-02T09:30:00+01:00"],
    ["has a moment nowhere on earth", { ...DESK, now: "2026-11-02T09:30:00" }, "now: moet een moment zijn, zoals 2026-11-02T09:30:00+01:00"],
    ["has an author without a name", { ...DESK, author: { name: "" } }, "author.name: mag niet leeg zijn"],
    ["has a thread that lies nowhere", { ...DESK, thread: {} }, "thread.knownLocation: ontbreekt"],
    ["has an answer that is no text", { ...DESK, answered: { p1: { q: 1 } } }, "answered.p1.q: moet een tekst zijn"],
  ])("is refused when it %s", (_, input, fault) => {
    expect(refusal(() => parseDesk(input))).toBe(`context-invalid ${fault}`);
  });
});

it("takes or refuses anything, and never fails in another way", () => {
  fc.assert(fc.property(fc.oneof(fc.anything(), fc.record({ organisation: fc.anything(), policy: fc.string(), locations: fc.array(fc.anything()), host: fc.constant("word"), now: fc.anything() }, { requiredKeys: [] })), (input) => {
    expect(refusal(() => parseWorld(input))).toMatch(/^(?:taken|world-invalid .)/u);
    expect(refusal(() => parseDesk(input))).toMatch(/^(?:taken|context-invalid .)/u);
  }));
});
