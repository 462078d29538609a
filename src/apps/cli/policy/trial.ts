import { join } from "node:path";
import { settingOn } from "../../../core/day.ts";
import { guide, type Setting } from "../../../core/guide.ts";
import { fullText, type Desk, type DocumentText, type Guidance } from "../../../core/model/index.ts";
import { parseDesk } from "../../../core/policy/index.ts";
import { observing, unsaid } from "../../../core/silent.ts";
import type { LanguageCode } from "../../../language/registry.ts";
import { unreadElement } from "../contract/element.ts";
import { parseExpected } from "../evaluate/expected.ts";
import { judge } from "../evaluate/judge.ts";
import { inputOf, type Scenario } from "../evaluate/scenarios.ts";
import { readJson } from "../packages.ts";
import { readFileAsDocument } from "../read.ts";
import { worldSetting } from "../settings.ts";

/** What is tried on every example. */
export interface TrialData {
  readonly command: "policy";
  readonly language: LanguageCode;
  /** Packages, by name or file; null is what the world of an example names. */
  readonly policies: readonly (string | null)[];
  readonly ring: string;
  /** Day to try it on, YYYY-MM-DD; null is the day of the example. */
  readonly on: string | null;
}

/** What a policy makes of an example, in values that can be compared. */
export interface Effect {
  readonly values: Readonly<Record<EffectName, readonly string[]>>;
  /** Paths of the rules that spoke. */
  readonly rules: readonly string[];
  /** What the example expects and does not get. */
  readonly wrong: readonly string[];
}

export const EFFECTS = ["outcome", "documentType", "woo", "retention", "location", "status", "confidentiality", "findings", "questions", "warnings", "clicks"] as const;
export type EffectName = (typeof EFFECTS)[number];

/** What the silent rules of the last policy would make of it, and which of them. */
export interface Observed {
  readonly effect: Effect;
  readonly rules: readonly string[];
}

/** Effects in the order of the policies; `observed` is the last one with its silent rules speaking, when it has any. */
export type Tried = { readonly effects: readonly Effect[]; readonly observed: Observed | null } | { readonly error: string };

/** Tries policies on examples; reads every world once per policy. */
export function trial({ policies, ring, on }: TrialData): (scenario: Scenario) => Promise<Tried> {
  const settings = new Map<string, Promise<Setting>>();
  const settingFor = (world: string, policy: string | null): Promise<Setting> => {
    const key = `${world}\n${policy ?? ""}`;
    const known = settings.get(key) ?? worldSetting(world, policy, ring);
    settings.set(key, known);
    return known;
  };
  return async ({ folder }) => {
    try {
      const example = await exampleIn(folder, on);
      const made: Setting[] = [];
      for (const policy of policies) made.push(settingOn(await settingFor(join(folder, "..", "world.json"), policy), example.desk.now));
      const last = made.at(-1);
      return { effects: made.map((setting) => effectOf(example, adviseOn(example, setting))), observed: last === undefined ? null : observedIn(example, last) };
    } catch (error) {
      return { error: unreadElement("", error).error.message };
    }
  };
}

interface Example {
  readonly document: DocumentText;
  readonly desk: Desk;
  readonly expected: ReturnType<typeof parseExpected>["expected"];
}

async function exampleIn(folder: string, on: string | null): Promise<Example> {
  const desk = parseDesk(await readJson(join(folder, "context.json")));
  return {
    document: await readFileAsDocument(await inputOf(folder)),
    desk: on === null ? desk : { ...desk, now: `${on}T12:00:00+01:00` },
    expected: parseExpected(await readJson(join(folder, "expected.json"))).expected,
  };
}

const adviseOn = ({ document, desk }: Example, setting: Setting): Guidance => guide(document, desk, setting);

function observedIn(example: Example, setting: Setting): Observed | null {
  const spoken = observing(setting, example.desk.now);
  if (spoken === null) return null;
  const then = adviseOn(example, spoken);
  return { effect: effectOf(example, then), rules: unsaid(adviseOn(example, setting), then, setting.policy) };
}

function effectOf({ document, expected }: Example, guidance: Guidance): Effect {
  const verdicts = judge(expected, guidance, fullText(document));
  return { values: valuesOf(guidance), rules: spokenIn(guidance), wrong: verdicts.filter(({ passed }) => !passed).map(({ expectation }) => expectation) };
}

function valuesOf(guidance: Guidance): Effect["values"] {
  const { documentType: type, retention, fields, locations: [place] } = guidance;
  const one = (value: string | null | undefined): readonly string[] => (value === null || value === undefined ? [] : [value]);
  return {
    outcome: [guidance.outcome],
    documentType: one(type?.value?.name),
    woo: guidance.woo.categories.map(({ article }) => article),
    retention: retention?.number === null || retention === null ? [] : [retention.number, ...one(retention.term)],
    location: one(place?.id),
    status: one(fields.status.value),
    confidentiality: one(fields.confidentiality.value),
    findings: guidance.findings.map(({ kind, quote }) => `${kind}: ${quote}`),
    questions: guidance.questions.map(({ id }) => id),
    warnings: guidance.warnings.map(({ code }) => code),
    clicks: [String(guidance.clicks)],
  };
}

function spokenIn({ documentType, woo, retention, findings }: Guidance): readonly string[] {
  return [...new Set([
    ...(documentType?.value === null || documentType === null ? [] : [`documentTypes.${documentType.value.id}`]),
    ...woo.categories.map(({ article }) => `woo.${article}`),
    ...(retention?.number === null || retention === null ? [] : [`retention.rules.${retention.number}`, `retention.results.${retention.number}`]),
    ...findings.map(({ kind }) => `findings.${kind}`),
  ])];
}
