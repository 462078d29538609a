import fc from "fast-check";
import { Alignment } from "../../../../src/adapters/hosts/word/align.ts";
import type { ScannedLine } from "../../../../src/adapters/hosts/word/scan.ts";

const line = (text: string, index: number): ScannedLine => ({ place: { story: "body", part: 0, index, id: null }, offset: 0, text, role: "body" });
const lines = (texts: readonly string[]): readonly ScannedLine[] => texts.map(line);
const texts = fc.array(fc.constantFrom("a", "b", "c", ""), { maxLength: 12 });

test("after any two readings the text is that of the second, and every key is of one paragraph alone", () => {
  fc.assert(fc.property(texts, texts, (before, after) => {
    const alignment = new Alignment();
    alignment.update(lines(before));
    alignment.update(lines(after));
    const found = alignment.located;
    expect(found.map(({ paragraph }) => paragraph.text)).toEqual(after);
    expect(found.map(({ line: { place } }) => place.index)).toEqual(after.map((_, index) => index));
    expect(new Set(found.map(({ paragraph }) => paragraph.key)).size).toBe(after.length);
  }));
});

test("what stands before and after a change keeps its identity", () => {
  fc.assert(fc.property(texts, texts, texts, texts, (first, gone, came, last) => {
    // Lines that occur once: of two equal neighbours nobody can say which one went.
    const [head, tail] = [first.map((text, at) => `begin ${String(at)} ${text}`), last.map((text, at) => `end ${String(at)} ${text}`)];
    const alignment = new Alignment();
    alignment.update(lines([...head, ...gone, ...tail]));
    const before = alignment.located.map(({ paragraph }) => paragraph);
    alignment.update(lines([...head, ...came, ...tail]));
    const after = alignment.located.map(({ paragraph }) => paragraph);
    for (const index of head.keys()) expect(after[index]).toBe(before[index]);
    for (const index of tail.keys()) expect(after[after.length - 1 - index]).toBe(before[before.length - 1 - index]);
  }));
});

test("a paragraph that somebody types in keeps its key, and only it is new", () => {
  const alignment = new Alignment();
  expect(alignment.update(lines(["een", "twee", "drie"]))).toBe(true);
  const [first, second, third] = alignment.located.map(({ paragraph }) => paragraph);
  expect(alignment.update(lines(["een", "twee!", "drie"]))).toBe(true);
  const after = alignment.located.map(({ paragraph }) => paragraph);
  expect([after[0], after[2]]).toEqual([first, third]);
  expect(after[1]).toEqual({ ...second, text: "twee!" });
  expect(alignment.update(lines(["een", "twee!", "drie"]))).toBe(false);
});
