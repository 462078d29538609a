import { spawnSync } from "node:child_process";
import { mkdir, readFile, symlink, truncate } from "node:fs/promises";
import { join } from "node:path";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { filesBelow, ROOT } from "../../../scripts/tasks/files.ts";
import { bundledPolicy } from "../../../src/core/policy/index.ts";
import type { GuidanceElement, UnreadElement } from "../../../src/apps/cli/contract/schema.ts";
import { kantlijn, LETTER, MESSAGE, PATIENCE, scratch, type Ending } from "./run.ts";

type Element = GuidanceElement & UnreadElement;
const elements = ({ stdout }: Ending): readonly Element[] => JSON.parse(stdout) as readonly Element[];
/** How an element answers: the outcome, or the code of what went wrong. */
const answerOf = (element: GuidanceElement | UnreadElement): string => ("error" in element ? element.error.code : element.outcome);

let desk: Awaited<ReturnType<typeof scratch>>;
let fits: ValidateFunction;
beforeAll(async () => {
  desk = await scratch();
  await desk.put("brief.txt", LETTER);
  await desk.put("praatje.txt", MESSAGE);
  fits = new Ajv2020({ validateFormats: false }).compile(JSON.parse(await readFile(join(ROOT, "docs/reference/guidance.schema.json"), "utf8")) as object);
});
afterAll(() => desk.clean());

describe("a folder with good, bad and odd files", () => {
  let ending: Ending;
  beforeAll(async () => {
    await desk.put("map/a.txt", LETTER);
    await desk.put("map/b/leeg.docx", "");
    await desk.put("map/b/stuk.docx", "PK\u0003\u0004 en dan niets meer");
    await desk.put("map/c/blad.pdf", "%PDF-1.7\n%…");
    await desk.put("map/c/mail.eml", LETTER);
    await desk.put('map/d "met" é\u0301n\nenter.txt', MESSAGE);
    await desk.put("map/.verborgen.txt", LETTER);
    await desk.put("map/~$a.docx", LETTER);
    await truncate(await desk.put("map/groot.docx", ""), 200 * 2 ** 20);
    await symlink(".", join(desk.folder, "map/lus"));
    await symlink("nergens", join(desk.folder, "map/weg.txt"));
    await mkdir(join(desk.folder, "map/niets"));
    ending = await kantlijn(["check", "map", "ontbreekt.txt", "--json"], { folder: desk.folder });
  }, PATIENCE);

  it("gives an element per file, in order, under the name as given, and says with its exit code that some were not read", () => {
    expect(elements(ending).map((element) => [element.file, answerOf(element)])).toEqual([
      ["map/a.txt", "capture"],
      ["map/b/leeg.docx", "file-empty"],
      ["map/b/stuk.docx", "file-damaged"],
      ["map/c/blad.pdf", "file-damaged"],
      ["map/c/mail.eml", "file-type-mismatch"],
      ['map/d "met" é\u0301n\nenter.txt', "silent"],
      ["map/groot.docx", "file-too-large"],
      ["map/weg.txt", "file-not-found"],
      ["ontbreekt.txt", "file-not-found"],
    ]);
    expect(ending.status).toBe(1);
  });

  it("fits the schema", () => {
    fits(elements(ending));
    expect(fits.errors ?? []).toEqual([]);
  });

  it("says why a file was not read, in a sentence, without what is in it", () => {
    for (const { error } of elements(ending).filter((element) => "error" in element)) expect(error.message).toMatch(/^[A-Z][^{}]+\.$/u);
    expect(ending.stderr).toBe("kantlijn: 2 gelezen, 7 niet.\n");
  });
});

it("writes one array with nothing in it when nothing could be read or found", async () => {
  const [empty, absent] = await Promise.all([kantlijn(["check", "--json", await mkdir(join(desk.folder, "leeg"), { recursive: true }) ?? "leeg"], { folder: desk.folder }), kantlijn(["check", "--json", "--", "--weg.txt"])]);
  expect([empty.stdout, empty.status]).toEqual(["[]\n", 0]);
  expect(elements(absent)).toMatchObject([{ file: "--weg.txt", error: { code: "file-not-found" } }]);
  expect(absent.status).toBe(1);
}, PATIENCE);

