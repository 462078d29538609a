import type { Volume } from "../limits.ts";
import type { Block } from "./blocks.ts";
import { clean } from "./clean.ts";
import { tokenizeHtml } from "./html-tokens.ts";
import { HtmlPlace } from "./html-place.ts";
import { HtmlTables } from "./html-tables.ts";

const BLOCK: ReadonlySet<string> = new Set([
  "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
  "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
]);
const VOID: ReadonlySet<string> = new Set(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"]);
/** Never on the screen as text. */
const UNSEEN: ReadonlySet<string> = new Set(["script", "style", "title", "head", "template", "textarea", "select", "object", "svg", "math", "iframe", "xmp", "noembed", "noframes", "datalist"]);
const HIDING = /(?:display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}hidden|mso-hide\s{0,4}:\s{0,4}all)|\shidden(?:[\s=>/]|$)/i;

/** An HTML mail as lines, as a reader sees them: no scripts, no hidden text, white space as in a browser. */
export function readHtml(html: string, volume: Volume): readonly Block[] {
  const page = new Page(volume);
  for (const token of tokenizeHtml(html)) {
    if (token.type === "text") page.text(token.text);
    else if (token.type === "open") page.open(token.name, token.attributes);
    else page.close(token.name);
  }
  return page.finish();
}

class Page {
  readonly #volume: Volume;
  readonly #blocks: Block[] = [];
  readonly #tables = new HtmlTables();
  readonly #place = new HtmlPlace();
  readonly #line: string[] = [];
  /** The element whose content is left out, and how many of its name are open inside. */
  #unseen: { readonly name: string; depth: number } | null = null;

  constructor(volume: Volume) {
    this.#volume = volume;
  }

  open(name: string, attributes: string): void {
    if (this.#unseen !== null) {
      if (name === this.#unseen.name) this.#unseen.depth++;
      // A head that nobody closed ends where the body begins.
      else if (name === "body" && this.#unseen.name === "head") this.#unseen = null;
      if (this.#unseen !== null) return;
    }
    if (UNSEEN.has(name) || (!VOID.has(name) && HIDING.test(attributes))) {
      if (!attributes.endsWith("/>")) this.#unseen = { name, depth: 1 };
      return;
    }
    if (name === "br" || BLOCK.has(name)) this.#flush();
    this.#place.open(name, attributes, this.#blocks.at(-1)?.text ?? "");
    this.#tables.open(name, attributes);
  }

  close(name: string): void {
    if (this.#unseen !== null) {
      if (name === this.#unseen.name && --this.#unseen.depth === 0) this.#unseen = null;
      return;
    }
    if (name === "br" || BLOCK.has(name)) this.#flush();
    this.#place.close(name);
    this.#tables.close(name);
  }

  text(text: string): void {
    if (this.#unseen !== null) return;
    const lines = this.#place.preformatted ? text.split("\n") : [text];
    lines.forEach((line, index) => {
      if (index > 0) this.#flush();
      this.#line.push(line);
    });
  }

  finish(): readonly Block[] {
    this.#flush();
    this.#tables.finish();
    return this.#blocks;
  }

  #flush(): void {
    const text = clean(this.#line.join(""));
    this.#line.length = 0;
    if (text === "") return;
    this.#volume.paragraph();
    this.#volume.text(text.length);
    const block: Block = { text, ...this.#place.role };
    this.#blocks.push(block);
    this.#tables.add(block);
  }
}
