import { wordsOf, type Line } from "./lines.ts";

/** Points within which cells stand under each other. */
const UNDER = 5;
/** Rows of two wide columns of running text, and letters in each on average, that make a page of two columns instead of a table. */
const PROSE_ROWS = 6;
const PROSE_LETTERS = 25;
const NEAR = 3;

/** A part of a page: one line, or lines that form a table. */
export type Part = { readonly kind: "line"; readonly line: Line } | { readonly kind: "table"; readonly cells: readonly TableCell[] };

export interface TableCell {
  readonly row: number;
  readonly column: number;
  readonly lines: readonly Line[];
}

/** Finds tables among the lines: rows of at least two cells that stand under each other. Two columns of running text are read one after the other. */
export function partsOf(lines: readonly Line[]): readonly Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < lines.length;) {
    const rows = runAt(lines, at);
    const line = lines[at] as Line;
    if (rows.length < 2) {
      parts.push(...singleRow(line));
      at++;
      continue;
    }
    parts.push(...(isProse(rows) ? columnsOf(rows) : [{ kind: "table" as const, cells: cellsOf(rows) }]));
    at += rows.length;
  }
  return parts;
}

/** The lines from here on that belong to one table: rows with cells, and lines that go on with a cell. */
function runAt(lines: readonly Line[], from: number): readonly Line[] {
  const run: Line[] = [];
  let filled = 0;
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] as Line;
    const last = run.at(-1);
    if (line.tag !== null || line.turned || line.artifact) break;
    if (last !== undefined && (line.page !== last.page || line.y <= last.y || line.y - last.y > Math.max(line.size, last.size) * NEAR)) break;
    const cells = line.segments.length > 1;
    if (last === undefined ? !cells : !standsUnder(run, line)) break;
    run.push(line);
    if (cells) filled = run.length;
  }
  const table = run.slice(0, filled);
  return table.filter(({ segments }) => segments.length > 1).length >= 2 ? table : [];
}

/** Whether a line has a cell under one of the cells, after the first, of the rows just above it. */
function standsUnder(run: readonly Line[], { segments }: Line): boolean {
  const starts = run.slice(-NEAR).flatMap((row) => row.segments.slice(1).map(({ start }) => start));
  return (segments.length > 1 ? segments.slice(1) : segments).some(({ start }) => starts.some((known) => Math.abs(known - start) <= UNDER));
}

/** A label and what it says stay together; more than two stand apart. */
function singleRow(line: Line): readonly Part[] {
  if (line.segments.length < 2) return [{ kind: "line", line }];
  const [label] = line.segments;
  if (line.segments.length === 2 && label !== undefined && label.text.length <= 30) {
    const text = wordsOf(line);
    return [{ kind: "line", line: { ...line, segments: [{ text, start: line.start, end: line.end }] } }];
  }
  return line.segments.map((segment) => ({ kind: "line", line: alone(line, segment) }));
}

const alone = (line: Line, segment: Line["segments"][number]): Line => ({ ...line, segments: [segment], start: segment.start, end: segment.end });

function isProse(rows: readonly Line[]): boolean {
  if (rows.length < PROSE_ROWS || rows.some(({ segments }) => segments.length > 2)) return false;
  const letters = [0, 1].map((column) => rows.reduce((sum, { segments }) => sum + (segments[column]?.text.length ?? 0), 0) / rows.length);
  return letters.every((average) => average >= PROSE_LETTERS);
}

function columnsOf(rows: readonly Line[]): readonly Part[] {
  return [0, 1].flatMap((column) => rows.flatMap((row) => {
    const segment = row.segments.length === 1 ? (column === 1 ? row.segments[0] : undefined) : row.segments[column];
    return segment === undefined ? [] : [{ kind: "line" as const, line: alone(row, segment) }];
  }));
}

function cellsOf(rows: readonly Line[]): readonly TableCell[] {
  const starts = rows.flatMap(({ segments }) => segments.map(({ start }) => start)).sort((a, b) => a - b);
  const columns: number[] = [];
  for (const start of starts) if (columns.length === 0 || start - (columns.at(-1) ?? 0) > UNDER) columns.push(start);
  const cells: { row: number; column: number; lines: Line[] }[] = [];
  let row = -1;
  for (const line of rows) {
    if (line.segments.length > 1) row++;
    for (const segment of line.segments) {
      const column = Math.max(0, columns.findLastIndex((start) => start <= segment.start + 0.01));
      const above = line.segments.length > 1 ? undefined : cells.findLast((cell) => cell.row === row && cell.column === column);
      if (above === undefined) cells.push({ row: Math.max(0, row), column, lines: [alone(line, segment)] });
      else above.lines.push(alone(line, segment));
    }
  }
  return cells;
}
