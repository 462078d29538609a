import type { MemoryDocument } from "../../../../../adapters/hosts/memory/index.ts";
import type { Things } from "../things.ts";
import type { Type } from "../thing.ts";
import type { ParagraphSelf } from "../types/paragraph.ts";
import { required } from "../types/range.ts";
import type { NewerEvents } from "./events.ts";

/** Milliseconds: Word does not tell of every key. */
const PAUSE = 250;

/** Names that paragraphs have for as long as the document is open. They are not those of another session. */
export class SessionIds {
  readonly #ids = new Map<string, string>();

  of(key: string): string {
    const known = this.#ids.get(key) ?? crypto.randomUUID().toUpperCase();
    this.#ids.set(key, known);
    return known;
  }

  keyOf(id: string): string | null {
    return [...this.#ids].find(([, known]) => known === id)?.[0] ?? null;
  }
}

/** Members of a paragraph since WordApi 1.6 and 1.7. */
export function newerParagraph(things: Things, ids: SessionIds): Partial<Type<ParagraphSelf>> {
  return {
    values: { uniqueLocalId: ({ key }) => ids.of(key) },
    methods: { getText: ({ key }) => things.text.acceptedText(required(things.text.find(key), "Paragraph.getText")) },
  };
}

/** Tells which paragraphs came, changed or went, some time after they did. Returns the way to stop. */
export function followParagraphs(document: MemoryDocument, ids: SessionIds, events: NewerEvents): () => void {
  let before = document.text.paragraphs;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (): void => {
    const [old, now] = [new Map(before.map((paragraph) => [paragraph.key, paragraph])), new Map(document.text.paragraphs.map((paragraph) => [paragraph.key, paragraph]))];
    before = document.text.paragraphs;
    const named = (keys: Iterable<string>): readonly string[] => [...keys].map((key) => ids.of(key));
    for (const [event, uniqueLocalIds] of [
      ["ParagraphAdded", named([...now.keys()].filter((key) => !old.has(key)))],
      ["ParagraphChanged", named([...now].filter(([key, paragraph]) => old.has(key) && old.get(key) !== paragraph).map(([key]) => key))],
      ["ParagraphDeleted", named([...old.keys()].filter((key) => !now.has(key)))],
    ] as const) if (uniqueLocalIds.length > 0) events.tell(event, { type: event, source: "Local", uniqueLocalIds });
  };
  const stop = document.onEdit(() => {
    clearTimeout(timer);
    timer = setTimeout(tell, PAUSE);
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}
