import { BUNDLED_LAYERS, bundledPackage, deciders, pathsIn, rulesOf, type Package, type PolicyLayer, type Rule, type Section } from "../../../core/policy/index.ts";
import { texts } from "../../../language/spoken/whole.ts";
import { printable } from "../card.ts";
import { loadPackage } from "../packages.ts";
import type { Terminal } from "../terminal.ts";
import { usage } from "../words.ts";
import { SAMPLES, tryExamples } from "./examples.ts";
import type { PolicyCommand } from "./options.ts";
import { fieldName, nameOf, shown, wordLine } from "./words.ts";

const MOST_EXAMPLES = 8;
/** Of words that must stand together, so many of each are enough to see what is meant. */
const MOST_OF_GROUP = 4;
/** Sections of which a rule can be seen to speak in an example. */
const SEEN = /^(?:documentTypes|woo|findings|retention\.(?:rules|results))\./u;

interface Explained {
  readonly path: string;
  readonly name: string;
  readonly section: Rule["section"];
  readonly fields: Readonly<Record<string, unknown>>;
  readonly words: readonly { readonly in: string; readonly weight: number; readonly words: readonly string[] }[];
  readonly source: { readonly id: string; readonly title: string; readonly url: string | null; readonly owner: string; readonly approved: string | null } | null;
  readonly owner: string | null;
  /** Layers that say something about this rule, the lowest first, with what they say about when it counts. */
  readonly layers: readonly { readonly id: string; readonly name: string; readonly version: string; readonly level: string; readonly conditions: readonly Condition[] }[];
  /** Who may change it, per level. */
  readonly mayChange: readonly { readonly role: string; readonly levels: readonly string[] }[];
  readonly examples: readonly string[];
}

interface Condition {
  readonly from: string | null;
  readonly ring: string | null;
  readonly observe: boolean;
}

/** Prints everything there is to know about one rule. Gives 0. Throws `usage` when the package has no such rule. */
export async function explainRule({ rule: asked, policy: name, ring, json, examples }: Extract<PolicyCommand, { readonly act: "explain" }>, terminal: Terminal): Promise<number> {
  const made = await loadPackage(name, ".", ring);
  const found = ruleIn(made, asked);
  const explained = { ...explain(made, found), examples: await examplesOf(found.path, name, ring, made, examples, terminal) };
  await terminal.output.write(json ? `${JSON.stringify(explained, null, 2)}\n` : `${linesOf(explained).map(printable).join("\n")}\n`);
  return 0;
}

/** By its path, its own name, or how people call it. Rules that wait for their day or are silent can be asked for too. */
function ruleIn({ policy }: Package, asked: string): Rule {
  const standings = [policy, ...(policy.later ?? []).map(({ policy: later }) => later), ...(policy.observed === undefined ? [] : [policy.observed])];
  const rules = standings.flatMap((standing) => rulesOf(standing));
  const wanted = asked.toLowerCase();
  const by = (is: (rule: Rule) => boolean): Rule | undefined => rules.find(is);
  const found = by(({ path }) => path.toLowerCase() === wanted) ?? by(({ path }) => path.toLowerCase().endsWith(`.${wanted}`)) ?? by(({ section, name }) => nameOf(section, name).toLowerCase() === wanted);
  if (found !== undefined) return found;
  const near = [...new Set(rules.filter(({ path, name }) => `${path} ${name}`.toLowerCase().includes(wanted)).map(({ path }) => path))].slice(0, 5);
  throw usage("unknown-rule", { name: asked, near: near.join(", ") });
}

function explain({ policy, layers }: Package, rule: Rule): Omit<Explained, "examples"> {
  const source = rule.source === null ? undefined : policy.sources[rule.source];
  return {
    path: rule.path, name: nameOf(rule.section, rule.name), section: rule.section, fields: rule.fields, words: wordsOf(rule),
    source: source === undefined || rule.source === null ? null : { id: rule.source, title: source.title, url: source.url ?? null, owner: source.owner, approved: source.approved ?? null },
    owner: rule.owner ?? source?.owner ?? policy.owner,
    layers: layers.filter((layer) => says(layer, rule)).map((layer) => ({ id: layer.id, name: layer.name, version: layer.version, level: layer.level ?? "organisation", conditions: conditionsOf(layer, rule) })),
    mayChange: rule.section === "sources" || rule.section === "package" ? [] : rolesFor(policy, rule.section),
  };
}

