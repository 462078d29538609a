import { perPassage } from "./memo.ts";

/** A sentence or clause in a text: span in UTF-16 units, without surrounding space and without its closing full stop. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const ABBREVIATIONS = new Set(["dhr", "mw", "mevr", "fam", "mr", "drs", "dr", "ir", "ing", "prof", "bijv", "bv", "nr", "art", "ca", "incl", "excl", "evt", "resp", "m.i", "o.a", "d.w.z", "t.a.v", "i.v.m", "m.b.t", "blz", "tel", "st", "jl", "jr", "a.d.h.v", "n.a.v", "w.o", "enz", "stg", "dep"]);
const BREAK = /[.!?](?=["”’')\]]*\s)/gu;
const CLOSERS = /^["”’')\]]*/u;
const LEAD = /^\s*(?:\d{1,3}(?:\.\d{1,3})*[.)]\s+|[-•–]\s+)?/u;

/** The sentences of a paragraph. Initials, abbreviations and numbers do not end one; a leading list number is left out. */
export function sentencesOf(text: string): readonly Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  for (const match of text.matchAll(BREAK)) {
    if (match[0] === "." ? !endsSentence(text, start, match.index) : !opensAnother(text, match.index)) continue;
    push(found, text, start, match.index);
    // A quotation mark or bracket that closes here belongs to neither.
    start = match.index + 1 + (CLOSERS.exec(text.slice(match.index + 1, match.index + 8))?.[0].length ?? 0);
  }
  push(found, text, start, text.length);
  return found;
}

/** The sentences of a passage, shared by everything that reads sentences. */
export const sentencesIn = perPassage((passage) => sentencesOf(passage.text));

function endsSentence(text: string, start: number, dot: number): boolean {
  let begin = dot;
  while (begin > start && !/\s/u.test(text[begin - 1] ?? "")) begin--;
  const word = text.slice(begin, dot).replace(/^[("“‘]+/u, "");
  if (/^\p{Lu}(?:\.\p{Lu})*$/u.test(word) || ABBREVIATIONS.has(word.toLowerCase())) return false;
  return opensAnother(text, dot);
}

/** What follows the mark begins with a capital or a number, or nothing follows. */
function opensAnother(text: string, mark: number): boolean {
  return /^["”’')\]]*\s+["“‘(]?[\p{Lu}\d]/u.test(text.slice(mark + 1, mark + 8)) || /^["”’')\]]*\s*$/u.test(text.slice(mark + 1, mark + 40));
}

function push(found: Sentence[], text: string, from: number, to: number): void {
  const lead = LEAD.exec(text.slice(from, to))?.[0].length ?? 0;
  const start = from + lead;
  const end = start + text.slice(start, to).replace(/[\s.]+$/u, "").length;
  if (end > start) found.push({ start, end, text: text.slice(start, end) });
}

/** The clauses of a sentence: parts between semicolons. */
export function clausesOf(sentence: Sentence): readonly Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  for (const part of sentence.text.split(";")) {
    const lead = part.length - part.trimStart().length;
    const trimmed = part.trim();
    if (trimmed !== "") found.push({ start: sentence.start + start + lead, end: sentence.start + start + lead + trimmed.length, text: trimmed });
    start += part.length + 1;
  }
  return found;
}
