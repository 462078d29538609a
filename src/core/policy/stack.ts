import { BUNDLED_LAYERS } from "./bundled.ts";
import { beyondBounds, WHOLE } from "./bounds.ts";
import { faultsOf, inDutch, type Fault } from "./faults.ts";
import { layerSchema, type PolicyLayer } from "./layer.ts";
import { LEVELS } from "./schema.ts";
import { shippedLayer } from "./shipped.ts";

const MOST_LAYERS = 8;

/** The layers of a package, the one at the bottom first; `own` are those that do not ship with Kantlijn. */
export interface Stack {
  readonly layers: readonly PolicyLayer[];
  readonly own: ReadonlySet<PolicyLayer>;
}

/** Either a stack, or what is wrong with it. */
export type Stacked = Stack | { readonly faults: readonly Fault[] };

/**
 * Finds the layers that an untrusted package rests on. A package is one layer, or a list of layers of which the first is
 * the package and the others are those it may rest on beside what ships.
 */
export function stackOf(input: unknown): Stacked {
  const beyond = beyondBounds(input);
  if (beyond !== null) return { faults: [beyond] };
  const given: readonly unknown[] = Array.isArray(input) ? [...input as readonly unknown[]] : [input];
  if (given.length === 0 || given.length > MOST_LAYERS) return { faults: [{ path: WHOLE, message: given.length === 0 ? "ontbreekt" : "te veel lagen op elkaar" }] };
  const read = given.map((layer, index) => readLayer(layer, index));
  const faults = read.flatMap(({ faults: found }) => found);
  if (faults.length > 0) return { faults };
  return climb(read.flatMap(({ layer }) => (layer === null ? [] : [layer])));
}

interface Read {
  readonly layer: PolicyLayer | null;
  readonly faults: readonly Fault[];
}

/** Faults of the layers below the package carry the name of their layer. */
function readLayer(input: unknown, index: number): Read {
  const parsed = layerSchema.safeParse(input, { error: inDutch });
  const named = typeof input === "object" && input !== null && "id" in input && typeof input.id === "string" ? input.id.slice(0, 80) : String(index);
  const under = index === 0 ? "" : `${named}: `;
  if (!parsed.success) return { layer: null, faults: faultsOf(parsed.error, WHOLE).map(({ path, message }) => ({ path: under + path, message })) };
  const faults: Fault[] = twinsIn(parsed.data).map(({ path, message }) => ({ path: under + path, message }));
  if (BUNDLED_LAYERS.has(parsed.data.id)) faults.push({ path: `${under}id`, message: "zo heet al een pakket van Kantlijn zelf" });
  return { layer: parsed.data, faults };
}

/** Two rules with one name in a layer: nobody can tell which one was meant. They may differ in when or for whom they count. */
function twinsIn({ documentTypes = [], retention, woo }: PolicyLayer): readonly Fault[] {
  const lists: readonly [path: string, names: readonly string[]][] = [
    ["documentTypes", documentTypes.map((rule) => mark(rule.id, rule))],
    ["retention.rules", (retention?.rules ?? []).map((rule) => mark(rule.number, rule))],
    ["retention.ownTerms", (retention?.ownTerms ?? []).map((term) => mark(term.id, term))],
    ["woo.categories", (woo?.categories ?? []).map((category) => mark(category.article, category))],
  ];
  return lists.flatMap(([path, names]) => {
    const seen = new Set<string>();
    return names.flatMap((name, index) => {
      if (!seen.has(name)) {
        seen.add(name);
        return [];
      }
      return [{ path: `${path}.${String(index)}`, message: `staat er twee keer: ${name.split("\n")[0] ?? ""}` }];
    });
  });
}

function mark(name: string, { from, ring, observe }: { readonly from?: string | undefined; readonly ring?: string | undefined; readonly observe?: boolean | undefined }): string {
  return [name, from ?? "", ring ?? "", String(observe === true)].join("\n");
}

function climb(given: readonly PolicyLayer[]): Stacked {
  const layers: PolicyLayer[] = [];
  const own = new Set<PolicyLayer>();
  const refuse = (message: string): Stacked => ({ faults: [{ path: "extends", message }] });
  let next = given[0] ?? null;
  while (next !== null) {
    if (layers.includes(next)) return refuse(`draait in een kring: ${next.id} rust op zichzelf`);
    const above = layers.at(-1);
    const fault = above === undefined ? null : misplaced(above, next);
    if (fault !== null) return { faults: [fault] };
    layers.push(next);
    if (layers.length > MOST_LAYERS) return refuse("te veel lagen op elkaar");
    if (given.includes(next)) own.add(next);
    const below: string | null = next.extends;
    if (below === null) break;
    next = given.find(({ id }) => id === below) ?? shippedLayer(below);
    if (next === null) return refuse(`onbekend pakket ${below}`);
  }
  const idle = given.find((layer) => !layers.includes(layer));
  if (idle !== undefined) return refuse(`de laag ${idle.id} is meegegeven en wordt niet gebruikt`);
  return { layers: layers.reverse(), own };
}

const levelOf = ({ level = "organisation" }: PolicyLayer): number => LEVELS.indexOf(level);

function misplaced(above: PolicyLayer, below: PolicyLayer): Fault | null {
  if (levelOf(above) < levelOf(below)) return { path: "level", message: `kan niet op ${below.id} rusten: dat ligt hoger` };
  if (above.kind !== undefined && below.kind !== undefined && below.kind !== "nationaal" && above.kind !== below.kind) return { path: "kind", message: `is anders dan van ${below.id}: ${below.kind}` };
  return null;
}
