import type { Json } from "../../channel/wire.ts";
import { WordFault } from "../fault.ts";
import { collection, type Type } from "../thing.ts";
import type { Things } from "../things.ts";
import type { WordParagraph } from "../text.ts";
import { required, sharedMethods } from "./range.ts";

/** A cell, by its place in a table. */
export interface CellSelf {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

/** Paragraphs of a table, of one row or of one cell of it. */
function cellParagraphs({ text }: Things, table: number, row?: number, column?: number): readonly WordParagraph[] {
  return text.paragraphs.filter(({ lines: [line] }) => line?.cell?.table === table && (row === undefined || line.cell.row === row) && (column === undefined || line.cell.column === column));
}

/** Numbers of the tables in a story, in their order. */
function tableNumbers({ text }: Things, story: string): readonly number[] {
  return [...new Set(text.inStory(story).flatMap(({ lines: [line] }) => (line?.cell === undefined ? [] : [line.cell.table])))];
}

/** Texts of a table: rows of cells. The model numbers columns by the grid; the API by the cells in a row. */
function grid(things: Things, table: number): readonly (readonly { readonly column: number; readonly text: string }[])[] {
  const rows = new Map<number, Map<number, string>>();
  for (const paragraph of cellParagraphs(things, table)) {
    const cell = paragraph.lines[0]?.cell;
    if (cell === undefined) continue;
    const row = rows.get(cell.row) ?? new Map<number, string>();
    const before = row.get(cell.column);
    row.set(cell.column, before === undefined ? things.text.textOf(paragraph) : `${before}\r${things.text.textOf(paragraph)}`);
    rows.set(cell.row, row);
  }
  return [...rows].sort(([a], [b]) => a - b).map(([, row]) => [...row].sort(([a], [b]) => a - b).map(([column, text]) => ({ column, text })));
}

export function tableType(things: Things): Type<number> {
  const cellAt = (table: number, row: unknown, index: unknown): { readonly row: number; readonly column: number } | null => {
    if (typeof row !== "number" || typeof index !== "number") throw new WordFault("InvalidArgument", "Table.getCell");
    const found = grid(things, table)[row]?.[index];
    return found === undefined ? null : { row, column: found.column };
  };
  const whole = (table: number) => {
    const all = cellParagraphs(things, table);
    return { start: things.text.whole(required(all[0], "Table")).start, end: things.text.whole(required(all.at(-1), "Table")).end };
  };
  return {
    name: "Table",
    values: {
      rowCount: (table) => grid(things, table).length,
      values: (table): Json => grid(things, table).map((row) => row.map(({ text }) => text)),
      headerRowCount: () => 0,
      nestingLevel: () => 1,
      isUniform: (table) => new Set(grid(things, table).map(({ length }) => length)).size <= 1,
      style: () => things.styleName("Normal"),
      styleBuiltIn: () => "Normal",
    },
    parts: { parentBody: () => things.body({ kind: "MainDoc", paragraphs: () => things.text.inStory("body") }), parentTableOrNullObject: () => null },
    methods: {
      ...sharedMethods<number>(things, "Table", whole),
      getCell: (table, row, index) => {
        const { row: line, column } = required(cellAt(table, row, index), "Table.getCell");
        return things.cell(table, line, column);
      },
      getCellOrNullObject: (table, row, index) => {
        const found = cellAt(table, row, index);
        return found === null ? null : things.cell(table, found.row, found.column);
      },
      getRange: (table) => things.range(whole(table)),
    },
  };
}

export function tablesType(things: Things): Type<string> {
  return collection("TableCollection", (story) => tableNumbers(things, story).map((number) => things.table(number)));
}

export function cellType(things: Things): Type<CellSelf> {
  const paragraphs = ({ table, row, column }: CellSelf): readonly WordParagraph[] => cellParagraphs(things, table, row, column);
  return {
    name: "TableCell",
    values: {
      rowIndex: ({ table, row }) => new Set(cellParagraphs(things, table).map(({ lines: [line] }) => line?.cell?.row ?? 0).filter((other) => other < row)).size,
      cellIndex: ({ table, row, column }) => new Set(cellParagraphs(things, table, row).map(({ lines: [line] }) => line?.cell?.column ?? 0).filter((other) => other < column)).size,
      value: (self) => paragraphs(self).map((paragraph) => things.text.textOf(paragraph)).join("\r"),
    },
    parts: {
      body: (self) => things.body({ kind: "TableCell", paragraphs: () => paragraphs(self) }),
      parentTable: ({ table }) => things.table(table),
    },
  };
}
