import type { Point, Stretch } from "../../../../adapters/hosts/memory/index.ts";
import { replaceStretch } from "../../sheet/typing.ts";
import { WordFault } from "./fault.ts";
import { nameOf, type Argument } from "./thing.ts";
import type { Things } from "./things.ts";
import type { WordParagraph } from "./text.ts";

/** Changes of the text, as the members of the API make them. All give the stretch that is new. */

/** Text of an argument; a fault where the API wants words and gets none. */
export function wordsOf(given: Argument, location: string): string {
  if (typeof given !== "string") throw new WordFault("InvalidArgument", location);
  return given;
}

/** Puts words at the start, at the end or in the place of a stretch. `Before` and `After` lie just outside it. */
export function insertText(things: Things, { start, end }: Stretch, words: string, where: Argument, location: string): Stretch {
  const place = { Start: { start, end: start }, Before: { start, end: start }, End: { start: end, end }, After: { start: end, end }, Replace: { start, end } }[nameOf(where)];
  if (place === undefined) throw new WordFault("InvalidArgument", location);
  const covered = where === "Replace" ? things.document.spans.on(place) : [];
  const fresh = { start: place.start, end: replaceStretch(things.document, place, words) };
  // What lay on the old words lies on the new ones, whatever letters they have in common.
  for (const span of covered) span.move(fresh);
  return fresh;
}

/** A new paragraph before or after another. */
export function insertParagraph(things: Things, beside: WordParagraph, words: string, where: Argument, location: string): WordParagraph {
  const { document, text } = things;
  const [line] = words.split(/\r\n|[\r\n]/u);
  let key: string;
  if (where === "After") key = document.insert(beside.lines.at(-1)?.key ?? beside.key, line ?? "");
  else if (where === "Before") {
    const all = document.text.paragraphs;
    const index = all.findIndex((paragraph) => paragraph.key === beside.key);
    const { role, cell } = all[index] ?? {};
    // In a table it belongs to the cell of the one it stands before.
    key = cell === undefined ? document.insert(all[index - 1]?.key ?? null, line ?? "", role) : beforeInCell(things, beside, line ?? "");
  } else throw new WordFault("InvalidArgument", location);
  const made = text.find(key);
  if (made === null) throw new WordFault("GeneralException", location);
  return made;
}

/** In a cell the new paragraph gets the words of the old one, and the old one the new words: the order is what counts. */
function beforeInCell({ document }: Things, { key, lines }: WordParagraph, words: string): string {
  document.insert(lines.at(-1)?.key ?? key, lines.map(({ text }) => text).join(" "));
  document.edit(key, words);
  return key;
}

/** Takes a stretch out. With tracking on the words stay in the file, as deleted. */
export function deleteStretch(things: Things, stretch: Stretch, tracked: boolean): void {
  const { document, text } = things;
  const { start, end } = stretch;
  if (tracked && start.key === end.key) {
    const words = text.find(start.key)?.lines.find(({ key }) => key === start.key)?.text.slice(start.offset, end.offset) ?? "";
    const place = document.annex.follow({ start, end: start });
    replaceStretch(document, stretch, "");
    place.move({ start, end: start });
    document.annex.deletions.push({ place, text: words });
    text.forget();
    document.annex.touch();
    return;
  }
  replaceStretch(document, stretch, "");
}

/** Takes a whole paragraph away; the only one of a cell or a story is emptied instead. */
export function deleteParagraph({ document, text }: Things, { lines, story }: WordParagraph): void {
  const [cell] = lines;
  const own = cell?.cell;
  const alone = text.inStory(story).length === 1 || (own !== undefined && text.inStory(story).filter((other) => sameCell(other, own)).length === 1);
  for (const [index, { key }] of lines.entries()) {
    if (alone && index === 0) document.edit(key, "");
    else document.remove(key);
  }
}

const sameCell = ({ lines: [line] }: WordParagraph, cell: { readonly table: number; readonly row: number; readonly column: number }): boolean =>
  line?.cell?.table === cell.table && line.cell.row === cell.row && line.cell.column === cell.column;

/** An empty stretch at one side of another. */
export function edge(point: Point): Stretch {
  return { start: point, end: point };
}
