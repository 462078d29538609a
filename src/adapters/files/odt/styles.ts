import { styleNamed } from "../docx/style-names.ts";
import type { Limits } from "../limits.ts";
import { walkXml } from "../xml.ts";
import { odfNameOf } from "./names.ts";

/** What a style makes of a paragraph or of words. */
export interface OdfStyle {
  readonly title: boolean;
  readonly hidden: boolean;
}

interface Definition {
  readonly names: readonly string[];
  readonly parent: string | null;
  hidden: boolean | null;
}

/** Styles build on each other; a circle ends here. */
const DEEPEST_STYLE = 20;

/** The styles of a document: those of the text itself before the shared ones. Keys are family and name. */
export class OdfStyles {
  readonly #definitions = new Map<string, Definition>();
  /** Names of the page layouts that paragraphs of the text ask for. */
  readonly pages = new Set<string>();

  constructor(parts: readonly (string | null)[], limits: Limits) {
    for (const xml of parts) if (xml !== null) this.#read(xml, limits);
  }

  of(family: "paragraph" | "text", name: string | undefined): OdfStyle {
    let title = false;
    let hidden: boolean | null = null;
    let key = keyOf(family, name ?? "");
    for (let step = 0; step < DEEPEST_STYLE; step++) {
      const style = this.#definitions.get(key);
      if (style === undefined) break;
      title ||= style.names.some((known) => styleNamed(known).title);
      hidden ??= style.hidden;
      if (style.parent === null) break;
      key = keyOf(family, style.parent);
    }
    return { title, hidden: hidden ?? false };
  }

  #read(xml: string, limits: Limits): void {
    let open: Definition | null = null;
    walkXml(xml, limits, {
      open: (tag) => {
        const name = odfNameOf(tag);
        if (name === "style:style") {
          const own = tag.attribute("name") ?? "";
          open = { names: [plainName(own), tag.attribute("display-name") ?? ""], parent: tag.attribute("parent-style-name") ?? null, hidden: null };
          const key = keyOf(tag.attribute("family") ?? "", own);
          if (!this.#definitions.has(key)) this.#definitions.set(key, open);
          const page = tag.attribute("master-page-name");
          if (page !== undefined && page !== "") this.pages.add(page);
        } else if (name === "style:text-properties" && open !== null) {
          const display = tag.attribute("display");
          if (display !== undefined) open.hidden = display === "none";
        }
      },
      close: (tag) => { if (odfNameOf(tag) === "style:style") open = null; },
    });
  }
}

const keyOf = (family: string, name: string): string => `${family} ${name}`;

/** A name as somebody typed it: signs that XML does not allow in names are written as `_20_`. */
const plainName = (name: string): string => name.replace(/_([0-9a-f]{1,4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
