import type { Block } from "./blocks.ts";
import { announcesQuote } from "../../../core/text/quotes.ts";

const HEADING = /^h([1-6])$/;
const LIST: ReadonlySet<string> = new Set(["ul", "ol", "menu", "dir"]);
/** What cannot stand in a heading, so that it ends a heading that nobody closed. */
const ENDS_HEADING = /^(?:p|h[1-6]|table|td|tr|ul|ol|blockquote|hr)$/;
/** A quote says so; a blockquote without it is how some programs move text to the right. */
const QUOTE = /\bcite\b|quote|border-left/i;

/** Where the reading stands: in a quote, a heading, a list, preformatted text. Forgives what mail programs forget to close. */
export class HtmlPlace {
  readonly #quotes = new Flags();
  /** For every open list whether one of its items is open. */
  readonly #lists = new Flags();
  #level: number | null = null;
  #pre = 0;

  open(name: string, attributes: string, before: string): void {
    if (ENDS_HEADING.test(name)) this.#level = null;
    const heading = HEADING.exec(name)?.[1];
    if (heading !== undefined) this.#level = Number(heading);
    else if (name === "blockquote") this.#quotes.push(QUOTE.test(attributes) || announcesQuote(before));
    else if (LIST.has(name)) this.#lists.push(false);
    else if (name === "li") this.#lists.change(true);
    else if (name === "pre") this.#pre++;
  }

  close(name: string): void {
    if (HEADING.test(name)) this.#level = null;
    else if (name === "blockquote") this.#quotes.pop();
    else if (LIST.has(name)) this.#lists.pop();
    else if (name === "li") this.#lists.change(false);
    else if (name === "pre" && this.#pre > 0) this.#pre--;
  }

  get preformatted(): boolean {
    return this.#pre > 0;
  }

  get role(): Pick<Block, "role" | "level"> {
    if (this.#quotes.any) return { role: "quoted" };
    if (this.#level !== null) return { role: "heading", level: this.#level };
    return { role: this.#lists.any ? "list-item" : "body" };
  }
}

/** A pile of switches that knows at once whether any is on. */
class Flags {
  readonly #pile: boolean[] = [];
  #on = 0;

  push(on: boolean): void {
    this.#pile.push(on);
    if (on) this.#on++;
  }

  pop(): void {
    if (this.#pile.pop() === true) this.#on--;
  }

  /** Turns the last switch; the first one when there is none yet. */
  change(on: boolean): void {
    this.pop();
    this.push(on);
  }

  get any(): boolean {
    return this.#on > 0;
  }
}