describe("one letter", () => {
  let letter: Element;
  let message: Element;
  let plain: Ending;
  beforeAll(async () => {
    const [both, withAll, text] = await Promise.all([
      kantlijn(["check", "brief.txt", "--json", "--with-text"], { folder: desk.folder }),
      kantlijn(["check", "--all-findings", "./praatje.txt", "--json"], { folder: desk.folder }),
      kantlijn(["check", "brief.txt", "praatje.txt"], { folder: desk.folder }),
    ]);
    expect([both.status, withAll.status, text.status]).toEqual([0, 0, 0]);
    [letter, message, plain] = [elements(both)[0] as Element, elements(withAll)[0] as Element, text];
  }, PATIENCE);

  it("has quotes that stand exactly at their place in the text", () => {
    expect(letter.text).toBe(LETTER);
    expect(letter.findings.length).toBeGreaterThan(1);
    for (const { quote, offset, start, end, paragraph } of letter.findings) {
      expect(LETTER.slice(offset, offset + quote.length)).toBe(quote);
      expect(LETTER.split("\n")[paragraph]?.slice(start, end)).toBe(quote);
    }
    expect(letter.findings.find(({ kind }) => kind === "bsn")).toMatchObject({ quote: "999990019", grounds: ["5.1.1.e"] });
  });

  it("explains everything it says", () => {
    const { documentType, fields, findings, retention, because } = letter;
    expect(documentType).toMatchObject({ value: "beschikking", uri: expect.stringMatching(/^https:/u) });
    expect(fields.date.value).toBe("2026-09-03");
    const said = [because, documentType?.because ?? [], fields.date.because, retention?.because ?? [], ...findings.map((finding) => finding.because)];
    expect(said.filter((reasons) => reasons.length === 0)).toEqual([]);
    for (const { text, source, rule } of said.flat()) {
      expect(text).toMatch(/[.?!]$/u);
      expect(text).not.toBe(rule);
      expect(source).toMatch(/^[A-Z]/u);
    }
  });

  it("is silent about a message that needs nothing", () => {
    expect(message).toMatchObject({ file: "./praatje.txt", outcome: "silent", documentType: null, locations: [], questions: [], clicks: 0, retention: null });
    expect(message.woo.categories).toEqual([]);
    expect(message.findings.length).toBeGreaterThan(0);
    expect(message.findings.every(({ withheld }) => withheld !== undefined)).toBe(true);
  });

  it("reads as a card without --json", () => {
    expect(plain.stdout).toMatch(/^brief\.txt\n {2}Soort {8}Beschikking, [^]*Datum {8}3 september 2026[^]*Burgerservicenummer: “999990019” \(Woo 5\.1 lid 1 onder e\)[^]*\npraatje\.txt\n {2}Niets nodig/u);
    expect(plain.stderr).toBe("kantlijn: 2 gelezen.\n");
  });
});

it("weighs a file for an organisation and a desk, and by a package from a file", async () => {
  const world = { organisation: { name: "gemeente Veenwijk", domains: ["veenwijk.example"] }, policy: "eigen.json", locations: [{ id: "Z-2026-00042", kind: "zaak", target: "zgw", title: "Vergunning Dorpsstraat", process: "11" }] };
  await desk.put("wereld/world.json", JSON.stringify(world));
  await desk.put("wereld/eigen.json", JSON.stringify({ ...JSON.parse(await readFile(join(ROOT, "src/core/policy/packages/gemeente.json"), "utf8")), id: "eigen" }));
  await desk.put("wereld/context.json", JSON.stringify({ host: "word", now: "2026-09-03T09:00:00+02:00", currentLocation: "onedrive-personal" }));
  const ending = await kantlijn(["check", "../brief.txt", "--json", "--world=world.json", "--context", "context.json"], { folder: join(desk.folder, "wereld") });
  const [element] = elements(ending);
  expect(element).toMatchObject({ file: "../brief.txt", locations: [{ id: "Z-2026-00042", confidence: "certain" }], warnings: [{ code: "wrong-place" }] });
  const rijk = await kantlijn(["check", "brief.txt", "--json", "--policy", "rijk"], { folder: desk.folder });
  expect(elements(rijk)[0]?.retention).toMatchObject({ number: null, valuation: null, term: null, list: bundledPolicy("rijk").retention.list });
}, PATIENCE);

describe("what is wrong with the command", () => {
  it.each<readonly [string, readonly string[], RegExp]>([
    ["no command", [], /check, evaluate, policy of setting/u],
    ["an unknown command", ["controleer"], /controleer is geen opdracht/u],
    ["an unknown option", ["check", "a.txt", "--jsno"], /--jsno bestaat hier niet\. Wel: --json, --policy/u],
    ["an option of the other command", ["evaluate", "a", "--with-text"], /--with-text bestaat hier niet\. Wel: --json, --lang\./u],
    ["no file", ["check", "--json"], /Noem minstens één bestand/u],
    ["an unknown policy", ["check", "a.txt", "--policy", "provinsie"], /provinsie[^]*gemeente/u],
    ["a world that is not there", ["check", "a.txt", "--world", "weg.json"], /weg\.json is er niet/u],
    ["a world that is no JSON", ["check", "a.txt", "--world", "brief.txt"], /brief\.txt staat geen geldige JSON/u],
    ["a world with faults", ["check", "a.txt", "--world", "fout.json"], /organisation\.name: ontbreekt; locations\.0\.kind: moet een van deze zijn: zaak, dossier, bibliotheek/u],
    ["a context with faults", ["check", "a.txt", "--context", "fout.json"], /host: ontbreekt; now: moet een moment zijn/u],
    ["a policy with faults", ["check", "a.txt", "--policy", "fout.json"], /documentTypes/u],
  ])("ends with 2 and says what is right: %s", async (_, words, sentence) => {
    await desk.put("fout.json", JSON.stringify({ organisation: {}, policy: "gemeente", locations: [{ id: "a", kind: "kast", target: "zgw", title: "b" }], documentTypes: 3 }));
    const ending = await kantlijn(words, { folder: desk.folder });
    expect(ending.stderr).toMatch(sentence);
    expect(ending).toMatchObject({ status: 2, stdout: words.includes("--json") ? "[]\n" : "" });
  }, PATIENCE);
});

