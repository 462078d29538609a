import type { Grip } from "./item.ts";
import { ask } from "./office.ts";
import { NOTHING_KEPT, pack, unpack, type Kept } from "./pack.ts";

const PROPERTY = "kantlijn";

/** What Kantlijn keeps with the open mail, in custom properties: they stay in the own mailbox and never travel along. */
export class Properties {
  readonly #written = new WeakMap<object, Kept>();

  /** What is kept with the mail; what was just written counts, also while Outlook has yet to save the draft. */
  async read(grip: Grip): Promise<Kept> {
    const { item } = grip.open;
    const known = this.#written.get(item);
    if (known !== undefined) return known;
    const kept = unpack((await load(grip)).get(PROPERTY) as unknown);
    grip.hold();
    return kept;
  }

  /** Keeps something else with the mail than before. Throws `document-none` when another mail took its place: that one is left alone. */
  async change(grip: Grip, changed: (kept: Kept) => Kept): Promise<void> {
    const properties = await load(grip);
    // Loaded and saved in one go on the same mail; in between a pinned pane can have gone on.
    grip.hold();
    const kept = changed(this.#written.get(grip.open.item) ?? unpack(properties.get(PROPERTY) as unknown));
    if (kept.filed === null && kept.intent === null) properties.remove(PROPERTY);
    else properties.set(PROPERTY, pack(kept));
    await ask("keeping something with the mail", (answer) => { properties.saveAsync(answer); });
    this.#written.set(grip.open.item, kept.filed === null && kept.intent === null ? NOTHING_KEPT : kept);
  }
}

function load({ open: { item } }: Grip): Promise<Office.CustomProperties> {
  return ask("what is kept with the mail", (answer) => { item.loadCustomPropertiesAsync(answer); });
}
