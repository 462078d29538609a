import { wordsOf, type Line } from "./lines.ts";

/** Lines that begin this close to each other, in points, are in one column. */
const COLUMN = 24;
/** From line to line in sizes of the letters: as usual, and at most. */
const USUAL_LEADING = 1.2;
const WIDEST_LEADING = 2.6;
/** Headings can be wider than the text under them. */
const LARGER = 1.12;

/** What is usual in a document, so that what is not stands out. Computed once, in one pass. */
export class Measure {
  /** Size and font of most of the text. */
  readonly size: number;
  readonly font: string;
  readonly #leading: number;
  /** Rightmost end of the lines of a column, by page and column. */
  readonly #ends = new Map<string, number>();

  constructor(lines: readonly Line[]) {
    const sizes = new Tally();
    const fonts = new Tally();
    const leadings = new Tally();
    const widths: Line[] = [];
    lines.forEach((line, index) => {
      const weight = wordsOf(line).length;
      sizes.add(rounded(line.size, 2), weight);
      fonts.add(line.font, weight);
      const next = lines[index + 1];
      if (next?.page === line.page && Math.abs(next.size - line.size) < 0.5) {
        const leading = (next.y - line.y) / line.size;
        if (leading > 0.8 && leading < WIDEST_LEADING) leadings.add(rounded(leading, 20), 1);
      }
      if (line.segments.length === 1 && !line.turned) widths.push(line);
    });
    this.size = Number(sizes.most ?? "10");
    this.font = fonts.most ?? "";
    this.#leading = Number(leadings.most ?? String(USUAL_LEADING));
    for (const line of widths) {
      if (line.size > this.size * LARGER) continue;
      const key = columnKey(line.page, Math.floor(line.start / COLUMN));
      this.#ends.set(key, Math.max(this.#ends.get(key) ?? 0, line.end));
    }
  }

  /** Points from one line to the next of the same paragraph, at most. */
  reach(size: number): number {
    return this.#leading * size * 1.25 + 0.5;
  }

  /** Where the lines of the column of this line end, in points from the left. */
  margin({ page, start, end }: Line): number {
    const column = Math.floor(start / COLUMN);
    return Math.max(end, ...[column - 1, column, column + 1].map((near) => this.#ends.get(columnKey(page, near)) ?? 0));
  }
}

const columnKey = (page: number, column: number): string => `${String(page)} ${String(column)}`;
const rounded = (value: number, steps: number): string => String(Math.round(value * steps) / steps);

class Tally {
  readonly #counts = new Map<string, number>();

  add(key: string, weight: number): void {
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + weight);
  }

  get most(): string | null {
    let found: string | null = null;
    let best = 0;
    for (const [key, count] of this.#counts) {
      if (count > best) [found, best] = [key, count];
    }
    return found;
  }
}
