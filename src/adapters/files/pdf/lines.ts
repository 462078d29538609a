import type { Piece, PdfPieces } from "./pieces.ts";
import type { Tag } from "./tags.ts";

/** Words on one line without a wide gap between them. Points from the left. */
interface Segment {
  text: string;
  readonly start: number;
  end: number;
}

/** A line of a page. */
export interface Line {
  readonly page: number;
  /** Points from the top. */
  readonly y: number;
  readonly size: number;
  readonly font: string;
  readonly segments: readonly Segment[];
  readonly start: number;
  readonly end: number;
  readonly tag: Tag | null;
  readonly artifact: boolean;
  readonly turned: boolean;
  /** Height of its page, in points. */
  readonly height: number;
}

interface Row {
  y: number;
  size: number;
  readonly first: Piece;
  readonly segments: Segment[];
  readonly fonts: Map<string, number>;
}

/** Parts of the size of the letters: how far lines lie apart, and words, and columns. */
const SAME_LINE = 0.35;
const RAISED = 0.6;
const SMALL_SIGN = 0.85;
const WORD_GAP = 0.2;
const COLUMN_GAP = 1.8;
/** A raised number belongs to a note, unless it makes a square or cubic metre. */
const NOTE_MARK = /^\d{1,3}$/;
const UNIT = /(?:^|\s|\d)(?:k|d|c|m)?m$/;

/** The lines of a page in the order of the file: pieces that stand on the same height become one line, with spaces where there is room. */
export function linesOfPage({ pieces, height }: PdfPieces, page: number): readonly Line[] {
  const rows: Row[] = [];
  let row: Row | null = null;
  for (const piece of pieces) {
    if (row !== null && beginsNote(row, piece)) Object.assign(row, { y: piece.y, size: piece.size });
    if (row !== null && fits(row, piece)) {
      if (!isNoteMark(row, piece)) append(row, piece);
      continue;
    }
    row = { y: piece.y, size: piece.size, first: piece, segments: [], fonts: new Map() };
    append(row, piece);
    rows.push(row);
  }
  return rows.map((done) => lineOf(done, page, height));
}

function fits({ y, size, first, segments }: Row, piece: Piece): boolean {
  if (piece.turned || first.turned || piece.artifact !== first.artifact || piece.tag?.block !== first.tag?.block) return false;
  const apart = Math.abs(piece.y - y);
  if (apart > Math.max(size, piece.size) * SAME_LINE && !(piece.size < size * SMALL_SIGN && apart < size * RAISED)) return false;
  // Back to the left on the same height is another line, drawn over or beside it.
  const end = segments.at(-1)?.end ?? piece.x;
  return piece.x > end - size || segments.every(({ start, end: stop }) => piece.x + piece.width < start || piece.x > stop);
}

const isNoteMark = ({ y, size, segments }: Row, piece: Piece): boolean =>
  piece.size < size * SMALL_SIGN && piece.y < y - size * 0.15 && NOTE_MARK.test(piece.text) && !UNIT.test(segments.at(-1)?.text ?? "");

/** A raised number that a line begins with is its number as a note. */
function beginsNote({ y, size, segments, first }: Row, piece: Piece): boolean {
  const [mark, ...more] = segments;
  if (mark === undefined || more.length > 0 || !NOTE_MARK.test(mark.text) || piece.turned || first.turned) return false;
  const down = piece.y - y;
  return size < piece.size * SMALL_SIGN && down > piece.size * 0.15 && down < piece.size * RAISED && piece.x >= mark.end - 1 && piece.x - mark.end < piece.size * COLUMN_GAP;
}

function append(row: Row, piece: Piece): void {
  const last = row.segments.at(-1);
  row.fonts.set(piece.font, (row.fonts.get(piece.font) ?? 0) + piece.text.length);
  const gap = last === undefined ? 0 : piece.x - last.end;
  if (last === undefined || gap > row.size * COLUMN_GAP || gap < -row.size) {
    row.segments.push({ text: piece.text, start: piece.x, end: piece.x + piece.width });
    return;
  }
  last.text += piece.spaced || gap > row.size * WORD_GAP ? ` ${piece.text}` : piece.text;
  last.end = Math.max(last.end, piece.x + piece.width);
}

function lineOf({ y, size, first, segments, fonts }: Row, page: number, height: number): Line {
  const ordered = segments.toSorted((a, b) => a.start - b.start);
  const [font = ""] = [...fonts].sort(([, a], [, b]) => b - a)[0] ?? [];
  return {
    page, y, size, font, segments: ordered, height, tag: first.tag, artifact: first.artifact, turned: first.turned,
    start: Math.min(...ordered.map(({ start }) => start)), end: Math.max(...ordered.map(({ end }) => end)),
  };
}

/** All words of a line. */
export const wordsOf = ({ segments }: Line): string => segments.map(({ text }) => text).join("\t");
