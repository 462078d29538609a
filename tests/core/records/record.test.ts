import { NO_FIELDS } from "../../../src/core/metadata/index.ts";
import { propose, UNKNOWN, type Choices, type DocumentType, type Guidance, type Question, type RankedLocation } from "../../../src/core/model/index.ts";
import { recordOf, type RecordGround } from "../../../src/core/records/index.ts";
import { location, worldWith } from "../documents.ts";

const BECAUSE = { rule: "type-in-title", source: "kantlijn-huisregel" };
const REQUEST: DocumentType = { id: "woo-verzoek", name: "Woo-verzoek", label: "Woo-verzoek", uri: "https://identifier.overheid.nl/tooi/def/thes/kern/c_1", question: "woo-request" };
const CONTRACT: DocumentType = { id: "contract", name: "Overeenkomst", label: null, uri: null };
const ZAAK = location("Z-26-100", "Verzoek om stukken", { kind: "zaak", target: "zgw" });
const LIBRARY = location("lib", "Bibliotheek", { kind: "bibliotheek", confidentiality: "vertrouwelijk" });

const ranked = (from: typeof ZAAK, confidence: RankedLocation["confidence"]): RankedLocation => {
  const { id, title, kind, target, unit, url } = from;
  return { id, title, kind, target, unit, url, confidence, because: [BECAUSE] };
};
const asks = (id: string, answers: readonly string[], standard: string | null): Question => ({ id, answers, standard, values: {}, because: [BECAUSE] });

const GUIDANCE: Guidance = {
  outcome: "capture", because: [BECAUSE], documentType: propose(REQUEST, "likely", BECAUSE),
  fields: {
    ...NO_FIELDS, title: propose("Verzoek om  stukken\u000b over het zwembad", "certain", BECAUSE), date: propose("2026-10-12", "certain", BECAUSE), status: propose("definitief", "likely", BECAUSE),
    parties: propose(["P. Noordhof", " "], "likely", BECAUSE), confidentiality: propose("zaakvertrouwelijk", "certain", BECAUSE), caseNumber: propose("Z-26-100", "certain", BECAUSE),
  },
  locations: [ranked(ZAAK, "certain"), ranked(LIBRARY, "unknown")],
  woo: { shown: true, categories: [{ article: "Woo 3.3 lid 2 onder i", uri: "https://identifier.overheid.nl/tooi/def/thes/kern/c_3", name: "Woo-verzoeken", inForce: false, since: null, confidence: "likely", because: [BECAUSE] }] },
  findings: [], withheld: [],
  retention: { number: "9.1", valuation: "vernietigen", term: "P5Y", starts: "nihil", list: "Selectielijst", process: "9", confidence: "certain", because: [BECAUSE] },
  questions: [asks("woo-request", ["yes", "no", "team"], "yes")], clicks: 1, warnings: [],
};
const GROUND: RecordGround = {
  id: "7ef52864-7371-4ae9-84f4-56d04589b68f", confirmedAt: "2026-11-25T10:29:00+01:00", world: worldWith([ZAAK, LIBRARY]), policy: { id: "gemeente", version: "1" }, documentTypes: [REQUEST, CONTRACT],
};
const confirm = (choices: Choices = {}, guidance: Partial<Guidance> = {}, ground: Partial<RecordGround> = {}) => recordOf({ ...GUIDANCE, ...guidance }, choices, { ...GROUND, ...ground });
const code = (work: () => unknown): string => {
  try {
    work();
    return "no error";
  } catch (error) {
    return (error as { readonly code: string }).code;
  }
};

describe("who just says Klopt", () => {
  it("confirms everything that was proposed", () => {
    expect(confirm()).toEqual({
      id: GROUND.id, title: "Verzoek om stukken over het zwembad", documentType: { label: "Woo-verzoek", uri: REQUEST.uri }, date: "2026-10-12", status: "definitief", act: null, version: null, author: null, unit: null,
      parties: ["P. Noordhof"], subject: null, language: null, confidentiality: "zaakvertrouwelijk", caseNumber: "Z-26-100", organisation: { name: "gemeente Dijkhuizen", tooi: null },
      location: { id: "Z-26-100", title: "Verzoek om stukken", kind: "zaak", target: "zgw" },
      retention: { list: "Selectielijst", number: "9.1", valuation: "vernietigen", term: "P5Y", starts: "nihil", process: "9" },
      woo: { categories: [{ article: "Woo 3.3 lid 2 onder i", uri: "https://identifier.overheid.nl/tooi/def/thes/kern/c_3", name: "Woo-verzoeken" }] },
      policy: { id: "gemeente", version: "1" }, confirmedAt: "2026-11-25T09:29:00.000Z", overruled: [], answers: { "woo-request": "yes" },
    });
  });

  it("gives questions without a safe default no answer", () => {
    expect(confirm({}, { questions: [asks("decision-taken", ["yes", "no"], null)] }).answers).toEqual({});
  });

  it("confirms no Woo category where the Woo does not hold", () => {
    expect(confirm({}, { woo: { ...GUIDANCE.woo, shown: false } }).woo.categories).toEqual([]);
  });

  it("leaves a term that nobody knows empty", () => {
    expect(confirm({}, { retention: null }).retention).toEqual({ list: "", number: null, valuation: null, term: null, starts: null, process: null });
  });
});

