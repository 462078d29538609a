import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "../../../scripts/tasks/files.ts";
import { kantlijn, LETTER, MESSAGE, PATIENCE, scratch } from "./run.ts";

interface Result {
  readonly id: string;
  readonly world: string;
  readonly passed: boolean;
  readonly failures: readonly { readonly expectation: string; readonly expected: unknown; readonly actual: unknown }[];
}

let desk: Awaited<ReturnType<typeof scratch>>;
const WORLD = JSON.stringify({ organisation: { name: "gemeente Veenwijk" }, policy: "gemeente" });
const CONTEXT = JSON.stringify({ host: "file", now: "2026-09-03T09:00:00+02:00" });

async function scenario(id: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [file, content] of Object.entries({ "context.json": CONTEXT, ...files })) await desk.put(`werelden/veenwijk/${id}/${file}`, content);
}

beforeAll(async () => {
  desk = await scratch();
  await desk.put("werelden/veenwijk/world.json", WORLD);
  await desk.put("werelden/veenwijk/leesmij.md", "Geen proefgeval.");
  await scenario("a-goed", { "input.txt": LETTER, "expected.json": JSON.stringify({ outcome: "vastleggen", fields: { date: "2026-09-03" }, findings: [{ quote: "999990019", grounds: ["5.1.1.e"] }], notes: "zo hoort het" }) });
  await scenario("b-stil", { "input.txt": MESSAGE, "expected.json": JSON.stringify({ outcome: "stil", onbekend: 1, notFlagged: ["staat er niet"] }) });
  await scenario("c-fout", { "input.txt": LETTER, "expected.json": JSON.stringify({ fields: { date: "2026-09-04" }, notFlagged: ["999990019"] }) });
  await scenario("d-kapot", { "input.txt": LETTER, "expected.json": JSON.stringify({ outcome: "bewaren" }) });
  await scenario("e-geen-json", { "input.txt": LETTER, "expected.json": "{" });
  await scenario("f-geen-input", { "expected.json": "{}" });
  await scenario("g-twee", { "input.txt": LETTER, "input.eml": LETTER, "expected.json": "{}" });
  await scenario("h-beschadigd", { "input.docx": "PK\u0003\u0004", "expected.json": "{}" });
  await scenario("i-context", { "input.txt": LETTER, "context.json": "{}", "expected.json": "{}" });
  await scenario("j-zonder-verwachting", { "input.txt": LETTER });
  await desk.put("los/k-zonder-wereld/input.txt", LETTER);
  await desk.put("los/k-zonder-wereld/context.json", CONTEXT);
  await desk.put("los/k-zonder-wereld/expected.json", "{}");
  await desk.put("leeg/map/readme.txt", "niets");
});
afterAll(() => desk.clean());

it("tries all scenarios of all worlds; a broken one fails by itself", async () => {
  const [json, table] = await Promise.all([kantlijn(["evaluate", "werelden", "los", "--json"], { folder: desk.folder }), kantlijn(["evaluate", "werelden"], { folder: desk.folder })]);
  const results = JSON.parse(json.stdout) as readonly Result[];
  expect(results.map(({ id, passed, failures }) => [id, passed, failures.map(({ expectation }) => expectation)])).toEqual([
    ["a-goed", true, []],
    ["b-stil", true, []],
    ["c-fout", false, ["fields.date", "notFlagged"]],
    ...["d-kapot", "e-geen-json", "f-geen-input", "g-twee", "h-beschadigd", "i-context", "j-zonder-verwachting", "k-zonder-wereld"].map((id) => [id, false, ["scenario"]]),
  ]);
  expect(results[2]?.failures[0]).toEqual({ expectation: "fields.date", expected: "2026-09-04", actual: "2026-09-03" });
  const codes = results.flatMap(({ failures }) => failures).filter(({ expectation }) => expectation === "scenario").map(({ actual }) => (actual as { code: string }).code);
  expect(codes).toEqual(["scenario-invalid", "scenario-invalid", "scenario-invalid", "scenario-invalid", "file-damaged", "context-invalid", "scenario-invalid", "scenario-invalid"]);
  expect(json.stderr).toContain("b-stil: hier is niet naar gekeken: onbekend, notFlagged “staat er niet”.");

  expect(table.stdout).toMatch(/^ +uitkomst[^]*a-goed +goed[^]*c-fout[^]* 0\/1 |FOUT/u);
  expect(table.stdout).toContain('fields.date: verwacht "2026-09-04", kreeg "2026-09-03"');
  expect(table.stdout).toMatch(/\n2 passed, 8 failed\n$/u);
  expect([json.status, table.status]).toEqual([1, 1]);
}, PATIENCE);

it.each([
  ["a scenario", "werelden/veenwijk/a-goed", 1],
  ["a scenario with a slash behind it", "werelden/veenwijk/a-goed/", 1],
])("takes %s", async (_, folder, count) => {
  const { status, stdout } = await kantlijn(["evaluate", folder], { folder: desk.folder });
  expect(stdout).toMatch(new RegExp(`\\n${String(count)} passed, 0 failed\\n$`, "u"));
  expect(status).toBe(0);
}, PATIENCE);

it("takes the folder where it stands", async () => {
  const { status, stdout } = await kantlijn(["evaluate", "."], { folder: join(desk.folder, "werelden/veenwijk/a-goed") });
  expect([status, stdout.trimEnd().split("\n").at(-1)]).toEqual([0, "1 passed, 0 failed"]);
}, PATIENCE);

it.each([
  ["a folder without scenarios", ["evaluate", "leeg", "--json"], 2, /In leeg staan geen proefgevallen/u],
  ["no folder", ["evaluate", "--json"], 2, /Noem minstens één/u],
  ["a folder that is not there", ["evaluate", "weg", "--json"], 2, /bestaat niet/u],
])("ends with 2 for %s", async (_, words, status, sentence) => {
  const ending = await kantlijn(words, { folder: desk.folder });
  expect(ending).toMatchObject({ status, stdout: "[]\n" });
  expect(ending.stderr).toMatch(sentence);
}, PATIENCE);

it("finds every sample right", async () => {
  const { status, stdout } = await kantlijn(["evaluate", "assets/samples", "--json"]);
  const results = JSON.parse(stdout) as readonly Result[];
  const worlds = (await readdir(join(ROOT, "assets/samples"), { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name);
  expect([...new Set(results.map(({ world }) => world))].toSorted()).toEqual(worlds.toSorted());
  expect(results.filter(({ passed }) => !passed)).toEqual([]);
  expect(status).toBe(0);
}, PATIENCE);
