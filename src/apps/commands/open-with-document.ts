/** What a document says of panes that open with it. Source: learn.microsoft.com, "Automatically open a task pane with a document". */
const SETTING = "Office.AutoShowTaskpaneWithDocument";

/** The settings of an add-in in a document, as Office gives them. */
export interface DocumentSettings {
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  remove(name: string): void;
  saveAsync(done: (result: { readonly status: unknown }) => void): void;
}

/** What a button on the ribbon waits for. */
export interface CommandEvent {
  completed(): void;
}

/**
 * Switches whether the pane opens with this document. The button always gets its answer, also when the document cannot
 * be written; then nothing changed, and the pane, which shows the switch as well, says so.
 */
export function switchOpening(settings: DocumentSettings | undefined, event: CommandEvent): void {
  try {
    if (settings === undefined) throw new Error("this document keeps no settings");
    // Switched off, nothing stays behind in the document.
    if (settings.get(SETTING) === true) settings.remove(SETTING);
    else settings.set(SETTING, true);
    settings.saveAsync(() => { event.completed(); });
  } catch {
    // There is nobody to tell: a command has no page of its own.
    event.completed();
  }
}
