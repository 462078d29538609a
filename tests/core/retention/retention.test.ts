import { openDocument } from "../../../src/core/guide.ts";
import type { Desk, Retention } from "../../../src/core/model/index.ts";
import { BUNDLED_LAYERS, parsePolicy, type SelectionResult } from "../../../src/core/policy/index.ts";
import { deskOf, LISTS, location, policyOf, word, worldWith } from "../documents.ts";

const WORK = "De aannemer begint in maart en is in juni klaar. De afdeling stuurt bericht zodra het zover is en blijft bereikbaar voor vragen van iedereen die erbij is betrokken.";
const policy = policyOf("gemeente");

/** What the list gives for a document of a place with this process. */
function inProcess(process: string | null, place: string, text: string, desk: Desk = deskOf()): Retention | null {
  const world = worldWith([location("Z-2026-00401", place, { kind: "zaak", target: "zgw", process })]);
  return openDocument({ world, policy, lists: LISTS }).update(word(`${text}\nZaaknummer Z-2026-00401\n${WORK}`), desk).retention;
}

describe("the process of the place decides first", () => {
  it.each([
    ["2", "Woonvisie", "# Woonvisie 2030\nDe gemeenteraad stelt de visie vast voor alle inwoners.", "2.1.1"],
    ["2", "Regeling thuiswerken", "# Regeling thuiswerken\nVoor medewerkers geldt een vergoeding per dag.", "2.1"],
    ["3", "Beheerplan wegen", "# Beheerplan wegen 2027", "3.1.2"],
    ["3", "Begroting 2027", "# Programmabegroting 2027", "3.1.6"],
    ["4", "Evaluatie jongerenwerk", "# Evaluatie jongerenwerk\nWij spraken met inwoners van de wijk.", "4.1.1"],
    ["5", "Aanvraag rijbewijs", "# Brief over uw rijbewijs", "5.1.6"],
    ["6", "Woo-verzoek zendmast", "# Brief over de zendmast", "6.1"],
    ["7", "Verhuizing", "# Adreswijziging\nUw adreswijziging is verwerkt.", "7.1.7"],
    ["8", "Aanvraag traplift", "# Besluit Wmo\nU krijgt een traplift.", "8.1.1"],
    ["8", "Subsidie muziekschool", "# Subsidie 2027", "8.1.7"],
    ["9", "Mandaatbesluit", "# Mandaatbesluit omgevingsdienst", "9.1.4"],
    ["10", "Aanslag toeristenbelasting", "# Aanslag 2026", "10.1"],
    ["11", "Kermis", "# Vergunning kermis", "11.1.1"],
    ["11", "Aanbouw Lindelaan 4", "# Omgevingsvergunning aanbouw", "11.1.6"],
    ["12", "Dwangsom recreatiepark", "# Last onder dwangsom", "12.2"],
    ["13", "Klacht balie", "# Brief over uw klacht", "13.1"],
    ["14", "Rotonde Zuid", "# Ontwerp rotonde", "14.1.2"],
    ["15", "Onderhoud sporthal", "# Verslag onderhoud", "15.1"],
    ["16", "Inhuur jurist", "# Opdracht inhuur jurist", "16.1"],
    ["16", "Aankoop grond Weidelaan", "# Koopovereenkomst aankoop van grond", "16.1.4"],
    ["17", "Vacature beleidsmedewerker", "# Sollicitatie\nIk solliciteer naar deze functie.", "17.2.1"],
    ["18", "Facturen 2026", "# Factuur", "18.1"],
    ["19", "Teamoverleg", "# Verslag teamoverleg\nAanwezig: Lieke, Ruud\nActiepunten", "19.1.9"],
    ["19", "Collegevergaderingen", "# Openbare besluitenlijst college", "19.1.6"],
    ["20", "Kwartaalrapportages", "# Kwartaalrapportage", "20.1.5"],
    ["21", "Advies monumenten", "# Advies", "21.1"],
    ["22", "Dodenherdenking", "# Draaiboek dodenherdenking", "22.1.1"],
    ["23", "Aanvraag Europese subsidie", "# Aanvraag efro", "23.1.1"],
    ["24", "Toestemming waterschap", "# Brief", "24.1"], ["25", "Toezicht provincie", "# Brief", "25.1"], ["26", "Beroep tegen besluit provincie", "# Brief", "26.1"],
    ["27", "Aanvraag keurmerk", "# Brief", "27.1"], ["28", "Aansluiting stroom", "# Brief", "28.1"], ["29", "Aangifte vernieling", "# Brief", "29.1"],
    ["1", "Inrichting zaaksysteem", "# Brief", "1.1"],
  ])("process %s, %s", (process, place, text, number) => {
    expect(inProcess(process, place, text)?.number).toBe(number);
  });

  it("takes number, valuation, term and start from the list as they stand there", () => {
    const found = inProcess("11", "Kermis", "# Vergunning kermis");
    const entry = policy.retention.results.find(({ number }) => number === found?.number);
    expect(found).toMatchObject({ number: "11.1.1", valuation: entry?.valuation, term: entry?.term, starts: entry?.starts, process: "11", list: policy.retention.list });
    expect(found?.because[0]).toMatchObject({ rule: "retention-place", source: "selectielijst" });
  });

  it("what a zaak is about weighs more than what one letter says", () => {
    expect(inProcess("11", "Omgevingsvergunning dakkapel Lindelaan 4", "# Brief over het straatfeest")?.number).toBe("11.1.6");
  });
});

