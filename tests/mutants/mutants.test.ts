import { join } from "node:path";
import { ROOT } from "../../scripts/tasks/files.ts";
import { leftAlone } from "./ignore.ts";
import { parts, wantedParts } from "./parts.ts";
import { placesLeft, scoreOf, survivors, updated, type Mutant, type Report } from "./report.ts";
import { strykerPlugins } from "./runner.ts";

const SAMPLE = "tests/mutants/sample.ts";
const runner = new (strykerPlugins[0]!.injectableClass)();
const covering: Record<string, readonly string[]> = {};

const mutantRun = (id: string, atLoading = false) => runner.mutantRun({ activeMutant: { id }, sandboxFileName: join(ROOT, SAMPLE), timeout: 60_000, hitLimit: 100, ...(atLoading ? {} : { testFilter: covering[id] ?? [] }) });

beforeAll(async () => {
  process.env["KANTLIJN_MUTANT_TESTS"] = SAMPLE;
  const { tests, mutantCoverage } = (await runner.dryRun({ timeout: 60_000 })) as { readonly tests: readonly { readonly name: string; readonly status: number }[]; readonly mutantCoverage: { readonly perTest: Readonly<Record<string, Readonly<Record<string, number>>>>; readonly static: object } };
  expect(tests.map(({ name, status }) => `${name} ${String(status)}`)).toEqual(["a group doubles 1 0", "a group doubles 4 0", "a group looks at little 0", "a group comes to an end 0", "a group remembers 0", "a group leaves nothing behind 0"]);
  expect(mutantCoverage.static).toEqual({ 2: 1 });
  for (const [test, ids] of Object.entries(mutantCoverage.perTest)) for (const id of Object.keys(ids)) covering[id] = [...(covering[id] ?? []), test];
});
afterAll(() => runner.dispose());

describe("the runner", () => {
  it("knows which tests pass a mutant", () => {
    expect(Object.fromEntries(Object.entries(covering).map(([id, tests]) => [id, tests.length]))).toEqual({ 1: 2, 3: 1, 4: 1, 5: 1, 6: 1 });
  });

  it.each([
    ["changes an answer", "1", false, "killed"],
    ["plays while modules load", "2", true, "killed"],
    ["nobody looks at", "3", false, "survived"],
    ["turns in a circle", "4", false, "timeout"],
    ["leaves a mark", "5", false, "killed"],
    ["hides behind what was kept", "6", false, "killed"],
  ])("says of a mutant that %s what became of it", async (_name, id, atLoading, status) => {
    expect((await mutantRun(id, atLoading)).status).toBe(status);
  });

  it("does not let a mark of one mutant count for the next", async () => {
    await mutantRun("5");
    expect((await mutantRun("3")).status).toBe("survived");
    expect((await runner.mutantRun({ activeMutant: { id: "3" }, sandboxFileName: SAMPLE, timeout: 60_000, testFilter: covering["5"]! })).status).toBe("survived");
  });
});

