import { reduce } from "../../../src/apps/taskpane/state/reduce.ts";
import type { Action, Capture, PaneState } from "../../../src/apps/taskpane/state/state.ts";
import { guidance, pane } from "./guidance.ts";

const STORED: Capture = { state: "stored", undoing: false, problem: null, proof: { captureId: "c", documentId: "d", location: { id: "Z-1", title: "Zaak" }, storedAt: "2026-11-25T09:00:00Z", undoUntil: null } };
const after = (state: PaneState, ...actions: readonly Action[]): PaneState => actions.reduce(reduce, state);

test("another document starts with a clean card, in the same setting", () => {
  const before = pane({ choices: { locationId: "Z-2" }, capture: STORED, dismissed: new Map([["k", { kind: "person", reason: "public" }]]), othersWaiting: 2 });
  const state = reduce(before, { type: "document", turn: 7, now: "2026-11-25T11:00:00Z", perishable: true });
  expect(state).toMatchObject({ facts: before.facts, guidance: null, choices: {}, capture: { state: "none" }, turn: 7, perishable: true, othersWaiting: 2 });
  expect(state.dismissed.size).toBe(0);
});

test("the next version of something that was filed goes where that is; another place makes it a document of its own again", () => {
  const earlier = { documentId: "d", proof: { captureId: "c", documentId: "d", location: { id: "Z-2", title: "Zaak" }, storedAt: "2026-11-25T09:00:00Z", undoUntil: null } };
  const state = reduce(pane(), { type: "version-of", earlier });
  expect([state.choices.locationId, state.versionOf]).toEqual(["Z-2", earlier]);
  const others: readonly Action[] = [{ type: "version-of", earlier: null }, { type: "place", id: "Z-1" }, { type: "place", id: null }, { type: "answer", question: "which-place", answer: "Z-1" }, { type: "document", turn: 2, now: "", perishable: false }];
  expect(others.map((action) => reduce(state, action).versionOf)).toEqual(others.map(() => null));
  expect(reduce(state, { type: "field", field: "version", value: "2" }).versionOf).toBe(earlier);
});

test.each<readonly [string, Action, object]>([
  ["a place", { type: "place", id: "Z-2" }, { locationId: "Z-2" }],
  ["a kind", { type: "kind", id: "besluit" }, { documentType: "besluit" }],
  ["no kind at all", { type: "kind", id: null }, { documentType: null }],
  ["a value", { type: "field", field: "version", value: "2" }, { fields: { version: "2" } }],
  ["an emptied value", { type: "field", field: "title", value: null }, { fields: { title: null } }],
  ["an answer", { type: "answer", question: "complaint", answer: "no" }, { answers: { complaint: "no" } }],
  ["an answer that is a place", { type: "answer", question: "which-place", answer: "Z-2" }, { answers: { "which-place": "Z-2" }, locationId: "Z-2" }],
  ["to store it all the same", { type: "anyway" }, { capture: true }],
])("the author chooses %s", (_, action, choices) => {
  expect(reduce(pane(), action).choices).toEqual(choices);
});

test.each<readonly [string, readonly Action[]]>([
  ["a place", [{ type: "place", id: "Z-2" }, { type: "place", id: null }]],
  ["a kind", [{ type: "kind", id: "besluit" }, { type: "kind", id: undefined }]],
])("gives up %s", (_, actions) => {
  expect(after(pane(), ...actions).choices).toEqual({});
});

test("gives up a value, and a value that equals the proposal is no choice", () => {
  const typed = reduce(pane(), { type: "field", field: "title", value: "Anders" });
  expect(reduce(typed, { type: "field-reset", field: "title" }).choices).toEqual({ fields: {} });
  expect(reduce(typed, { type: "field", field: "title", value: "Een titel" }).choices).toEqual({ fields: {} });
});

test("typing what is there already changes nothing", () => {
  const state = pane({ guidance: guidance({ fields: { ...guidance().fields, parties: { value: ["A", "B"], confidence: "likely", because: [] } } }) });
  expect(reduce(state, { type: "field", field: "title", value: "Een titel" })).toBe(state);
  expect(reduce(state, { type: "field", field: "parties", value: ["A", "B"] })).toBe(state);
});

test("a choice after storing makes the card differ from what was stored; storing again makes them equal", () => {
  const stored = pane({ capture: STORED });
  const changed = reduce(stored, { type: "field", field: "title", value: "Anders" });
  expect([stored.cardChanged, changed.cardChanged]).toEqual([false, true]);
  expect(after(changed, { type: "capture", capture: { state: "busy" }, now: "" }, { type: "capture", capture: STORED, now: "" }).cardChanged).toBe(false);
});

test("marking and unmarking change what goes along; doing it again changes nothing", () => {
  const stored = pane({ capture: STORED });
  const marked = reduce(stored, { type: "marked", keys: ["a", "b"], marked: true });
  expect([[...marked.marked], marked.cardChanged]).toEqual([["a", "b"], true]);
  expect(reduce(marked, { type: "marked", keys: ["b"], marked: true })).toBe(marked);
  expect([...reduce(marked, { type: "marked", keys: ["b", "c"], marked: false }).marked]).toEqual(["a"]);
  expect(reduce(stored, { type: "marked", keys: ["b"], marked: false })).toBe(stored);
  expect(reduce(marked, { type: "document", turn: 7, now: "", perishable: false }).marked.size).toBe(0);
});

test("undoing that goes wrong leaves what was changed changed", () => {
  const changed = reduce(pane({ capture: STORED }), { type: "place", id: "Z-2" });
  expect(reduce(changed, { type: "capture", capture: { ...STORED, problem: "undo-expired" }, now: "" }).cardChanged).toBe(true);
});

test("new guidance keeps what the author chose and rejected", () => {
  const state = after(pane(), { type: "place", id: "Z-2" }, { type: "dismiss", keys: ["a", "b"], kind: "person", reason: "official" }, { type: "advised", guidance: guidance({ clicks: 2 }), incomplete: true });
  expect(state).toMatchObject({ choices: { locationId: "Z-2" }, incomplete: true });
  expect([...state.dismissed.keys()]).toEqual(["a", "b"]);
});

test("guidance takes a failure away", () => {
  expect(after(pane(), { type: "failed", code: "internal" }, { type: "advised", guidance: guidance(), incomplete: false }).failure).toBeNull();
});

test("what says nothing new gives the same state", () => {
  const state = pane();
  expect(reduce(state, { type: "text-changed", changed: false })).toBe(state);
  expect(reduce(state, { type: "others", count: 0, all: 0 })).toBe(state);
});
