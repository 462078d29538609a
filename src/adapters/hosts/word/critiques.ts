import type { FindingGroup } from "../../../core/model/index.ts";
import type { Underlining, UnderlinedPassage } from "../host.ts";
import type { Located } from "./align.ts";
import { answered } from "./call.ts";

/** The colours that Word has for them: five, so that groups that seldom meet share one. */
const COLOURS = { private: "Berry", business: "Blue", opinion: "Lavender", security: "Red", state: "Blue", nature: "Green", secrecy: "Red" } as const satisfies Readonly<Record<FindingGroup, string>>;

/**
 * Underlines passages in the text with what Word calls critiques: seen by this author alone, kept nowhere. They need a
 * subscription, which no requirement set tells; so the first attempt is the probe, and its outcome holds for as long as the
 * pane is open.
 */
export class Critiques implements Underlining {
  readonly #word: typeof Word;
  readonly #located: () => readonly Located[];
  #drawn: readonly string[] = [];
  #refused = false;

  constructor(word: typeof Word, located: () => readonly Located[]) {
    this.#word = word;
    this.#located = located;
  }

  get refused(): boolean {
    return this.#refused;
  }

  async draw(passages: readonly UnderlinedPassage[]): Promise<boolean> {
    if (this.#refused) return false;
    const byKey = new Map(this.#located().map((located) => [located.paragraph.key, located]));
    try {
      await this.clear();
      this.#drawn = await answered(this.#word.run((context) => drawAll(context, passages, byKey)));
      return true;
    } catch {
      this.#refused = true;
      return false;
    }
  }

  async clear(): Promise<void> {
    const drawn = this.#drawn;
    this.#drawn = [];
    if (drawn.length === 0) return;
    // One that is gone, because its words are gone or Word forgot it, must not keep the others.
    await Promise.all(drawn.map((id) => this.#word.run(async (context) => {
      context.document.getAnnotationById(id).delete();
      await context.sync();
    }).catch(() => undefined)));
  }
}

async function drawAll(context: Word.RequestContext, passages: readonly UnderlinedPassage[], byKey: ReadonlyMap<string, Located>): Promise<readonly string[]> {
  const groups = new Map<Located, UnderlinedPassage[]>();
  for (const passage of passages) {
    const located = byKey.get(passage.paragraphKey);
    if (located !== undefined && located.line.place.id !== null) groups.set(located, [...(groups.get(located) ?? []), passage]);
  }
  const targets = [...groups].map(([located, own]) => ({ located, own, paragraph: context.document.getParagraphByUniqueLocalId(located.line.place.id ?? "") }));
  for (const { paragraph } of targets) paragraph.load("text");
  await context.sync();
  const drawn = targets
    // A paragraph that changed since it was read: then the places are wrong.
    .filter(({ located: { line, paragraph: { text } }, paragraph }) => paragraph.text.slice(line.offset).startsWith(text))
    .map(({ located: { line }, own, paragraph }) => paragraph.insertAnnotations({ critiques: own.map(({ group, start, end }) => ({ colorScheme: COLOURS[group], start: line.offset + start, length: end - start })) }));
  await context.sync();
  return drawn.flatMap(({ value }) => value);
}
