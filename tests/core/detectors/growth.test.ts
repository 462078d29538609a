import { loadLists } from "../../../src/adapters/lists/node.ts";
import { DETECTORS } from "../../../src/core/detectors/index.ts";
import type { WordLists } from "../../../src/core/text/lists.ts";
import { passage } from "../../../src/core/text/passage.ts";

let lists: WordLists;
beforeAll(async () => {
  lists = await loadLists();
});

/** What is found by its form, and the names. */
const LOOKERS_AT_FORM = ["bsn", "pupil-number", "iban", "email", "phone", "address", "birth-date", "licence-plate", "company-number", "document-number", "membership-number", "person"];
const SMALL = 4_000;
const TIMES = 4;
/** Four times the text may cost this many times the looks: what is paid once does not count, and a border falls where it falls. */
const MOST = 4.6;

/** Such an expression looks at the begin of a text and nowhere else. */
const isAnchored = (source: string): boolean => source.startsWith("^");
// eslint-disable-next-line @typescript-eslint/unbound-method -- they are called on the text that was asked
const LOOKERS = { charCodeAt: String.prototype.charCodeAt, charAt: String.prototype.charAt, exec: RegExp.prototype.exec };

/** How many characters are looked at: one by one, and by regular expressions all that lies before what they find. */
function looks(work: () => void): number {
  let count = 0;
  const { charCodeAt, charAt, exec } = LOOKERS;
  Object.assign(String.prototype, {
    charCodeAt(this: string, at: number) {
      count++;
      return charCodeAt.call(this, at);
    },
    charAt(this: string, at: number) {
      count++;
      return charAt.call(this, at);
    },
  });
  Object.assign(RegExp.prototype, {
    exec(this: RegExp, text: string) {
      const from = this.global ? this.lastIndex : 0;
      const found = exec.call(this, text);
      const here = this.sticky || isAnchored(this.source);
      count += here ? (found?.[0].length ?? 1) : (found === null ? text.length : found.index + found[0].length) - from;
      return found;
    },
  });
  try {
    work();
  } finally {
    Object.assign(String.prototype, { charCodeAt, charAt });
    Object.assign(RegExp.prototype, { exec });
  }
  return count;
}

const WORST: readonly (readonly [name: string, piece: string])[] = [
  ["digits without end", "1"],
  ["letters without end", "a"],
  ["digits and spaces", "1 "],
  ["numbers of two digits", "06 "],
  ["numbers of four digits", "2024 "],
  ["nested brackets", "("],
  ["signs of addresses", "@"],
  ["signs of addresses between letters", "a@"],
  ["hyphens and digits", "1-"],
  ["combining marks", "e\u0301"],
  ["halves of characters", "\ud800"],
  ["words for digits", "nul "],
  ["capitals", "A. "],
  ["capitals within a word", "Abcdefghij"],
  ["names", "Jan de Vries "],
  ["streets", "Straat 1 "],
  ["labels", "bsn "],
  ["labels and numbers", "bsn 12345678 "],
  ["emoji", "😀"],
  ["signs that nobody sees", "\u200b"],
];

describe.each(DETECTORS.filter(({ id }) => LOOKERS_AT_FORM.includes(id)).map((detector) => [detector.id, detector] as const))("%s looks at a long text no more than in proportion", (_id, detector) => {
  it.each(WORST)("%s", (_name, piece) => {
    const cost = (length: number): number => {
      const of = passage(piece.repeat(length / piece.length));
      return looks(() => void detector.detect(of, lists));
    };
    cost(100);
    expect(cost(TIMES * SMALL)).toBeLessThanOrEqual(MOST * cost(SMALL) + 200);
  });
});
