import { filesBelow } from "../../scripts/tasks/files.ts";

/** A folder of the core, or the files that stand in no folder, with the tests that look at it. */
export interface Part {
  readonly name: string;
  readonly files: readonly string[];
  readonly tests: readonly string[];
}

const CORE = "src/core/";
const TESTS = "tests/core/";
/** The files beside the folders: the flow itself. */
const FLOW = "flow";
/** Tests of one folder that say as much about another. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  persons: ["detectors/registry"],
  reading: ["classifiers/document-type", "locations"],
  text: ["detectors/registry"],
};

const partOf = (file: string, root: string): string => (file.slice(root.length).includes("/") ? (file.slice(root.length).split("/")[0] ?? "") : FLOW);

/** The parts of the core, in alphabetical order. */
export function parts(): readonly Part[] {
  const files = filesBelow(CORE).filter((file) => file.endsWith(".ts") && !file.endsWith("/index.ts"));
  const tests = filesBelow(TESTS).filter((file) => file.endsWith(".test.ts"));
  return [...new Set(files.map((file) => partOf(file, CORE)))].sort().map((name) => ({
    name,
    files: files.filter((file) => partOf(file, CORE) === name),
    tests: tests.filter((test) => partOf(test, TESTS) === name || (ALSO[name] ?? []).some((begin) => test.startsWith(TESTS + begin))),
  }));
}

/** The parts that are asked for by name, by folder or by file; files narrow their part. Throws when there is no such part. */
export function wantedParts(names: readonly string[]): readonly Part[] {
  const all = parts();
  if (names.length === 0) return all.filter(({ tests }) => tests.length > 0);
  const asked = new Map<Part, ReadonlySet<string>>();
  for (const written of names) {
    const name = written.replace(/\/$/, "");
    const part = all.find((other) => other.name === name || CORE + other.name === name || other.files.includes(name));
    if (part === undefined) throw new Error(`There is no part or file ${written}. Parts: ${all.map((other) => other.name).join(", ")}.`);
    const files = part.files.includes(name) ? [name] : part.files;
    asked.set(part, new Set([...(asked.get(part) ?? []), ...files]));
  }
  return [...asked].map(([part, files]) => ({ ...part, files: [...files] }));
}
