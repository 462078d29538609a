import { readKept, writeKept, type Keeper } from "./kept.ts";

/** How often rules that are still silent would have said something. */
export interface SilentCount {
  /** How often a document was read while they were silent. */
  readonly times: number;
  /** How often each would have changed something, by the path of the rule. */
  readonly rules: Readonly<Record<string, number>>;
}

const KEY = "kantlijn.silent.1";
const NOTHING: SilentCount = { times: 0, rules: {} };
const MOST_RULES = 200;
const PATH = /^[\w .-]{1,120}$/u;

/**
 * Counts what silent rules would have said, so that whoever makes them can ask how that went. Holds paths of rules and two numbers each: no
 * document, no day, no words. It stays in this browser, and another version of the policy begins anew.
 */
export class SilentCounter {
  readonly #keeper: Keeper | null;
  /** What the document of this turn added already; null before it was counted. */
  #told: Set<string> | null = null;
  #turn = -1;

  constructor(keeper: Keeper | null) {
    this.#keeper = keeper;
  }

  /** What was counted under this policy, by its id and version. */
  of(policy: string): SilentCount {
    const kept = readKept(this.#keeper, KEY);
    if (kept["policy"] !== policy) return NOTHING;
    return { times: wholeOf(kept["times"]), rules: rulesIn(kept["rules"]) };
  }

  /** These silent rules would have changed something about the document of this turn; each counts once for it. */
  heard(policy: string, turn: number, paths: readonly string[]): void {
    const first = turn !== this.#turn || this.#told === null;
    const told = first ? new Set<string>() : (this.#told ?? new Set<string>());
    [this.#turn, this.#told] = [turn, told];
    const fresh = paths.filter((path) => PATH.test(path) && !told.has(path));
    if (!first && fresh.length === 0) return;
    for (const path of fresh) told.add(path);
    const { times, rules } = this.of(policy);
    const counted = { ...rules, ...Object.fromEntries(fresh.map((path) => [path, (rules[path] ?? 0) + 1])) };
    writeKept(this.#keeper, KEY, { policy, times: times + (first ? 1 : 0), rules: Object.fromEntries(Object.entries(counted).slice(0, MOST_RULES)) });
  }
}

/** Anything may stand in the storage of a browser. */
function rulesIn(found: unknown): SilentCount["rules"] {
  if (typeof found !== "object" || found === null) return {};
  return Object.fromEntries(Object.entries(found).filter(([path]) => PATH.test(path)).slice(0, MOST_RULES).map(([path, times]) => [path, wholeOf(times)]));
}

const wholeOf = (found: unknown): number => (typeof found === "number" && Number.isSafeInteger(found) && found > 0 ? found : 0);
