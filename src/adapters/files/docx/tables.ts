import type { Paragraph } from "../../../core/model/index.ts";

interface OpenTable {
  readonly number: number;
  row: number;
  /** Column of the grid where the present cell begins; a merged cell takes several. */
  column: number;
  span: number;
  inCell: boolean;
  /** The row was deleted with tracked changes. */
  deleted: boolean;
}

/** Numbers tables over all stories of a document. */
export class TableNumbers {
  #next = 0;
  take(): number {
    return this.#next++;
  }
}

/** Where the reading stands in tables, which can lie in each other. */
export class TablePlace {
  readonly #numbers: TableNumbers;
  readonly #open: OpenTable[] = [];

  constructor(numbers: TableNumbers) {
    this.#numbers = numbers;
  }

  open(name: string, value: string | undefined): void {
    if (name === "w:tbl") this.#open.push({ number: this.#numbers.take(), row: -1, column: 0, span: 1, inCell: false, deleted: false });
    const table = this.#open.at(-1);
    if (table === undefined) return;
    if (name === "w:tr") Object.assign(table, { row: table.row + 1, column: 0, deleted: false });
    else if (name === "w:gridBefore") table.column += count(value);
    else if (name === "w:tc") Object.assign(table, { span: 1, inCell: true });
    else if (name === "w:gridSpan" && table.inCell) table.span = Math.max(1, count(value));
  }

  close(name: string): void {
    if (name === "w:tbl") this.#open.pop();
    const table = this.#open.at(-1);
    if (name === "w:tc" && table !== undefined) Object.assign(table, { column: table.column + table.span, inCell: false });
  }

  deleteRow(): void {
    const table = this.#open.at(-1);
    if (table !== undefined) table.deleted = true;
  }

  get deleted(): boolean {
    return this.#open.some((table) => table.deleted);
  }

  get cell(): Paragraph["cell"] | null {
    const table = this.#open.at(-1);
    return table?.inCell === true ? { table: table.number, row: table.row, column: table.column } : null;
  }
}

/** A number of columns; Word knows no table with more than 63. */
const count = (value: string | undefined): number => (value !== undefined && /^\d{1,3}$/.test(value) ? Math.min(Number(value), 63) : 0);
