import type { Block } from "./blocks.ts";
import { announcesQuote } from "./quotes.ts";

const HEADING = /^h([1-6])$/;
const LIST: ReadonlySet<string> = new Set(["ul", "ol", "menu", "dir"]);
/** What cannot stand in a heading, so that it ends a heading that nobody closed. */
const ENDS_HEADING = /^(?:p|h[1-6]|table|td|tr|ul|ol|blockquote|hr)$/;
/** A quote says so; a blockquote without it is how some programs move text to the right. */
const QUOTE = /\bcite\b|quote|border-left/i;

/** Where the reading stands: in a quote, a heading, a list, preformatted text. Forgives what mail programs forget to close. */
export class HtmlPlace {
  readonly #quotes: boolean[] = [];
  /** For every open list whether one of its items is open. */
  readonly #lists: boolean[] = [];
  #level: number | null = null;
  #pre = 0;

  open(name: string, attributes: string, before: string): void {
    if (ENDS_HEADING.test(name)) this.#level = null;
    const heading = HEADING.exec(name)?.[1];
    if (heading !== undefined) this.#level = Number(heading);
    else if (name === "blockquote") this.#quotes.push(QUOTE.test(attributes) || announcesQuote(before));
    else if (LIST.has(name)) this.#lists.push(false);
    else if (name === "li" && this.#lists.length > 0) this.#lists[this.#lists.length - 1] = true;
    else if (name === "li") this.#lists.push(true);
    else if (name === "pre") this.#pre++;
  }

  close(name: string): void {
    if (HEADING.test(name)) this.#level = null;
    else if (name === "blockquote") this.#quotes.pop();
    else if (LIST.has(name)) this.#lists.pop();
    else if (name === "li" && this.#lists.length > 0) this.#lists[this.#lists.length - 1] = false;
    else if (name === "pre" && this.#pre > 0) this.#pre--;
  }

  get preformatted(): boolean {
    return this.#pre > 0;
  }

  get role(): Pick<Block, "role" | "level"> {
    if (this.#quotes.includes(true)) return { role: "quoted" };
    if (this.#level !== null) return { role: "heading", level: this.#level };
    return { role: this.#lists.includes(true) ? "list-item" : "body" };
  }
}
