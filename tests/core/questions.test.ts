import { openDocument } from "../../src/core/guide.ts";
import type { Choices, Desk, DocumentText, Guidance, Question } from "../../src/core/model/index.ts";
import { deskOf, LISTS, location, mail, policyOf, WAYS, word, worldWith } from "./documents.ts";

const WORK = "De aannemer begint in maart en is in juni klaar. De kosten zijn 240.000 euro. De weg langs het water blijft open voor fietsers.";
const MEETING = "Aanwezig: Lieke, Ruud\nActiepunten\n1. Lieke belt de aannemer.";
const places = ["Zuidhaven", "Noordhaven", "Oosthaven", "Westhaven"].map((name, index) => location(`Z-2026-0040${String(index)}`, `Herstel kademuur ${name}`, { kind: "zaak", target: "zgw", process: "19", keywords: ["kademuur", name] }));
const open = openDocument({ world: worldWith(places), policy: policyOf("gemeente"), lists: LISTS });
const guidance = (document: DocumentText, desk: Desk = deskOf(), choices: Choices = {}): Guidance => open.update(document, desk, choices);
const ids = ({ questions }: Guidance): readonly string[] => questions.map(({ id }) => id);
const complaint = mail("bij de balie", "Ik stond gisteren een uur te wachten en werd daarna weggestuurd door een medewerker die mij uitlachte. Dat vind ik niet normaal en ik ben er erg boos over.", WAYS.incoming);

describe("the question where it belongs", () => {
  const twin = word(`# Herstel kademuur\n${WORK}`);

  it("offers the three best places by their titles, without one that holds by itself", () => {
    const { questions, locations } = guidance(twin);
    const best = locations.slice(0, 3);
    expect(locations.length).toBe(4);
    expect(questions[0]).toEqual({ id: "which-place", answers: best.map(({ id }) => id), standard: null, values: Object.fromEntries(best.map(({ id, title }) => [id, title])), because: best[0]?.because });
  });

  it("costs a click, and so does a document for which there is no place at all", () => {
    expect(guidance(twin).clicks).toBe(2);
    expect(guidance(word(`# Notitie thuiswerken\n${WORK.replaceAll("aannemer", "collega")}`)).clicks).toBe(2);
    expect(guidance(word(`# Herstel kademuur Zuidhaven\n${WORK}`)).clicks).toBe(1);
  });

  it("is not asked in a conversation that was filed before: that costs no click either", () => {
    const filed = guidance(twin, deskOf({ thread: { knownLocation: "Z-2026-00401" } }));
    expect([filed.questions, filed.clicks]).toEqual([[], 0]);
  });
});

describe("the question what it is", () => {
  const asked = (from: Guidance): Question | undefined => from.questions.find(({ id }) => id === "complaint");

  it("has three answers, and holds by itself", () => {
    expect(asked(guidance(complaint))).toMatchObject({ answers: ["yes", "no", "team"], standard: "yes", values: {} });
    expect(asked(guidance(complaint))?.because.length).toBeGreaterThan(0);
  });

  it("is not asked when the text says so itself", () => {
    const said = mail("Klacht", "Geacht college,\nHierbij dien ik een formele klacht in op grond van de Algemene wet bestuursrecht over de wijze waarop ik door uw medewerker ben behandeld aan de balie.", WAYS.incoming);
    const { documentType, questions } = guidance(said);
    expect(documentType?.confidence).toBe("certain");
    expect(questions.map(({ id }) => id)).not.toContain("complaint");
  });

  it("answered with no, it is something else; the question stays on the card", () => {
    const { documentType, questions } = guidance(complaint, deskOf(), { answers: { complaint: "no" } });
    expect(questions.map(({ id }) => id)).toContain("complaint");
    expect(documentType?.value?.question).toBe("complaint");
  });

  it("is settled by the kind that the author names", () => {
    for (const documentType of [null, "motie"]) expect(ids(guidance(complaint, deskOf(), { documentType }))).not.toContain("complaint");
  });
});

describe("the question whether something was decided", () => {
  const meeting = word(`# Verslag overleg kademuur Zuidhaven\n${MEETING}\n${WORK}`);

  it("is asked with the standard of the list", () => {
    expect(guidance(meeting).questions).toEqual([expect.objectContaining({ id: "decision-taken", answers: ["no", "yes"], standard: "no", values: {} })]);
    expect(guidance(meeting).questions[0]?.because.length).toBeGreaterThan(0);
    expect(guidance(meeting).clicks).toBe(1);
  });

  it("is not asked again where it was answered before, and only there", () => {
    const answered = (place: string): Desk => deskOf({ answered: { [place]: { "decision-taken": "yes" } } });
    expect(ids(guidance(meeting, answered("Z-2026-00400")))).toEqual([]);
    expect(ids(guidance(meeting, answered("Z-2026-00401")))).toEqual(["decision-taken"]);
  });

  it("answered now, it changes the number and stays on the card", () => {
    const now = guidance(meeting, deskOf(), { answers: { "decision-taken": "yes" } });
    expect([now.retention?.number, ids(now)]).toEqual(["19.1.8", ["decision-taken"]]);
    expect(guidance(meeting, deskOf({ answered: { "Z-2026-00400": { other: "x" } } }), { answers: { "decision-taken": "yes" } }).retention?.number).toBe("19.1.8");
    expect(guidance(meeting).retention?.number).toBe("19.1.9");
  });
});

it("nothing is asked when there is nothing to keep", () => {
  expect(guidance(mail("borrel", "Gezellig vrijdag in de kantine! Proost, tot dan!", WAYS.internal))).toMatchObject({ outcome: "silent", questions: [], clicks: 0, documentType: null, locations: [], retention: null, warnings: [] });
});

it("no more than two questions stand on a card", () => {
  for (const document of [complaint, word(`# Verslag overleg kademuur\n${MEETING}\n${WORK}`)]) expect(guidance(document).questions.length).toBeLessThanOrEqual(2);
});
