/** The pane is killed at every step of a capture, and opened again: in the end the document is stored once, and everybody knows it. */
import type { DocumentHost, Stamp } from "../../../src/adapters/hosts/host.ts";
import { Outbox } from "../../../src/adapters/stores/outbox.ts";
import { plainShelf, type Plain } from "../../adapters/stores/plain-shelf.ts";
import { stubbornShelf, type Shelf } from "../../../src/adapters/stores/shelf.ts";
import type { Store } from "../../../src/adapters/stores/store.ts";
import { codeOf } from "../../../src/apps/taskpane/errors.ts";
import { Filing, type Captured } from "../../../src/apps/taskpane/filing.ts";
import { Habits } from "../../../src/apps/taskpane/habits.ts";
import { reduce } from "../../../src/apps/taskpane/state/reduce.ts";
import type { PaneState } from "../../../src/apps/taskpane/state/state.ts";
import { bareDesk, KantlijnError, type Receipt } from "../../../src/core/model/index.ts";
import { pane, text } from "./guidance.ts";

/** What outlives a page: the document, the register of the server, and what the browser keeps. */
interface Lasting {
  stamp: Stamp | null;
  readonly register: Map<string, Receipt>;
  readonly waiting: Map<string, Plain>;
  readonly captures: Map<string, Captured>;
}
const lasting = (): Lasting => ({ stamp: null, register: new Map(), waiting: new Map(), captures: new Map() });

/** When a page is killed: at which step, and whether the step had its effect. */
interface End {
  readonly step: number;
  readonly after: boolean;
}

type Blocked = "works" | "refuses" | "forgets";

const never = <T>(): Promise<T> => new Promise(() => undefined);
/** Waits until it is so; what never is so fails in what is expected next. */
const until = async (so: () => boolean): Promise<void> => { for (let turn = 0; turn < 400 && !so(); turn += 1) await new Promise((resolve) => { setTimeout(resolve, 5); }); };
const settle = async (): Promise<void> => { for (let turn = 0; turn < 12; turn += 1) await new Promise((resolve) => { setTimeout(resolve, 0); }); };

/** A pane beside the document. Everything that leaves the page is a step; nothing happens any more after its end. */
function openPage(world: Lasting, { end = null, storage = "works", stamps = true, server = "there" }: { readonly end?: End | null; readonly storage?: Blocked; readonly stamps?: boolean; readonly server?: "there" | "away" } = {}) {
  let steps = 0;
  let dead = false;
  const step = async <T>(effect: () => T): Promise<T> => {
    await Promise.resolve();
    if (dead) return never();
    const last = (steps += 1) === end?.step;
    if (last) dead = true;
    if (last && !end.after) return never();
    const result = effect();
    return last ? never() : result;
  };
  const shelf = <T>(kept: Map<string, T>): Shelf<T> => {
    const works = <R>(effect: () => R): Promise<R> => step(() => {
      if (storage === "refuses") throw new DOMException("no", "SecurityError");
      return effect();
    });
    return {
      lasting: true, all: () => works(() => [...kept.values()]), get: (key) => works(() => kept.get(key) ?? null),
      put: (key, value) => works(() => { if (storage !== "forgets") kept.set(key, value); }), delete: (key) => works(() => { kept.delete(key); }),
    };
  };
  const store: Store = {
    id: "fake", offers: null, undo: () => never(),
    store: ({ idempotencyKey: key, record, fileName: name, mediaType, size }) => step(() => {
      if (server === "away") throw new KantlijnError("server-unavailable", "as the test says");
      const receipt = world.register.get(key) ?? { captureId: `capture ${String(world.register.size)}`, documentId: record.id, location: record.location, file: { name, mediaType, size, sha256: "" }, storedAt: "2026-11-25T10:00:01.000Z", undoUntil: null };
      world.register.set(key, receipt);
      return receipt;
    }),
  };
  const host = {
    mediaType: "text/plain", identity: () => step(() => "the document"), read: () => step(() => text("Een brief.")), intents: null, desk: () => Promise.resolve(bareDesk("2026-11-25T10:00:00.000Z")),
    file: () => step(() => ({ name: "brief.docx", mediaType: "text/plain", bytes: new Blob(["bytes"]) })),
    stamping: stamps ? { read: () => step(() => world.stamp), write: (stamp: Stamp | null) => step(() => { world.stamp = stamp; }) } : null,
  } as unknown as DocumentHost;
  const outbox = new Outbox({ store, shelf: plainShelf(shelf(world.waiting)), codeOf, later: () => () => undefined, alone: (_, work) => work() });
  let state: PaneState = pane();
  const filing = new Filing({ host, store, outbox, captured: stubbornShelf(shelf(world.captures)), habits: new Habits(null), learn: () => undefined, now: () => "2026-11-25T10:00:00.000Z" }, { get state() { return state; }, apply: (action) => { state = reduce(state, action); } });
  return {
    filing, outbox,
    get capture() { return state.capture.state; },
    get died() { return dead; },
    get steps() { return steps; },
    /** Another document was opened, and then this one again. */
    another: () => {
      filing.begin();
      state = pane();
    },
    /** What the session does when the page opens. */
    open: async () => { await filing.recall().catch(() => undefined); await outbox.retry(); },
  };
}

