import type { Located } from "./align.ts";
import type { WordFeatures } from "./parts.ts";
import { linesOf, shownText, type ScannedLine } from "./scan.ts";

/** More than this and reading everything in pages is as fast. */
const MOST = 20;

/**
 * Reads only the paragraphs that Word said have changed, and puts them in the place of what they were. Null when that
 * does not do: a paragraph that we do not know, or too many; then everything must be read again.
 */
export async function rescan(context: Word.RequestContext, features: WordFeatures, ids: ReadonlySet<string>, located: readonly Located[]): Promise<readonly ScannedLine[] | null> {
  if (ids.size === 0 || ids.size > MOST) return null;
  const known = new Map(located.map(({ line }) => [line.place.id, line]));
  if ([...ids].some((id) => !known.has(id))) return null;
  const asked = [...ids].map((id) => ({ id, paragraph: context.document.getParagraphByUniqueLocalId(id) }));
  for (const { paragraph } of asked) paragraph.load("text");
  await context.sync();
  const texts = asked.map(({ id, paragraph }) => ({ id, text: shownText(paragraph, features) }));
  if (texts.some(({ text }) => typeof text !== "string")) await context.sync();
  const fresh = new Map(texts.map(({ id, text }) => [id, typeof text === "string" ? text : text.value]));
  const done = new Set<string>();
  return located.flatMap(({ line }) => {
    const { id } = line.place;
    const text = id === null ? undefined : fresh.get(id);
    if (id === null || text === undefined) return [line];
    if (done.has(id)) return [];
    done.add(id);
    return linesOf(line.place, text, line);
  });
}
