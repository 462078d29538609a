/** A mark of the encoding: without it Excel takes UTF-8 for something older. */
export const CSV_START = "\uFEFF";

/** What a spreadsheet takes for a formula when a cell begins with it. Source: OWASP, CSV injection. */
const FORMULA = /^[=+\-@\t\r]/u;

/**
 * Cells as one line for a Dutch Excel: a semicolon between them, everything between quotes, and an apostrophe before what would be
 * a formula. Source: RFC 4180, but for the semicolon.
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${(FORMULA.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`).join(";")}\r\n`;
}
