/** In which language the commands answer, and that what a program reads is the same in each. */
import { kantlijn, LETTER, MESSAGE, PATIENCE, scratch } from "./run.ts";

let desk: Awaited<ReturnType<typeof scratch>>;
beforeAll(async () => {
  desk = await scratch();
  await desk.put("map/brief.txt", LETTER);
  await desk.put("map/leeg.docx", "");
  await desk.put("map/praatje.txt", MESSAGE);
  await desk.put("vreemd.json", "{}");
});
afterAll(() => desk.clean());

const run = (words: readonly string[], environment: Readonly<Record<string, string>> = {}) => kantlijn(words, { folder: desk.folder, environment });

test("who asks for English gets an English card, also of what is silent and of what cannot be read", async () => {
  const { stdout, stderr, status } = await run(["check", "map", "--lang", "en"]);
  expect(status).toBe(1);
  for (const part of [/^ {2}Kind {2,}\S/mu, /^ {2}Keep {2,}\S/mu, / September 2026/u, /Look out in the text: \d/u, /Citizen service number/u]) expect(stdout).toMatch(part);
  for (const word of ["Soort", "Bewaren", "Let op in de tekst", "zeker", "waarschijnlijk"]) expect(stdout).not.toContain(word);
  expect(stderr).toContain("2 read, 1 not.");
  expect(stderr).toMatch(/leeg\.docx: .*file.* is empty/u);
}, PATIENCE);

test("the environment decides when nobody asks, and whoever asks goes before it", async () => {
  const english = await run(["check", "map", "--lang=en"]);
  expect(await run(["check", "map"], { LC_ALL: "", LANG: "en_GB.UTF-8" })).toEqual(english);
  expect(await run(["check", "map", "--lang", "nl"], { LC_ALL: "en_GB.UTF-8" })).toEqual(await run(["check", "map"]));
}, PATIENCE);

test.each([
  [["check", "map", "weg.txt", "--json"]], [["policy", "explain", "findings.health", "--json"]], [["policy", "check", "vreemd.json", "weg.json", "--json"]], [["policy", "diff", "gemeente", "provincie", "--json"]],
])("%j gives the same in every language", async (words) => {
  const dutch = await run(words);
  const { stdout, status } = await run([...words, "--lang", "en"]);
  expect([stdout, status]).toEqual([dutch.stdout, dutch.status]);
  expect(JSON.parse(stdout)).toBeTruthy();
}, PATIENCE);

test("a mistake is said in the language that was asked for, also beside JSON", async () => {
  expect(await run(["check", "--json", "--lang", "en"])).toMatchObject({ status: 2, stdout: "[]\n", stderr: expect.stringContaining("Name at least one file or folder.") });
  expect(await run(["check", "map", "--lang", "de"])).toMatchObject({ status: 2, stdout: "", stderr: expect.stringContaining("De taal de spreekt Kantlijn niet. Wel: nl, en") });
  expect(await run(["check", "--lang"])).toMatchObject({ status: 2, stderr: expect.stringContaining("Achter --lang hoort een waarde.") });
  expect(await run(["check", "map", "--wat", "--lang", "en"])).toMatchObject({ status: 2, stderr: expect.stringContaining("--lang") });
}, PATIENCE);

test("policy, help and the doctor speak it too", async () => {
  expect((await run(["policy", "diff", "gemeente", "provincie", "--lang", "en"])).stdout).toMatch(/^ {2}.*: (?:is new|new|added|gone|changed|changes)/mu);
  expect((await run(["--help", "--lang", "en"])).stdout).toContain("Kantlijn says of a document or mail what it is");
  expect((await run(["doctor", "--help", "--lang", "en"])).stdout).toContain("tells what is wrong with this installation");
  expect(await run(["doctor", "--lang", "de"])).toMatchObject({ status: 2, stderr: expect.stringContaining("De taal de spreekt Kantlijn niet") });
}, PATIENCE);
