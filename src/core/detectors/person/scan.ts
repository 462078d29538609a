import { perPassage } from "../../text/memo.ts";

/** What stands at a place in a text, as far as names go. */
export const LOWER = 0;
/** A word with a capital: "Bakker", "McDonald", "Van". */
export const CAPITAL = 1;
/** All capitals, two letters or more: "BAKKER", "CDA". */
export const CAPS = 2;
/** "J.", "J.P.", "Th.", with the dots. */
export const INITIALS = 3;
export const NUMBER = 4;
/** One character that is none of these, or a whole address (mail, web). */
export const MARK = 5;

/** The words and marks of a text, as columns so that a page costs no objects. */
export interface Scan {
  readonly text: string;
  readonly count: number;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly kinds: readonly number[];
}

/** Index of the last token that begins before a place of the text; 0 when none does. */
export function lastBefore({ starts, count }: Scan, position: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

const OTHER = 0;
const SPACE = 1;
const SMALL = 2;
const LARGE = 3;
const DIGIT = 4;

/** Class of every Latin character; the rest is asked of Unicode. */
const CLASSES = classTable(0x250);

function classTable(size: number): Uint8Array {
  const table = new Uint8Array(size);
  for (let code = 0; code < size; code++) table[code] = slowClass(String.fromCharCode(code));
  return table;
}

function slowClass(character: string): number {
  if (/\s/u.test(character)) return SPACE;
  if (/\p{Nd}/u.test(character)) return DIGIT;
  if (/[\p{Lu}\p{Lt}]/u.test(character)) return LARGE;
  return /[\p{L}\p{M}]/u.test(character) ? SMALL : OTHER;
}

function classAt(text: string, at: number): number {
  if (at < 0 || at >= text.length) return OTHER;
  const code = text.charCodeAt(at);
  return code < CLASSES.length ? (CLASSES[code] ?? OTHER) : slowClass(text.charAt(at));
}

/** Abbreviated first names that are written with more than one letter. */
const LONG_INITIALS: ReadonlySet<string> = new Set(["Th", "Chr", "Joh", "Ph", "Fr", "Fred", "Wm", "Jac", "Ij", "IJ", "Sj", "Tj", "Ch", "Alb", "Corn", "Ant", "Hub", "Jos", "Gerh", "Hendr", "Aug", "Ed", "Yu", "Kl"]);

/** Reads a text once. Linear in its length. */
export function scan(text: string): Scan {
  const starts: number[] = [];
  const ends: number[] = [];
  const kinds: number[] = [];
  const hasAddress = text.includes("@") || text.includes("://") || text.includes("www.");
  let at = 0;
  while (at < text.length) {
    const kind = classAt(text, at);
    if (kind === SPACE) {
      at++;
      continue;
    }
    let end = at + 1;
    let found = MARK;
    const address = hasAddress && kind !== OTHER ? addressEnd(text, at) : 0;
    if (address > 0) end = address;
    else if (kind === DIGIT) {
      end = numberEnd(text, at);
      found = NUMBER;
    } else if (kind === SMALL || isShortArticle(text, at)) {
      end = wordEnd(text, at);
      found = classAt(text, at + 2) === LARGE && isJoint(text.charCodeAt(at + 1)) ? CAPITAL : LOWER;
    } else if (kind === LARGE) {
      const initials = classAt(text, at - 1) === DIGIT ? 0 : initialsEnd(text, at);
      end = initials > 0 ? initials : wordEnd(text, at);
      found = initials > 0 ? INITIALS : isAllCaps(text, at, end) ? CAPS : CAPITAL;
    }
    starts.push(at);
    ends.push(end);
    kinds.push(found);
    at = end;
  }
  return { text, count: starts.length, starts, ends, kinds };
}

/** The words and marks of a passage, read once for all that look for names. */
export const scanOf = perPassage(({ text }) => scan(text));

/** Letters, with an apostrophe or a hyphen between letters: "Jean-Luc", "O'Brien", "Brinke-de"; "motie-Krul" is two words. */
function wordEnd(text: string, from: number): number {
  let at = from + 1;
  const small = classAt(text, from) === SMALL;
  for (;;) {
    const kind = classAt(text, at);
    if (kind === SMALL || kind === LARGE || kind === DIGIT) at++;
    else if (small && text.charCodeAt(at) === HYPHEN && classAt(text, at + 1) === LARGE) return at;
    else if (isJoint(text.charCodeAt(at)) && isLetter(text, at + 1)) at += 2;
    else return at;
  }
}

const HYPHEN = 0x2d;

/** "'t" and "'s", as in "Maarten 't Hart". */
function isShortArticle(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code === 0x27 || code === 0x2019) && "ts".includes(text.charAt(at + 1) || " ") && !isLetter(text, at + 2);
}

function isJoint(code: number): boolean {
  return code === HYPHEN || code === 0x27 || code === 0x2019 || code === 0x2010 || code === 0x2011;
}

function isLetter(text: string, at: number): boolean {
  const kind = classAt(text, at);
  return kind === SMALL || kind === LARGE;
}

function numberEnd(text: string, from: number): number {
  let at = from + 1;
  while (classAt(text, at) === DIGIT || (classAt(text, at) !== SPACE && classAt(text, at + 1) === DIGIT && ".,:-/".includes(text.charAt(at)))) at++;
  return at;
}

/** End of a mail or web address that begins here, else 0. */
function addressEnd(text: string, from: number): number {
  let end = from;
  let marked = text.startsWith("www.", from);
  while (end < text.length && classAt(text, end) !== SPACE && !"<>()[],;\"".includes(text.charAt(end))) {
    marked ||= text.charCodeAt(end) === 0x40 || text.startsWith("://", end);
    end++;
  }
  return marked ? end : 0;
}

/** End of initials that begin here, else 0: capitals each followed by a dot, without spaces between. */
function initialsEnd(text: string, from: number): number {
  let at = from;
  for (;;) {
    const end = initialEnd(text, at);
    if (end === 0) return at === from ? 0 : at;
    at = end;
    if (text.charCodeAt(at) === 0x2d && initialEnd(text, at + 1) > 0) at++;
  }
}

function initialEnd(text: string, at: number): number {
  if (classAt(text, at) !== LARGE) return 0;
  if (text.charCodeAt(at + 1) === 0x2e) return at + 2;
  for (let length = 2; length <= 5; length++) {
    if (text.charCodeAt(at + length) === 0x2e) return LONG_INITIALS.has(text.slice(at, at + length)) ? at + length + 1 : 0;
    if (!isLetter(text, at + length)) return 0;
  }
  return 0;
}

function isAllCaps(text: string, from: number, to: number): boolean {
  if (to - from < 2) return false;
  for (let at = from + 1; at < to; at++) if (classAt(text, at) === SMALL) return false;
  return true;
}

/** The word itself; empty beyond the ends. */
export function wordAt(scanned: Scan, index: number): string {
  const start = scanned.starts[index];
  return start === undefined ? "" : scanned.text.slice(start, scanned.ends[index]);
}

/** Kind of a word; `MARK` beyond the ends. */
export function kindAt(scanned: Scan, index: number): number {
  return scanned.kinds[index] ?? MARK;
}

/** White space that is wider than this sets words apart, as columns do. */
const WIDEST_SPACE = 4;

/** Nothing but a little white space stands between this word and the next. */
export function touchesNext(scanned: Scan, index: number): boolean {
  const end = scanned.ends[index];
  const start = scanned.starts[index + 1];
  return end !== undefined && start !== undefined && start > end && start - end <= WIDEST_SPACE;
}
