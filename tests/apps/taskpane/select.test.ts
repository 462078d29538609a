import { answerOf, attentionOf, canCapture, choicesOf, faceOf, fieldOf, filesItself, hindranceOf, isChanged, isRisky, keyOf, othersOf, placeOf } from "../../../src/apps/taskpane/state/select.ts";
import type { Capture, PaneState } from "../../../src/apps/taskpane/state/state.ts";
import { FINDING_KINDS, type FindingKind } from "../../../src/core/model/index.ts";
import { finding, guidance, pane, ranked } from "./guidance.ts";

const ASKS = { id: "complaint", answers: ["yes", "no"], standard: "yes", values: {}, because: [] };
const PLACES = { id: "which-place", answers: ["Z-1", "Z-2"], standard: null, values: {}, because: [] };
const STORED: Capture = { state: "stored", undoing: false, problem: null, proof: { captureId: "c", documentId: "d", location: { id: "Z-1", title: "Zaak" }, storedAt: "2026-11-25T09:00:00Z", undoUntil: null } };

test.each<readonly [string, Partial<PaneState>]>([
  ["skeleton", { guidance: null }],
  ["skeleton", { facts: null }],
  ["failed", { guidance: null, failure: "world-invalid" }],
  ["card", {}],
  ["card", { failure: "internal" }],
  ["silent", { guidance: guidance({ outcome: "silent" }) }],
  ["private", { guidance: guidance({ outcome: "private" }) }],
  ["card", { guidance: guidance({ outcome: "silent" }), choices: { capture: true } }],
  ["card", { guidance: guidance({ outcome: "silent" }), capture: STORED }],
  ["filed", { guidance: guidance({ clicks: 0 }) }],
  ["filed", { guidance: guidance({ clicks: 0 }), capture: STORED }],
  ["card", { guidance: guidance({ clicks: 0 }), cardWanted: true }],
  ["card", { guidance: guidance({ clicks: 0 }), choices: { locationId: "Z-2" } }],
])("shows the face %s", (face, more) => {
  expect(faceOf(pane(more))).toBe(face);
});

test.each<readonly [string | null, Partial<PaneState>]>([
  ["Z-1", {}],
  ["Z-2", { choices: { locationId: "Z-2" } }],
  ["Z-3", { choices: { locationId: "Z-3" } }],
  [null, { choices: { locationId: "Z-unknown" } }],
  [null, { guidance: guidance({ locations: [ranked("Z-1", "unknown")] }) }],
  [null, { guidance: guidance({ locations: [] }) }],
])("goes to %s", (id, more) => {
  expect(placeOf(pane(more))?.id ?? null).toBe(id);
});

test("the other places are the suggestions that were not taken", () => {
  expect(othersOf(pane()).map(({ id }) => id)).toEqual(["Z-2"]);
  expect(othersOf(pane({ choices: { locationId: "Z-2" } })).map(({ id }) => id)).toEqual(["Z-1"]);
  expect(othersOf(pane({ choices: { locationId: "Z-3" } })).map(({ id }) => id)).toEqual(["Z-1", "Z-2"]);
});

test.each<readonly [ReturnType<typeof hindranceOf>, Partial<PaneState>]>([
  [null, {}],
  [null, { guidance: guidance({ questions: [ASKS] }) }],
  ["answer", { guidance: guidance({ questions: [{ ...ASKS, standard: null }] }) }],
  [null, { guidance: guidance({ questions: [{ ...ASKS, standard: null }] }), choices: { answers: { complaint: "no" } } }],
  ["answer", { guidance: guidance({ locations: [ranked("Z-1", "unknown")], questions: [PLACES] }) }],
  [null, { guidance: guidance({ locations: [ranked("Z-1", "unknown")], questions: [PLACES] }), choices: { locationId: "Z-3" } }],
  ["place", { guidance: guidance({ locations: [] }) }],
])("is held up by %s", (hindrance, more) => {
  expect(hindranceOf(pane(more))).toBe(hindrance);
});

test.each<readonly [boolean, Partial<PaneState>]>([
  [true, {}],
  [true, { capture: { state: "undone" } }],
  [true, { capture: { state: "refused", code: "capture-too-large" } }],
  [true, { capture: STORED, textChanged: true }],
  [true, { capture: STORED, cardChanged: true }],
  [false, { capture: STORED }],
  [false, { capture: { state: "busy" } }],
  [false, { capture: { state: "known" } }],
  [false, { capture: { state: "queued", since: "", code: "server-unavailable", kept: true, trying: false } }],
  [false, { guidance: guidance({ outcome: "silent" }) }],
  [false, { guidance: guidance({ outcome: "private" }) }],
  [false, { guidance: null }],
  [false, { guidance: guidance({ locations: [] }) }],
])("the button stores: %s", (stores, more) => {
  expect(canCapture(pane(more))).toBe(stores);
});

