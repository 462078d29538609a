import type { Located } from "./align.ts";
import type { WordFeatures } from "./parts.ts";
import { EDGES, type WordPlace } from "./scan.ts";

/** Words longer than this cannot be searched for in Word. */
const LONGEST_SEARCH = 200;

/** The paragraph at a place, as Word has it now, or null when there is none. The place must be of the last reading. */
async function paragraphAt(context: Word.RequestContext, place: WordPlace): Promise<Word.Paragraph | null> {
  const collection = await collectionOf(context, place);
  if (collection === null) return null;
  collection.load({ select: "text", top: 1, skip: place.index });
  await context.sync();
  return collection.items[0] ?? null;
}

async function collectionOf(context: Word.RequestContext, { story, part }: WordPlace): Promise<Word.ParagraphCollection | null> {
  const { document } = context;
  if (story === "body") return document.body.paragraphs;
  if (story === "footnote") {
    const { footnotes } = document.body;
    footnotes.load({ select: "items", top: 1, skip: part });
    await context.sync();
    return footnotes.items[0]?.body.paragraphs ?? null;
  }
  const { sections } = document;
  sections.load({ select: "items", top: 1, skip: Math.floor(part / EDGES.length) });
  await context.sync();
  const edge = EDGES[part % EDGES.length] ?? "Primary";
  const section = sections.items[0];
  return section === undefined ? null : (story === "header" ? section.getHeader(edge) : section.getFooter(edge)).paragraphs;
}

/**
 * The range of a passage in the text, or null when the words are no longer there. Word knows no places in a paragraph,
 * so the words are looked up in it, and the one that comes as late as the passage does is taken.
 */
async function rangeOf(context: Word.RequestContext, { line, paragraph }: Located, start: number, end: number): Promise<Word.Range | null> {
  const words = paragraph.text.slice(start, end);
  const target = await paragraphAt(context, line.place);
  if (target === null || words.trim() === "") return null;
  const first = words.slice(0, LONGEST_SEARCH);
  const rest = words.length > LONGEST_SEARCH ? words.slice(-LONGEST_SEARCH) : null;
  const begins = target.search(escaped(first), { matchCase: true });
  const ends = rest === null ? null : target.search(escaped(rest), { matchCase: true });
  for (const hits of [begins, ends]) hits?.load("text");
  await context.sync();
  const begin = begins.items[occurrence(target.text, first, line.offset + start)];
  const finish = rest === null ? begin : ends?.items[occurrence(target.text, rest, line.offset + end - rest.length)];
  if (begin === undefined || finish === undefined) return null;
  return begin === finish ? begin : begin.expandTo(finish);
}

/** How many times the words occur before this place. */
function occurrence(text: string, words: string, before: number): number {
  let count = 0;
  for (let at = text.indexOf(words); at >= 0 && at < before; at = text.indexOf(words, at + words.length)) count += 1;
  return count;
}

/** A caret begins a special sign in Word's search. */
const escaped = (words: string): string => words.replaceAll("^", "^^");

/** Brings passages into view: selects, and marks for as long as it is looked at, where Word can. Changes nothing in the document. */
export class Spotlight {
  readonly #word: typeof Word;
  readonly #features: WordFeatures;
  #lit: Word.Range | null = null;

  constructor(word: typeof Word, features: WordFeatures) {
    this.#word = word;
    this.#features = features;
  }

  async show(located: Located, start: number, end: number): Promise<void> {
    await this.clear();
    await this.#word.run(async (context) => {
      const range = await rangeOf(context, located, start, end);
      if (range === null) return;
      range.select();
      if (this.#features.highlight) {
        range.highlight();
        range.track();
        this.#lit = range;
      }
      await context.sync();
    });
  }

  /** Takes the mark away. */
  async clear(): Promise<void> {
    const lit = this.#lit;
    this.#lit = null;
    if (lit === null) return;
    await this.#word.run(lit, async (context) => {
      lit.removeHighlight();
      lit.untrack();
      await context.sync();
    }).catch(() => undefined);
  }
}
