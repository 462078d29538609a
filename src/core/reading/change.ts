import type { Paragraph } from "../model/index.ts";

/** The span of paragraphs that differs between two readings of a document: [start, oldEnd) became [start, newEnd). */
export interface Change {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

const same = (a: Paragraph | undefined, b: Paragraph | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && a.text === b.text && a.role === b.role && a.cell?.table === b.cell?.table && a.cell?.row === b.cell?.row && a.cell?.column === b.cell?.column);

/** The smallest span that differs, or null when nothing does. Paragraphs that are the same object cost one comparison. */
export function changed(before: readonly Paragraph[], after: readonly Paragraph[]): Change | null {
  let start = 0;
  while (start < before.length && start < after.length && same(before[start], after[start])) start++;
  let oldEnd = before.length;
  let newEnd = after.length;
  while (oldEnd > start && newEnd > start && same(before[oldEnd - 1], after[newEnd - 1])) {
    oldEnd--;
    newEnd--;
  }
  return oldEnd === start && newEnd === start ? null : { start, oldEnd, newEnd };
}
