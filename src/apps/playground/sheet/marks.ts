import type { MemoryDocument, Stretch } from "../../../adapters/hosts/memory/index.ts";
import { moment, playground as words } from "../../../language/spoken/playground.ts";
import { make } from "../page.ts";
import { paragraphOf, rangeIn } from "./caret.ts";

const [BOLD, COMMENT, SELECTED] = ["bold", "comment", "selected"];
/** Colours of the lines that Word draws under words. */
const LINES = ["red", "green", "blue", "lavender", "berry"];

/**
 * Shows what a document carries on its words, without touching the words: bold, comments, colours, and what a program
 * selected. The comments themselves stand under the document.
 */
export class Marks {
  /** The comments, and words that were deleted with tracked changes. */
  readonly element = make("section", { className: "remarks" });
  readonly #document: MemoryDocument;
  readonly #sheet: HTMLElement;
  readonly #colours = new CSSStyleSheet();
  readonly #stops: readonly (() => void)[];
  #names: readonly string[] = [];
  #selected: Stretch | null = null;
  #lines: readonly { readonly place: Stretch; readonly colour: string }[] = [];
  #asked = false;
  #gone = false;

  constructor(document: MemoryDocument, sheet: HTMLElement) {
    [this.#document, this.#sheet] = [document, sheet];
    globalThis.document.adoptedStyleSheets.push(this.#colours);
    const later = (): void => { this.#later(); };
    this.#stops = [document.onEdit(later), document.onAnnex(later)];
    later();
  }

  /** Says the same in the language that is spoken now. */
  resay(): void {
    this.#later();
  }

  /** Shows a stretch as selected, where the caret may not go; null takes that away. */
  select(stretch: Stretch | null): void {
    if (this.#selected === stretch) return;
    this.#selected = stretch;
    this.#later();
  }

  /** Shows lines under words that only this author sees, in the colours of Word. */
  underline(lines: readonly { readonly place: Stretch; readonly colour: string }[]): void {
    this.#lines = lines;
    this.#later();
  }

  /** Shows nothing from now on. */
  stop(): void {
    this.#gone = true;
    for (const stop of this.#stops) stop();
    for (const name of this.#names) CSS.highlights.delete(name);
    globalThis.document.adoptedStyleSheets = globalThis.document.adoptedStyleSheets.filter((sheet) => sheet !== this.#colours);
  }

  /** Draws once, however much changes until the next frame, and after the words themselves were drawn in that frame. */
  #later(): void {
    if (this.#asked) return;
    this.#asked = true;
    requestAnimationFrame(() => {
      setTimeout(() => {
        this.#asked = false;
        if (!this.#gone) this.#draw();
      });
    });
  }

  #draw(): void {
    const { bold, comments, highlights, deletions } = this.#document.annex;
    const byColour = new Map<string, Stretch[]>();
    for (const { place, colour } of highlights) byColour.set(nameOf(colour), [...(byColour.get(nameOf(colour)) ?? []), place]);
    this.#colours.replaceSync([...new Set(highlights.map(({ colour }) => colour))].map((colour) => `::highlight(${nameOf(colour)}) { background-color: ${colour}; color: ${inkOn(colour)}; }`).join("\n"));
    for (const name of this.#names) CSS.highlights.delete(name);
    const all: readonly (readonly [string, readonly Stretch[]])[] = [[BOLD, bold], ...byColour, [COMMENT, comments.map(({ place }) => place)], ...LINES.map((colour): [string, readonly Stretch[]] => [`line-${colour}`, this.#lines.filter((line) => line.colour.toLowerCase() === colour).map(({ place }) => place)]), [SELECTED, this.#selected === null ? [] : [this.#selected]]];
    this.#names = all.map(([name]) => name);
    for (const [name, stretches] of all) {
      const ranges = stretches.map((stretch) => rangeOf(this.#sheet, stretch)).filter((range) => range !== null);
      if (ranges.length > 0) CSS.highlights.set(name, new Highlight(...ranges));
    }
    this.#write(comments, deletions);
  }

  #write(comments: MemoryDocument["annex"]["comments"], deletions: MemoryDocument["annex"]["deletions"]): void {
    const notes = [
      ...comments.map(({ author, date, text }) => make("li", {}, make("b", { textContent: author }), date === "" ? "" : ` ${moment(date)}`, make("p", { textContent: text }))),
      ...deletions.map(({ text }) => make("li", {}, make("b", { textContent: words.deleted }), make("p", {}, make("del", { textContent: text })))),
    ];
    this.element.setAttribute("aria-label", words.remarks);
    this.element.replaceChildren(...(notes.length === 0 ? [] : [make("h2", { textContent: words.remarks }), make("ul", {}, ...notes)]));
  }
}

/** A range over a stretch of the document; null while its paragraphs are not on the page. */
export function rangeOf(sheet: HTMLElement, { start, end }: Stretch): Range | null {
  const [first, last] = [paragraphOf(sheet, start.key), paragraphOf(sheet, end.key)];
  if (first === null || last === null) return null;
  const range = rangeIn(first, start.offset, start.offset);
  const until = rangeIn(last, end.offset, end.offset);
  range.setEnd(until.startContainer, until.startOffset);
  return range;
}

const nameOf = (colour: string): string => `colour-${colour.replace("#", "").toLowerCase()}`;

/** Black or white, whichever can be read on a colour. Source: relative luminance of WCAG 2.2. */
function inkOn(colour: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255).map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? "#000000" : "#ffffff";
}
