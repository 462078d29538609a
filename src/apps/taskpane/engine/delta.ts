import type { Paragraph } from "../../../core/model/index.ts";
import type { Delta } from "./protocol.ts";

/** The one stretch in which two readings of a document differ, by identity of paragraphs. */
export function deltaOf(before: readonly Paragraph[], after: readonly Paragraph[]): Delta {
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before[start] === after[start]) start += 1;
  let same = 0;
  while (same < shortest - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same += 1;
  return { start, removed: before.length - same - start, inserted: after.slice(start, after.length - same) };
}

/** The paragraphs after a delta; those outside it keep their identity. */
export function applyDelta(before: readonly Paragraph[], { start, removed, inserted }: Delta): readonly Paragraph[] {
  if (removed === 0 && inserted.length === 0) return before;
  return [...before.slice(0, start), ...inserted, ...before.slice(start + removed)];
}