async function captureThenDie(world: Lasting, end: End, options: { readonly stamps?: boolean; readonly storage?: Blocked } = {}): Promise<boolean> {
  const page = openPage(world, { ...options, end });
  void page.open().then(() => page.filing.capture(false));
  await until(() => page.died || page.capture === "stored" || page.capture === "refused");
  await settle();
  return page.died;
}

/** Every step of a capture, before and after its effect. */
const ENDS: readonly End[] = Array.from({ length: 24 }, (_, index) => [{ step: index + 1, after: false }, { step: index + 1, after: true }]).flat();

describe.each([["a document", true], ["a mail, which carries no stamp", false]])("%s", (_, stamps) => {
  test.each(ENDS)("killed at step $step, effect $after: the author looks, says Klopt where it is not stored, and it is stored once", async (end) => {
    const world = lasting();
    await captureThenDie(world, end, { stamps });
    const page = openPage(world, { stamps });
    await page.open();
    await settle();
    if (page.capture === "none") await page.filing.capture(false);
    await until(() => page.capture === "stored");
    await settle();
    expect([page.capture, world.register.size, world.waiting.size]).toEqual(["stored", 1, 0]);
    if (stamps) expect(world.stamp?.location?.captureId).toBe("capture 0");
  });

  test.each(ENDS)("killed at step $step, effect $after: the author says Klopt before the page has looked, and it is stored once", async (end) => {
    const world = lasting();
    await captureThenDie(world, end, { stamps });
    const page = openPage(world, { stamps });
    const opening = page.open();
    if (page.capture === "none") await page.filing.capture(false);
    await opening;
    await until(() => page.capture === "stored");
    await settle();
    expect([page.capture, world.register.size, world.waiting.size]).toEqual(["stored", 1, 0]);
  });
});

test("the ends cover the whole of a capture", async () => {
  const page = openPage(lasting());
  await page.open();
  await page.filing.capture(false);
  await settle();
  expect(page.capture).toBe("stored");
  expect(page.steps).toBeGreaterThan(10);
  expect(page.steps).toBeLessThanOrEqual(24);
});

test.each(["refuses", "forgets"] as const)("a browser that %s what it should keep stores once all the same", async (storage) => {
  const world = lasting();
  const page = openPage(world, { storage });
  await page.open();
  await page.filing.capture(false);
  await settle();
  expect([page.capture, world.register.size]).toEqual(["stored", 1]);
  // The document itself remembers it for the next page.
  const next = openPage(world, { storage });
  await next.open();
  await settle();
  expect([next.capture, world.register.size]).toEqual(["stored", 1]);
});

test("a capture waits for no browser that refuses, also without a stamp, and is remembered while the page is open", async () => {
  const world = lasting();
  const page = openPage(world, { storage: "refuses", stamps: false });
  await page.open();
  await page.filing.capture(false);
  await settle();
  page.another();
  await page.filing.recall();
  await settle();
  expect([page.capture, world.register.size]).toEqual(["stored", 1]);
});

test("what waited when the page was killed is shown as waiting, and sent when the server is back", async () => {
  const world = lasting();
  const first = openPage(world, { server: "away" });
  await first.open();
  await first.filing.capture(false);
  await settle();
  expect([first.capture, world.waiting.size]).toEqual(["queued", 1]);
  const second = openPage(world, { server: "away" });
  await second.filing.recall();
  expect(second.capture).toBe("queued");
  await second.outbox.retry();
  await second.filing.capture(false);
  await settle();
  expect([second.capture, world.waiting.size, world.register.size]).toEqual(["queued", 1, 0]);
  const third = openPage(world);
  await third.open();
  await settle();
  expect([third.capture, world.waiting.size, world.register.size]).toEqual(["stored", 0, 1]);
});
