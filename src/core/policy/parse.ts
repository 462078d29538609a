import { KantlijnError } from "../model/index.ts";
import { BUNDLED_LAYERS } from "./bundled.ts";
import { WHOLE } from "./bounds.ts";
import { faultsOf, inDutch, listFaults, type Fault } from "./faults.ts";
import { lay, type Pick } from "./lay.ts";
import type { PolicyLayer } from "./layer.ts";
import { beyondMandate } from "./mandate.ts";
import { SELECTION_LISTS } from "./official-lists.ts";
import { references } from "./references.ts";
import { documentType, ownTerm, retentionRule } from "./rules.ts";
import { policySchema, type Merged, type Policy, type Standing } from "./schema.ts";
import { shippedLayer } from "./shipped.ts";
import { stackOf, type Stack } from "./stack.ts";

/** A package that cannot be used. Holds every fault, not only the first. */
export class PolicyError extends KantlijnError {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super("policy-invalid", `policy package with ${faults.length} faults`, { values: { faults: listFaults(faults.slice(0, MOST_NAMED)) } });
    this.faults = faults;
  }
}

/** More would not be read. */
const MOST_NAMED = 50;
/** More days than this have changes of their own: somebody made a mistake, and each costs a policy. */
const MOST_DAYS = 24;

/** A policy with the layers it was made of, the one at the bottom first. */
export interface Package extends Stack {
  readonly policy: Policy;
}

/**
 * Reads an untrusted policy package and lays it on the packages it extends. `ring` is the group it is read for; empty is
 * everybody else.
 * @throws PolicyError with every fault and its path.
 */
export function readPackage(input: unknown, ring = ""): Package {
  const stack = stackOf(input);
  if ("faults" in stack) throw new PolicyError(stack.faults);
  const beyond = beyondMandate(stack);
  if (beyond.length > 0) throw new PolicyError(beyond);
  return { ...stack, policy: policyOf(stack, ring) };
}

/** The policy of an untrusted package: see `readPackage`. */
export function parsePolicy(input: unknown, ring = ""): Policy {
  return readPackage(input, ring).policy;
}

/**
 * A package that ships with Kantlijn.
 * @throws KantlijnError `policy-unknown` when there is none with that name.
 */
export function bundledPolicy(name: string): Policy {
  return bundledPackage(name).policy;
}

/** A package that ships with Kantlijn, with its layers. Throws as `bundledPolicy` does. */
export function bundledPackage(name: string): Package {
  const known = bundled.get(name);
  if (known !== undefined) return known;
  const layers: PolicyLayer[] = [];
  for (let next: string | null = name; next !== null; next = layers.at(-1)?.extends ?? null) {
    const layer = shippedLayer(next);
    if (layer === null) throw new KantlijnError("policy-unknown", "no bundled policy package with this name", { values: { name: name.slice(0, 40), known: [...BUNDLED_LAYERS.keys()].join(", ") } });
    layers.push(layer);
  }
  const stack: Stack = { layers: layers.reverse(), own: new Set() };
  const made = { ...stack, policy: policyOf(stack, "") };
  bundled.set(name, made);
  return made;
}

const bundled = new Map<string, Package>();

function policyOf(stack: Stack, ring: string): Policy {
  const days = daysOf(stack.layers, ring);
  if (days.length > MOST_DAYS) throw new PolicyError([{ path: WHOLE, message: `heeft meer dan ${String(MOST_DAYS)} begindata` }]);
  const on = (day: string | null): Policy => {
    const standing = standingOf(stack, { day, ring, observing: false });
    return stack.layers.some(observes) ? { ...standing, observed: standingOf(stack, { day, ring, observing: true }) } : standing;
  };
  const now = on(null);
  return days.length === 0 ? now : { ...now, later: days.map((from) => ({ from, policy: on(from) })) };
}

function standingOf(stack: Stack, pick: Pick): Standing {
  const merged = complete(stack.layers.reduce<Partial<Merged>>((below, layer) => lay(below, layer, pick), {}), stack);
  const { results, ...retention } = merged.retention;
  const list = typeof results === "string" ? SELECTION_LISTS.get(results) : results;
  if (list === undefined) throw new PolicyError([{ path: "retention.results", message: `onbekende lijst ${typeof results === "string" ? results.slice(0, 80) : ""}` }]);
  const standing: Standing = { ...merged, retention: { ...retention, results: list } };
  const faults = stack.own.size === 0 ? [] : [...references(standing, takenAway(stack.layers))];
  if (faults.length > 0) throw new PolicyError(faults);
  return standing;
}

function takenAway(layers: readonly PolicyLayer[]): ReadonlySet<string> {
  return new Set(layers.flatMap(({ documentTypes = [] }) => documentTypes.flatMap(({ id, off }) => (off === true ? [id] : []))));
}

/** What ships is complete; a package that rests on nothing has to be, and so has every new rule on top of what ships. */
function complete(merged: Partial<Merged>, { layers, own }: Stack): Merged {
  const [ground] = layers;
  if (ground !== undefined && own.has(ground)) {
    const whole = policySchema.safeParse(merged, { error: inDutch });
    if (!whole.success) throw new PolicyError(faultsOf(whole.error, WHOLE));
    return whole.data;
  }
  const faults = [...own].flatMap((layer) => incomplete(merged as Merged, layer));
  if (faults.length > 0) throw new PolicyError(faults);
  return merged as Merged;
}

function incomplete({ documentTypes, retention }: Merged, layer: PolicyLayer): readonly Fault[] {
  const check = (path: string, schema: typeof documentType | typeof retentionRule | typeof ownTerm, rule: unknown): readonly Fault[] => {
    if (rule === undefined) return [];
    const parsed = schema.safeParse(rule, { error: inDutch });
    return parsed.success ? [] : faultsOf(parsed.error, "").map((fault) => ({ path: `${path}.${fault.path}`, message: fault.message }));
  };
  return [
    ...(layer.documentTypes ?? []).flatMap(({ id }) => check(`documentTypes.${id}`, documentType, documentTypes.find((rule) => rule.id === id))),
    ...(layer.retention?.rules ?? []).flatMap(({ number }) => check(`retention.rules.${number}`, retentionRule, retention.rules.find((rule) => rule.number === number))),
    ...(layer.retention?.ownTerms ?? []).flatMap(({ id }) => check(`retention.ownTerms.${id}`, ownTerm, retention.ownTerms.find((term) => term.id === id))),
  ];
}

interface Conditional {
  readonly from?: string | undefined;
  readonly ring?: string | undefined;
  readonly observe?: boolean | undefined;
}

/** Every change in a layer that can have a condition of its own. */
function changesIn({ findings = {}, woo, documentTypes = [], retention }: PolicyLayer): readonly Conditional[] {
  return [...Object.values(findings), ...(woo?.categories ?? []), ...documentTypes, ...(retention?.rules ?? []), ...(retention?.ownTerms ?? [])];
}

const observes = (layer: PolicyLayer): boolean => layer.observe === true || changesIn(layer).some(({ observe }) => observe === true);

/** The days on which something changes for a ring, in order. */
function daysOf(layers: readonly PolicyLayer[], ring: string): readonly string[] {
  const forUs = (condition: Conditional): boolean => condition.ring === undefined || condition.ring === ring;
  const days = layers.filter(forUs).flatMap((layer) => [layer, ...changesIn(layer).filter(forUs)].flatMap(({ from }) => from ?? []));
  return [...new Set(days)].sort();
}
