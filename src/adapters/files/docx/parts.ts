import type { Limits } from "../limits.ts";
import { decodeXml, encodeXml, escapeXml, tagStart, walkXml, type XmlTag } from "../xml.ts";

/**
 * Small changes in a part that is a list of elements (relationships, content types): everything that is there already
 * keeps its bytes.
 */
export class ListPart {
  readonly #bytes: Uint8Array;
  readonly #limits: Limits;
  #xml: string;

  constructor(bytes: Uint8Array, limits: Limits) {
    this.#bytes = bytes;
    this.#limits = limits;
    this.#xml = decodeXml(bytes);
  }

  get bytes(): Uint8Array {
    return encodeXml(this.#xml, this.#bytes);
  }

  /** Elements in the list, the root not included. */
  get items(): readonly (XmlTag & { readonly start: number })[] {
    const items: (XmlTag & { readonly start: number })[] = [];
    let root = true;
    walkXml(this.#xml, this.#limits, {
      open: (tag) => {
        if (!root) items.push({ ...tag, start: tagStart(this.#xml, tag.end) });
        root = false;
      },
    });
    return items;
  }

  /** Adds an empty element at the end of the list. */
  add(name: string, attributes: Readonly<Record<string, string>>): void {
    const root = this.#root();
    const prefix = root.name.includes(":") ? `${root.name.slice(0, root.name.indexOf(":"))}:` : "";
    const element = `<${prefix}${name}${Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`).join("")}/>`;
    if (root.empty) this.#xml = `${this.#xml.slice(0, root.end).replace(/\s*\/>$/, ">")}${element}</${root.name}>${this.#xml.slice(root.end)}`;
    else this.#insert(tagStart(this.#xml, root.end), element);
  }

  /** Takes out the empty elements for which `chosen` holds. */
  remove(chosen: (tag: XmlTag) => boolean): void {
    for (const item of this.items.filter(chosen).toReversed()) this.#xml = this.#xml.slice(0, item.start) + this.#xml.slice(this.#elementEnd(item));
  }

  #elementEnd(item: XmlTag): number {
    if (this.#xml[item.end - 2] === "/") return item.end;
    return this.#xml.indexOf(">", this.#xml.indexOf("</", item.end)) + 1;
  }

  #insert(at: number, text: string): void {
    this.#xml = this.#xml.slice(0, at) + text + this.#xml.slice(at);
  }

  #root(): { readonly name: string; readonly empty: boolean; readonly end: number } {
    let name = "";
    let root = { name, empty: true, end: 0 };
    walkXml(this.#xml, this.#limits, {
      open: (tag) => { if (name === "") name = tag.name; },
      close: (tag) => { root = { name, empty: tag.empty, end: tag.end }; },
    });
    return root;
  }
}
