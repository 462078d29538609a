import type { Paragraph } from "../../../core/model/index.ts";
import type { TableNumbers } from "../docx/tables.ts";
import type { XmlTag } from "../xml.ts";

interface OpenTable {
  readonly number: number;
  row: number;
  column: number;
  /** Columns and rows that the open cell and row take. */
  columns: number;
  rows: number;
  inCell: boolean;
}

/** A file can say that a cell is repeated a billion times; no text has more columns or rows than this. */
const MOST = 1024;

/** Where the reading stands in tables, which can lie in each other. Source: ODF 1.3 part 3, 9.1. */
export class OdfTables {
  readonly #numbers: TableNumbers;
  readonly #open: OpenTable[] = [];

  constructor(numbers: TableNumbers) {
    this.#numbers = numbers;
  }

  open(name: string, tag: XmlTag): void {
    if (name === "table:table") this.#open.push({ number: this.#numbers.take(), row: 0, column: 0, columns: 1, rows: 1, inCell: false });
    const table = this.#open.at(-1);
    if (table === undefined) return;
    if (name === "table:table-row") Object.assign(table, { column: 0, rows: count(tag.attribute("number-rows-repeated")) });
    // What a cell covers follows it as covered cells, so that a cell takes one column whatever it spans.
    else if (name === "table:table-cell" || name === "table:covered-table-cell") Object.assign(table, { columns: count(tag.attribute("number-columns-repeated")), inCell: name === "table:table-cell" });
  }

  close(name: string): void {
    const table = this.#open.at(-1);
    if (table === undefined) return;
    if (name === "table:table") this.#open.pop();
    else if (name === "table:table-row") table.row += table.rows;
    else if (name === "table:table-cell" || name === "table:covered-table-cell") Object.assign(table, { column: table.column + table.columns, inCell: false });
  }

  get cell(): NonNullable<Paragraph["cell"]> | null {
    const table = this.#open.at(-1);
    return table?.inCell === true ? { table: table.number, row: table.row, column: table.column } : null;
  }
}

const count = (value: string | undefined): number => (value !== undefined && /^\d{1,9}$/.test(value) ? Math.min(Math.max(1, Number(value)), MOST) : 1);
