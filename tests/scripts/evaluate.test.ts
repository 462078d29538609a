import { readFileSync } from "node:fs";
import fc from "fast-check";
import { MEASURES } from "../../scripts/tasks/evaluate/index.ts";
import { ACCURACY_PAGE, pageWith, sectionsOf } from "../../scripts/tasks/evaluate/page.ts";
import { percent, table } from "../../scripts/tasks/evaluate/table.ts";

const page = readFileSync(ACCURACY_PAGE, "utf8");

describe("the page with the figures", () => {
  it("has a section with figures for every measure, in their order, and is as the script writes it", () => {
    expect([...sectionsOf(page).keys()]).toEqual(MEASURES.map(({ id }) => id));
    for (const text of sectionsOf(page).values()) expect(text).toMatch(/^\|.*\d.*\|$/mu);
    expect(pageWith(page, new Map(), MEASURES)).toBe(page);
  });

  it("has measures with names of their own", () => {
    expect(new Set(MEASURES.map(({ id }) => id)).size).toBe(MEASURES.length);
    for (const { id, heading } of MEASURES) {
      expect(id).toMatch(/^[a-z-]+$/);
      expect(heading).toMatch(/^[A-Z]/);
    }
  });
});

describe("measuring one part", () => {
  const measures = ["one", "two", "three"].map((id) => ({ id, heading: `What ${id} measures` }));
  const body = fc.stringMatching(/^[a-z0-9 |.]{1,30}(?:\n[a-z0-9 |.]{1,30}){0,3}$/).map((text) => text.trim()).filter((text) => text !== "");
  const figures = fc.dictionary(fc.constantFrom("one", "two", "three"), body).map((found) => new Map(Object.entries(found)));

  it("leaves the other sections as they were", () => {
    fc.assert(fc.property(figures, figures, (before, now) => {
      const written = pageWith(pageWith("", before, measures), now, measures);
      expect(sectionsOf(written)).toEqual(new Map(measures.flatMap(({ id }): readonly (readonly [string, string])[] => {
        const text = now.get(id) ?? before.get(id);
        return text === undefined ? [] : [[id, text]];
      })));
    }));
  });

  it("keeps what was written by hand, behind the rest", () => {
    const old = `${pageWith("", new Map([["one", "1"]]), measures)}\n## By hand\nSome | figures\n`;
    const now = pageWith(old, new Map([["two", "2"]]), measures);
    expect([...sectionsOf(now).keys()]).toEqual(["one", "two"]);
    expect(now.endsWith("\n## By hand\nSome | figures\n")).toBe(true);
    expect(pageWith(now, new Map(), measures)).toBe(now);
  });

  it("drops what no measure writes any more", () => {
    const old = pageWith("", new Map([["one", "1"], ["two", "2"]]), measures);
    expect([...sectionsOf(pageWith(old, new Map(), measures.slice(1))).keys()]).toEqual(["two"]);
  });
});

test("figures are written the same everywhere", () => {
  expect(table(["what", "how many"], [["a", 1], ["b", "2"]])).toBe("| what | how many |\n|---|---|\n| a | 1 |\n| b | 2 |");
  expect([percent(1, 3), percent(2, 2), percent(0, 0)]).toEqual(["33.3", "100.0", "-"]);
});
