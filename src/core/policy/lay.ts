import type { PolicyLayer } from "./layer.ts";
import { RETENTION_DEFAULTS, TYPE_DEFAULTS, type Cue } from "./rules.ts";
import type { Merged } from "./schema.ts";

/** Which changes count: those of a day (null: before every starting date), of a ring, and whether observers speak too. */
export interface Pick {
  readonly day: string | null;
  readonly ring: string;
  readonly observing: boolean;
}

interface Condition {
  readonly from?: string | undefined;
  readonly ring?: string | undefined;
  readonly observe?: boolean | undefined;
}

/** Whether a change, in a layer with conditions of its own, counts. */
function counts(change: Condition, layer: Condition, { day, ring, observing }: Pick): boolean {
  return [change, layer].every((condition) => (condition.from === undefined || (day !== null && condition.from <= day))
    && (condition.ring === undefined || condition.ring === ring)
    && (condition.observe !== true || observing));
}

/** Lays a layer on what lies below: whatever it leaves out stays. Sources always count, so that everything said can name one. */
export function lay(below: Partial<Merged>, layer: PolicyLayer, pick: Pick): Partial<Merged> {
  const { id, version, name, owner, kind = below.kind, level = "organisation" } = layer;
  const heading: Partial<Merged> = { ...below, id, version, name, owner, level, extends: layer.extends, sources: { ...below.sources, ...layer.sources }, ...(kind === undefined ? {} : { kind }) };
  if (!counts({}, layer, pick)) return heading;
  const { findings, woo, documentTypes, outcome, retention } = layer;
  const speaks = (change: Condition): boolean => counts(change, layer, pick);
  const parts: Partial<Record<keyof Merged, unknown>> = {
    ...defined({ caseNumbers: layer.caseNumbers }),
    ...(findings === undefined ? {} : { findings: layFindings(below.findings, findings, speaks) }),
    ...(woo === undefined ? {} : { woo: { ...below.woo, ...woo, ...(woo.categories === undefined ? {} : { categories: layList(below.woo?.categories, woo.categories, "article", {}, speaks) }) } }),
    ...(documentTypes === undefined ? {} : { documentTypes: layList(below.documentTypes, documentTypes, "id", TYPE_DEFAULTS, speaks) }),
    ...(outcome === undefined ? {} : { outcome: layOutcome(below.outcome, outcome) }),
    ...(layer.ownLife === undefined ? {} : { ownLife: { ...below.ownLife, ...defined(layer.ownLife) } }),
    ...(layer.commonWords === undefined ? {} : { commonWords: together(below.commonWords, layer.commonWords) }),
    ...(layer.intakeWords === undefined ? {} : { intakeWords: together(below.intakeWords, layer.intakeWords) }),
    ...(retention === undefined ? {} : { retention: layRetention(below.retention, retention, speaks) }),
    ...(layer.confidentiality === undefined ? {} : { confidentiality: { ...below.confidentiality, ...layer.confidentiality } }),
    ...(layer.vault === undefined ? {} : { vault: { ...below.vault, ...layer.vault } }),
    ...(layer.learned === undefined ? {} : { learned: { ...below.learned, ...layer.learned } }),
    ...(layer.roles === undefined ? {} : { roles: { ...below.roles, ...layer.roles } }),
  };
  return { ...heading, ...parts } as Partial<Merged>;
}

type Speaks = (change: Condition) => boolean;
type Change = Condition & { readonly off?: boolean | undefined; readonly cues?: readonly Cue[] | undefined; readonly moreCues?: readonly Cue[] | undefined };

const ABOUT_CHANGE: ReadonlySet<string> = new Set(["from", "ring", "observe", "off", "moreCues"]);

/** A change on the rule below; what only says when it counts is not part of the rule. */
function changed(below: object | undefined, change: Change, defaults: object): object {
  const { moreCues } = change;
  const rule = { ...(below ?? defaults), ...defined(Object.fromEntries(Object.entries(change).filter(([name]) => !ABOUT_CHANGE.has(name)))) };
  if (moreCues === undefined) return rule;
  return { ...rule, cues: [...((rule as { readonly cues?: readonly Cue[] }).cues ?? []), ...moreCues] };
}

/** Rules keep their place; new ones come behind. */
function layList(below: readonly object[] | undefined, changes: readonly Change[], key: string, defaults: object, speaks: Speaks): readonly object[] {
  const nameOf = (rule: object): unknown => (rule as Readonly<Record<string, unknown>>)[key];
  const rules = new Map((below ?? []).map((rule) => [nameOf(rule), rule]));
  for (const change of inOrder(changes)) {
    if (!speaks(change)) continue;
    if (change.off === true) rules.delete(nameOf(change));
    else rules.set(nameOf(change), changed(rules.get(nameOf(change)), change, defaults));
  }
  return [...rules.values()];
}

/** What counts from a later day comes on top of what counts before it, however a package is written. */
function inOrder(changes: readonly Change[]): readonly Change[] {
  return [...changes].sort(({ from: a = "" }, { from: b = "" }) => (a < b ? -1 : a > b ? 1 : 0));
}

function layFindings(below: Merged["findings"] | undefined, changes: NonNullable<PolicyLayer["findings"]>, speaks: Speaks): object {
  const rules: Record<string, object> = { ...below };
  for (const [kind, change] of Object.entries(changes)) if (speaks(change)) rules[kind] = changed(rules[kind], change, {});
  return rules;
}

function layOutcome(below: Merged["outcome"] | undefined, { signals, ...weighed }: NonNullable<PolicyLayer["outcome"]>): object {
  return {
    ...below,
    ...(signals === undefined ? {} : { signals: { ...below?.signals, ...defined(signals) } }),
    ...Object.fromEntries(Object.entries(weighed).map(([name, change]) => [name, changed(below?.[name as keyof typeof weighed], change ?? {}, {})])),
  };
}

/** Another list has other numbers: the rules for the old ones go with it. */
function layRetention(below: Merged["retention"] | undefined, { rules, ownTerms, ...rest }: NonNullable<PolicyLayer["retention"]>, speaks: Speaks): object {
  const under = rest.results === undefined ? below?.rules : [];
  return {
    ...below, ...defined(rest),
    rules: rules === undefined ? (under ?? []) : layList(under, rules, "number", RETENTION_DEFAULTS, speaks),
    ...(ownTerms === undefined ? {} : { ownTerms: layList(below?.ownTerms, ownTerms, "id", {}, speaks) }),
  };
}

function together(below: readonly string[] | undefined, more: readonly string[]): readonly string[] {
  return [...new Set([...(below ?? []), ...more])];
}

function defined<T extends object>(values: T): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
}
