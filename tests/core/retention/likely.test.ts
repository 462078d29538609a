import { openDocument } from "../../../src/core/guide.ts";
import type { Choices, Desk, Guidance, Location } from "../../../src/core/model/index.ts";
import type { Policy } from "../../../src/core/policy/index.ts";
import { deskOf, LISTS, location, policyOf, word, worldWith } from "../documents.ts";

const gemeente = policyOf("gemeente");
const TREE = "# Oude linde in de voortuin\nDe bewoner wil de boom laten rooien en vroeg een kapvergunning aan. De boominspecteur heeft gekeken. De vergunning is verleend met herplantplicht.";
const MIXED = "# Aanbesteding herinrichting Kerkplein\nVijf aannemers stuurden een offerte. De opdracht is gegund, het plein wordt opnieuw ingericht met banken en bomen.";
const VAGUE = "# Stukken van donderdag\nHierbij nog de twee andere, zoals afgesproken. Ik hoor het graag wanneer het kan. De rest volgt van Karin.";

interface Given {
  readonly place?: Partial<Location>;
  readonly desk?: Desk;
  readonly choices?: Choices;
  readonly policy?: Policy;
}
const SHELF = { kind: "bibliotheek", process: null } as const;
function guidance(text: string, { place, desk = deskOf(), choices = {}, policy = gemeente }: Given = {}): Guidance {
  const places = place === undefined ? [] : [location("Z-2026-00401", "Werkmap", place)];
  return openDocument({ world: worldWith(places), policy, lists: LISTS }).update(word(`${text}\n${place === undefined ? "" : "Zaaknummer Z-2026-00401\n"}`), desk, { capture: true, ...choices });
}
const rules = ({ retention }: Guidance): readonly string[] => retention?.because.map(({ rule }) => rule) ?? [];
const asked = ({ questions }: Guidance): Guidance["questions"][number] | undefined => questions.find(({ id }) => id === "which-process");
const answer = (process: string): Choices => ({ answers: { "which-process": process } });

describe("where nothing but the text speaks", () => {
  it("a text that clearly looks like one process gets a likely term, with its words as ground", () => {
    const found = guidance(TREE);
    expect(found.retention).toMatchObject({ process: "11", number: "11.1.12", confidence: "likely" });
    expect(rules(found)).toEqual(["process-likely", "process-words"]);
    for (const words of found.retention?.because[1]?.words?.split("”, “") ?? []) expect(TREE).toContain(words);
  });

  it("a text that looks like several has no term, and says what it looks like", () => {
    const found = guidance(MIXED);
    expect(found.retention).toMatchObject({ process: null, number: null, confidence: "unknown" });
    expect(rules(found)).toEqual(["process-likely", "process-words"]);
  });

  it("asks nothing as long as no place is known: that may bring its process along", () => {
    for (const text of [TREE, MIXED]) expect(asked(guidance(text))).toBeUndefined();
  });

  it("asks at a place without a process, with an answer that holds by itself, so that it costs no click", () => {
    expect(asked(guidance(MIXED, { place: SHELF }))).toMatchObject({ answers: expect.arrayContaining(["16", "14", "unknown"]), standard: "unknown" });
    expect(asked(guidance(TREE, { place: SHELF }))).toMatchObject({ standard: "11" });
    const without = { ...gemeente, learned: { ...gemeente.learned, process: false } };
    for (const text of [TREE, MIXED]) expect(guidance(text, { place: SHELF }).clicks).toBe(guidance(text, { place: SHELF, policy: without }).clicks);
  });

  it("says nothing about a text in which nothing points anywhere", () => {
    const found = guidance(VAGUE);
    expect(rules(found)).toEqual(["process-unknown"]);
    expect(asked(found)).toBeUndefined();
  });
});

describe("what the author chooses", () => {
  it("gives the term, likely at most, and the question stays to change it", () => {
    for (const process of ["14", "16"]) {
      const found = guidance(MIXED, { place: SHELF, choices: answer(process) });
      expect(found.retention).toMatchObject({ process, confidence: "likely" });
      expect(found.retention?.number?.split(".")[0]).toBe(process);
      expect(rules(found)).toEqual(["process-chosen"]);
      expect(asked(found)).toBeDefined();
    }
  });

  it("can be that it is not known, also when the text is clear", () => {
    const found = guidance(TREE, { place: SHELF, choices: answer("unknown") });
    expect(found.retention).toMatchObject({ process: null, number: null });
    expect(rules(found)).toEqual(["process-unknown"]);
  });

  it("is remembered for a place without a process, and not asked there again", () => {
    const desk = deskOf({ answered: { "Z-2026-00401": { "which-process": "16" } } });
    const found = guidance(MIXED, { place: SHELF, desk });
    expect(found.retention).toMatchObject({ process: "16", confidence: "likely" });
    expect(asked(found)).toBeUndefined();
  });

  it("of a process that the list does not have gives none", () => {
    expect(guidance(MIXED, { place: SHELF, choices: answer("99") }).retention).toMatchObject({ process: null, number: null });
  });
});

describe("what decides before the text", () => {
  it("is a known zaak", () => {
    const found = guidance(TREE, { place: { kind: "zaak", target: "zgw", process: "13" } });
    expect(found.retention?.process).toBe("13");
    expect(rules(found)[0]).toBe("retention-place");
    expect(asked(found)).toBeUndefined();
  });

  it("is the kind of document", () => {
    const convenant = guidance(`# Convenant bomen\nPartijen, vertegenwoordigd door, komen overeen\n${TREE.slice(2)}`);
    expect(rules(convenant)[0]).toBe("retention-type");
    expect(asked(convenant)).toBeUndefined();
  });

  it("is the policy: without the learned part, or with another list, the text says nothing", () => {
    for (const policy of [{ ...gemeente, learned: { ...gemeente.learned, process: false } }, { ...gemeente, retention: { ...gemeente.retention, list: "Een andere lijst" } }]) {
      expect(rules(guidance(TREE, { policy }))).toEqual(["process-unknown"]);
    }
  });

  it("a document with nothing to keep stays silent", () => {
    const found = openDocument({ world: worldWith(), policy: gemeente, lists: LISTS }).update(word("# Lunch\nZullen we om twaalf uur gaan lunchen?"), deskOf());
    expect([found.retention, found.questions]).toEqual([null, []]);
  });
});
