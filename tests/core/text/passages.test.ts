import fc from "fast-check";
import type { Paragraph } from "../../../src/core/model/index.ts";
import { affected, passageAt } from "../../../src/core/text/passages.ts";

const body = (text: string): Paragraph => ({ key: "", role: "body", text });
const cell = (text: string, row: number, column: number, table = 0): Paragraph => ({ key: "", role: "table-cell", text, cell: { table, row, column } });
const table = (rows: readonly (readonly string[])[], number = 0): readonly Paragraph[] => rows.flatMap((cells, row) => cells.map((text, column) => cell(text, row, column, number)));
/** The label of the cell that holds this text. */
const labelOf = (text: string, paragraphs: readonly Paragraph[]): string => passageAt(paragraphs, paragraphs.findIndex((paragraph) => paragraph.text === text)).label;

describe("what stands around a paragraph", () => {
  it("is the end of the one before and the begin of the one after, at most 160 units of each", () => {
    const [long, after] = ["a".repeat(100) + "b".repeat(160), "c".repeat(160) + "d".repeat(100)];
    expect(passageAt([body(long), { key: "", role: "heading", text: "hier" }, body(after)], 1)).toEqual({ text: "hier", role: "heading", previous: "b".repeat(160), next: "c".repeat(160), label: "" });
  });

  it("is nothing at the edges of a document, and beyond them", () => {
    expect(passageAt([body("hier")], 0)).toEqual({ text: "hier", role: "body", previous: "", next: "", label: "" });
    expect(passageAt([body("hier")], 1)).toEqual({ text: "", role: "body", previous: "", next: "", label: "" });
  });

  it("is looked for over empty paragraphs, and not over many of them", () => {
    const around = (empty: number) => [body("voor"), ...Array.from({ length: empty }, () => body(" \t")), body("hier"), ...Array.from({ length: empty }, () => body("")), body("na")];
    expect([0, 1, 8, 9].map((empty) => passageAt(around(empty), empty + 1)).map(({ text, previous, next }) => [text, previous, next])).toEqual([["hier", "voor", "na"], ["hier", "voor", "na"], ["hier", "voor", "na"], ["hier", "", ""]]);
  });
});

describe("the label of a cell", () => {
  it("is the first cell of its row and the head of its column", () => {
    const people = table([["Naam", "BSN", "Adres"], ["Bos", "1", "Kade 1"], ["Smit", "2", "Kade 2"]]);
    expect(["Naam", "BSN", "Adres", "Bos", "1", "Kade 1", "2", "Kade 2"].map((text) => labelOf(text, people))).toEqual(["", "", "", "Naam", "Bos BSN", "Bos Adres", "Smit BSN", "Smit Adres"]);
  });

  it("is what stands left of it when that ends with a colon", () => {
    expect(labelOf("Bos", table([["Dossier", "Naam: ", "Bos"], ["x", "Plaats:", "Assen"]]))).toBe("Naam: ");
    expect(labelOf("Assen", table([["Dossier", "Naam:", "Bos"], ["x", "Plaats:", "Assen"]]))).toBe("Plaats: Bos");
  });

  it("is the first cell in a row of two, and by turns in a row of more", () => {
    expect(labelOf("Bos", table([["Naam", "Bos"], ["Plaats", "Assen"]]))).toBe("Naam");
    expect(["Bos", "Plaats", "Assen"].map((text) => labelOf(text, table([["Naam", "Bos", "Plaats", "Assen"]])))).toEqual(["", "", "Plaats"]);
    expect(labelOf("Bos", [...table([["Naam", "Bos"]]), ...table([["a", "b", "c"]], 1)])).toBe("Naam");
    expect(labelOf("Bos", [...table([["Naam", "Bos"]]), body("Tekst"), cell("c", 0, 2)])).toBe("Naam");
  });

  it("is that of its own table", () => {
    const two = [...table([["Naam", "BSN"]]), body("Tekst"), ...table([["a", "b"], ["c", "d"]], 1)];
    expect(labelOf("d", two)).toBe("c b");
    expect(labelOf("d", [...table([["Naam", "BSN"]]), cell("c", 1, 0, 1), cell("d", 1, 1, 1)])).toBe("c");
    // A table within a cell does not hide the one around it.
    expect(labelOf("Bos", [cell("Naam", 0, 0), cell("BSN", 0, 1), cell("binnen", 0, 0, 1), cell("Bos", 1, 0)])).toBe("Naam");
    expect(labelOf("Bos", [cell("Naam", 0, 0), body("Tekst"), cell("Bos", 1, 0)])).toBe("");
  });

  it("is found as far back as a reader sees", () => {
    const long = (rows: number) => table([["Naam", "BSN"], ...Array.from({ length: rows }, (_, row) => [`r${String(row)}`, `c${String(row)}`])]);
    expect(labelOf("c99", long(100))).toBe("r99 BSN");
    expect(labelOf("c100", long(101))).toBe("r100");
  });

  it("is cut off where it would never end", () => {
    expect(labelOf("d", table([["a", "b".repeat(200)], ["c".repeat(200), "d"]]))).toBe(`${"c".repeat(160)} ${"b".repeat(160)}`);
    expect(labelOf("d", table([["a", "b"], ["", "d"]]))).toBe("b");
  });
});

it("a change reaches every paragraph whose passage becomes another", () => {
  const piece = fc.oneof(fc.constantFrom<Paragraph>(body("tekst"), body(""), body(" ")), fc.record({ text: fc.constantFrom("Naam", "Naam:", "", "Bos"), row: fc.nat(2), column: fc.nat(3), table: fc.nat(1) }).map(({ text, row, column, table: number }) => cell(text, row, column, number)));
  fc.assert(fc.property(fc.array(piece, { minLength: 1, maxLength: 14 }), fc.array(piece, { maxLength: 3 }), fc.nat(14), fc.nat(3), (before, fresh, at, out) => {
    const start = Math.min(at, before.length);
    const oldEnd = Math.min(start + out, before.length);
    const after = [...before.slice(0, start), ...fresh, ...before.slice(oldEnd)];
    const newEnd = start + fresh.length;
    const reach = affected(after, start, newEnd);
    expect([reach.start >= 0, reach.end <= after.length]).toEqual([true, true]);
    after.forEach((_, index) => {
      if (index >= reach.start && index < reach.end) return;
      expect(passageAt(after, index)).toEqual(passageAt(before, index < start ? index : index - newEnd + oldEnd));
    });
  }), { numRuns: 500 });
});

it("a change reaches no further than it has to", () => {
  const text = Array.from({ length: 40 }, (_, index) => body(`regel ${String(index)}`));
  expect(affected(text, 20, 21)).toEqual({ start: 19, end: 22 });
  expect(affected(text, 0, 1)).toEqual({ start: 0, end: 2 });
  expect(affected(text, 39, 40)).toEqual({ start: 38, end: 40 });
  expect(affected(text.map((paragraph, index) => (index % 4 === 0 ? paragraph : body(""))), 20, 21)).toEqual({ start: 16, end: 25 });
  expect(affected(table(Array.from({ length: 150 }, () => ["a", "b"])), 100, 101)).toEqual({ start: 99, end: 300 });
});