function rolesFor({ roles }: Package["policy"], section: Section): Explained["mayChange"] {
  return Object.entries(roles).flatMap(([id, { name, levels }]) => {
    const may = levels.filter((level) => deciders(roles, section, level).includes(id));
    return may.length === 0 ? [] : [{ role: name, levels: may }];
  });
}

function says(layer: PolicyLayer, { path }: Rule): boolean {
  if (path.startsWith("retention.results.")) return layer.retention?.results !== undefined;
  return path === "package" ? true : pathsIn(layer).has(path);
}

/** What the changes in a layer say about when and for whom they count; empty: always, for everybody. */
function conditionsOf(layer: PolicyLayer, { path }: Rule): readonly Condition[] {
  const ends = (section: string, name: string): boolean => path === `${section}.${name}`;
  const changes = [
    ...(layer.documentTypes ?? []).filter(({ id }) => ends("documentTypes", id)),
    ...(layer.woo?.categories ?? []).filter(({ article }) => ends("woo", article)),
    ...Object.entries(layer.findings ?? {}).flatMap(([kind, change]) => (ends("findings", kind) ? [change] : [])),
    ...(layer.retention?.rules ?? []).filter(({ number }) => ends("retention.rules", number)),
    ...(layer.retention?.ownTerms ?? []).filter(({ id }) => ends("retention.ownTerms", id)),
  ];
  const told = [layer, ...changes].map(({ from, ring, observe }) => ({ from: from ?? null, ring: ring ?? null, observe: observe === true }));
  return told.filter(({ from, ring, observe }) => from !== null || ring !== null || observe);
}

/** Words that stand in the same place and count as much, together. */
function wordsOf({ cues, words }: Rule): Explained["words"] {
  const groups = new Map<string, { in: string; weight: number; words: string[] }>();
  for (const cue of cues) {
    const key = `${cue.in} ${String(cue.weight)}`;
    const group = groups.get(key) ?? { in: cue.in, weight: cue.weight, words: [] };
    groups.set(key, group);
    group.words.push(...(cue.words ?? []), ...(cue.all === undefined ? [] : [cue.all.map((words) => words.slice(0, MOST_OF_GROUP).join(" / ")).join(" + ")]));
  }
  return [...groups.values(), ...(words.length === 0 ? [] : [{ in: "text", weight: 1, words }])];
}

/** Examples in which the rule speaks: those that come with Kantlijn for this kind of organisation, and those asked for. */
async function examplesOf(path: string, name: string, ring: string, { policy }: Package, asked: readonly string[], terminal: Terminal): Promise<readonly string[]> {
  if (!SEEN.test(path)) return [];
  const own = [...BUNDLED_LAYERS.keys()].filter((id) => id !== "nationaal" && bundledPackage(id).policy.kind === policy.kind).map((id) => `${SAMPLES}${id}`);
  const folders = [...own, ...asked];
  if (folders.length === 0) return [];
  const trials = await tryExamples(folders, { command: "policy", language: terminal.language, policies: [name], ring, on: null }, terminal);
  return trials.flatMap(({ scenario, tried }) => ("error" in tried || tried.effects[0]?.rules.includes(path) !== true ? [] : [`${scenario.world}/${scenario.id}`]));
}

function linesOf({ path, name, section, fields, words, source, owner, layers, mayChange, examples }: Explained): readonly string[] {
  const { explain: text } = texts.cli.policy;
  return [
    `${texts.cli.policy.sections[section]}: ${name} (${path})`,
    ...Object.entries(fields).filter(([field, value]) => field !== "name" && value !== false).map(([field, value]) => `  ${texts.cli.policy.field(fieldName(field), shown(field, value))}`),
    ...(words.length === 0 ? [] : [`  ${text.words}`, ...words.map((one) => `    ${wordLine({ in: one.in as "text", weight: one.weight, words: one.words })}`)]),
    `  ${source === null ? text.noSource : text.source(source.title, source.url)}`,
    ...(source === null || source.approved === null ? [] : [`  ${text.approved(source.approved)}`]),
    `  ${text.owner(owner ?? "")}`,
    ...layers.flatMap((layer, index) => [`  ${text.layer(layer, index === 0)}`, ...layer.conditions.map((condition) => `    ${text.condition(condition)}`)]),
    ...(layers.some(({ conditions }) => conditions.length > 0) ? [] : [`  ${text.always}`]),
    `  ${mayChange.length === 0 ? text.nobody : text.mayChange(mayChange)}`,
    ...(SEEN.test(path) ? [`  ${examples.length === 0 ? text.noExamples : text.examples(examples.slice(0, MOST_EXAMPLES), Math.max(0, examples.length - MOST_EXAMPLES))}`] : []),
  ];
}
