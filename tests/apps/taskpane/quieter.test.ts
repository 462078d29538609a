import fc from "fast-check";
import { Ease, ENOUGH } from "../../../src/apps/taskpane/ease.ts";
import type { Keeper } from "../../../src/apps/taskpane/kept.ts";
import { Ignored } from "../../../src/apps/taskpane/ignored.ts";
import { LESSONS, Lessons } from "../../../src/apps/taskpane/lessons.ts";
import { Resting } from "../../../src/apps/taskpane/rest.ts";
import { FRESH, type PaneState } from "../../../src/apps/taskpane/state/state.ts";
import { guidance } from "./guidance.ts";

const box = (): Keeper & { readonly kept: Map<string, string> } => {
  const kept = new Map<string, string>();
  return { kept, getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => { kept.set(key, value); } };
};
const CLOSED: Keeper = { getItem: () => { throw new Error("closed"); }, setItem: () => { throw new Error("closed"); } };
const KEYS = ["kantlijn.rest.1", "kantlijn.ignored.1", "kantlijn.ease.1", "kantlijn.lessons.1"];

describe("later and not today", () => {
  const NOON = "2026-09-03T10:00:00.000Z";

  test("later is an hour of quiet beside this document, also after the pane was loaded again, and beside no other", () => {
    const keeper = box();
    new Resting(keeper).later("a", NOON);
    const again = new Resting(keeper);
    expect(again.of("a", NOON)).toEqual({ scope: "document", until: "2026-09-03T11:00:00.000Z" });
    expect(again.of("a", "2026-09-03T11:00:00.000Z")).toBeNull();
    expect(again.of("b", NOON)).toBeNull();
  });

  test("not today ends at midnight in the Netherlands, beside every document", () => {
    const resting = new Resting(box());
    resting.notToday(NOON);
    expect(resting.of("b", NOON)).toEqual({ scope: "day", until: "2026-09-03T22:00:00.000Z" });
    expect(resting.of("b", "2026-09-03T22:00:00.000Z")).toBeNull();
  });

  test("the author can have the card back at once", () => {
    const resting = new Resting(box());
    resting.later("a", NOON);
    resting.notToday(NOON);
    resting.wake("a");
    expect(resting.of("a", NOON)).toBeNull();
  });

  test("fifty documents are remembered, the last ones", () => {
    const resting = new Resting(box());
    for (let number = 0; number < 60; number += 1) resting.later(String(number), NOON);
    expect([9, 10, 59].map((number) => resting.of(String(number), NOON) !== null)).toEqual([false, true, true]);
  });
});

describe("no more for this document", () => {
  test("is kept per document, and can be taken back", () => {
    const keeper = box();
    new Ignored(keeper).set("a", new Set(["person", "bsn"]));
    expect([...new Ignored(keeper).of("a")]).toEqual(["person", "bsn"]);
    expect(new Ignored(keeper).of("b").size).toBe(0);
    new Ignored(keeper).set("a", new Set());
    expect(keeper.kept.get("kantlijn.ignored.1")).toBe("{}");
  });
});

describe("prompts that fade", () => {
  test("five times right in a row about one kind, and that kind asks for less; one change, and it starts again", () => {
    const keeper = box();
    const ease = new Ease(keeper);
    for (let time = 1; time < ENOUGH; time += 1) ease.confirmed("brief", false);
    expect(ease.kinds.size).toBe(0);
    ease.confirmed("brief", false);
    expect([...new Ease(keeper).kinds]).toEqual(["brief"]);
    ease.confirmed("brief", true);
    expect(new Ease(keeper).kinds.size).toBe(0);
  });

  test("what is kept is a code and a number that stops at five: no measure of anybody's work", () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom("brief", "memo"), fc.boolean()), { maxLength: 60 }), (acts) => {
      const keeper = box();
      const ease = new Ease(keeper);
      for (const [kind, changed] of acts) ease.confirmed(kind, changed);
      const kept = JSON.parse(keeper.kept.get("kantlijn.ease.1") ?? "{}") as Readonly<Record<string, unknown>>;
      expect(Object.entries(kept).filter(([kind, times]) => !["brief", "memo"].includes(kind) || typeof times !== "number" || times < 1 || times > ENOUGH)).toEqual([]);
      // What holds is what the last acts were, whatever came before.
      for (const kind of ["brief", "memo"]) {
        const mine = acts.filter(([other]) => other === kind).map(([, changed]) => changed);
        expect(ease.kinds.has(kind)).toBe(mine.length >= ENOUGH && mine.slice(-ENOUGH).every((changed) => !changed));
      }
    }));
  });
});

describe("learning after the act", () => {
  const done: PaneState = { ...FRESH, guidance: guidance({}) };

  test("each thing once, the most specific first, and nothing when it was all said", () => {
    const lessons = new Lessons(box());
    const moved = { ...done, guidance: guidance({ warnings: [{ code: "wrong-place", values: {}, because: [] }] }) };
    expect(lessons.take(moved)).toBe("place");
    const later = Array.from({ length: 20 }, () => lessons.take(moved)).filter((lesson) => lesson !== null);
    expect(new Set(later).size).toBe(later.length);
    expect(later).toContain("filed");
    expect(lessons.take(moved)).toBeNull();
  });

  test("who switched it off learns nothing, also next time, until it is switched on again", () => {
    const keeper = box();
    new Lessons(keeper).switch(false);
    const again = new Lessons(keeper);
    expect([again.on, again.take(done)]).toEqual([false, null]);
    again.switch(true);
    expect(again.take(done)).not.toBeNull();
  });

  test("every lesson leads to a page over https of a public body", () => {
    const hosts = Object.values(LESSONS).map(({ more }) => new URL(more));
    expect(hosts.filter(({ protocol, hostname }) => protocol !== "https:" || !/(?:^|\.)(?:it-academieoverheid|leerhuisinformatiehuishouding|autoriteitpersoonsgegevens|open-overheid|vng)\.nl$/u.test(hostname))).toEqual([]);
  });
});

describe("storage that is closed or holds anything at all", () => {
  const use = (keeper: Keeper | null): void => {
    const now = "2026-09-03T10:00:00.000Z";
    const resting = new Resting(keeper);
    resting.of("a", now);
    resting.later("a", now);
    expect(resting.of("a", now)).not.toBeNull();
    const ignored = new Ignored(keeper);
    ignored.of("a");
    ignored.set("a", new Set(["bsn"]));
    expect(ignored.of("a").size).toBe(1);
    const ease = new Ease(keeper);
    ease.confirmed("brief", true);
    expect(ease.kinds.has("brief")).toBe(false);
    const lessons = new Lessons(keeper);
    lessons.switch(true);
    expect(lessons.take({ ...FRESH, guidance: guidance({}) })).not.toBeNull();
  };

  test("holds until the pane closes", () => {
    use(CLOSED);
    use(null);
  });

  test("is no trouble", () => {
    fc.assert(fc.property(fc.oneof(fc.json(), fc.string(), fc.constantFrom('{"a":{"b":1}}', '{"documents":[1],"day":7}', '{"seen":"bsn","off":1}', '{"brief":1e400}')), (text) => {
      const keeper = box();
      for (const key of KEYS) keeper.setItem(key, text);
      use(keeper);
    }));
  });
});
