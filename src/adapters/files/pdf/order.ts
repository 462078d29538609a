import type { Line } from "./lines.ts";

/** So large a part of the lines, and so many of them, going up says that the file does not follow the page. */
const MOSTLY = 0.3;
const FEWEST = 4;

/** Lines in the order in which they are read: as the file has them, unless that jumps about; then from the top down. */
export function inReadingOrder(lines: readonly Line[]): readonly Line[] {
  let up = 0;
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    // A new column starts again at the top, far to the right: that is one jump for many lines.
    if (before !== undefined && before.y > line.y + line.size) up++;
  });
  if (up < FEWEST || up < lines.length * MOSTLY) return lines;
  return lines.toSorted((a, b) => (Math.abs(a.y - b.y) < Math.min(a.size, b.size) / 2 ? a.start - b.start : a.y - b.y));
}
