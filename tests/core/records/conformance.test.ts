import { readFileSync } from "node:fs";
import { join } from "node:path";
import { HOW } from "../../../scripts/tasks/conformance-how.ts";
import { clauses, conformancePage } from "../../../scripts/tasks/conformance.ts";
import { ROOT } from "../../../scripts/tasks/files.ts";
import { diwooFaults } from "./diwoo-schema.ts";
import { conformanceSamples } from "./samples.ts";
import { mdtoFaults } from "./mdto-schema.ts";

const all = clauses();

test("the statement is what the schemas and the documents say now", () => {
  expect(readFileSync(join(ROOT, "docs/reference/conformance.md"), "utf8")).toBe(conformancePage());
  expect(all.length).toBeGreaterThan(100);
});

test("the documents it rests on are valid", () => {
  const { informatieobject, bestand, diwoo } = conformanceSamples();
  expect([...informatieobject, ...bestand].map(mdtoFaults).concat(diwoo.map(diwooFaults)).filter((fault) => fault !== "")).toEqual([]);
});

test("whatever is mandatory is always filled", () => {
  const outermost = all.filter(({ path, mandatory }) => mandatory && !path.includes("/"));
  expect(outermost.filter(({ filled }) => filled !== "always")).toEqual([]);
  expect(outermost.length).toBeGreaterThan(12);
  const within = all.filter(({ standard, path, mandatory, filled }) => mandatory && filled === "never" && all.some((other) => other.standard === standard && other.filled !== "never" && other.path === path.slice(0, path.lastIndexOf("/"))));
  expect(within).toEqual([]);
});

test("what is filled says how, and nothing else does", () => {
  const told = Object.entries(HOW).flatMap(([standard, ways]) => Object.keys(ways).map((path) => `${standard} ${path}`));
  expect(told.toSorted()).toEqual(all.filter(({ path, filled }) => !path.includes("/") && filled !== "never").map(({ standard, path }) => `${standard} ${path}`).toSorted());
});
