import { Habits } from "../../../src/apps/taskpane/habits.ts";
import type { Keeper } from "../../../src/apps/taskpane/kept.ts";
import { bareDesk } from "../../../src/core/model/index.ts";

const DESK = bareDesk("2026-11-25T10:00:00+01:00");

function keeper(first: string | null = null): Keeper & { value: string | null } {
  return { value: first, getItem() { return this.value; }, setItem(_: string, value: string) { this.value = value; } };
}

test("what was answered for a place is the default there, also for the next page, and nowhere else", () => {
  const kept = keeper();
  new Habits(kept).remember("Z-1", { answers: { complaint: "no" } });
  expect(new Habits(kept).at(DESK).answered).toEqual({ "Z-1": { complaint: "no" } });
});

test("answers add up, the last counts", () => {
  const habits = new Habits(keeper());
  habits.remember("Z-1", { answers: { a: "yes", b: "yes" } });
  habits.remember("Z-1", { answers: { b: "no" }, fields: { confidentiality: "geheim" } });
  expect(habits.at(DESK).answered).toMatchObject({ "Z-1": { a: "yes", b: "no" } });
  expect(habits.confidentialityOf("Z-1")).toBe("geheim");
  expect(habits.confidentialityOf("Z-2")).toBeNull();
});

test("keeps codes only: no title, no words, and not which place was asked", () => {
  const kept = keeper();
  new Habits(kept).remember("Z-1", { answers: { "which-place": "Z-1" }, fields: { title: "Geheim plan", subject: "Iets" } });
  expect(kept.value).toBeNull();
});

test.each(["{", "[]", "null", "3", '{"Z-1":7}', '{"Z-1":{"a":1}}'])("storage that holds %s is survived", (value) => {
  expect(Object.values(new Habits(keeper(value)).at(DESK).answered ?? {}).flatMap((answers) => Object.keys(answers))).toEqual([]);
});

test("storage that is closed costs a question, no more", () => {
  const closed: Keeper = { getItem: () => { throw new Error("closed"); }, setItem: () => { throw new Error("full"); } };
  for (const habits of [new Habits(closed), new Habits(null)]) {
    habits.remember("Z-1", { answers: { a: "yes" } });
    expect(habits.at(DESK).answered).toEqual({ "Z-1": { a: "yes" } });
  }
});

test("the places used last stay when there are very many", () => {
  const habits = new Habits(keeper());
  for (let number = 0; number < 700; number++) habits.remember(`Z-${String(number)}`, { answers: { a: "yes" } });
  const places = Object.keys(habits.at(DESK).answered ?? {});
  expect(places.length).toBeLessThanOrEqual(500);
  expect(places).toContain("Z-699");
});
