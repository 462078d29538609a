import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Says what is wrong with a command on standard error; the process ends with 2, which is the answer as well. */
export function refuse(message: string): number {
  console.error(message);
  process.exitCode = 2;
  return 2;
}

/** A variable of the environment; one that is empty is not there. */
export function variable(name: string): string | undefined {
  const value = process.env[name];
  return value === "" ? undefined : value;
}

/** The version of Kantlijn in this folder. */
export function versionOf(project: string): string {
  return (JSON.parse(readFileSync(join(project, "package.json"), "utf8")) as { readonly version: string }).version;
}
