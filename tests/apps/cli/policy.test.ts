import { kantlijn, PATIENCE, scratch } from "./run.ts";

const STAD = {
  id: "stad", version: "2", name: "Gemeente Stad", owner: "Informatiebeheer", level: "organisation", extends: "gemeente",
  approved: [{ role: "archivaris", by: "Archivaris", on: "2026-11-02" }],
  sources: { huisregel: { title: "Besluit informatiebeheer", owner: "Informatiebeheer", approved: "2026-01-15" } },
  documentTypes: [
    { id: "motie", from: "2027-01-01", name: "motie van de raad" },
    { id: "beschikking", name: "besluit aan een inwoner" },
    { id: "vergunning", observe: true, name: "vergunning", label: "vergunning", process: "8", cues: [{ in: "start", words: ["besluit omgevingsvergunning", "besluit op uw aanvraag"], weight: 9 }], woo: null, source: "huisregel" },
  ],
};
const TEAM = { id: "team", version: "1", name: "Team", owner: "Teamleider", level: "team", extends: "stad", approved: [{ role: "teamleider", by: "Teamleider", on: "2026-11-02" }], caseNumbers: ["TEAM-####"] };

let place: Awaited<ReturnType<typeof scratch>>;
let stad: string;
let team: string;

beforeAll(async () => {
  place = await scratch();
  stad = await place.put("stad.json", JSON.stringify(STAD));
  team = await place.put("team.json", JSON.stringify(TEAM));
});
afterAll(() => place.clean());

describe("kantlijn policy check", () => {
  it("names the layers of a package that can be used, also those in files beside it", async () => {
    const { status, stdout } = await kantlijn(["policy", "check", "rijk", team]);
    expect([status, stdout]).toEqual([0, `rijk: klopt. Pakket rijk, versie 2026.11.1, met deze lagen: rijk, nationaal.\n${team}: klopt. Pakket team, versie 1, met deze lagen: team, stad, gemeente, nationaal.\n`]);
  }, PATIENCE);

  it("names every fault with its place and goes on with the next package", async () => {
    const bad = await place.put("bad.json", JSON.stringify({ ...STAD, owner: "", colour: 1, documentTypes: [{ id: "motie", name: 4 }] }));
    const torn = await place.put("torn.json", "{");
    const { status, stdout } = await kantlijn(["policy", "check", bad, torn, "gemeente"]);
    expect(status).toBe(1);
    for (const line of [`${bad}: 3 fouten.`, "  owner: mag niet leeg zijn", "  documentTypes.0.name: moet een tekst zijn", "  (pakket): kent deze namen niet: colour", `In ${torn} staat geen geldige JSON.`, "gemeente: klopt."]) expect(stdout).toContain(line);
  }, PATIENCE);

  it("asks who approved, per part and role", async () => {
    const loose = await place.put("loose.json", JSON.stringify({ ...STAD, id: "loose", woo: { applies: true } }));
    const { status, stdout } = await kantlijn(["policy", "check", loose, "--json"]);
    expect([status, JSON.parse(stdout)]).toEqual([1, [expect.objectContaining({ id: "loose", layers: ["loose", "gemeente", "nationaal"], faults: [{ path: "woo", message: expect.stringContaining("Woo-coördinator") as string }] })]]);
  }, PATIENCE);
});

it("kantlijn policy diff says what changes, when, and what is silent", async () => {
  const { status, stdout } = await kantlijn(["policy", "diff", "gemeente", team]);
  expect(status).toBe(0);
  const [now = "", silent = "", later = ""] = stdout.split("\n\n");
  expect(now).toContain("naam: was beschikking, wordt besluit aan een inwoner");
  expect(now).toContain("woorden erbij, “TEAM-####”");
  expect(silent).toMatch(/^Nog stil, alleen om te meten:\n {2}Soort stuk: vergunning \(documentTypes\.vergunning\): komt erbij/u);
  expect(later.trim()).toBe("Vanaf 1 januari 2027:\n  Soort stuk: motie van de raad (documentTypes.motie): verandert\n    naam: was motie, wordt motie van de raad");
  expect((await kantlijn(["policy", "diff", stad, stad])).stdout).toBe("Er is geen verschil.\n");
  const { stages } = JSON.parse((await kantlijn(["policy", "diff", stad, team, "--json"])).stdout) as { readonly stages: readonly { readonly changes: readonly { readonly path: string }[] }[] };
  expect(stages.map(({ changes }) => changes.map(({ path }) => path))).toEqual([["package", "caseNumbers"]]);
}, PATIENCE);

