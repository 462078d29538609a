import type { Paragraph, ParagraphRole } from "../../../core/model/index.ts";
import type { TableNumbers } from "../docx/tables.ts";
import type { Volume } from "../limits.ts";
import { beginsItem, goesOn, joined } from "./joins.ts";
import { wordsOf, type Line } from "./lines.ts";
import { Measure } from "./measure.ts";
import { partsOf } from "./tables.ts";

type Draft = Omit<Paragraph, "key" | "page"> & { readonly page: number };

interface Open {
  readonly first: Line;
  last: Line;
  lines: number;
  text: string;
}

/** Letters this much larger than those of the text make a heading, when it is no longer than this. */
const LARGER = 1.12;
const SMALLER = 0.92;
const LONGEST_HEADING = 150;
const LONGEST_IN_OTHER_FONT = 80;
const DEEPEST_LEVEL = 3;
const NOTE = /^(?:\d{1,3}|\*)\s+\S/;
const BULLET = /^[•○▪◦]\s+/;

/** Lines of text as paragraphs, in the order of the lines; notes come last, as in other documents. */
export function paragraphsOf(lines: readonly Line[], tables: TableNumbers, volume: Volume): readonly Draft[] {
  const measure = new Measure(lines);
  const { text, notes } = apart(lines, measure);
  return [...withHeadings(drafts(text, measure, tables, volume), measure), ...drafts(notes, measure, tables, volume).map(({ draft }): Draft => ({ ...draft, role: "footnote" }))];
}

/** Small text at the foot of a page that begins with a number is a note. */
function apart(lines: readonly Line[], measure: Measure): { readonly text: readonly Line[]; readonly notes: readonly Line[] } {
  const text: Line[] = [];
  const notes: Line[] = [];
  let inNotes = -1;
  for (const line of lines) {
    const small = line.size < measure.size * SMALLER && line.y > line.height / 2 && !line.turned;
    if (line.page !== inNotes && small && NOTE.test(wordsOf(line))) inNotes = line.page;
    if (line.tag?.role === "footnote" || (line.tag === null && line.page === inNotes && small)) notes.push(line);
    else text.push(line);
  }
  return { text, notes };
}

interface Drafted {
  readonly draft: Draft;
  readonly line: Line;
  readonly lines: number;
}

function drafts(lines: readonly Line[], measure: Measure, tables: TableNumbers, volume: Volume): readonly Drafted[] {
  const found: Drafted[] = [];
  let open: Open | null = null;
  const close = (): void => {
    if (open !== null) found.push(drafted(open));
    open = null;
  };
  const add = (line: Line): void => {
    const words = wordsOf(line);
    if (open !== null && goesOn(open, line, measure)) Object.assign(open, { last: line, lines: open.lines + 1, text: joined(open.text, words) });
    else {
      close();
      volume.paragraph();
      open = { first: line, last: line, lines: 1, text: words };
    }
  };
  for (const part of partsOf(lines)) {
    if (part.kind === "line") {
      add(part.line);
      continue;
    }
    close();
    const table = tables.take();
    for (const { row, column, lines: inCell } of part.cells) {
      volume.paragraph();
      const [first] = inCell;
      if (first === undefined) continue;
      const text = inCell.map(wordsOf).reduce(joined);
      found.push({ draft: { role: "table-cell", text, page: first.page, cell: { table, row, column } }, line: first, lines: inCell.length });
    }
  }
  close();
  return found;
}

function drafted({ first, lines, text }: Open): Drafted {
  const { tag, page, turned } = first;
  const role: ParagraphRole = turned ? "text-box" : (tag?.role ?? (beginsItem(text) ? "list-item" : "body"));
  const level = tag?.role === "heading" ? { level: tag.level ?? 1 } : {};
  const cell = tag?.cell === null || tag === null ? {} : { cell: tag.cell };
  return { draft: { role, text: role === "list-item" ? text.replace(BULLET, "") : text, page, ...level, ...cell }, line: first, lines };
}

/** Headings of a text without structure: larger letters, or a short line of its own in another font above text in the usual one. */
function withHeadings(found: readonly Drafted[], measure: Measure): readonly Draft[] {
  const large = [...new Set(found.filter((drafted) => isLarge(drafted, measure)).map(({ line }) => Math.round(line.size)))].sort((a, b) => b - a);
  return found.map((drafted, index) => {
    const { draft, line } = drafted;
    if (isLarge(drafted, measure)) return { ...draft, role: "heading", level: Math.min(DEEPEST_LEVEL, large.indexOf(Math.round(line.size)) + 1) };
    return standsOut(drafted, found[index + 1], measure) ? { ...draft, role: "heading", level: Math.min(DEEPEST_LEVEL, large.length + 1) } : draft;
  });
}

const isPlain = ({ draft, line }: Drafted): boolean => line.tag === null && !line.artifact && (draft.role === "body" || draft.role === "list-item");

const isLarge = (drafted: Drafted, measure: Measure): boolean => isPlain(drafted) && drafted.line.size > measure.size * LARGER && drafted.draft.text.length <= LONGEST_HEADING && /\p{L}{2}/u.test(drafted.draft.text);

function standsOut(drafted: Drafted, next: Drafted | undefined, measure: Measure): boolean {
  const { draft: { text }, line, lines } = drafted;
  if (next === undefined || lines > 1 || !isPlain(drafted) || line.font === measure.font || line.size < measure.size * SMALLER) return false;
  return text.length <= LONGEST_IN_OTHER_FONT && /^[\p{Lu}\d]/u.test(text) && !/[.,;:]$|\t/.test(text) && next.line.font === measure.font && next.lines > 1;
}
