import fc from "fast-check";
import { MemoryDocument } from "../../../src/adapters/hosts/memory/index.ts";
import { bareDesk } from "../../../src/core/model/index.ts";

const open = (...texts: readonly string[]): MemoryDocument => new MemoryDocument({
  name: "a.docx", mediaType: "x", bytes: new Uint8Array(), desk: bareDesk("2026-11-25T10:00:00Z"),
  text: { kind: "document", envelope: null, properties: {}, paragraphs: texts.map((text, index) => ({ key: `document:${String(index)}`, role: "body", text })) },
});
const stretch = (start: number, end: number, paragraph = 0) => ({ start: { key: `document:${String(paragraph)}`, offset: start }, end: { key: `document:${String(paragraph)}`, offset: end } });

test.each([
  { what: "words before it", text: "xx een twee drie", start: 7, end: 11 },
  { what: "words after it", text: "een twee driexx", start: 4, end: 8 },
  { what: "words in it", text: "een twxxee drie", start: 4, end: 10 },
  { what: "words just before it", text: "een xxtwee drie", start: 6, end: 10 },
  { what: "words just after it", text: "een tweexx drie", start: 4, end: 8 },
  { what: "a cut at its end", text: "een twrie", start: 4, end: 6 },
  { what: "a cut at its start", text: "ewee drie", start: 1, end: 4 },
  { what: "itself gone", text: "een  drie", start: 4, end: 4 },
  { what: "nothing left", text: "", start: 0, end: 0 },
])("a stretch keeps its words with $what", ({ text, start, end }) => {
  const document = open("een twee drie");
  const span = document.spans.follow(stretch(4, 8));
  document.edit("document:0", text);
  expect([span.start.offset, span.end.offset]).toEqual([start, end]);
});

test("a stretch in a paragraph that goes moves to the end of the one before, or the start of what is left", () => {
  const document = open("een", "twee", "drie");
  const [first, second] = [document.spans.follow(stretch(0, 2)), document.spans.follow(stretch(1, 3, 1))];
  document.remove("document:1");
  expect(second.start).toEqual({ key: "document:0", offset: 3 });
  document.remove("document:0");
  expect([first.start, second.end]).toEqual([{ key: "document:2", offset: 0 }, { key: "document:2", offset: 0 }]);
});

test("what is let go of stays where it was, and only what lies exactly there is found", () => {
  const document = open("een twee drie");
  const [kept, gone] = [document.spans.follow(stretch(4, 8)), document.spans.follow(stretch(4, 8))];
  expect(document.spans.on(stretch(4, 8))).toEqual([kept, gone]);
  expect([document.spans.on(stretch(4, 7)), document.spans.on(stretch(4, 4))]).toEqual([[], []]);
  document.spans.release(gone);
  document.edit("document:0", "x een twee drie");
  expect([kept.start.offset, gone.start.offset]).toEqual([6, 4]);
});

test("whatever happens, a stretch lies in the document and does not turn around", () => {
  const step = fc.record({ kind: fc.constantFrom("edit", "insert", "remove"), at: fc.nat(9), text: fc.string({ maxLength: 6 }) });
  fc.assert(fc.property(fc.array(step, { maxLength: 12 }), fc.nat(3), fc.nat(4), fc.nat(4), (steps, paragraph, one, other) => {
    const document = open("abcd", "efgh", "ijkl", "mnop");
    const span = document.spans.follow(stretch(Math.min(one, other), Math.max(one, other), paragraph));
    for (const { kind, at, text } of steps) {
      const { paragraphs } = document.text;
      const target = paragraphs[at % Math.max(1, paragraphs.length)];
      if (target === undefined) return;
      if (kind === "insert") document.insert(target.key, text);
      else if (kind === "edit") document.edit(target.key, text);
      else if (paragraphs.length > 1) document.remove(target.key);
      const order = document.text.paragraphs.map(({ key }) => key);
      for (const { key, offset } of [span.start, span.end]) {
        expect(order).toContain(key);
        expect(offset).toBeGreaterThanOrEqual(0);
        expect(offset).toBeLessThanOrEqual(document.text.paragraphs.find((candidate) => candidate.key === key)!.text.length);
      }
      expect(order.indexOf(span.start.key) - order.indexOf(span.end.key) || span.start.offset - span.end.offset).toBeLessThanOrEqual(0);
    }
  }));
});
