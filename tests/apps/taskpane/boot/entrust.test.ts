import type { DocumentHost, Intent, Wanted } from "../../../../src/adapters/hosts/host.ts";
import { entrustDrafts } from "../../../../src/apps/taskpane/boot/entrust.ts";
import { reduce } from "../../../../src/apps/taskpane/state/reduce.ts";
import type { Action, PaneState } from "../../../../src/apps/taskpane/state/state.ts";
import type { MetadataRecord } from "../../../../src/core/model/index.ts";
import { guidance, pane } from "../guidance.ts";

const AT = "2026-11-18T10:00:00.000Z";
const WANTED: Wanted = { wanted: true, id: "0d1e9a3e-2f3c-4a8e-9d7a-1b1f6c1d2e3f", location: { id: "Z-1", title: "Zaak een" }, choices: {}, confirmedAt: AT };

/** A pane beside a draft, with a server that files sent mail. */
function beside({ intent = WANTED, hands = true }: { readonly intent?: Intent | null; readonly hands?: boolean | "unsure" } = {}) {
  let state: PaneState = pane();
  const listeners: (() => void)[] = [];
  const entrusted: MetadataRecord[] = [];
  const waits: (() => void)[] = [];
  const announced: (string | null)[] = [];
  const intents = {
    waits: true, read: () => Promise.resolve(intent), write: () => Promise.resolve(),
    entrust: (_: Wanted, recordOf: (name: string) => MetadataRecord) => {
      if (hands !== false) entrusted.push(recordOf("brief.eml"));
      return hands === false ? Promise.reject(new Error("away")) : Promise.resolve(hands === true);
    },
  };
  const act = (action: Action): void => {
    const next = reduce(state, action);
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener();
  };
  const host = { intents, announce: (text: string | null) => { announced.push(text); return Promise.resolve(); } } as unknown as DocumentHost;
  entrustDrafts({ get state() { return state; }, subscribe: (listener) => { listeners.push(listener); return () => undefined; }, do: act, host }, (_, work) => {
    waits.push(work);
    return () => { waits.splice(waits.indexOf(work), 1); };
  });
  const settle = async (): Promise<void> => { for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => { setTimeout(resolve, 1); }); };
  return { act, settle, entrusted, waits, announced, get capture() { return state.capture; }, get state() { return state; } };
}
const confirm: Action = { type: "capture", capture: { state: "intended", since: AT, location: WANTED.location }, now: AT };
const advise = (more: Partial<PaneState["guidance"]> = {}, incomplete = false): Action => ({ type: "advised", guidance: { ...guidance(), ...more }, incomplete });

test("what the author confirms is entrusted at once, and said to go by itself", async () => {
  const { act, settle, entrusted, waits, announced } = beside();
  expect(entrusted).toEqual([]);
  act(confirm);
  await settle();
  expect(entrusted).toEqual([expect.objectContaining({ id: WANTED.id, confirmedAt: AT })]);
  expect([waits.length, announced.length]).toEqual([0, 1]);
});

test("a draft that goes on being written is entrusted again, after a pause and once", async () => {
  const side = beside();
  side.act(confirm);
  await side.settle();
  side.act(advise());
  side.act(advise());
  expect([side.entrusted.length, side.waits.length]).toEqual([1, 1]);
  side.waits[0]!();
  await side.settle();
  expect(side.entrusted).toHaveLength(2);
});

test("not while the lists of names are not there, nor while the card says something that was not confirmed", async () => {
  const side = beside();
  side.act(advise({}, true));
  side.act(confirm);
  await side.settle();
  expect(side.entrusted).toEqual([]);
  side.act(advise());
  await side.settle();
  expect(side.entrusted).toHaveLength(1);
  side.act({ type: "field", field: "title", value: "Iets anders" });
  side.act(advise());
  await side.settle();
  expect([side.entrusted.length, side.waits.length]).toEqual([1, 0]);
});

test.each([["an intent of an older version has no id", { intent: { ...WANTED, id: undefined } as unknown as Intent }], ["it was taken back", { intent: { wanted: false } as Intent }], ["nothing is kept", { intent: null }], ["the server is away", { hands: false }]])("%s: the pane files it later, and says so", async (why, options) => {
  const side = beside(options);
  side.act(confirm);
  await side.settle();
  // What fails is tried again.
  expect(side.waits).toHaveLength(why === "the server is away" ? 1 : 0);
  expect([side.entrusted, side.announced, side.capture]).toEqual([[], [], (confirm as { readonly capture: unknown }).capture]);
});

test("while Outlook has not saved the draft nothing is promised, and it is entrusted again later", async () => {
  const side = beside({ hands: "unsure" });
  side.act(confirm);
  await side.settle();
  expect([side.entrusted.length, side.waits.length, side.announced]).toEqual([1, 1, []]);
  side.waits[0]!();
  await side.settle();
  expect([side.entrusted.length, side.waits.length]).toEqual([2, 2]);
});
