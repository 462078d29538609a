import type { DocumentHost, Intent, Intents, Stamp } from "../host.ts";
import type { Conversations } from "./conversations.ts";
import { openIn, type Grip, type Seat } from "./item.ts";
import type { OfficeJs, ReadItem } from "./office.ts";
import type { Filed } from "./pack.ts";
import type { Properties } from "./properties.ts";
import { placeFrom } from "./unpack.ts";

export interface KeepingParts {
  readonly office: OfficeJs;
  readonly seat: Seat;
  readonly properties: Properties;
  readonly conversations: Conversations;
}

/** Milliseconds that the clocks of two machines may differ. */
const CLOCKS = 120_000;

/** What is kept beside a mail: where it was stored, and what was wanted before it was sent. The mail itself stays as it is. */
export class Keeping {
  readonly #parts: KeepingParts;

  constructor(parts: KeepingParts) {
    this.#parts = parts;
  }

  /** Where this conversation belongs, as far as mails were filed before; null when that is not known. */
  async placeOfThread(grip: Grip): Promise<string | null> {
    const [kept, place] = await Promise.all([this.#parts.properties.read(grip).catch(() => null), this.#parts.conversations.placeOf(conversationOf(grip))]);
    return kept?.filed?.locationId ?? place;
  }

  get stamping(): NonNullable<DocumentHost["stamping"]> {
    return {
      read: async () => {
        const { filed } = await this.#parts.properties.read(this.#parts.seat.grip());
        return filed === null ? null : stampOf(filed);
      },
      write: async (stamp) => {
        const grip = this.#parts.seat.grip();
        if (stamp === null) await this.#forget(grip);
        else if (stamp.location !== null) await this.#file(grip, { documentId: stamp.id, captureId: stamp.location.captureId, locationId: stamp.location.id, locationTitle: stamp.location.title, confirmedAt: stamp.confirmedAt });
      },
    };
  }

  get intents(): Intents {
    const { office, seat, properties } = this.#parts;
    return {
      get waits() { return openIn(office)?.mode === "compose"; },
      read: async () => {
        const grip = seat.grip();
        const { filed, intent } = await properties.read(grip);
        if (filed !== null) return null;
        return intent ?? (await this.#pending(grip));
      },
      write: async (intent) => this.#want(seat.grip(), intent),
    };
  }

  async #file(grip: Grip, filed: Filed): Promise<void> {
    const { properties, conversations } = this.#parts;
    await properties.change(grip, () => ({ filed, intent: null }));
    const conversation = conversationOf(grip);
    if (conversation === null) return;
    await conversations.remember(conversation, filed.locationId);
    await conversations.stopWaiting(conversation);
  }

  /** Taken back: this mail does not file itself again, nor does the next one in the same place. */
  async #forget(grip: Grip): Promise<void> {
    const { properties, conversations } = this.#parts;
    const { filed } = await properties.read(grip);
    await properties.change(grip, () => ({ filed: null, intent: { wanted: false } }));
    const conversation = conversationOf(grip);
    if (conversation !== null && filed !== null && (await conversations.placeOf(conversation)) === filed.locationId) await conversations.remember(conversation, null);
  }

  async #want(grip: Grip, intent: Intent | null): Promise<void> {
    const { properties, conversations } = this.#parts;
    await properties.change(grip, (kept) => ({ ...kept, intent }));
    const conversation = conversationOf(grip);
    if (conversation === null) return;
    if (intent?.wanted === true) {
      const { location: { id }, choices: { found }, confirmedAt } = intent;
      await conversations.wait(conversation, { locationId: id, confirmedAt, ...(found?.id === id && found.target === "zgw" ? { found: found.confidentiality ?? "" } : {}) });
    }
    else await conversations.stopWaiting(conversation);
  }

  /** What was wanted with the mail that was sent next in this conversation, where Outlook did not keep it with the draft. */
  async #pending(grip: Grip): Promise<Intent | null> {
    const { open } = grip;
    if (open.mode !== "read" || !this.#isOwn(open.item)) return null;
    const sent = open.item.dateTimeCreated?.getTime() ?? 0;
    const [first] = (await this.#parts.conversations.pendingOf(conversationOf(grip))).filter(({ confirmedAt }) => Date.parse(confirmedAt) <= sent + CLOCKS);
    if (first === undefined) return null;
    const { locationId: id, confirmedAt, found } = first;
    // Of a zaak that the author found only the number is known again.
    const place = found === undefined ? null : placeFrom({ id, title: id, kind: "zaak", target: "zgw", confidentiality: found === "" ? null : found });
    return { wanted: true, location: { id, title: id }, choices: { locationId: id, ...(place === null ? {} : { found: place }) }, confirmedAt };
  }

  #isOwn(item: ReadItem): boolean {
    const from = item.from?.emailAddress.toLowerCase();
    return from === this.#parts.office.context.mailbox.userProfile.emailAddress.toLowerCase();
  }
}

function conversationOf({ open: { item } }: Grip): string | null {
  const id = item.conversationId ?? "";
  return id === "" ? null : id;
}

function stampOf({ documentId, captureId, locationId, locationTitle, confirmedAt }: Filed): Stamp {
  return { id: documentId, title: "", documentType: null, organisation: "", confirmedAt, location: { id: locationId, title: locationTitle, captureId } };
}
