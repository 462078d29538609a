import type { Line } from "./lines.ts";
import { wordsOf } from "./lines.ts";
import type { Measure } from "./measure.ts";

/** Signs and numbers that begin an item of a list. */
const ITEM = /^(?:[•○▪◦*–-]|\d{1,2}[.)]|[a-z][.)]|\([a-z\d]{1,2}\)|[ivx]{1,4}[.)])\s/;
const SENTENCE_END = /[.!?:;]["”’')\]]?$/;
/** Words before which a hyphen at the end of a line is no broken word: "wet- en regelgeving". */
const COUPLES = /^(?:en|of|en\/of|tot|dan|als|noch|respectievelijk|c\.q\.)(?=[\s,]|$)/;
/** A postal code with its town, a post-office box, a page on the web and a mail address begin a line of an address. */
const OWN_LINE = /^(?:\d{4}\s?[A-Z]{2}\s|Postbus\s\d|www\.|https?:\/\/|[\w.+-]{1,64}@\S)/;
const SAME_SIZE = 0.1;
const INDENT = 0.8;
/** How much wider a word may be than its number of letters says. */
const ROOM = 1.15;

export const beginsItem = (text: string): boolean => ITEM.test(text);

/** The paragraph that a line may go on with. */
export interface Begun {
  readonly first: Line;
  readonly last: Line;
  readonly lines: number;
}

/** Whether a line goes on with a paragraph: the space between them, the room that was left, how it begins. */
export function goesOn({ first, last, lines }: Begun, line: Line, measure: Measure): boolean {
  if (last.turned || line.turned || last.segments.length > 1 || line.segments.length > 1 || last.artifact !== line.artifact) return false;
  if (Math.abs(line.size - last.size) > Math.max(line.size, last.size) * SAME_SIZE) return false;
  if (endedOnPurpose(last, line, measure)) return false;
  const text = wordsOf(line);
  const down = line.y - last.y;
  if (line.page !== last.page || down < last.size * 0.2) return carriesOver(last, line, text);
  if ((last.tag !== null || line.tag !== null) && last.tag?.block !== line.tag?.block) return false;
  if (OWN_LINE.test(text)) return false;
  if (down > measure.reach(last.size) || beginsItem(text)) return false;
  const item = beginsItem(wordsOf(first));
  if (line.start > last.start + last.size * INDENT) return item && lines === 1;
  if (line.start < last.start - last.size * INDENT) return lines === 1;
  return true;
}

/** The next word would have fitted: somebody ended this line. */
function endedOnPurpose(last: Line, line: Line, measure: Measure): boolean {
  const text = wordsOf(line);
  const word = /^\S+/.exec(text)?.[0].length ?? 0;
  const width = (line.end - line.start) / Math.max(1, text.length);
  return last.end + (word + 1.5) * width * ROOM < measure.margin(last);
}

/** On a new page or in a new column only a sentence that has not ended goes on. */
function carriesOver(last: Line, line: Line, text: string): boolean {
  if ((last.tag?.role ?? "body") !== (line.tag?.role ?? "body") || last.tag?.cell !== null && last.tag !== null) return false;
  const before = wordsOf(last);
  return !SENTENCE_END.test(before) && /^["“‘'(]?\p{Ll}/u.test(text) && !beginsItem(text);
}

/** Two lines of a paragraph as one: a word that was broken becomes whole. */
export function joined(before: string, line: string): string {
  if (before.endsWith("\u00ad")) return `${before.slice(0, -1)}${line}`;
  if (!/[\p{L}\d]-$/u.test(before)) return /[/@]$/.test(before) && /^\S/.test(line) && /\S\/$|@$/.test(before) && !/\s\/$/.test(before) ? `${before}${line}` : `${before} ${line}`;
  if (COUPLES.test(line)) return `${before} ${line}`;
  return /\p{L}-$/u.test(before) && /^\p{Ll}/u.test(line) ? `${before.slice(0, -1)}${line}` : `${before}${line}`;
}
