import type { WordFeatures, WordParts } from "./parts.ts";

/** What Word lets know: these paragraphs changed, or: something did, look everywhere. */
export type Hint = { readonly paragraphs: readonly string[] } | "anything";

/** The window of the pane, as far as it tells that somebody came back to it. */
export interface PaneWindow {
  addEventListener(type: "focus", listener: () => void): void;
  removeEventListener(type: "focus", listener: () => void): void;
}

/**
 * Listens to everything by which Word lets know that the text may have changed. None of it is complete: events are missed
 * when somebody pastes much or types fast, so what comes is a hint, and whoever comes back to the pane is one as well.
 * Source: documentation of events in Word add-ins, and open reports on them.
 */
export async function followHints({ office, word }: WordParts, features: WordFeatures, pane: PaneWindow, hint: (hint: Hint) => void): Promise<() => void> {
  const anything = (): void => { hint("anything"); };
  pane.addEventListener("focus", anything);
  const stops: (() => void)[] = [() => { pane.removeEventListener("focus", anything); }];
  if (features.paragraphEvents) {
    const stop = await followParagraphs(word, hint).catch(() => null);
    if (stop !== null) stops.push(stop);
  }
  // An older Word tells no more than where the caret is: whoever types moves it.
  if (stops.length === 1) stops.push(followSelection(office, anything));
  return () => { for (const stop of stops) stop(); };
}

async function followParagraphs(word: typeof Word, hint: (hint: Hint) => void): Promise<() => void> {
  return word.run(async (context) => {
    const { document } = context;
    const handlers = [
      // What a co-author does elsewhere is theirs to be told about.
      document.onParagraphChanged.add(({ source, uniqueLocalIds }) => tell(source, { paragraphs: uniqueLocalIds })),
      document.onParagraphAdded.add(({ source }) => tell(source, "anything")),
      document.onParagraphDeleted.add(({ source }) => tell(source, "anything")),
    ];
    await context.sync();
    return () => {
      // A handler can only be taken away in the context in which it was added.
      void word.run(document, async (same) => {
        for (const handler of handlers) handler.remove();
        await same.sync();
      }).catch(() => undefined);
    };
  });
  function tell(source: string, what: Hint): Promise<void> {
    if (source !== "Remote") hint(what);
    return Promise.resolve();
  }
}

function followSelection(office: typeof Office, anything: () => void): () => void {
  const { document } = office.context;
  document.addHandlerAsync(office.EventType.DocumentSelectionChanged, anything);
  return () => { document.removeHandlerAsync(office.EventType.DocumentSelectionChanged, { handler: anything }); };
}