describe("without a place", () => {
  const free = openDocument({ world: worldWith(), policy, lists: LISTS });

  it("the kind of document gives a number that is not certain", () => {
    const retention = free.update(word(`# Convenant veilig uitgaan\nPartijen, vertegenwoordigd door, komen overeen\n${WORK}`), deskOf()).retention;
    expect(retention).toMatchObject({ number: "16.1.2", valuation: "bewaren", term: null, confidence: "likely" });
  });

  it.each([[`# Aantekeningen\n${WORK}`], [`# Offerte\nHierbij onze aanbieding, exclusief btw.\n${WORK}`]])("a guess stays unknown: %s", (text) => {
    expect(free.update(word(text), deskOf()).retention).toMatchObject({ number: null, valuation: null, term: null, confidence: "unknown" });
  });
});

describe("the question whether a decision was taken", () => {
  const MEETING = "# Verslag teamoverleg\nAanwezig: Lieke, Ruud\nActiepunten";
  it("changes the number, for this place and from then on", () => {
    const desk = (answer: string): Desk => deskOf({ answered: { "Z-2026-00401": { "decision-taken": answer } } });
    expect(inProcess("19", "Teamoverleg", MEETING, desk("yes"))?.number).toBe("19.1.8");
    expect(inProcess("19", "Teamoverleg", MEETING, desk("no"))?.number).toBe("19.1.9");
  });
});

describe.each(["provincie", "waterschap", "rijk", "school"])("%s has no list of its own", (name) => {
  const layer = BUNDLED_LAYERS.get(name) as { readonly id: string; readonly retention: Record<string, unknown> };
  const world = worldWith([location("dos-1", "Oeverbeplanting", { process: "A", keywords: ["oeverbeplanting"] })], name);
  const text = word(`# Notitie oeverbeplanting\n${WORK}`);

  it("says so, and which list must be loaded", () => {
    const { retention } = openDocument({ world, policy: policyOf(name), lists: LISTS }).update(text, deskOf());
    expect(retention).toMatchObject({ number: null, valuation: null, term: null, starts: null, confidence: "unknown", list: layer.retention["list"] });
    expect(retention?.because[0]).toMatchObject({ rule: "list-not-loaded", words: layer.retention["list"] });
  });

  it("follows the list that an organisation loads", () => {
    const result: SelectionResult = { number: "A.1", process: "A", processName: "Beheren", result: "Beheerd", description: "", valuation: "vernietigen", term: "P3Y", starts: "nihil" };
    const own = parsePolicy({
      id: "eigen", version: "1", name: "Eigen", owner: "Beheerder", kind: layer.id, extends: name, sources: { lijst: { title: "Eigen lijst", owner: "Beheerder" } },
      retention: { list: "Eigen lijst", loaded: true, source: "lijst", results: [result], rules: [{ number: "A.1", process: "A", standard: true }], ownTerms: [] },
    });
    expect(openDocument({ world, policy: own, lists: LISTS }).update(text, deskOf()).retention).toMatchObject({ number: "A.1", valuation: "vernietigen", term: "P3Y", list: "Eigen lijst" });
  });
});

it("the terms of a school are empty until the board approves them", () => {
  const { ownTerms } = policyOf("school").retention;
  expect(ownTerms.length).toBeGreaterThan(1);
  for (const term of ownTerms) expect(term).toMatchObject({ valuation: null, term: null, approved: null, owner: expect.stringMatching(/\S/) });
});
