import type { Paragraph } from "../model/index.ts";
import type { Passage } from "./passage.ts";

const AROUND = 160;

const filled = (paragraph: Paragraph): boolean => /\S/.test(paragraph.text);

/** The passage of paragraph `index`: its text with the little around it that can change its meaning. */
export function passageAt(paragraphs: readonly Paragraph[], index: number): Passage {
  const paragraph = paragraphs[index];
  if (paragraph === undefined) return { text: "", role: "body", previous: "", next: "", label: "" };
  return {
    text: paragraph.text,
    role: paragraph.role,
    previous: neighbour(paragraphs, index, -1)?.slice(-AROUND) ?? "",
    next: neighbour(paragraphs, index, 1)?.slice(0, AROUND) ?? "",
    label: cellLabel(paragraphs, index),
  };
}

function neighbour(paragraphs: readonly Paragraph[], index: number, step: 1 | -1): string | undefined {
  for (let at = index + step; at >= 0 && at < paragraphs.length; at += step) {
    const paragraph = paragraphs[at];
    if (paragraph !== undefined && filled(paragraph)) return paragraph.text;
    if (Math.abs(at - index) > REACH) return undefined;
  }
  return undefined;
}

/** How many empty paragraphs may lie between neighbours. */
const REACH = 8;

/** How far back a cell looks for its column header: the first row of a long table is out of sight, as for a reader. */
const TABLE_REACH = 200;

/** What names the content of a cell: the first cell of its row and the head of its column. */
function cellLabel(paragraphs: readonly Paragraph[], index: number): string {
  const cell = paragraphs[index]?.cell;
  if (cell === undefined) return "";
  let row = "";
  let column = "";
  let left = "";
  for (let at = index - 1; at >= 0 && index - at <= TABLE_REACH; at--) {
    const other = paragraphs[at];
    if (other?.cell?.table !== cell.table) {
      if (other?.cell === undefined) break;
      continue;
    }
    if (other.cell.row === cell.row && other.cell.column === cell.column - 1) left = other.text;
    if (other.cell.row === cell.row && other.cell.column === 0 && cell.column > 0) row = other.text;
    if (other.cell.row === 0 && other.cell.column === cell.column && cell.row > 0) column = other.text;
    if (other.cell.row === 0 && other.cell.column < cell.column && cell.row > 0) break;
  }
  if (left.trimEnd().endsWith(":")) row = left;
  else if (cell.row === 0) row = ofFirstRow(paragraphs, index, cell, row, left);
  return [row, column].filter((part) => part !== "").map((part) => part.slice(0, AROUND)).join(" ");
}

/** In a first row of three cells or more every cell is a head, or the row is label and value by turns. */
function ofFirstRow(paragraphs: readonly Paragraph[], index: number, cell: NonNullable<Paragraph["cell"]>, row: string, left: string): string {
  if (cell.column > 1) return cell.column % 2 === 1 ? left : "";
  for (let at = index + 1; at < paragraphs.length && at - index <= TABLE_REACH; at++) {
    const other = paragraphs[at]?.cell;
    if (other?.table !== cell.table || other.row > 0) break;
    if (other.column > 1) return "";
  }
  return row;
}

/**
 * The span of paragraphs whose passage can change when paragraphs [start, end) do: the nearest neighbours on both
 * sides, and the cells that follow in the same table.
 */
export function affected(paragraphs: readonly Paragraph[], start: number, end: number): { readonly start: number; readonly end: number } {
  let from = start - 1;
  while (from > 0 && start - from <= REACH && !filled(paragraphs[from] as Paragraph)) from--;
  while (from > 0 && start - from <= TABLE_REACH && paragraphs[from]?.cell?.row === 0) from--;
  let to = end;
  while (to < paragraphs.length && to - end <= REACH && !filled(paragraphs[to] as Paragraph)) to++;
  to++;
  if (paragraphs[end]?.cell !== undefined) while (to < paragraphs.length && to - end < TABLE_REACH && paragraphs[to]?.cell !== undefined) to++;
  return { start: Math.max(0, from), end: Math.min(paragraphs.length, to) };
}
