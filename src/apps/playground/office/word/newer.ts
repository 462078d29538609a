import type { NewerProgram } from "./index.ts";

/** A program with what the library of 2022 lacks. */
export function newerWord(): NewerProgram {
  return { requirements: {}, members: () => ({ paragraph: {}, document: {} }), start: () => () => undefined, listen: () => undefined };
}