test("only what is stored can be changed since", () => {
  expect(isChanged(pane({ textChanged: true }))).toBe(false);
});

test("a conversation that was filed before files itself, until the author chooses another place", () => {
  expect(filesItself(pane({ guidance: guidance({ clicks: 0 }) }))).toBe(true);
  expect(filesItself(pane({ guidance: guidance({ clicks: 0, outcome: "silent" }) }))).toBe(false);
  expect(filesItself(pane())).toBe(false);
});

test("the author's own value counts, also when it is empty", () => {
  expect(fieldOf(pane(), "title")).toBe("Een titel");
  expect(fieldOf(pane({ choices: { fields: { title: "Eigen" } } }), "title")).toBe("Eigen");
  expect(fieldOf(pane({ choices: { fields: { title: null } } }), "title")).toBeNull();
});

test("who just says Klopt gives the default answers, and only kinds and reasons of what was rejected", () => {
  const state = pane({ guidance: guidance({ questions: [ASKS] }), dismissed: new Map([["person p0 Jan", { kind: "person", reason: "official" }]]), ignored: new Set() });
  expect(answerOf(state, ASKS)).toBe("yes");
  expect(choicesOf(state)).toEqual({ answers: { complaint: "yes" }, rejected: [{ kind: "person", reason: "official" }] });
});

test("what is marked goes along as places, in the order of the text, as long as it is in the list", () => {
  const findings = [finding("999990019", { kind: "bsn", paragraph: 3, paragraphKey: "p3", start: 4, end: 13, offset: 80, grounds: ["5.1.1.e"] }), finding("Jan de Boer"), finding("P. Vos", { paragraphKey: "p1" })];
  const state = pane({ guidance: guidance({ findings }), marked: new Set(findings.slice(0, 2).map(keyOf)) });
  expect(choicesOf(state).marked).toEqual([
    { kind: "person", grounds: ["5.1.2.e"], paragraph: 0, start: 0, end: 11, offset: 0 }, { kind: "bsn", grounds: ["5.1.1.e"], paragraph: 3, start: 4, end: 13, offset: 80 },
  ]);
  expect(choicesOf({ ...state, dismissed: new Map([[keyOf(findings[0]!), { kind: "bsn", reason: "public" as const }]]), ignored: new Set(["person"] as const) })).not.toHaveProperty("marked");
  // Words that moved are still marked.
  expect(choicesOf({ ...state, guidance: guidance({ findings: [{ ...findings[1]!, paragraph: 5, offset: 200 }] }) }).marked).toMatchObject([{ paragraph: 5, offset: 200 }]);
});

describe("what to mind in the text", () => {
  const findings = [
    finding("Jan de Boer"), finding("de haven", { kind: "security" }), finding("999990019", { kind: "bsn" }),
    finding("Jan de Boer", { paragraphKey: "p7", paragraph: 7, offset: 90 }), finding("goed plan", { kind: "opinion" }),
  ];
  const groups = attentionOf({ guidance: guidance({ findings }), dismissed: new Map(), ignored: new Set() });

  test("stands in groups, what risks most first, the same words once", () => {
    expect(groups.map(({ group, count, passages }) => [group, count, passages.map((passage) => passage.finding.quote)])).toEqual([
      ["private", 3, ["999990019", "Jan de Boer"]], ["opinion", 1, ["goed plan"]], ["security", 1, ["de haven"]],
    ]);
    expect(groups[0]?.passages[1]?.places.map(({ paragraphKey }) => paragraphKey)).toEqual(["p0", "p7"]);
  });

  test("is open from the start when the risk is high", () => {
    expect(isRisky(groups)).toBe(true);
    expect(isRisky(attentionOf({ guidance: guidance({ findings: [finding("Jan")] }), dismissed: new Map(), ignored: new Set() }))).toBe(false);
  });

  test("leaves out what was rejected, wherever the paragraph goes", () => {
    const dismissed = new Map(findings.slice(2, 4).map((one) => [keyOf(one), { kind: one.kind, reason: "mistaken" as const }]));
    const moved = findings.map((one) => ({ ...one, paragraph: one.paragraph + 3, offset: one.offset + 40 }));
    expect(attentionOf({ guidance: guidance({ findings: moved }), dismissed, ignored: new Set() }).map(({ count }) => count)).toEqual([1, 1, 1]);
  });

  test("is nothing without guidance", () => {
    expect(attentionOf({ guidance: null, dismissed: new Map(), ignored: new Set() })).toEqual([]);
  });
});

test.each(Object.keys(FINDING_KINDS) as readonly FindingKind[])("a passage of kind %s is shown under the heading of its group", (kind) => {
  const groups = attentionOf({ guidance: guidance({ findings: [finding("deze woorden", { kind })] }), dismissed: new Map(), ignored: new Set() });
  expect(groups.map(({ group, count }) => [group, count])).toEqual([[FINDING_KINDS[kind].group, 1]]);
});
