import type { Cue } from "./rules.ts";
import type { Section, Standing } from "./schema.ts";

/** One rule of a policy as a flat thing, so that any two can be compared and any one can be read aloud. */
export interface Rule {
  /** Section and name: "documentTypes.motie". Always the same for the same rule. */
  readonly path: string;
  readonly section: Section | "sources" | "package";
  /** How the package calls it; the name itself when it has none. */
  readonly name: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly cues: readonly Cue[];
  /** Loose words, for parts that are nothing but words. */
  readonly words: readonly string[];
  /** Id of the source, and who answers when that is not the owner of the source; null where a rule has none. */
  readonly source: string | null;
  readonly owner: string | null;
}

/** Every rule of a policy, in the order in which a person would read them. */
export function rulesOf(policy: Standing): readonly Rule[] {
  const { woo, outcome, retention } = policy;
  const { rules, ownTerms, results, ...list } = retention;
  return [
    rule("package", "", policy.name, { version: policy.version, owner: policy.owner, kind: policy.kind }),
    ...policy.documentTypes.map(({ id, ...type }) => rule("documentTypes", id, type.name, type)),
    rule("woo", "", "Woo", { applies: woo.applies, ...(woo.queue === undefined ? {} : { queue: `${woo.queue.title} (${woo.queue.id})` }) }),
    ...woo.categories.map(({ article, ...category }) => rule("woo", article, category.name, category)),
    ...Object.entries(policy.findings).map(([kind, finding]) => rule("findings", kind, kind, finding)),
    rule("retention", "", list.list, { ...list, results: results.length }),
    ...rules.map(({ number, ...one }) => rule("retention", `rules.${number}`, number, one)),
    ...ownTerms.map(({ id, ...term }) => rule("retention", `ownTerms.${id}`, term.name, term)),
    ...results.map(({ number, ...result }) => rule("retention", `results.${number}`, number, result)),
    rule("confidentiality", "", "confidentiality", policy.confidentiality),
    rule("vault", "", "vault", policy.vault),
    rule("learned", "", "learned", policy.learned),
    rule("caseNumbers", "", "caseNumbers", {}, policy.caseNumbers),
    rule("outcome", "signals", "signals", outcome.signals),
    ...(["machine", "business", "social", "private"] as const).map((part) => rule("outcome", part, part, outcome[part])),
    rule("outcome", "courtesy", "courtesy", { cues: outcome.courtesy.cues }),
    rule("outcome", "courtesy.more", "courtesy.more", { cues: outcome.courtesy.more }),
    rule("ownLife", "", "ownLife", { threshold: policy.ownLife.threshold }),
    ...(["yours", "mine", "work"] as const).map((part) => rule("ownLife", part, part, { cues: policy.ownLife[part] })),
    rule("commonWords", "", "commonWords", {}, policy.commonWords),
    rule("intakeWords", "", "intakeWords", {}, policy.intakeWords),
    ...Object.entries(policy.roles).map(([id, role]) => rule("roles", id, role.name, role)),
    ...Object.entries(policy.sources).map(([id, source]) => rule("sources", id, source.title, source)),
  ];
}

function rule(section: Rule["section"], id: string, name: string, value: object, words: readonly string[] = []): Rule {
  const { cues = [], source = null, owner = null, ...fields } = value as { readonly cues?: readonly Cue[]; readonly source?: string; readonly owner?: string };
  const about = section === "sources" || section === "package" ? { owner } : {};
  return { path: id === "" ? section : `${section}.${id}`, section, name, fields: { ...fields, ...about }, cues, words, source, owner };
}

/** The paths of the rules that a layer says something about, whether or not it counts now. */
export function pathsIn(layer: {
  readonly findings?: object | undefined; readonly woo?: { readonly categories?: readonly { readonly article: string }[] | undefined } | undefined;
  readonly documentTypes?: readonly { readonly id: string }[] | undefined;
  readonly retention?: { readonly rules?: readonly { readonly number: string }[] | undefined; readonly ownTerms?: readonly { readonly id: string }[] | undefined; readonly results?: unknown } | undefined;
  readonly outcome?: object | undefined; readonly roles?: object | undefined; readonly sources?: object | undefined;
} & Readonly<Record<string, unknown>>): ReadonlySet<string> {
  const whole = ["caseNumbers", "commonWords", "intakeWords", "ownLife", "confidentiality", "vault", "learned", "woo", "retention"].filter((section) => layer[section] !== undefined);
  const named = (section: string, names: readonly string[]): readonly string[] => names.map((name) => `${section}.${name}`);
  return new Set([
    ...whole,
    ...named("findings", Object.keys(layer.findings ?? {})), ...named("outcome", Object.keys(layer.outcome ?? {})), ...named("roles", Object.keys(layer.roles ?? {})), ...named("sources", Object.keys(layer.sources ?? {})),
    ...named("documentTypes", (layer.documentTypes ?? []).map(({ id }) => id)),
    ...named("woo", (layer.woo?.categories ?? []).map(({ article }) => article)),
    ...named("retention.rules", (layer.retention?.rules ?? []).map(({ number }) => number)),
    ...named("retention.ownTerms", (layer.retention?.ownTerms ?? []).map(({ id }) => id)),
  ]);
}
