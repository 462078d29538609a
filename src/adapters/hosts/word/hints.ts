import type { WordFeatures, WordParts } from "./parts.ts";

/** What Word lets know: these paragraphs changed, or: something did, look everywhere. */
export type Hint = { readonly paragraphs: readonly string[] } | "anything";

/** The window of the pane, as far as it tells that somebody came back to it. */
export interface PaneWindow {
  addEventListener(type: "focus", listener: () => void): void;
}

/**
 * Listens to everything by which Word lets know that the text may have changed, for as long as the pane is there. None of it
 * is complete: events are missed when somebody pastes much or types fast, so what comes is a hint, and whoever comes back to
 * the pane is one as well. Source: documentation of events in Word add-ins, and open reports on them.
 */
export function followHints({ office, word }: WordParts, features: WordFeatures, pane: PaneWindow, hint: (hint: Hint) => void): void {
  const anything = (): void => { hint("anything"); };
  pane.addEventListener("focus", anything);
  // An older Word tells no more than where the caret is: whoever types moves it.
  const followSelection = (): void => { office.context.document.addHandlerAsync(office.EventType.DocumentSelectionChanged, anything); };
  if (features.paragraphEvents) followParagraphs(word, hint).catch(followSelection);
  else followSelection();
}

async function followParagraphs(word: typeof Word, hint: (hint: Hint) => void): Promise<void> {
  // What a co-author does elsewhere is theirs to be told about.
  const tell = (source: string, what: Hint): Promise<void> => {
    if (source !== "Remote") hint(what);
    return Promise.resolve();
  };
  await word.run(async (context) => {
    const { document } = context;
    document.onParagraphChanged.add(({ source, uniqueLocalIds }) => tell(source, { paragraphs: uniqueLocalIds }));
    document.onParagraphAdded.add(({ source }) => tell(source, "anything"));
    document.onParagraphDeleted.add(({ source }) => tell(source, "anything"));
    await context.sync();
  });
}
