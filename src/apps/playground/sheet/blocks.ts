import type { Paragraph } from "../../../core/model/index.ts";
import { grouped, make } from "../page.ts";

/** Roles that stand together in one block of their own. */
const GROUPED = new Set<Paragraph["role"]>(["header", "footer", "footnote", "text-box", "quoted"]);
/** A page has one heading above the document; h6 is the smallest there is. */
const FIRST_LEVEL = 2;
const LAST_LEVEL = 6;

/** A document as elements: headings, lists, tables and what stands apart. Every paragraph carries its key in `data-key`. */
export function blocksOf(paragraphs: readonly Paragraph[]): DocumentFragment {
  const blocks = document.createDocumentFragment();
  let level = FIRST_LEVEL - 1;
  for (let at = 0; at < paragraphs.length;) {
    const first = paragraphs[at] as Paragraph;
    const run = paragraphs.slice(at, endOfRun(paragraphs, first, at));
    at += run.length;
    if (first.cell !== undefined) blocks.append(tableOf(run));
    else if (first.role === "list-item") blocks.append(make("ul", {}, ...run.map((paragraph) => fill(make("li"), paragraph))));
    else if (GROUPED.has(first.role)) blocks.append(make("div", { className: first.role }, ...run.map((paragraph) => fill(make("p"), paragraph))));
    else if (first.role === "title" || first.role === "heading" || first.role === "subject") {
      // Never more than one step down, so that somebody who hears the page can follow it.
      level = Math.min(first.role === "heading" ? FIRST_LEVEL + (first.level ?? 1) - 1 : FIRST_LEVEL, level + 1, LAST_LEVEL);
      blocks.append(fill(document.createElement(`h${String(level)}`), first));
    } else blocks.append(fill(make("p"), first));
  }
  return blocks;
}

/** Puts the words of a paragraph in its element. An empty one needs something to put the caret in. */
export function fill<E extends HTMLElement>(element: E, { key, text }: Pick<Paragraph, "key" | "text">): E {
  element.dataset["key"] = key;
  if (text === "") element.replaceChildren(document.createElement("br"));
  else element.textContent = text;
  return element;
}

/** Where the paragraphs end that share a block with the first; at least one further. */
function endOfRun(paragraphs: readonly Paragraph[], first: Paragraph, from: number): number {
  const together = first.cell !== undefined || first.role === "list-item" || GROUPED.has(first.role);
  let end = from + 1;
  for (let next = paragraphs[end]; together && next !== undefined && share(first, next); next = paragraphs[end]) end += 1;
  return end;
}

const share = (first: Paragraph, next: Paragraph): boolean => next.cell?.table === first.cell?.table && (first.cell !== undefined || next.role === first.role);

/** A table. Two columns are labels with their values; more columns have their labels above. */
function tableOf(cells: readonly Paragraph[]): HTMLTableElement {
  const rows = grouped(cells, ({ cell }) => cell?.row ?? 0);
  const columns = new Set(cells.map(({ cell }) => cell?.column)).size;
  const labelled = (row: number, column: number): "row" | "col" | null => (rows.size < 2 || columns < 2 ? null : columns === 2 ? (column === 0 ? "row" : null) : row === 0 ? "col" : null);
  let nth = 0;
  const table = make("table");
  const [head, body] = [make("thead"), make("tbody")];
  for (const row of rows.values()) {
    const line = make("tr");
    for (const [column, paragraphs] of grouped(row, ({ cell }) => cell?.column ?? 0)) {
      const scope = paragraphs.some(({ text }) => text !== "") ? labelled(nth, column) : null;
      const cell = make(scope === null ? "td" : "th", {}, ...paragraphs.map((paragraph) => fill(make("p"), paragraph)));
      if (scope !== null) cell.setAttribute("scope", scope);
      line.append(cell);
    }
    (nth === 0 && columns > 2 && rows.size > 1 ? head : body).append(line);
    nth += 1;
  }
  if (columns < 2 || rows.size < 2) table.setAttribute("role", "presentation");
  table.append(...[head, body].filter(({ childElementCount }) => childElementCount > 0));
  return table;
}
