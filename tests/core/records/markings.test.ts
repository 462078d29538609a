import fc from "fast-check";
import { MOST_MARKINGS, type Finding } from "../../../src/core/model/index.ts";
import { isMarkable, markingOf } from "../../../src/core/records/index.ts";
import { markedDocument, markedIn } from "../../../src/core/records/markings.ts";

const finding = (quote: string, start: number, more: Partial<Finding> = {}): Finding => ({
  kind: "person", quote, paragraph: 2, paragraphKey: "p2", start, end: start + quote.length, offset: 100 + start, grounds: ["5.1.2.e", "avg"], confidence: "certain", because: [{ rule: "person", words: quote, source: "woo-5.1.2.e" }], ...more,
});
const WOO = { shown: true, categories: [] } as const;
const FILE = { name: "brief.docx", sha256: "a".repeat(64) };

test.each<readonly [string, boolean, Partial<Finding>, boolean]>([
  ["a ground of the Woo", true, {}, true], ["only the privacy law", true, { grounds: ["avg"] }, false], ["no ground at all", true, { grounds: [] }, false], ["an organisation to which the Woo does not apply", false, {}, false],
])("%s", (_what, shown, more, wanted) => {
  expect(isMarkable({ ...WOO, shown }, finding("J. Bos", 0, more))).toBe(wanted);
});

test("what was marked is where it was found, in the order of the text, and no more than that", () => {
  const findings = [finding("J. Bos", 4), finding("J. Bos", 40), finding("06 12345678", 60, { kind: "phone" }), finding("P. Vos", 80, { grounds: ["avg"] })];
  const [first, , phone, privacy] = findings.map(markingOf);
  expect(markedIn([phone!, first!, privacy!, { ...first!, start: 5 }], { findings, woo: WOO })).toEqual([first, phone]);
  expect(markedIn([first!], { findings, woo: { ...WOO, shown: false } })).toEqual([]);
});

test("a document in which everything is marked stays within what the register takes", () => {
  const findings = Array.from({ length: MOST_MARKINGS + 20 }, (_, index) => finding("J. Bos", index * 10));
  expect(markedIn(findings.map(markingOf), { findings, woo: WOO })).toHaveLength(MOST_MARKINGS);
});

test("no words of the document go along, whatever they are", () => {
  fc.assert(fc.property(fc.array(fc.stringMatching(/^[a-z]{12,20}$/u), { minLength: 1, maxLength: 5 }), (words) => {
    const findings = words.map((quote, index) => finding(quote, index * 40));
    const marked = markedIn(findings.map(markingOf), { findings, woo: WOO });
    const text = markedDocument({ id: "7ef52864-7371-4ae9-84f4-56d04589b68f", marked }, FILE) ?? "";
    expect((JSON.parse(text) as { readonly marked: unknown }).marked).toEqual(marked);
    for (const quote of words) expect(text).not.toContain(quote);
  }));
});

test("there is no document where nothing was marked", () => {
  expect(markedDocument({ id: "a" }, FILE)).toBeNull();
  expect(markedDocument({ id: "a", marked: [] }, FILE)).toBeNull();
});

test("the document names the place of the Woo team", () => {
  const marked = [markingOf(finding("J. Bos", 4))];
  expect(JSON.parse(markedDocument({ id: "a", marked, wooQueue: { id: "woo", title: "Werkvoorraad" } }, FILE) ?? "")).toEqual({ documentId: "a", file: FILE, wooQueue: { id: "woo", title: "Werkvoorraad" }, marked });
});