describe("what the author chose goes over what was proposed", () => {
  it.each<[string, Choices, Partial<ReturnType<typeof recordOf>>]>([
    ["another place", { locationId: "lib" }, { location: { id: "lib", title: "Bibliotheek", kind: "bibliotheek", target: "sharepoint" }, overruled: ["location"] }],
    ["the same place", { locationId: "Z-26-100" }, { overruled: [] }],
    ["another kind", { documentType: "contract" }, { documentType: { label: "Overeenkomst", uri: null }, overruled: ["documentType"] }],
    ["no kind", { documentType: null }, { documentType: null, overruled: ["documentType"] }],
    ["the same kind", { documentType: "woo-verzoek" }, { overruled: [] }],
    ["no on the question about the kind", { answers: { "woo-request": "no" } }, { documentType: null, overruled: ["documentType"], answers: { "woo-request": "no" } }],
    ["that the team must look", { answers: { "woo-request": "team" } }, { documentType: { label: "Woo-verzoek", uri: REQUEST.uri }, overruled: [], answers: { "woo-request": "team" } }],
    ["another date and title", { fields: { date: "2026-10-13", title: "Vraag" } }, { date: "2026-10-13", title: "Vraag", overruled: ["title", "date"] }],
    ["no date", { fields: { date: null } }, { date: null, overruled: ["date"] }],
    ["other parties", { fields: { parties: ["P. Noordhof", "A. Vis"] } }, { parties: ["P. Noordhof", "A. Vis"], overruled: ["parties"] }],
    ["the same parties", { fields: { parties: ["P. Noordhof", " "] } }, { overruled: [] }],
    ["what Kantlijn did not know", { fields: { version: "2" } }, { version: "2", overruled: [] }],
  ])("%s", (_, choices, wanted) => {
    expect(confirm(choices)).toMatchObject(wanted);
  });
});

describe("a place", () => {
  it("is taken from the answer when Kantlijn asked for it", () => {
    const torn = { locations: [ranked(ZAAK, "unknown"), ranked(LIBRARY, "unknown")], questions: [asks("which-place", ["Z-26-100", "lib"], null)] };
    expect(confirm({ answers: { "which-place": "lib" } }, torn)).toMatchObject({ location: { id: "lib" }, overruled: [] });
  });

  it.each<[string, Choices, Partial<Guidance>]>([
    ["there is none", {}, { locations: [] }],
    ["it is only a guess", {}, { locations: [ranked(ZAAK, "unknown")] }],
    ["the chosen one does not exist", { locationId: "Z-0" }, {}],
  ])("is not made up when %s", (_, choices, guidance) => {
    expect(code(() => confirm(choices, guidance))).toBe("capture-invalid");
  });

  it("decides who may see it where nothing else does", () => {
    const silent: Partial<Guidance> = { outcome: "silent", documentType: null, fields: { ...NO_FIELDS, title: GUIDANCE.fields.title }, locations: [], questions: [], retention: null };
    expect(confirm({ capture: true, locationId: "lib" }, silent).confidentiality).toBe("vertrouwelijk");
    expect(confirm({ capture: true, locationId: "Z-26-100" }, silent).confidentiality).toBe("intern");
  });
});

describe("a title", () => {
  const untitled = { fields: { ...GUIDANCE.fields, title: UNKNOWN } };

  it.each([["brief 12.docx", "brief 12"], ["archief.v2.eml", "archief.v2"], ["zonder", "zonder"]])("follows from the file name %s when nothing else gives one", (fileName, title) => {
    expect(confirm({}, untitled, { fileName }).title).toBe(title);
  });

  it("is not made up", () => {
    expect(code(() => confirm({}, untitled))).toBe("capture-invalid");
    expect(code(() => confirm({ fields: { title: " \u0000 " } }))).toBe("capture-invalid");
  });

  it("is cut where it would never end", () => {
    const { title } = confirm({ fields: { title: `${"a".repeat(498)}${"😀".repeat(400)}` } });
    expect(title).toHaveLength(499);
    expect(title).toMatch(/^a{498}…$/u);
  });
});

