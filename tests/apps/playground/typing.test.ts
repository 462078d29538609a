import fc from "fast-check";
import { MemoryDocument } from "../../../src/adapters/hosts/memory/index.ts";
import { History } from "../../../src/apps/playground/sheet/history.ts";
import { belongTogether, replaceStretch, towards } from "../../../src/apps/playground/sheet/typing.ts";
import { bareDesk, type Paragraph } from "../../../src/core/model/index.ts";

const body = (...texts: readonly string[]): readonly Paragraph[] => texts.map((text, index) => ({ key: `document:${String(index)}`, role: "body", text }));

function open(paragraphs: readonly Paragraph[]): MemoryDocument {
  return new MemoryDocument({ name: "a.docx", mediaType: "application/octet-stream", bytes: new Uint8Array(), text: { kind: "document", paragraphs, envelope: null, properties: {} }, desk: bareDesk("2026-11-25T10:00:00Z") });
}

const at = (paragraph: number, offset: number) => ({ key: `document:${String(paragraph)}`, offset });
const textsOf = (document: MemoryDocument): readonly string[] => document.text.paragraphs.map(({ text }) => text);

describe("replacing a stretch", () => {
  test.each([
    { what: "a key", start: at(0, 2), end: at(0, 2), typed: "x", gives: ["eexn", "twee", "drie"], caret: at(0, 3) },
    { what: "a selection in one paragraph", start: at(1, 1), end: at(1, 3), typed: "", gives: ["een", "te", "drie"], caret: at(1, 1) },
    { what: "a selection over paragraphs", start: at(0, 1), end: at(2, 2), typed: "-", gives: ["e-ie"], caret: at(0, 2) },
    { what: "a line end of Windows", start: at(1, 4), end: at(1, 4), typed: "\r\nnieuw", gives: ["een", "twee", "nieuw", "drie"], caret: { key: "new:1", offset: 5 } },
    { what: "Enter in the middle", start: at(1, 2), end: at(1, 2), typed: "\n", gives: ["een", "tw", "ee", "drie"], caret: { key: "new:1", offset: 0 } },
    { what: "a tab", start: at(0, 3), end: at(0, 3), typed: "\ta", gives: ["een a", "twee", "drie"], caret: at(0, 5) },
  ])("$what", ({ start, end, typed, gives, caret }) => {
    const document = open(body("een", "twee", "drie"));
    expect(replaceStretch(document, { start, end }, typed)).toEqual(caret);
    expect(textsOf(document)).toEqual(gives);
  });

  test("does to the paragraphs what it does to their text", () => {
    const place = fc.tuple(fc.nat(), fc.nat());
    fc.assert(fc.property(fc.array(fc.string({ maxLength: 8 }).map((text) => text.replace(/[\r\n\t\u2028\u2029]/gu, "")), { minLength: 1, maxLength: 6 }), place, place, fc.constantFrom("", "x", "\n", "a\nb", "\n\n"), (texts, one, other, typed) => {
      const paragraphs = body(...texts);
      const [from, to] = [one, other].map(([paragraph, offset]) => {
        const index = paragraph % texts.length;
        return { index, offset: offset % (texts[index]!.length + 1) };
      }).sort((a, b) => a.index - b.index || a.offset - b.offset) as [{ readonly index: number; readonly offset: number }, { readonly index: number; readonly offset: number }];
      const whole = texts.join("\n");
      const absolute = ({ index, offset }: { readonly index: number; readonly offset: number }): number => texts.slice(0, index).reduce((sum, text) => sum + text.length + 1, 0) + offset;
      const document = open(paragraphs);
      replaceStretch(document, { start: at(from.index, from.offset), end: at(to.index, to.offset) }, typed);
      expect(textsOf(document).join("\n")).toBe(whole.slice(0, absolute(from)) + typed + whole.slice(absolute(to)));
      const untouched = paragraphs.filter((_, index) => index < from.index || index > to.index);
      expect(document.text.paragraphs).toEqual(expect.arrayContaining([...untouched]));
    }));
  });

  test("empties the cells of a table and leaves the table standing", () => {
    const cell = (key: string, row: number, column: number, text: string): Paragraph => ({ key, role: "table-cell", text, cell: { table: 0, row, column } });
    const document = open([...body("voor"), cell("a", 0, 0, "Datum"), cell("b", 0, 1, "1 mei"), { key: "na", role: "body", text: "erna" }]);
    replaceStretch(document, { start: at(0, 2), end: { key: "na", offset: 2 } }, "");
    expect(textsOf(document)).toEqual(["vo", "", "", "na"]);
    expect(document.text.paragraphs.map(({ key }) => key)).toEqual(["document:0", "a", "b", "na"]);
  });

  test("a stretch of a paragraph that is gone changes nothing", () => {
    const document = open(body("een"));
    replaceStretch(document, { start: at(7, 0), end: at(7, 0) }, "x");
    expect(textsOf(document)).toEqual(["een"]);
  });
});

describe("Backspace and Delete between paragraphs", () => {
  const paragraphs: readonly Paragraph[] = [{ key: "header1:0", role: "header", text: "Briefhoofd" }, ...body("een", "twee")];
  test.each([
    { from: at(1, 0), direction: "backward", start: at(0, 3), end: at(1, 0) },
    { from: at(0, 3), direction: "forward", start: at(0, 3), end: at(1, 0) },
    { from: at(0, 0), direction: "backward", start: at(0, 0), end: at(0, 0) },
    { from: at(1, 4), direction: "forward", start: at(1, 4), end: at(1, 4) },
    { from: at(1, 2), direction: "backward", start: at(1, 2), end: at(1, 2) },
  ] as const)("$direction from $from", ({ from, direction, start, end }) => {
    expect(towards(paragraphs, from, direction)).toEqual({ start, end });
  });

  test("a header is no neighbour of the text", () => {
    expect(belongTogether(paragraphs[0]!, paragraphs[1]!)).toBe(false);
    expect(belongTogether(paragraphs[1]!, paragraphs[2]!)).toBe(true);
  });
});

describe("history", () => {
  const moment = (text: string) => ({ text: { kind: "document" as const, paragraphs: body(text), envelope: null, properties: {} }, caret: null });
  const read = (was: ReturnType<History["undo"]>): string | undefined => was?.text.paragraphs[0]?.text;

  test("keys that follow each other fast are undone together, a pause or another kind of change starts anew", () => {
    const history = new History();
    history.note(moment("a"), "insertText", 0);
    history.note(moment("ab"), "insertText", 300);
    history.note(moment("abc"), "insertText", 5000);
    history.note(moment("abcd"), "deleteContentBackward", 5100);
    expect(read(history.undo(moment("abc")))).toBe("abcd");
    expect(read(history.undo(moment("abcd")))).toBe("abc");
    expect(read(history.redo(moment("abc")))).toBe("abcd");
    expect(read(history.undo(moment("abcd")))).toBe("abc");
    expect(read(history.undo(moment("abc")))).toBe("a");
    expect(history.undo(moment("a"))).toBeNull();
  });

  test("after a new change there is nothing to do again, and the oldest are forgotten", () => {
    const history = new History();
    for (let turn = 0; turn < 300; turn += 1) history.note(moment(String(turn)), "", turn);
    history.undo(moment("now"));
    history.note(moment("other"), "", 301);
    expect(history.redo(moment("now"))).toBeNull();
    let steps = 0;
    while (history.undo(moment("now")) !== null) steps += 1;
    expect(steps).toBe(100);
  });
});
