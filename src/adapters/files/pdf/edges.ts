import { wordsOf, type Line } from "./lines.ts";

/** Parts of the height of a page that letterheads and page numbers stand in. */
const TOP = 0.14;
const BOTTOM = 0.88;
/** A line that comes back on so many pages, and on so large a part of them, is no part of the text. */
const FEWEST_PAGES = 2;
const MOSTLY = 0.4;
const PAGE_NUMBER = /^(?:(?:pagina|pag\.?|blad|bladzijde|page|side)\s?)?[-–]?\s?\d{1,4}\s?[-–]?(?:\s?(?:van|of|\/|uit)\s?\d{1,4})?$/i;

export type Edge = "header" | "footer";

export interface Edged {
  readonly body: readonly Line[];
  /** Once each, however many pages they stand on. */
  readonly headers: readonly Line[];
  readonly footers: readonly Line[];
}

/** Tells what stands above and below every page from the text itself. */
export function withoutEdges(lines: readonly Line[], pages: number): Edged {
  const seen = new Map<string, Set<number>>();
  for (const line of lines) {
    for (const key of keysOf(line)) {
      const on = seen.get(key);
      if (on === undefined) seen.set(key, new Set([line.page]));
      else on.add(line.page);
    }
  }
  const repeats = (key: string): boolean => {
    const on = seen.get(key)?.size ?? 0;
    return on >= FEWEST_PAGES && on >= pages * MOSTLY;
  };
  const body: Line[] = [];
  const found = { header: new Map<string, Line>(), footer: new Map<string, Line>() };
  for (const line of lines) {
    const edge = edgeOf(line);
    const keys = keysOf(line);
    const key = keys.find(repeats) ?? (line.artifact ? keys[0] : PAGE_NUMBER.test(wordsOf(line)) ? "number" : undefined);
    if (edge === null || key === undefined || line.turned) body.push(line);
    else if (!found[edge].has(key)) found[edge].set(key, line);
  }
  return { body, headers: [...found.header.values()], footers: [...found.footer.values()] };
}

/** What the PDF gives a place in its structure is text, also at the edge of a page. */
function edgeOf({ y, height, tag }: Line): Edge | null {
  if (tag !== null) return null;
  if (y < height * TOP) return "header";
  return y > height * BOTTOM ? "footer" : null;
}

/**
 * What makes a line the same on another page: its edge and its words, also when the first or the last number in it counts
 * along with the pages. None away from the edges.
 */
function keysOf(line: Line): readonly string[] {
  const edge = edgeOf(line);
  if (edge === null) return [];
  const words = wordsOf(line).replace(/\s+/g, " ").trim();
  const counted = (number: string): string => `#${String(Number(number) - line.page)}`;
  return [words, words.replace(/\d{1,5}/, counted), words.replace(/\d{1,5}(?=\D*$)/, counted)].map((text) => `${edge} ${text}`);
}
