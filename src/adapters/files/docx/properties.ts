import type { FileProperties } from "../../../core/model/index.ts";
import type { Limits } from "../limits.ts";
import { walkXml } from "../xml.ts";
import { nameOf } from "./names.ts";

export type PropertyNames = Readonly<Record<string, keyof FileProperties>>;

const NAMES: PropertyNames = { "dc:title": "title", "dc:creator": "author", "dcterms:created": "created", "dcterms:modified": "modified" };
const MOMENT = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?$/;

/** Title, author and moments from `docProps/core.xml`, or from a part with other names; what is empty or no moment is left out. */
export function readProperties(xml: string, limits: Limits, names: PropertyNames = NAMES, named: typeof nameOf = nameOf): FileProperties {
  const found: Partial<Record<keyof FileProperties, string>> = {};
  let current: keyof FileProperties | undefined;
  let value = "";
  walkXml(xml, limits, {
    open: (tag) => {
      current = names[named(tag)];
      value = "";
    },
    text: (text) => { if (current !== undefined) value += text; },
    close: () => {
      const clean = value.replace(/\s+/g, " ").trim();
      if (current !== undefined && clean !== "" && (current === "title" || current === "author" || MOMENT.test(clean))) found[current] ??= clean;
      current = undefined;
    },
  });
  return found;
}
