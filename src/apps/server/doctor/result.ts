import type { doctorTexts } from "../../../language/nl/server.ts";

/** What the doctor looks at, in this order. */
export type CheckName = keyof typeof doctorTexts.checks;
/** What can be said of it; each code has its sentence. */
export type CheckCode = keyof typeof doctorTexts.says;

/** How something is: right, right with something to know, or wrong. */
export type CheckState = "good" | "note" | "wrong";

/** What was found. `values` are numbers, names of files of ours, codes and ids; never content. */
export interface Result {
  readonly check: CheckName;
  readonly state: CheckState;
  readonly code: CheckCode;
  readonly values: Readonly<Record<string, string>>;
}

export function result(check: CheckName, state: CheckState, code: CheckCode, values: Readonly<Record<string, string | number>> = {}): Result {
  return { check, state, code, values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])) };
}
