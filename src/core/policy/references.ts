import type { Fault } from "./faults.ts";
import { DOCUMENT_TYPE_URIS, GROUND_CODES } from "./official-lists.ts";
import type { Standing } from "./schema.ts";

/**
 * Every name that must exist elsewhere: sources, labels, articles, grounds, numbers of the list. `off` are the kinds of
 * documents that a layer took away: what lies below may still name them.
 */
export function* references(policy: Standing, off: ReadonlySet<string>): Generator<Fault> {
  const articles = new Set(policy.woo.categories.map(({ article }) => article));
  const processes = new Map(policy.retention.results.map(({ number, process }) => [number, process]));
  const types = new Set(policy.documentTypes.map(({ id }) => id));
  const known = (path: string, has: boolean, value: string): Fault[] => (has ? [] : [{ path, message: `onbekend: ${value.slice(0, 80)}` }]);
  const sourced = (path: string, source: string): Fault[] => known(`${path}.source`, Object.hasOwn(policy.sources, source), source);
  for (const [kind, rule] of Object.entries(policy.findings)) {
    yield* sourced(`findings.${kind}`, rule.source);
    for (const ground of rule.grounds) yield* known(`findings.${kind}.grounds`, GROUND_CODES.has(ground), ground);
  }
  for (const type of policy.documentTypes) {
    const path = `documentTypes.${type.id}`;
    yield* sourced(path, type.source);
    if (type.label !== null) yield* known(`${path}.label`, DOCUMENT_TYPE_URIS.has(type.label), type.label);
    if (type.refines !== undefined) yield* known(`${path}.refines`, types.has(type.refines) || off.has(type.refines), type.refines);
    if (type.woo !== null && policy.woo.applies) yield* known(`${path}.woo.article`, articles.has(type.woo.article), type.woo.article);
  }
  for (const rule of policy.retention.rules) {
    const path = `retention.rules.${rule.number}`;
    const process = processes.get(rule.number);
    yield* known(`${path}.number`, process !== undefined, rule.number);
    if (process !== undefined && process !== rule.process) yield { path: `${path}.process`, message: `hoort in de lijst bij ${process.slice(0, 40)}` };
    for (const type of rule.types ?? []) yield* known(`${path}.types`, types.has(type) || off.has(type), type);
    for (const answer of rule.question?.answers ?? []) yield* known(`${path}.question`, processes.has(answer.number), answer.number);
  }
  for (const term of policy.retention.ownTerms) yield* sourced(`retention.ownTerms.${term.id}`, term.source);
  yield* sourced("retention", policy.retention.source);
  if (policy.retention.loaded && policy.retention.results.length === 0) yield { path: "retention.results", message: "ontbreekt, terwijl de lijst volgens het pakket geladen is" };
}