it("explains itself, and says its version", async () => {
  const [help, version] = await Promise.all([kantlijn(["check", "--help"]), kantlijn(["--version"])]);
  expect(help).toMatchObject({ status: 0, stderr: "" });
  expect(help.stdout).toContain("kantlijn evaluate MAP...");
  expect(version).toMatchObject({ status: 0, stdout: `${(JSON.parse(await readFile(join(ROOT, "package.json"), "utf8")) as { version: string }).version}\n` });
}, PATIENCE);

describe("many files", () => {
  beforeAll(async () => {
    for (let index = 0; index < 400; index++) await desk.put(`veel/${String(index).padStart(3, "0")}.txt`, LETTER);
  });

  it("stops when the reader goes away", async () => {
    const ending = await kantlijn(["check", "veel", "--json"], { folder: desk.folder, meanwhile: (_, child) => child.stdout?.destroy() });
    expect(ending).toMatchObject({ status: 0, stderr: "kantlijn: Gestopt. Wat hierboven staat is wel gelezen.\n" });
  }, PATIENCE);

  it("stops on a signal, and what it wrote is a whole array", async () => {
    let asked = false;
    const ending = await kantlijn(["check", "veel", "--json"], { folder: desk.folder, meanwhile: (_, child) => { if (!asked) asked = child.kill("SIGINT"); } });
    expect(ending.status).toBe(130);
    expect(elements(ending).length).toBeGreaterThan(0);
    expect(elements(ending).length).toBeLessThan(400);
  }, PATIENCE);
});

it("hands over to the Node of the packages when it cannot read TypeScript itself", async () => {
  const ending = await kantlijn(["check", "brief.txt", "--json"], { folder: desk.folder, flags: ["--no-experimental-strip-types"] });
  expect(ending.status).toBe(0);
  expect(elements(ending)).toMatchObject([{ file: "brief.txt", outcome: "capture" }]);
}, PATIENCE);

it("says in one sentence that Node is too old", async () => {
  const pretend = 'Object.defineProperty(process.versions, "node", { value: "18.20.0" })';
  const ending = await kantlijn(["check", "brief.txt"], { flags: ["--import", `data:text/javascript,${encodeURIComponent(pretend)}`] });
  expect(ending.status).toBe(1);
  expect(ending.stderr).toMatch(/^Kantlijn heeft Node 20 of nieuwer nodig .*nodejs\.org.*\n$/u);
}, PATIENCE);

it("shows how far it is on a terminal, and only there", async () => {
  // `script` gives a command a terminal of its own; where it is missing, a terminal is pretended.
  const terminal = 'Object.defineProperty(process.stderr, "isTTY", { value: true }); Object.defineProperty(process.stderr, "columns", { value: 60 })';
  const watched = await kantlijn(["check", "brief.txt", "praatje.txt", "--json"], { folder: desk.folder, flags: ["--import", `data:text/javascript,${encodeURIComponent(terminal)}`] });
  expect(watched.stderr).toContain("1 gelezen · brief.txt");
  expect(elements(watched)).toHaveLength(2);
}, PATIENCE);

it("gives every sample guidance that fits the schema", async () => {
  const samples = filesBelow("assets/samples").filter((file) => /\/input\.(?:docx|eml)$/u.test(file));
  const endings = await Promise.all([kantlijn(["check", ...samples, "--json", "--all-findings", "--with-text"]), kantlijn(["check", ...samples, "--json", "--policy", "school", "--world", "assets/samples/school/world.json"])]);
  for (const ending of endings) {
    expect(ending.status).toBe(0);
    expect(elements(ending).map(({ file }) => file)).toEqual(samples);
    fits(elements(ending));
    expect(fits.errors ?? []).toEqual([]);
  }
  for (const { text = "", findings } of elements(endings[0])) for (const { quote, offset } of findings) expect(text.slice(offset, offset + quote.length)).toBe(quote);
  expect(samples.length).toBeGreaterThan(10);
}, PATIENCE);

test("a broken element does not fit the schema", () => {
  for (const wrong of [{}, [{ file: "a" }], [{ file: "a", error: { code: "oops", message: "b" } }], [{ file: "a", error: { code: "internal", message: "b" }, outcome: "capture" }]]) expect(fits(wrong)).toBe(false);
});

test("any Node that is too old can read the file that says so", () => {
  // The parser of today stands in for an old one: no syntax of after 2020, as the lint rules say; here only that it parses.
  expect(spawnSync(process.execPath, ["--check", join(ROOT, "bin/kantlijn.mjs")]).status).toBe(0);
});
