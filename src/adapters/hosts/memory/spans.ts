import type { Paragraph } from "../../../core/model/index.ts";

/** A place between two characters: a paragraph, and UTF-16 units in it. */
export interface Point {
  readonly key: string;
  readonly offset: number;
}

/** A stretch of text; `start` comes first. */
export interface Stretch {
  readonly start: Point;
  readonly end: Point;
}

/** A stretch that moves along with the words it is about. */
export interface Span extends Stretch {
  /** Puts it somewhere else. */
  move(stretch: Stretch): void;
}

interface Live {
  start: Point;
  end: Point;
}

/** Stretches of a document that keep their place while the text changes. */
export class Spans {
  readonly #live = new Map<Span, Live>();

  /** Follows a stretch from now on. */
  follow({ start, end }: Stretch): Span {
    const live: Live = { start, end };
    const span: Span = {
      get start() { return live.start; },
      get end() { return live.end; },
      move: (stretch) => { [live.start, live.end] = [stretch.start, stretch.end]; },
    };
    this.#live.set(span, live);
    return span;
  }

  /** All that lie on exactly this stretch, unless it is empty. */
  on({ start, end }: Stretch): readonly Span[] {
    const same = (one: Point, other: Point): boolean => one.key === other.key && one.offset === other.offset;
    return same(start, end) ? [] : [...this.#live.keys()].filter((span) => same(span.start, start) && same(span.end, end));
  }

  /** Follows it no longer; it stays where it is. */
  release(span: Span): void {
    this.#live.delete(span);
  }

  /** Moves every stretch along with a change of the text. */
  changed(before: readonly Paragraph[], after: readonly Paragraph[]): void {
    if (this.#live.size === 0) return;
    const shifts = shiftsOf(before, after);
    if (shifts.size === 0) return;
    for (const live of this.#live.values()) {
      const collapsed = live.start.key === live.end.key && live.start.offset === live.end.offset;
      live.start = shifts.get(live.start.key)?.(live.start, "start") ?? live.start;
      live.end = shifts.get(live.end.key)?.(live.end, "end") ?? live.end;
      // What was put in at an empty stretch stands before it.
      if (collapsed || (live.start.key === live.end.key && live.start.offset > live.end.offset)) live.end = live.start;
    }
  }
}

type Shift = (point: Point, side: "start" | "end") => Point;

/** For every paragraph whose words changed, or that is gone: where a place in it is now. */
function shiftsOf(before: readonly Paragraph[], after: readonly Paragraph[]): ReadonlyMap<string, Shift> {
  const now = new Map(after.map((paragraph) => [paragraph.key, paragraph]));
  const shifts = new Map<string, Shift>();
  let previous: Paragraph | null = null;
  const orphans: string[] = [];
  for (const paragraph of before) {
    const next = now.get(paragraph.key);
    if (next === undefined) {
      const refuge: Paragraph | null = previous;
      if (refuge === null) orphans.push(paragraph.key);
      else shifts.set(paragraph.key, () => ({ key: refuge.key, offset: refuge.text.length }));
      continue;
    }
    if (next.text !== paragraph.text) shifts.set(paragraph.key, shiftWithin(paragraph.text, next.text));
    previous = next;
  }
  const [first] = after;
  if (first !== undefined) for (const key of orphans) shifts.set(key, () => ({ key: first.key, offset: 0 }));
  return shifts;
}

/** What changed lies between what both texts begin with and what both end with. */
function shiftWithin(before: string, after: string): Shift {
  const most = Math.min(before.length, after.length);
  let prefix = 0;
  while (prefix < most && before[prefix] === after[prefix]) prefix += 1;
  let suffix = 0;
  while (suffix < most - prefix && before[before.length - 1 - suffix] === after[after.length - 1 - suffix]) suffix += 1;
  const last = before.length - suffix;
  return ({ key, offset }, side) => {
    if (offset < prefix || (offset === prefix && side === "end")) return { key, offset };
    if (offset >= last) return { key, offset: offset + after.length - before.length };
    return { key, offset: side === "start" ? after.length - suffix : prefix };
  };
}
