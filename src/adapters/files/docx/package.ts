import { KantlijnError } from "../../../core/model/index.ts";
import type { Limits } from "../limits.ts";
import { walkXml } from "../xml.ts";
import { ZipParts } from "../zip/parts.ts";
import { nameOf, relationOf } from "./names.ts";

/** A relationship to a part in the same file. */
export interface Relation {
  readonly id: string;
  /** Short name of the type: `header`, `styles`. Null for a type of somebody else. */
  readonly type: string | null;
  /** Path of the part, without a slash in front. */
  readonly target: string;
}

/** A .docx as a package of parts that refer to each other. */
export class DocxPackage extends ZipParts {
  readonly #limits: Limits;

  /** Throws `file-damaged`, `file-encrypted` or `file-bomb`, see `openZip`. */
  constructor(bytes: Uint8Array, limits: Limits) {
    super(bytes, limits);
    this.#limits = limits;
  }

  /** Relationships of a part, of the package itself for "". Those that point outside the file are left out. */
  relations(part: string): readonly Relation[] {
    const relations: Relation[] = [];
    const xml = this.xml(relationsPart(part));
    if (xml === null) return relations;
    walkXml(xml, this.#limits, {
      open: (tag) => {
        if (nameOf(tag) !== "rel:Relationship" || tag.attribute("TargetMode") === "External") return;
        const target = resolve(part, tag.attribute("Target") ?? "");
        if (target !== null) relations.push({ id: tag.attribute("Id") ?? "", type: relationOf(tag.attribute("Type") ?? ""), target });
      },
    });
    return relations;
  }

  /** Part with the text itself. Throws `file-damaged` when the package names none. */
  mainPart(): string {
    const main = this.relations("").find(({ type, target }) => type === "officeDocument" && this.entry(target) !== undefined);
    if (main === undefined) throw new KantlijnError("file-damaged", "the package has no main part");
    return main.target;
  }
}

/** Where the relationships of a part stand. */
export function relationsPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** Path that a target leads to, seen from a part; null when it climbs out of the package. */
function resolve(part: string, target: string): string | null {
  const path = target.startsWith("/") ? [] : part.split("/").slice(0, -1);
  for (const step of target.split(/[/\\]/)) {
    if (step === "..") {
      if (path.pop() === undefined) return null;
    } else if (step !== "" && step !== ".") path.push(step);
  }
  return path.join("/");
}
