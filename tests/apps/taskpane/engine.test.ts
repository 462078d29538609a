import { loadLists } from "../../../src/adapters/lists/node.ts";
import type { MemoryKeeper } from "../../../src/adapters/stores/memory-keeper.ts";
import { deltaOf } from "../../../src/apps/taskpane/engine/delta.ts";
import { createEngine } from "../../../src/apps/taskpane/engine/engine.ts";
import type { FromEngine, ToEngine } from "../../../src/apps/taskpane/engine/protocol.ts";
import { guide } from "../../../src/core/guide.ts";
import { bareDesk, KantlijnError, type Choices, type DocumentText, type Paragraph } from "../../../src/core/model/index.ts";
import { bundledPolicy } from "../../../src/core/policy/index.ts";
import type { WordLists } from "../../../src/core/text/lists.ts";
import { text, WORLD } from "./guidance.ts";

const DESK = bareDesk("2026-11-25T10:00:00+01:00");
const LETTER = text("Besluit omgevingsvergunning", "Wij verlenen de vergunning aan mevrouw Joke van den Berg.", "Zaaknummer Z-1", "Haar burgerservicenummer is 999990019.");

/** A browser that keeps one memory, for every engine that has it. */
function keeper(kept: { now: unknown } = { now: null }): MemoryKeeper {
  return {
    read: () => Promise.resolve(structuredClone(kept.now)), onChange: () => undefined,
    write: (memory) => { kept.now = structuredClone(memory); return Promise.resolve(); },
    erase: () => { kept.now = null; return Promise.resolve(); },
  };
}

/** An engine whose lists, patience and settings the test decides. */
function engine({ lists, patience, pause, load, memory = keeper() }: { lists?: Promise<WordLists>; patience?: () => Promise<void>; pause?: () => Promise<void>; load?: () => Promise<unknown>; memory?: MemoryKeeper } = {}) {
  const said: FromEngine[] = [];
  let wake: () => void = () => undefined;
  const tell = createEngine({ memory, salt: "salt", lists: lists ?? loadLists(), patience: patience ?? (() => new Promise(() => undefined)), pause: pause ?? (() => new Promise(() => undefined)), load: load ?? (() => Promise.resolve({ world: WORLD })), post: (message) => { said.push(message); wake(); } });
  let before: readonly Paragraph[] = [];
  let sequence = 0;
  return {
    said, tell,
    open: (setting: Extract<ToEngine, { type: "open" }>["setting"]) => {
      before = [];
      tell({ type: "open", setting });
    },
    ask: ({ paragraphs, ...rest }: DocumentText, choices: Choices = {}) => {
      tell({ type: "advise", sequence: ++sequence, delta: deltaOf(before, paragraphs), rest, desk: DESK, choices });
      before = paragraphs;
    },
    /** Waits until so many messages of a type were posted. */
    until: async (type: FromEngine["type"], count = 1) => {
      while (said.filter((message) => message.type === type).length < count) await new Promise<void>((resolve) => { wake = resolve; });
    },
    advice: () => said.filter((message) => message.type === "advised"),
  };
}

test("opens a setting and gives the facts the card needs", async () => {
  const { open, until, said } = engine();
  open({ world: WORLD });
  await until("opened");
  expect(said[0]).toMatchObject({ type: "opened", facts: { policy: { id: "gemeente" }, world: { organisation: { name: "gemeente Waterkant" } } } });
});

test("says what the core says, also after edits that come as deltas", async () => {
  const { open, ask, until, advice } = engine();
  open({ address: "setting/gemeente.json" });
  ask(LETTER);
  await until("advised");
  const edited = { ...LETTER, paragraphs: LETTER.paragraphs.map((one, index) => (index === 3 ? { ...one, text: "Zonder nummer." } : one)) };
  ask(edited);
  await until("advised", 2);
  const setting = { world: WORLD, policy: bundledPolicy("gemeente"), lists: await loadLists() };
  expect(advice().map(({ guidance }) => guidance)).toEqual([guide(LETTER, DESK, setting), guide(edited, DESK, setting)]);
  expect(advice().map(({ incomplete, sequence }) => [sequence, incomplete])).toEqual([[1, false], [2, false]]);
});

test("choices change what follows from them", async () => {
  const { open, ask, until, advice } = engine();
  open({ world: { ...WORLD, locations: WORLD.locations.map((one) => (one.id === "Z-2" ? { ...one, confidentiality: "geheim" as const } : one)) } });
  ask(LETTER, { locationId: "Z-2" });
  await until("advised");
  expect(advice()[0]?.guidance.fields.confidentiality.value).toBe("geheim");
});

test("lists that come late do not hold up the card: it is made again when they are there", async () => {
  let arrive: (lists: WordLists) => void = () => undefined;
  const { open, ask, until, advice } = engine({ lists: new Promise((resolve) => { arrive = resolve; }), patience: () => Promise.resolve() });
  open({ world: WORLD });
  ask(LETTER);
  await until("advised");
  arrive(await loadLists());
  await until("advised", 2);
  expect(advice().map(({ incomplete, sequence }) => [sequence, incomplete])).toEqual([[1, true], [1, false]]);
});

