import { KantlijnError } from "../../../core/model/index.ts";
import type { Limits } from "../limits.ts";
import type { Block } from "./blocks.ts";
import { tokenizeHtml } from "./html-tokens.ts";
import { HtmlTables } from "./html-tables.ts";

const BLOCK: ReadonlySet<string> = new Set([
  "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
  "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
]);
const VOID: ReadonlySet<string> = new Set(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"]);
/** Never on the screen as text. */
const UNSEEN: ReadonlySet<string> = new Set(["script", "style", "title", "head", "template", "textarea", "select", "object", "svg", "math", "iframe", "xmp", "noembed", "noframes", "datalist"]);
const HIDING = /(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)|\shidden(?:[\s=>/]|$)/i;
const HEADING = /^h([1-6])$/;

/** An HTML mail as lines, as a reader sees them: no scripts, no hidden text, white space as in a browser. */
export function readHtml(html: string, limits: Limits): readonly Block[] {
  const page = new Page(limits);
  for (const token of tokenizeHtml(html)) {
    if (token.type === "text") page.text(token.text);
    else if (token.type === "open") page.open(token.name, token.attributes);
    else page.close(token.name);
  }
  return page.finish();
}

class Page {
  readonly #limits: Limits;
  readonly #blocks: Block[] = [];
  readonly #tables = new HtmlTables();
  /** Open elements that change what their text is: quotes, headings, list items, preformatted text. */
  readonly #open = new Map<string, number>();
  #line = "";
  /** The element whose content is left out, and how many of its name are open inside. */
  #unseen: { readonly name: string; depth: number } | null = null;
  #depth = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  open(name: string, attributes: string): void {
    if (this.#unseen !== null) {
      // A head that nobody closed ends where the body begins.
      if (name === "body" && this.#unseen.name === "head") this.#unseen = null;
      else if (name === this.#unseen.name) this.#unseen.depth++;
      if (this.#unseen !== null) return;
    }
    if (!VOID.has(name) && ++this.#depth > this.#limits.depth * 10) throw new KantlijnError("file-bomb", "the HTML is nested too deep");
    if (UNSEEN.has(name) || (!VOID.has(name) && HIDING.test(attributes))) {
      if (!attributes.endsWith("/>")) this.#unseen = { name, depth: 1 };
      return;
    }
    if (name === "br" || BLOCK.has(name)) this.#flush();
    if (!VOID.has(name)) this.#open.set(name, this.#count(name) + 1);
    this.#tables.open(name, attributes);
  }

  close(name: string): void {
    if (this.#unseen !== null) {
      if (name === this.#unseen.name && --this.#unseen.depth === 0) this.#unseen = null;
      return;
    }
    if (name === "br" || BLOCK.has(name)) this.#flush();
    if (this.#depth > 0) this.#depth--;
    this.#open.set(name, Math.max(0, this.#count(name) - 1));
    this.#tables.close(name);
  }

  text(text: string): void {
    if (this.#unseen !== null) return;
    if (this.#count("pre") === 0) {
      this.#line += text;
      return;
    }
    const lines = text.split("\n");
    lines.forEach((line, index) => {
      this.#line += line;
      if (index < lines.length - 1) this.#flush();
    });
  }

  finish(): readonly Block[] {
    this.#flush();
    this.#tables.finish();
    return this.#blocks;
  }

  #count(name: string): number {
    return this.#open.get(name) ?? 0;
  }

  #flush(): void {
    const text = clean(this.#line);
    this.#line = "";
    if (text === "") return;
    const block: Block = { text, role: "body" };
    const level = [1, 2, 3, 4, 5, 6].find((number) => this.#count(`h${number}`) > 0);
    if (this.#count("blockquote") > 0) block.role = "quoted";
    else if (level !== undefined) Object.assign(block, { role: "heading", level });
    else if (this.#count("li") > 0) block.role = "list-item";
    this.#blocks.push(block);
    this.#tables.add(block);
  }
}

/** A line with white space as a browser shows it. Signs without width are gone: a reader does not see them either. */
export function clean(line: string): string {
  return line.replace(/[\u00ad\u200b\u200c\u200d\u2060\ufeff\u034f]/g, "").replace(/[\s\u00a0]+/g, " ").trim();
}

export const isHeading = (name: string): boolean => HEADING.test(name);
