import { settingOn } from "./day.ts";
import type { Guidance } from "./model/index.ts";
import { silentRules, type Policy } from "./policy/index.ts";

/** Who works by these rules. */
interface Ruled {
  readonly policy: Policy;
}

/** The same setting in which the silent rules of this moment (ISO 8601) speak as well; null when there are none. */
export function observing<T extends Ruled>(setting: T, now: string): T | null {
  const today = settingOn(setting, now);
  const { observed } = today.policy;
  if (observed === undefined) return null;
  const known = made.get(today);
  if (known !== undefined) return known as T;
  const fresh = { ...today, policy: observed };
  made.set(today, fresh);
  return fresh;
}

const made = new WeakMap<Ruled, Ruled>();

/**
 * The silent rules of this policy that would have changed what was said, by their path: `now` as it was said, `then` as it would be if
 * they spoke. Only paths come out, nothing of the text.
 */
export function unsaid(now: Guidance, then: Guidance, policy: Policy): readonly string[] {
  const [said, would] = [sayings(now), sayings(then)];
  const changes = (path: string): boolean => [path, path.split(".")[0] ?? ""].some((part) => said.get(part) !== would.get(part));
  return silentRules(policy).map(({ path }) => path).filter(changes);
}

/** What every rule made of a document, by the path of the rule, or of its part of the policy where a rule cannot be told apart. */
function sayings({ outcome, fields, documentType, locations, woo, retention, findings }: Guidance): ReadonlyMap<string, string> {
  const place = locations[0]?.id ?? "";
  const kinds = [...new Set(findings.map(({ kind }) => kind))];
  const term = retention?.number === null || retention === null ? [] : [`rules.${retention.number}`, `results.${retention.number}`];
  const type = documentType?.value ?? null;
  return new Map([
    ...["outcome", "ownLife", "learned"].map((part) => [part, outcome] as const),
    ...["commonWords", "intakeWords"].map((part) => [part, place] as const),
    ["caseNumbers", `${fields.caseNumber.value ?? ""} ${place}`],
    ["confidentiality", fields.confidentiality.value ?? ""],
    ...(type === null ? [] : [[`documentTypes.${type.id}`, `${type.name} ${type.label ?? ""}`] as const]),
    ...woo.categories.map(({ article }) => [`woo.${article}`, "named"] as const),
    ...term.map((path) => [`retention.${path}`, [retention?.valuation, retention?.term, retention?.starts].join(" ")] as const),
    ...kinds.map((kind) => [`findings.${kind}`, JSON.stringify(findings.filter((one) => one.kind === kind).map(({ grounds }) => grounds))] as const),
  ]);
}