test("lists that never come leave a card that says so", async () => {
  const { open, ask, until, advice } = engine({ lists: Promise.reject(new KantlijnError("list-invalid", "gone")) });
  open({ world: WORLD });
  ask(LETTER);
  await until("advised");
  expect(advice()[0]?.incomplete).toBe(true);
  expect(advice()[0]?.guidance.findings.map(({ kind }) => kind)).toContain("bsn");
});

test.each([
  ["the server has no such setting", () => Promise.reject(new KantlijnError("world-invalid", "404")), "world-invalid"],
  ["the setting is something else", () => Promise.resolve({ world: { locations: 3 } }), "world-invalid"],
  ["the setting is nothing", () => Promise.resolve({}), "world-invalid"],
  ["the network fails", () => Promise.reject(new TypeError("failed to fetch")), "internal"],
] as const)("says with a code that %s", async (_, load, code) => {
  const { open, until, said } = engine({ load });
  open({ address: "setting/x.json" });
  await until("failed");
  expect(said).toEqual([{ type: "failed", code }]);
});

test("a policy that is not there is said, and another setting can be opened", async () => {
  const { open, ask, until, said, advice } = engine();
  open({ world: { ...WORLD, policy: "atlantis" } });
  ask(LETTER);
  await until("failed");
  expect(said[0]).toEqual({ type: "failed", code: "policy-unknown" });
  open({ world: WORLD });
  ask(LETTER);
  await until("advised");
  expect(advice()[0]?.guidance.outcome).toBe("capture");
});

describe("silent rules", () => {
  const STAD = {
    id: "stad", version: "1", name: "Stad", owner: "Team", level: "organisation", extends: "gemeente", sources: { huisregel: { title: "Huisregel", owner: "Team" } },
    findings: { bsn: { shown: false, observe: true } },
    documentTypes: [{ id: "dakbesluit", observe: true, name: "dakbesluit", label: "besluit", process: "8", cues: [{ in: "start", words: ["dakkapel"], weight: 9 }], woo: null, source: "huisregel" }],
  };
  const load = (): Promise<unknown> => Promise.resolve({ world: { ...WORLD, policy: "stad" }, policy: STAD });

  test("are named among the facts, and what they would have changed comes after the card and only when the author pauses", async () => {
    const pauses: (() => void)[] = [];
    const { open, ask, until, said } = engine({ load, pause: () => new Promise((resolve) => { pauses.push(resolve); }) });
    open({ address: "setting/stad.json" });
    ask(LETTER);
    await until("advised");
    ask({ ...LETTER, paragraphs: LETTER.paragraphs.slice(0, 3) });
    await until("advised", 2);
    ask(LETTER);
    await until("advised", 3);
    expect(said.find(({ type }) => type === "opened")).toMatchObject({ facts: { silent: [{ path: "documentTypes.dakbesluit", name: "dakbesluit" }, { path: "findings.bsn", name: "bsn" }] } });
    await new Promise((resolve) => { setImmediate(resolve); });
    expect(pauses).toHaveLength(3);
    for (const pause of pauses) pause();
    await until("unsaid");
    // What was overtaken is not counted.
    expect(said.filter(({ type }) => type === "unsaid")).toEqual([{ type: "unsaid", sequence: 3, rules: ["findings.bsn"] }]);
    expect(said.findLastIndex(({ type }) => type === "advised")).toBeLessThan(said.findIndex(({ type }) => type === "unsaid"));
  });

  test("cost nothing where there are none", async () => {
    let asked = 0;
    const { open, ask, until } = engine({ pause: () => { asked += 1; return Promise.resolve(); } });
    open({ world: WORLD });
    ask(LETTER);
    await until("advised");
    await new Promise((resolve) => { setImmediate(resolve); });
    expect(asked).toBe(0);
  });
});

