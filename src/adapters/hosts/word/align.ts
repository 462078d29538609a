import type { Paragraph } from "../../../core/model/index.ts";
import type { ScannedLine } from "./scan.ts";

/** A paragraph with where it stands in Word. */
export interface Located {
  readonly paragraph: Paragraph;
  readonly line: ScannedLine;
}

/**
 * Gives paragraphs to lines that were read again: one that did not change keeps its identity and its key, and one whose
 * words changed keeps its key. What lies between the same begin and the same end is new, and is matched in order.
 */
export class Alignment {
  #located: readonly Located[] = [];
  #keys = 0;

  get located(): readonly Located[] {
    return this.#located;
  }

  /** Takes in a new reading. Returns whether anything changed. */
  update(lines: readonly ScannedLine[]): boolean {
    const before = this.#located;
    const shortest = Math.min(before.length, lines.length);
    let start = 0;
    while (start < shortest && same(before[start], lines[start])) start += 1;
    let end = 0;
    while (end < shortest - start && same(before[before.length - 1 - end], lines[lines.length - 1 - end])) end += 1;
    const left = before.slice(start, before.length - end);
    this.#located = lines.map((line, at) => {
      const old = at < start ? before[at] : at >= lines.length - end ? before[before.length - lines.length + at] : left[at - start];
      if (old !== undefined && same(old, line)) return { paragraph: old.paragraph, line };
      return { paragraph: paragraphOf(old?.paragraph.key ?? this.#fresh(), line), line };
    });
    return start + end < Math.max(before.length, lines.length);
  }

  #fresh(): string {
    this.#keys += 1;
    return `word:${String(this.#keys)}`;
  }
}

function same(located: Located | undefined, line: ScannedLine | undefined): boolean {
  if (located === undefined || line === undefined) return false;
  const { text, role, level, cell } = located.paragraph;
  return text === line.text && role === line.role && level === line.level && cell?.table === line.cell?.table && cell?.row === line.cell?.row && cell?.column === line.cell?.column;
}

function paragraphOf(key: string, { text, role, level, cell }: ScannedLine): Paragraph {
  return { key, role, text, ...(level === undefined ? {} : { level }), ...(cell === undefined ? {} : { cell }) };
}
