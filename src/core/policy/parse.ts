import { KantlijnError } from "../model/index.ts";
import { BUNDLED_LAYERS } from "./bundled.ts";
import { DOCUMENT_TYPE_URIS, GROUND_CODES, SELECTION_LISTS } from "./official-lists.ts";
import { layerSchema, policySchema, type Policy, type PolicyLayer } from "./schema.ts";

/** What is wrong with a package, and where: "documentTypes.3.label". */
export interface PolicyFault {
  readonly path: string;
  readonly message: string;
}

/** A package that cannot be used. Holds every fault, not only the first. */
export class PolicyError extends KantlijnError {
  readonly faults: readonly PolicyFault[];

  constructor(faults: readonly PolicyFault[]) {
    super("policy-invalid", `policy package with ${faults.length} faults`, { values: { faults: faults.map((fault) => `${fault.path}: ${fault.message}`).join("; ") } });
    this.faults = faults;
  }
}

const MOST_LAYERS = 8;

/**
 * Reads an untrusted policy package and lays it on the packages it extends.
 * @throws PolicyError with every fault and its path.
 */
export function parsePolicy(input: unknown): Policy {
  const layers = collect(input);
  const merged = policySchema.safeParse(layers.reduceRight(lay, {}));
  if (!merged.success) throw new PolicyError(faultsOf(merged.error));
  const { results, ...retention } = merged.data.retention;
  const list = typeof results === "string" ? SELECTION_LISTS.get(results) : results;
  if (list === undefined) throw new PolicyError([{ path: "retention.results", message: `onbekende lijst ${typeof results === "string" ? results : ""}` }]);
  const policy: Policy = { ...merged.data, retention: { ...retention, results: list } };
  const faults = [...references(policy)];
  if (faults.length > 0) throw new PolicyError(faults);
  return policy;
}

/**
 * A package that ships with Kantlijn.
 * @throws KantlijnError `policy-unknown` when there is none with that name.
 */
export function bundledPolicy(name: string): Policy {
  const layer = BUNDLED_LAYERS.get(name);
  if (layer === undefined) throw new KantlijnError("policy-unknown", "no bundled policy package with this name", { values: { name: name.slice(0, 40), known: [...BUNDLED_LAYERS.keys()].join(", ") } });
  return parsePolicy(layer);
}

/** The layer itself first, the one at the bottom last. */
function collect(input: unknown): readonly PolicyLayer[] {
  const layers: PolicyLayer[] = [];
  let next: unknown = input;
  while (layers.length < MOST_LAYERS) {
    const layer = readLayer(next);
    layers.push(layer);
    if (layer.extends === null) return layers;
    next = BUNDLED_LAYERS.get(layer.extends);
    if (next === undefined) throw new PolicyError([{ path: "extends", message: `onbekend pakket ${layer.extends}` }]);
  }
  throw new PolicyError([{ path: "extends", message: "te veel lagen op elkaar" }]);
}

const SHIPPED: ReadonlySet<unknown> = new Set(BUNDLED_LAYERS.values());

/** A layer from outside is parsed by itself, so that its faults have its own paths. What ships is parsed when it is merged, once. */
function readLayer(input: unknown): PolicyLayer {
  if (SHIPPED.has(input)) return input as PolicyLayer;
  const parsed = layerSchema.safeParse(input);
  if (!parsed.success) throw new PolicyError(faultsOf(parsed.error));
  return parsed.data;
}

/** Records are merged by key and document types by id; everything else replaces what lies below. */
function lay(below: Partial<PolicyLayer>, above: PolicyLayer): Partial<PolicyLayer> {
  const merged = { ...below, ...above, sources: { ...below.sources, ...above.sources } };
  if (above.findings !== undefined) merged.findings = { ...below.findings, ...above.findings };
  if (above.documentTypes !== undefined) {
    const types = new Map((below.documentTypes ?? []).map((type) => [type.id, type]));
    for (const type of above.documentTypes) types.set(type.id, type);
    merged.documentTypes = [...types.values()];
  }
  return merged;
}

function faultsOf(error: { readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[] }): readonly PolicyFault[] {
  return error.issues.map((issue) => ({ path: issue.path.map(String).join(".") || "(pakket)", message: issue.message }));
}

/** Every name that must exist elsewhere: sources, labels, articles, grounds, numbers of the list. */
function* references(policy: Policy): Generator<PolicyFault> {
  const articles = new Set(policy.woo.categories.map(({ article }) => article));
  const numbers = new Set(policy.retention.results.map(({ number }) => number));
  const types = new Set(policy.documentTypes.map(({ id }) => id));
  const known = (path: string, has: boolean, value: string): PolicyFault[] => (has ? [] : [{ path, message: `onbekend: ${value}` }]);
  for (const [kind, rule] of Object.entries(policy.findings)) {
    yield* known(`findings.${kind}.source`, rule.source in policy.sources, rule.source);
    for (const ground of rule.grounds) yield* known(`findings.${kind}.grounds`, GROUND_CODES.has(ground), ground);
  }
  for (const [index, type] of policy.documentTypes.entries()) {
    const path = `documentTypes.${index}`;
    yield* known(`${path}.source`, type.source in policy.sources, type.source);
    if (type.label !== null) yield* known(`${path}.label`, DOCUMENT_TYPE_URIS.has(type.label), type.label);
    if (type.woo !== null && policy.woo.applies) yield* known(`${path}.woo.article`, articles.has(type.woo.article), type.woo.article);
  }
  for (const [index, rule] of policy.retention.rules.entries()) {
    yield* known(`retention.rules.${index}.number`, numbers.has(rule.number), rule.number);
    for (const type of rule.types ?? []) yield* known(`retention.rules.${index}.types`, types.has(type), type);
    for (const answer of rule.question?.answers ?? []) yield* known(`retention.rules.${index}.question`, numbers.has(answer.number), answer.number);
  }
  yield* known("retention.source", policy.retention.source in policy.sources, policy.retention.source);
}