describe("what the author filed before", () => {
  const NOTE = text("Bladkorven", "De bladkorven staan er weer en worden elke week geleegd door de ploeg.", "Wie een korf mist, belt met de ploeg van de bladkorven.");
  const NEXT = text("Bladkorven in december", "Een bladkorf is omgewaaid, de ploeg zet hem terug.", "De bladkorven worden nog drie weken geleegd.");
  const anyway = { capture: true } as const;
  const firstOf = (message: Extract<FromEngine, { type: "advised" }> | undefined): readonly [string | undefined, string | undefined] => [message?.guidance.locations[0]?.id, message?.guidance.locations[0]?.because[0]?.rule];

  /** Files the note in a place, in an engine that keeps its memory here. */
  async function filedIn(place: string, memory: MemoryKeeper) {
    const pane = engine({ memory });
    pane.open({ world: WORLD });
    pane.ask(NOTE, anyway);
    await pane.until("advised");
    expect(pane.advice()[0]?.guidance.locations).toEqual([]);
    pane.tell({ type: "filed", identity: "note", place });
    await pane.until("remembered");
    return pane;
  }

  test("is proposed for the next like document, with the words that both have, also in the next pane", async () => {
    const memory = keeper();
    const pane = await filedIn("Z-2", memory);
    expect(pane.said.filter(({ type }) => type === "remembered")).toEqual([{ type: "remembered", count: 1 }]);
    for (const next of [pane, engine({ memory })]) {
      next.open({ world: WORLD });
      const before = next.advice().length;
      next.ask(NEXT, anyway);
      await next.until("advised", before + 1);
      expect(firstOf(next.advice().at(-1))).toEqual(["Z-2", "location-filed-words"]);
      expect(next.advice().at(-1)?.guidance.locations[0]?.because[0]?.words).toMatch(/bladkor/iu);
    }
  });

  test("is gone when it is taken back, and when it is erased, and the card with it", async () => {
    const memory = keeper();
    const pane = await filedIn("Z-2", memory);
    pane.tell({ type: "filed", identity: "note", place: null });
    await pane.until("remembered", 2);
    expect(pane.said.at(-1)).toEqual({ type: "remembered", count: 0 });
    const other = await filedIn("Z-1", memory);
    other.ask(NEXT, anyway);
    await other.until("advised", 2);
    expect(firstOf(other.advice().at(-1))[0]).toBe("Z-1");
    other.tell({ type: "forget" });
    await other.until("advised", 3);
    expect(other.advice().at(-1)?.guidance.locations).toEqual([]);
    expect(await memory.read()).toBeNull();
  });

  test("that says nearly the same is told once the author pauses, until it is forgotten", async () => {
    const long = Array.from({ length: 200 }, (_, at) => `onderdeel${String(at)}`);
    const report = (...more: readonly string[]): DocumentText => text("Verslag van de schouw", [...long, ...more].join(" "));
    const pane = engine({ pause: () => Promise.resolve() });
    pane.open({ world: WORLD });
    pane.ask(report(), anyway);
    await pane.until("advised");
    pane.tell({ type: "filed", identity: "one", place: "Z-2" });
    await pane.until("remembered");
    pane.ask(report("en", "dan"), anyway);
    await pane.until("alike");
    const [told] = pane.said.filter((message) => message.type === "alike");
    expect(told).toMatchObject({ sequence: 2, salt: "salt", alike: [{ place: "Z-2", likeness: expect.any(Number) }] });
    expect(told?.alike[0]?.likeness).toBeGreaterThan(0.95);
    pane.tell({ type: "forget" });
    await pane.until("alike", 2);
    expect(pane.said.findLast((message) => message.type === "alike")).toMatchObject({ alike: [] });
  });

  test("keeps no words: nothing that stands in the document, and no address", async () => {
    const kept = { now: null as unknown };
    await filedIn("Z-2", keeper(kept));
    while (kept.now === null) await new Promise((resolve) => { setTimeout(resolve, 0); });
    expect(JSON.stringify(kept.now)).not.toMatch(/blad|korf|korven|ploeg|note/iu);
    expect(kept.now).toMatchObject({ version: 1, salt: "salt", filed: [{ place: "Z-2", instead: null }] });
  });

  test("is left alone by an organisation that does without", async () => {
    const kept = { now: null as unknown };
    const pane = engine({ memory: keeper(kept), load: () => Promise.resolve({ world: WORLD, policy: { id: "waterkant", version: "1", name: "Waterkant", owner: "x", kind: "gemeente", level: "organisation", extends: "gemeente", sources: {}, learned: { places: false } } }) });
    pane.open({ address: "setting/x.json" });
    pane.ask(NOTE, anyway);
    await pane.until("advised");
    pane.tell({ type: "filed", identity: "note", place: "Z-2" });
    pane.ask(NEXT, anyway);
    await pane.until("advised", 2);
    expect([kept.now, pane.advice().at(-1)?.guidance.locations]).toEqual([null, []]);
  });

  test.each<[string, Partial<MemoryKeeper>]>([
    ["refuses everything", { read: () => Promise.reject(new Error("closed")), write: () => Promise.reject(new Error("full")), erase: () => Promise.reject(new Error("closed")) }],
    ["holds something else", { read: () => Promise.resolve({ version: 1, salt: 7, filed: "x" }) }],
    ["never answers", { read: () => new Promise(() => undefined) }],
  ])("a browser that %s costs what was learned, never the card", async (_, broken) => {
    const pane = engine({ memory: { ...keeper(), ...broken }, patience: () => new Promise((resolve) => { setTimeout(resolve, 20); }) });
    pane.open({ world: WORLD });
    pane.ask(LETTER);
    await pane.until("advised");
    expect(pane.advice()[0]?.guidance.outcome).toBe("capture");
    pane.tell({ type: "filed", identity: "letter", place: "Z-2" });
    pane.ask(LETTER);
    await pane.until("advised", 2);
  });
});
