import type { Block } from "./blocks.ts";

interface OpenTable {
  row: number;
  column: number;
  span: number;
  inCell: boolean;
  layout: boolean;
  readonly widths: number[];
  readonly cells: { readonly block: Block; readonly row: number; readonly column: number }[];
}

const SPAN = /\scolspan\s*=\s*["']?(\d{1,3})/i;
const LAYOUT = /\srole\s*=\s*["']?(?:presentation|none)/i;
const MOST_COLUMNS = 12;

/**
 * Tells tables of data from tables that only place things on the page, which is what most tables in a mail are. Only
 * text in a table of data gets its place: there the first row and the first cell say what a cell means.
 */
export class HtmlTables {
  readonly #open: OpenTable[] = [];
  #next = 0;

  open(name: string, attributes: string): void {
    if (name === "table") {
      const around = this.#open.at(-1);
      if (around !== undefined) around.layout = true;
      this.#open.push({ row: -1, column: 0, span: 1, inCell: false, layout: LAYOUT.test(attributes), widths: [], cells: [] });
    }
    const table = this.#open.at(-1);
    if (table === undefined) return;
    if (name === "tr") {
      endCell(table);
      Object.assign(table, { row: table.row + 1, column: 0 });
    } else if (name === "td" || name === "th") {
      endCell(table);
      Object.assign(table, { span: Math.max(1, Number(SPAN.exec(attributes)?.[1] ?? 1)), inCell: true, row: Math.max(0, table.row) });
    }
  }

  close(name: string): void {
    const table = this.#open.at(-1);
    if (table === undefined) return;
    if (name === "td" || name === "th" || name === "tr") endCell(table);
    else if (name === "table") {
      endCell(table);
      this.#open.pop();
      this.#place(table);
    }
  }

  add(block: Block): void {
    const table = this.#open.at(-1);
    if (table?.inCell === true) table.cells.push({ block, row: table.row, column: table.column });
  }

  /** Ends tables that nobody closed. */
  finish(): void {
    while (this.#open.length > 0) this.close("table");
  }

  #place(table: OpenTable): void {
    const filled = table.widths.filter((width) => width > 0);
    if (table.layout || filled.length < 2 || !filled.every((width) => width >= 2 && width <= MOST_COLUMNS)) return;
    const number = this.#next++;
    for (const { block, row, column } of table.cells) {
      if (block.role === "body") block.role = "table-cell";
      block.cell = { table: number, row, column };
    }
  }
}

function endCell(table: OpenTable): void {
  if (!table.inCell) return;
  table.inCell = false;
  table.column += table.span;
  table.widths[table.row] = table.column;
}
