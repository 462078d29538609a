import { KantlijnError } from "../../core/model/index.ts";
import type { UsageProblem } from "../../language/nl/cli.ts";
import { texts } from "../../language/spoken/whole.ts";

/** A mistake in the command: what is wrong, and what is right. The code of the mistake comes along, so that it can be said in another language. */
export function usage(problem: UsageProblem, values: Readonly<Record<string, string>> = {}): KantlijnError {
  return new KantlijnError("usage", problem, { values: { ...values, mistake: problem, problem: texts.cli.usage[problem](values) } });
}

/** Name of a ring, as packages write it. */
export function ringIn(given: ReadonlyMap<string, string>): string {
  const ring = given.get("--ring") ?? "";
  if (ring !== "" && !/^[a-z0-9][a-z0-9.-]{0,79}$/u.test(ring)) throw usage("no-ring", { name: ring });
  return ring;
}

interface Separated {
  readonly paths: readonly string[];
  readonly given: ReadonlyMap<string, string>;
}

/** Splits words into paths and options with their values. Throws `usage` for an option that is not in `options`. */
export function separate(words: readonly string[], options: Readonly<Record<string, boolean>>): Separated {
  const paths: string[] = [];
  const given = new Map<string, string>();
  const queue = [...words];
  for (let word = queue.shift(); word !== undefined; word = queue.shift()) {
    if (word === "--") return { paths: [...paths, ...queue], given };
    if (!word.startsWith("-")) {
      paths.push(word);
      continue;
    }
    const [name = "", ...behind] = word.split("=");
    const takes = Object.hasOwn(options, name) ? options[name] : undefined;
    if (takes === undefined) throw usage("unknown-option", { name, known: [...Object.keys(options), "--lang"].join(", ") });
    if (takes && given.has(name)) throw usage("twice", { name });
    if (!takes && behind.length > 0) throw usage("no-value", { name });
    const value = behind.length > 0 ? behind.join("=") : takes ? queue.shift() : "";
    if (takes && (value === undefined || value === "" || value.startsWith("--"))) throw usage("needs-value", { name });
    given.set(name, value ?? "");
  }
  return { paths, given };
}
