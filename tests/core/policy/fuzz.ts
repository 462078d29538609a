import fc from "fast-check";
import { BUNDLED_LAYERS } from "../../../src/core/policy/index.ts";

/** A layer that can be used, with something of everything a layer can say. */
export const LAYER = {
  id: "stad", version: "1", name: "Stad", owner: "Informatiebeheer", level: "organisation", extends: "gemeente",
  sources: { regel: { title: "Besluit", owner: "Team", url: "https://stad.example/besluit", approved: "2026-01-01" } },
  approved: [{ role: "archivaris", by: "Archivaris", on: "2026-11-20" }],
  caseNumbers: ["STAD-####", "Z-####-@@"], commonWords: ["stad"], intakeWords: ["nieuw"],
  findings: { bsn: { grounds: ["5.1.1.e"], shown: true, source: "regel", from: "2027-01-01" }, email: { shown: false, ring: "pilot" } },
  woo: { applies: true, categories: [{ article: "Woo 3.3 lid 2 onder k", since: "2027-06-01", observe: true }] },
  documentTypes: [
    { id: "motie", name: "wens", moreCues: [{ in: "title", words: ["wens*", "*wens"], each: true, weight: 2 }] },
    { id: "startnotitie", name: "startnotitie", label: "beleidsnota", process: "2", cues: [{ in: "text", all: [["start"], ["notitie"]], weight: -1 }], woo: { article: "Woo 3.3 lid 2 onder k", status: "any" }, source: "regel", from: "2027-02-01" },
    { id: "memo", off: true, ring: "pilot" },
  ],
  outcome: { signals: { incoming: 2 }, business: { threshold: 4, moreCues: [{ words: ["besluit"] }] } },
  retention: { list: "Lijst", rules: [{ number: "19.1.9", moreCues: [{ in: "title", words: ["overleg"] }] }], ownTerms: [] },
  confidentiality: { standard: "intern" }, vault: { undoTerm: "P10D" }, roles: { baas: { name: "Baas", decides: ["woo"], levels: ["team"] } },
} as const;

type Place = { readonly holder: Record<string, unknown>; readonly key: string };

/** Every place in a value, the outermost first. */
function placesIn(value: unknown): readonly Place[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.keys(value).flatMap((key) => [{ holder: value as Record<string, unknown>, key }, ...placesIn((value as Record<string, unknown>)[key])]);
}

const NASTY: readonly unknown[] = [
  null, true, 0, -0, 1e308, -1, 4.5, "", " ", "x", "*", "**", "--", "\u0000", "\uD800", "P0D", "P99999D", "2027-02-30", "2027-01-01", "19.1.9", "motie", "memo", "stad", "nationaal", "constructor", "__proto__", "toString",
  "gemeente", "rijk", "team", "pilot", "javascript:alert(1)", "https://x.example", "(a+)+$", "[", "(?<=", "a".repeat(201), "a ".repeat(90), [], {}, [[]], [{}], { __proto__: null }, ["a", "a"], [null], { id: "motie" }, { id: "motie", off: true },
];

interface Change {
  readonly at: number;
  readonly act: "replace" | "remove" | "add" | "double" | "swap" | "wrap";
  readonly value: unknown;
  readonly other: number;
}

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(), other: fc.nat(),
  act: fc.constantFrom("replace", "remove", "add", "double", "swap", "wrap"),
  value: fc.oneof(fc.constantFrom(...NASTY), fc.jsonValue({ maxDepth: 3 })),
});

function applied(input: unknown, changes: readonly Change[]): unknown {
  const copy = structuredClone(input);
  for (const { at, act, value, other } of changes) {
    const places = placesIn(copy);
    const place = places[at % Math.max(1, places.length)];
    if (place === undefined) return copy;
    const { holder, key } = place;
    if (act === "replace") holder[key] = structuredClone(value);
    else if (act === "remove") Reflect.deleteProperty(holder, key);
    // What JSON can hold: a list has no names.
    else if (act === "add" && Array.isArray(holder)) holder.push(structuredClone(value));
    else if (act === "add") holder[typeof value === "string" && value !== "__proto__" ? value : `k${String(other)}`] = structuredClone(value);
    else if (act === "double") { if (Array.isArray(holder)) holder.push(structuredClone(holder[Number(key)])); else holder[`${key}2`] = structuredClone(holder[key]); }
    else if (act === "swap") { const far = places[other % places.length]; if (far !== undefined) holder[key] = structuredClone(far.holder[far.key]); }
    else holder[key] = [holder[key]];
  }
  return copy;
}

const shipped = [...BUNDLED_LAYERS.values()].map((layer) => ({ ...(layer as object), id: "kopie" }));
const team = { id: "ploeg", version: "1", name: "Ploeg", owner: "Leider", level: "team", extends: "stad", documentTypes: [{ id: "motie", name: "wens" }] };

/**
 * Packages that somebody or something spoiled: a good one with some places changed, one of ours spoiled, layers on each
 * other, and values that never were a package.
 */
export const spoiled: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: fc.array(change, { maxLength: 5 }).map((changes) => applied(LAYER, changes)) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...shipped), fc.array(change, { minLength: 1, maxLength: 3 })).map(([layer, changes]) => applied(layer, changes)) },
  { weight: 3, arbitrary: fc.array(change, { minLength: 1, maxLength: 5 }).map((changes) => applied([team, LAYER], changes)) },
  { weight: 1, arbitrary: fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true, withSparseArray: true }) },
);