describe("what is left alone", () => {
  const word = { type: "StringLiteral" };
  const property = (name: string) => ({ node: { type: "ObjectProperty", key: { type: "Identifier", name } } });
  const all = { share: 1, seed: "1" };

  it.each<readonly [string, Parameters<typeof leftAlone>[0], boolean]>([
    ["the examples of a detector", property("examples"), true],
    ["its kinds", property("kinds"), false],
    ["a list of words", { node: { type: "ArrayExpression", elements: [word, word, word, word] } }, true],
    ["a list of pairs of words", { node: { type: "ArrayExpression", elements: Array.from({ length: 4 }, () => ({ type: "ArrayExpression", elements: [word, word] })) } }, true],
    ["three answers", { node: { type: "ArrayExpression", elements: [word, word, word] } }, false],
    ["a list with something else in it", { node: { type: "ArrayExpression", elements: [word, word, word, { type: "RegExpLiteral" }] } }, false],
  ])("%s", (_name, place, expected) => {
    expect(leftAlone(place, all) !== undefined).toBe(expected);
  });

  it("a sample takes about its share of the functions, the same for the same seed", () => {
    const functions = Array.from({ length: 400 }, (_, index) => ({ node: { type: "FunctionDeclaration", start: index * 100, end: index * 100 + 90 }, parent: { type: "Program" } }));
    const taken = (seed: string) => functions.filter((place) => leftAlone(place, { share: 0.25, seed }) === undefined);
    expect(taken("7").length).toBeGreaterThan(60);
    expect(taken("7").length).toBeLessThan(140);
    expect(taken("7")).toEqual(taken("7"));
    expect(taken("8")).not.toEqual(taken("7"));
    expect(leftAlone({ node: { type: "FunctionDeclaration", start: 0, end: 90 }, parent: { type: "BlockStatement" } }, { share: 0, seed: "1" })).toBeUndefined();
  });

  it("a sample holds the same functions when they move", () => {
    const named = (name: string, start: number): readonly Parameters<typeof leftAlone>[0][] => {
      const id = { type: "Identifier", name };
      return [{ node: { type: "FunctionDeclaration", id, start }, parent: { type: "Program" } }, { node: { type: "VariableDeclaration", declarations: [{ type: "VariableDeclarator", id }], start }, parent: { type: "ExportNamedDeclaration" } }, { node: { type: "ClassMethod", key: id, start }, parent: { type: "ClassBody" } }];
    };
    const taken = (start: number) => Array.from({ length: 40 }, (_, index) => named(`part${String(index)}`, start).map((place) => leftAlone(place, { share: 0.5, seed: "1" }) === undefined));
    expect(taken(0)).toEqual(taken(77));
    expect(new Set(taken(0).flat()).size).toBe(2);
  });
});

describe("the report", () => {
  const mutant = (line: number, status: Mutant["status"], rest: Partial<Mutant> = {}): Mutant => ({ mutatorName: "BooleanLiteral", replacement: "false", status, location: { start: { line, column: 11 }, end: { line, column: 15 } }, ...rest });
  const report: Report = { files: { "src/core/a.ts": { source: "const a = true;\nconst b = true;\nconst c = true;\nconst d = true;", mutants: [mutant(1, "Killed"), mutant(2, "Survived"), mutant(3, "NoCoverage"), mutant(4, "Timeout"), mutant(4, "Ignored", { statusReason: "Not in the sample." })] } } };

  it("counts what was noticed of all that was tried", () => {
    expect(scoreOf(report)).toEqual({ found: 2, survived: 1, notCovered: 1, notInSample: 1, percent: 50 });
    expect(scoreOf({ files: {} }).percent).toBe(100);
  });

  it("shows what was not noticed, and where", () => {
    expect(survivors(report)).toEqual(["src/core/a.ts:2:11  true  ->  false", "src/core/a.ts:3:11 (no test comes here)  true  ->  false"]);
    expect(placesLeft(report)).toEqual(["src/core/a.ts:2:10-2:14", "src/core/a.ts:3:10-3:14"]);
  });

  it("takes over what a later run says of the same mutants, and leaves the others as they were", () => {
    const later: Report = { files: { "src/core/a.ts": { source: "", mutants: [mutant(2, "Killed"), mutant(1, "Ignored")] } } };
    expect(scoreOf(updated(report, later))).toMatchObject({ found: 3, survived: 0, notCovered: 1 });
  });
});

describe("the parts of the core", () => {
  it("hold every file once, and every folder with code of its own has tests", () => {
    const files = parts().flatMap((part) => part.files);
    expect(new Set(files).size).toBe(files.length);
    expect(files.length).toBeGreaterThan(100);
    expect(parts().filter(({ tests }) => tests.length === 0).map(({ name }) => name)).toEqual(["model"]);
  });

  it("are found by name, by folder and by file, and nothing else is", () => {
    expect(wantedParts(["text", "src/core/text/", "src/core/text/iban.ts"]).map(({ name, files }) => [name, files.length === 1])).toEqual([["text", false]]);
    expect(wantedParts(["src/core/text/iban.ts", "records", "src/core/text/stem.ts"]).map(({ name, files }) => [name, files.length > 2 || files])).toEqual([["text", ["src/core/text/iban.ts", "src/core/text/stem.ts"]], ["records", true]]);
    expect(() => wantedParts(["tekst"])).toThrow("tekst");
  });
});