describe("kantlijn policy explain", () => {
  it("says what a rule says, its ground, owner, layers, who may change it and where it speaks", async () => {
    const { status, stdout } = await kantlijn(["policy", "explain", "motie", "--policy", team]);
    expect(status).toBe(0);
    for (const line of ["Soort stuk: motie (documentTypes.motie)", "Grond: TOOI", "Eigenaar: KOOP", "Laag: Nationale laag (nationaal", "Aangepast door: Gemeente Stad (stad 2, een organisatie)\n    vanaf 1 januari 2027", "Mag dit veranderen: Archivaris (in een laag van een soort organisatie, een organisatie of een team)"]) expect(stdout).toContain(line);
  }, PATIENCE);

  it("finds a rule by how people call it, and names examples", async () => {
    const { stdout } = await kantlijn(["policy", "explain", "Naam", "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({ path: "findings.person", fields: { grounds: ["5.1.2.e"] }, examples: expect.arrayContaining([expect.stringMatching(/^gemeente\//u)]) as string[] });
  }, PATIENCE);

  it("helps when a rule does not exist", async () => {
    const { status, stderr } = await kantlijn(["policy", "explain", "verga"]);
    expect([status, stderr]).toEqual([2, expect.stringContaining("Bedoel je een van deze")]);
  }, PATIENCE);
});

describe("kantlijn policy evaluate", () => {
  it("lists the examples that change, how, and what silent rules would change", async () => {
    const { status, stdout } = await kantlijn(["policy", "evaluate", "assets/samples/gemeente", "--policy", stad]);
    expect(stdout).toContain("gemeente/");
    expect(stdout).toMatch(/soort: was \S+, wordt besluit aan een inwoner|nog stil: soort: was .+, wordt vergunning/u);
    expect(stdout).toMatch(/\d+ proefgevallen, (?:geen verandert|\d+ veranderen)\./u);
    // Of each silent rule how often it would speak, also when it never does.
    expect(stdout).toMatch(/nog stil: Soort stuk: vergunning \(documentTypes\.vergunning\), zou spreken in \d+ van de \d+\n/u);
    expect(status).toBe(0);
  }, PATIENCE);

  it("ends with 1 when something that was right goes wrong", async () => {
    const deaf = await place.put("deaf.json", JSON.stringify({ ...STAD, id: "deaf", findings: { bsn: { shown: false }, person: { shown: false }, address: { shown: false } } }));
    const { status, stdout } = await kantlijn(["policy", "evaluate", "assets/samples/gemeente", "--policy", deaf, "--json"]);
    const results = JSON.parse(stdout) as readonly { readonly worse: readonly string[]; readonly changes: readonly { readonly effect: string }[] }[];
    expect(results.some(({ worse }) => worse.includes("findings"))).toBe(true);
    expect(results.flatMap(({ changes }) => changes).every(({ effect }) => ["findings", "documentType", "confidentiality", "clicks"].includes(effect))).toBe(true);
    expect(status).toBe(1);
  }, PATIENCE);
});

it.each<[readonly string[], string]>([
  [["policy"], "check, explain, diff of evaluate"],
  [["policy", "burn"], "hoort niet achter policy"],
  [["policy", "check"], "Noem minstens één beleidspakket"],
  [["policy", "diff", "gemeente"], "Noem twee beleidspakketten"],
  [["policy", "evaluate", "assets/samples"], "Geef met --policy"],
  [["policy", "evaluate", "assets/samples", "--policy", "gemeente", "--on", "morgen"], "is geen dag"],
  [["policy", "explain", "motie", "--ring", "Piloot!"], "is geen naam van een groep"],
  [["policy", "diff", "gemeente", "atlantis"], "Er is geen beleidspakket of bestand met de naam atlantis"],
])("a mistake in %j ends with 2 and says what is right", async (words, said) => {
  const { status, stderr } = await kantlijn(words);
  expect([status, stderr]).toEqual([2, expect.stringContaining(said)]);
}, PATIENCE);

it("check reads a package with the layers beside it, and only for its ring", async () => {
  const ringed = await place.put("ringed.json", JSON.stringify({ ...STAD, id: "ringed", documentTypes: [{ id: "beschikking", name: "besluit voor de proef", ring: "pilot" }] }));
  const letter = await place.put("besluit.txt", "Beschikking\nWij besluiten uw aanvraag af te wijzen. U kunt binnen zes weken bezwaar maken tegen deze beschikking.\nHet college van burgemeester en wethouders");
  const name = async (...more: readonly string[]): Promise<unknown> => (JSON.parse((await kantlijn(["check", letter, "--json", "--policy", ringed, ...more])).stdout) as readonly { readonly documentType: { readonly name: string } }[])[0]?.documentType.name;
  expect([await name(), await name("--ring", "pilot")]).toEqual(["beschikking", "besluit voor de proef"]);
}, PATIENCE);
