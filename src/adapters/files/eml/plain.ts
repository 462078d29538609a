import type { Volume } from "../limits.ts";
import type { Block } from "./blocks.ts";
import { clean } from "./clean.ts";

interface Line {
  /** The marks before it: "" or ">", ">>". */
  readonly quote: string;
  readonly text: string;
}

const QUOTE = /^(?:\s?>)+\s?/;
/** Mail programs break lines at some width between these. */
const NARROWEST_WRAP = 60;
const WIDEST_WRAP = 100;
const LIST_ITEM = /^\s*(?:[-*•–]|\d{1,2}[.)])\s+\S/;
const SENTENCE_END = /[.!?:]["')”’]?$/;
/** How many lines must be broken before a mail counts as broken. */
const FEWEST_BROKEN = 2;
const MOSTLY = 0.8;

/**
 * A mail without HTML as paragraphs. Lines that a mail program broke because the next word did not fit become one
 * again; a line that the author ended stays a line. Empty lines go.
 */
export function readPlain(text: string, volume: Volume): readonly Block[] {
  const lines = text.split(/\r\n|\r|\n/).map((line): Line => {
    const mark = QUOTE.exec(line)?.[0] ?? "";
    return { quote: mark.replace(/\s/g, ""), text: line.slice(mark.length).trimEnd() };
  });
  const width = wrapWidth(lines);
  const blocks: Block[] = [];
  /** Lines of the paragraph that is being put together. */
  let parts: string[] = [];
  const flush = (quote: string, item: boolean): void => {
    if (parts.length === 0) return;
    volume.paragraph();
    const joined = parts.join(" ");
    volume.text(joined.length);
    blocks.push({ text: joined, role: quote !== "" ? "quoted" : item ? "list-item" : "body" });
    parts = [];
  };
  let first: Line = { quote: "", text: "" };
  let previous = first;
  for (const line of lines) {
    const words = clean(line.text);
    if (words === "" || parts.length === 0 || !broken(previous, line, width)) {
      flush(first.quote, LIST_ITEM.test(first.text));
      first = line;
    }
    if (words !== "") parts.push(words);
    previous = line;
  }
  flush(first.quote, LIST_ITEM.test(first.text));
  return blocks;
}

/**
 * The width at which this mail is broken, or 0 when it is not: of the lines that go on, nearly all end where the next
 * word would have been too much.
 */
function wrapWidth(lines: readonly Line[]): number {
  let width = 0;
  for (const { text } of lines) if (!text.includes("://") && text.length > width) width = text.length;
  if (width < NARROWEST_WRAP || width > WIDEST_WRAP) return 0;
  let long = 0;
  let full = 0;
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    if (next === undefined || next.text === "" || line.text.length < NARROWEST_WRAP / 2) return;
    if (SENTENCE_END.test(line.text) || LIST_ITEM.test(next.text)) return;
    long++;
    if (broken(line, next, width)) full++;
  });
  return full >= FEWEST_BROKEN && full >= long * MOSTLY ? width : 0;
}

function broken(before: Line, line: Line, width: number): boolean {
  if (width === 0 || before.quote !== line.quote || LIST_ITEM.test(line.text)) return false;
  // After a sentence a new line may well be meant; nothing is lost by leaving it.
  if (SENTENCE_END.test(before.text) && /^\s*\p{Lu}/u.test(line.text)) return false;
  const word = /^\S+/.exec(line.text.trimStart())?.[0].length ?? 0;
  return before.text.length + 1 + word > width;
}