describe("the act that the document shows", () => {
  const DECISION: DocumentType = { id: "besluit", name: "besluit", label: "besluit", uri: null, decides: true };
  const by = (rule: string, words = "", value: "concept" | "definitief" = "definitief"): Partial<Guidance> => ({ fields: { ...GUIDANCE.fields, status: propose(value, "likely", { rule, words, source: "kantlijn-huisregel" }) } });
  const act = (guidance: Partial<Guidance>, choices: Choices = {}, ground: Partial<RecordGround> = {}) => confirm(choices, { questions: [], ...guidance }, ground).act;
  const DAY = "2026-10-12";

  it.each([
    ["Getekend te Dijkhuizen", "ondertekening"], ["Handtekening:", "ondertekening"], ["w.g.", "ondertekening"], ["in tweevoud opgemaakt", "ondertekening"],
    ["aldus vastgesteld", "vaststelling"], ["aldus besloten", "vaststelling"],
  ])("%s: %s", (words, kind) => {
    expect(act(by("status-signed", words))).toEqual({ kind, at: DAY });
  });

  it("is adoption for a marked final version, and for a decision of the organisation itself", () => {
    expect(act(by("status-final", "Definitieve versie"))).toEqual({ kind: "vaststelling", at: DAY });
    expect(act({ documentType: propose(DECISION, "certain", BECAUSE) })).toEqual({ kind: "vaststelling", at: DAY });
    expect(act({}, { documentType: "besluit" }, { documentTypes: [DECISION] })).toEqual({ kind: "vaststelling", at: DAY });
  });

  it("is receipt for a mail from outside, whatever it says", () => {
    expect(act(by("status-signed", "Getekend te Dijkhuizen"), {}, { received: "2026-10-13T09:30:00+02:00" })).toEqual({ kind: "ontvangst", at: "2026-10-13T07:30:00.000Z" });
    expect(act({}, {}, { received: "gisteren" })).toBeNull();
  });

  it.each<readonly [string, Partial<Guidance>, Choices]>([
    ["for a concept", by("status-draft", "CONCEPT", "concept"), {}],
    ["when the author makes it a concept", by("status-signed", "Getekend"), { fields: { status: "concept" } }],
    ["for what is private", { ...by("status-signed", "Getekend"), outcome: "private" }, { capture: true }],
    ["without a date", by("status-signed", "Getekend"), { fields: { date: null } }],
    ["when only the author says that it is definitive", by("status-draft", "CONCEPT", "concept"), { fields: { status: "definitief" } }],
    ["for a mail that is definitive because it is a mail", by("status-mail"), {}],
  ])("is none %s", (_, guidance, choices) => {
    expect(act(guidance, choices)).toBeNull();
  });
});

test("what is marked names the place of the Woo team where the policy does, and nothing is named where nothing is marked", () => {
  const found = { kind: "person" as const, quote: "J. Bos", paragraph: 2, paragraphKey: "p2", start: 4, end: 10, offset: 104, grounds: ["5.1.2.e"], confidence: "certain" as const, because: [BECAUSE] };
  const marked = [{ kind: found.kind, grounds: found.grounds, paragraph: 2, start: 4, end: 10, offset: 104 }];
  const woo = { ...GUIDANCE.woo, queue: { id: "woo", title: "Werkvoorraad\nopenbaarheid" } };
  expect(confirm({ marked }, { findings: [found], woo })).toMatchObject({ marked, wooQueue: { id: "woo", title: "Werkvoorraad openbaarheid" } });
  expect(Object.keys(confirm({ marked }, { findings: [found] }))).not.toContain("wooQueue");
  expect(Object.keys(confirm({}, { findings: [found], woo }))).not.toContain("wooQueue");
});

test("a place that the author found is taken over as it is, and one that the setting names goes before it", () => {
  const found = location("Z-77-1", "Elders gevonden", { kind: "zaak", target: "zgw", confidentiality: "vertrouwelijk" });
  const fields = { ...GUIDANCE.fields, confidentiality: UNKNOWN };
  expect(confirm({ locationId: found.id, found }, { fields })).toMatchObject({ location: { id: "Z-77-1", title: "Elders gevonden", kind: "zaak", target: "zgw" }, confidentiality: "vertrouwelijk" });
  expect(confirm({ locationId: LIBRARY.id, found: { ...found, id: LIBRARY.id } }).location.title).toBe("Bibliotheek");
  expect(code(() => confirm({ locationId: "Z-88-1", found }))).toBe("capture-invalid");
});
