import type { Paragraph } from "../../../core/model/index.ts";
import type { MemoryDocument, Point, Stretch } from "../../../adapters/hosts/memory/index.ts";

/**
 * Puts `text` in the place of a stretch of the document; every newline in it starts a new paragraph. Paragraphs that
 * are swallowed disappear, but a cell of a table, a header or a footer is only emptied: typing never takes one apart.
 * Returns where the caret belongs.
 */
export function replaceStretch(document: MemoryDocument, { start, end }: Stretch, text: string): Point {
  const paragraphs = document.text.paragraphs;
  const [from, to] = [indexOf(paragraphs, start.key), indexOf(paragraphs, end.key)];
  const [first, last] = [paragraphs[from], paragraphs[to]];
  if (first === undefined || last === undefined) return start;
  // What stands between keeps them apart: a table, for one.
  const joined = paragraphs.slice(from, to + 1).every((paragraph) => belongTogether(first, paragraph));
  const tail = last.text.slice(end.offset);
  for (const paragraph of paragraphs.slice(from + 1, to + (joined ? 1 : 0))) {
    if (belongTogether(first, paragraph)) document.remove(paragraph.key);
    else document.edit(paragraph.key, "");
  }
  if (!joined) document.edit(last.key, tail);
  return write(document, first.key, first.text.slice(0, start.offset), text, joined ? tail : "");
}

/** Writes head, lines and tail from one paragraph on. */
function write(document: MemoryDocument, first: string, head: string, text: string, tail: string): Point {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/u).map((line) => line.replaceAll("\t", " "));
  const only = lines.length === 1;
  document.edit(first, `${head}${lines[0] ?? ""}${only ? tail : ""}`);
  let [key, offset] = [first, head.length + (lines[0] ?? "").length];
  for (const [index, line] of lines.entries()) {
    if (index === 0) continue;
    key = document.insert(key, index === lines.length - 1 ? line + tail : line);
    offset = line.length;
  }
  return { key, offset };
}

/** The stretch that Backspace or Delete takes when nothing is selected and the browser does not say: to the neighbour. */
export function towards(paragraphs: readonly Paragraph[], at: Point, direction: "backward" | "forward"): Stretch {
  const index = indexOf(paragraphs, at.key);
  const here = paragraphs[index];
  const neighbour = paragraphs[index + (direction === "backward" ? -1 : 1)];
  if (here === undefined || neighbour === undefined || !belongTogether(here, neighbour)) return { start: at, end: at };
  if (direction === "backward") return at.offset > 0 ? { start: at, end: at } : { start: { key: neighbour.key, offset: neighbour.text.length }, end: at };
  return at.offset < here.text.length ? { start: at, end: at } : { start: at, end: { key: neighbour.key, offset: 0 } };
}

/** Whether two paragraphs may become one: in the same cell, or both in none, and in the same part of the file. */
export function belongTogether(one: Paragraph, other: Paragraph): boolean {
  return cellOf(one) === cellOf(other) && apart(one) === apart(other);
}

const cellOf = ({ cell }: Paragraph): string => (cell === undefined ? "" : `${String(cell.table)}:${String(cell.row)}:${String(cell.column)}`);
const apart = ({ role }: Paragraph): string => (role === "header" || role === "footer" || role === "footnote" || role === "text-box" || role === "subject" ? role : "");

const indexOf = (paragraphs: readonly Paragraph[], key: string): number => paragraphs.findIndex((paragraph) => paragraph.key === key);
