import type { Paragraph } from "../../../core/model/index.ts";
import type { TableNumbers } from "../docx/tables.ts";
import type { PdfPage } from "./library.ts";

/** What the structure of a PDF says of a piece of text. Source: ISO 32000-1, 14.8.4. */
export interface Tag {
  /** The same for all text of one paragraph. */
  readonly block: number;
  readonly role: "title" | "heading" | "body" | "list-item" | "table-cell" | "footnote";
  readonly level: number | null;
  readonly cell: NonNullable<Paragraph["cell"]> | null;
}

type Tree = NonNullable<Awaited<ReturnType<PdfPage["getStructTree"]>>>;
type Node = Tree | Tree["children"][number];

interface Place {
  readonly block: number;
  readonly role: Tag["role"];
  readonly level: number | null;
  readonly cell: { readonly table: number; row: number; column: number } | null;
}

const CELL = /^T[DH]$/;
const HEADING = /^H([1-6])?$/;
/** Kinds of elements that are a paragraph, and what paragraph. */
const BLOCKS: Readonly<Record<string, Tag["role"]>> = { P: "body", Title: "title", LI: "list-item", TOCI: "body", Caption: "body", Note: "footnote", FENote: "footnote", BlockQuote: "body" };

/** The structure of a page: which text belongs to what, by the id of its marked content. Numbers go on where the last page ended. */
export class Tags {
  readonly #tables: TableNumbers;
  #next = 0;

  constructor(tables: TableNumbers) {
    this.#tables = tables;
  }

  async of(page: PdfPage): Promise<ReadonlyMap<string, Tag>> {
    const found = new Map<string, Tag>();
    const tree = await page.getStructTree().catch(() => null);
    const ahead: { readonly node: Node; readonly place: Place }[] = tree === null ? [] : [{ node: tree, place: { block: this.#next++, role: "body", level: null, cell: null } }];
    for (let step = ahead.pop(); step !== undefined; step = ahead.pop()) {
      const { node, place } = step;
      if (!("role" in node)) {
        found.set(node.id, { ...place, cell: place.cell === null ? null : { ...place.cell } });
        continue;
      }
      const inside = this.#enter(node.role, place);
      const row = node.role === "TR" ? place.cell : null;
      let column = 0;
      const children = node.children.map((child) => {
        if (row === null || !("role" in child) || !CELL.test(child.role)) return { node: child, place: inside };
        return { node: child, place: { ...inside, role: "table-cell" as const, cell: { ...row, column: column++ } } };
      });
      if (row !== null) row.row += 1;
      for (const child of children.toReversed()) ahead.push(child);
    }
    return found;
  }

  #enter(role: string, place: Place): Place {
    if (role === "Table") return { ...place, cell: { table: this.#tables.take(), row: 0, column: 0 } };
    const heading = HEADING.exec(role);
    if (heading !== null) return { block: this.#next++, role: "heading", level: Number(heading[1] ?? 2), cell: place.cell };
    if (CELL.test(role)) return { ...place, block: this.#next++ };
    const block = BLOCKS[role];
    // What is said inside an item or a cell stays that: only its paragraphs are counted.
    if (block === undefined || (role === "P" && place.role === "list-item")) return place;
    const kept = block === "body" && place.role !== "title" && place.role !== "heading" ? place.role : block;
    return { ...place, block: this.#next++, role: kept };
  }
}
