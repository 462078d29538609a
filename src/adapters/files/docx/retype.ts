import { escapeXml } from "../xml.ts";
import type { OutlinedParagraph, Piece } from "./outline.ts";
import { plainWords, run, runContent } from "./run.ts";
import { LINE_END, PAGE_END } from "./sink.ts";

/** What comes in place of a stretch of the XML. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Pieces with the text that a reader gets for each: a break in a title is a space, a new page at an edge is nothing. */
function shownPieces(pieces: readonly Piece[], oneLine: boolean): readonly { readonly piece: Piece; readonly shown: string }[] {
  const filled = (piece: Piece): boolean => piece.text !== PAGE_END && piece.text !== "";
  const first = pieces.findIndex(filled);
  const last = pieces.findLastIndex(filled);
  const lineEnd = oneLine ? " " : LINE_END;
  return pieces.map((piece, index) => ({
    piece,
    shown: piece.text === PAGE_END ? (index < first || index > last ? "" : lineEnd) : piece.text === LINE_END ? lineEnd : piece.text,
  }));
}

/**
 * The changes that make a paragraph say `text`. Only what differs is typed again, in the run where it stands: the rest
 * keeps its looks, and whatever is not words stays.
 */
export function retype(outlined: OutlinedParagraph, text: string, oneLine: boolean, xml: string): readonly Change[] {
  if (isWatermark(outlined)) return [{ ...outlined.whole, text: watermarkWith(xml.slice(outlined.whole.start, outlined.whole.end), text) }];
  const pieces = shownPieces(outlined.pieces, oneLine);
  const before = pieces.map(({ shown }) => shown).join("");
  const { start, end } = difference(before, text);
  if (start === before.length && before.length === text.length) return [];
  const typed = text.slice(start, text.length - (before.length - end));
  const target = targetOf(pieces, start);
  if (target < 0) return typed === "" ? [] : [addRun(outlined, typed, xml)];
  const changes: Change[] = [];
  let at = 0;
  pieces.forEach(({ piece, shown }, index) => {
    const left = shown.slice(0, Math.max(0, start - at));
    const right = shown.slice(Math.max(0, Math.min(shown.length, end - at)));
    const middle = index === target ? typed : "";
    at += shown.length;
    if (left + middle + right !== shown || (middle !== "" && !piece.words)) changes.push({ start: piece.start, end: piece.end, text: pieceWith(piece, shown, left, middle, right, xml) });
  });
  return changes;
}

/** Where two texts differ: the span in the first. Never half a character. */
function difference(before: string, after: string): { readonly start: number; readonly end: number } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  if (start > 0 && isHigh(before.charCodeAt(start - 1))) start--;
  let same = 0;
  while (same < shorter - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  if (same > 0 && isLow(before.charCodeAt(before.length - same))) same--;
  return { start, end: before.length - same };
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** The piece to type in: the words that stand before the place, else those that begin there, else a sign beside it. */
function targetOf(pieces: readonly { readonly piece: Piece; readonly shown: string }[], place: number): number {
  let at = 0;
  let sign = -1;
  let following = -1;
  for (const [index, { piece, shown }] of pieces.entries()) {
    const end = at + shown.length;
    if (piece.words && at < place && place <= end) return index;
    if (at <= place && place <= end) {
      if (piece.words && following < 0) following = index;
      if (!piece.words) sign = index;
    }
    at = end;
  }
  return following >= 0 ? following : sign;
}

function pieceWith(piece: Piece, shown: string, left: string, middle: string, right: string, xml: string): string {
  if (!piece.words) {
    const kept = left + right === shown ? xml.slice(piece.start, piece.end) : "";
    // What is typed before a sign stands in front of it only when the place is there.
    return left === "" && shown !== "" && kept !== "" ? runContent(middle, piece.name) + kept : kept + runContent(middle, piece.name);
  }
  const text = left + middle + right;
  return /^[am]:/.test(piece.name) ? plainWords(text, piece.name) : runContent(text, piece.name);
}

/** A run at the end of a paragraph that has no words yet. */
function addRun(outlined: OutlinedParagraph, typed: string, xml: string): Change {
  const { whole, inside, name, looks } = outlined;
  const content = run(typed, looks.map(({ start, end }) => xml.slice(start, end)).join(""), name);
  if (whole.end === inside) return { start: whole.start, end: inside, text: `${xml.slice(whole.start, inside).replace(/\s*\/>$/, ">")}${content}</${name}>` };
  const close = xml.lastIndexOf("<", whole.end - 1);
  return { start: close, end: close, text: content };
}

/** Letters behind the page are no paragraph of the file: what they say is an attribute. */
export const isWatermark = ({ name }: Pick<OutlinedParagraph, "name">): boolean => name.endsWith("textpath");

function watermarkWith(tag: string, text: string): string {
  return tag.replace(/(\sstring\s*=\s*)(?:"[^"]*"|'[^']*')/, (_, name: string) => `${name}"${escapeXml(text.replace(/\s+/g, " "))}"`);
}
