import { search } from "../../../src/apps/taskpane/state/search.ts";
import { place } from "./guidance.ts";

const PLACES = [
  place("Z-2026-1", { title: "Subsidie korfbalclub", keywords: ["sport"] }),
  place("Z-2025-9", { title: "Subsidie korfbalclub 2025", status: "gesloten" }),
  place("lib-cafe", { title: "Horecabeleid", description: "Terrassen en cafés", unit: "Economie", parties: ["Koninklijke Horeca"] }),
];

test.each([
  ["subsidie", ["Z-2026-1", "Z-2025-9"]],
  ["korf 2025", ["Z-2025-9"]],
  ["2026-1", ["Z-2026-1"]],
  ["CAFE", ["lib-cafe"]],
  ["café", ["lib-cafe"]],
  ["horeca economie", ["lib-cafe"]],
  ["sport", ["Z-2026-1"]],
  ["   ", []],
  ["niet te vinden", []],
])("%s", (question, ids) => {
  expect(search(PLACES, question).map(({ id }) => id)).toEqual(ids);
});

test("words in the name weigh more than words elsewhere", () => {
  expect(search([place("a", { title: "Iets", description: "bomen" }), place("b", { title: "Bomen" })], "bomen").map(({ id }) => id)).toEqual(["b", "a"]);
});
