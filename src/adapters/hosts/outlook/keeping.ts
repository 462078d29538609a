import { KantlijnError, type Courier, type MetadataRecord } from "../../../core/model/index.ts";
import type { DocumentHost, Intent, Intents, Stamp, Wanted } from "../host.ts";
import type { Conversations } from "./conversations.ts";
import { knownDraft } from "./draft.ts";
import { openIn, type Grip, type Seat } from "./item.ts";
import type { OfficeJs, ReadItem } from "./office.ts";
import type { Filed, Kept } from "./pack.ts";
import type { Properties } from "./properties.ts";
import { placeFrom } from "./unpack.ts";

export interface KeepingParts {
  readonly office: OfficeJs;
  readonly seat: Seat;
  readonly properties: Properties;
  readonly conversations: Conversations;
  /** Null where no server stores what was sent. */
  readonly courier: Courier | null;
  /** For a mail without a subject. */
  readonly untitled: string;
}

/** Milliseconds that the clocks of two machines may differ. */
const CLOCKS = 120_000;

/** What is kept beside a mail: where it was stored, and what was wanted before it was sent. The mail itself stays as it is. */
export class Keeping {
  readonly #parts: KeepingParts;
  /** By the mail: a server is asked once what became of it. */
  readonly #settling = new WeakMap<object, Promise<void>>();
  #before: Promise<void> = Promise.resolve();

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
        const { filed } = await this.#settled(this.#parts.seat.grip());
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
    const { office, seat, courier } = this.#parts;
    return {
      ...(courier === null ? {} : { entrust: async (intent, recordOf) => this.#alone(() => this.#entrust(seat.grip(), courier, intent, recordOf)) }),
      get waits() { return openIn(office)?.mode === "compose"; },
      read: async () => {
        const { filed, intent } = await this.#settled(seat.grip());
        return filed === null ? intent : null;
      },
      write: async (intent) => this.#alone(() => this.#want(seat.grip(), intent)),
    };
  }

  /** One after the other: what is taken back while it is being entrusted must reach the server after it. */
  #alone<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#before.then(work);
    this.#before = done.then(() => undefined, () => undefined);
    return done;
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

  /** What is kept with the mail; what a server stored meanwhile is known from now on. */
  #settled(grip: Grip): Promise<Kept> {
    const { item } = grip.open;
    const settling = this.#settling.get(item) ?? this.#settle(grip);
    this.#settling.set(item, settling);
    settling.catch(() => this.#settling.delete(item));
    return settling.then(() => this.#parts.properties.read(grip)).then(async (kept) => (kept.filed === null && kept.intent === null ? { ...kept, intent: await this.#pending(grip) } : kept));
  }

  async #settle(grip: Grip): Promise<void> {
    const { courier, properties } = this.#parts;
    if (courier === null || grip.open.mode !== "read") return;
    const { filed, intent } = await properties.read(grip);
    const wanted = filed === null ? (intent ?? (await this.#pending(grip))) : null;
    if (wanted === null || !wanted.wanted || wanted.id === undefined) return;
    // A server that does not answer now is no reason to wait: what it stored is not stored twice.
    const receipt = await courier.find(wanted.id).catch(() => null);
    grip.hold();
    if (receipt !== null) await this.#file(grip, { documentId: receipt.documentId, captureId: receipt.captureId, locationId: receipt.location.id, locationTitle: receipt.location.title, confirmedAt: receipt.storedAt });
  }

  /** Said before it is done: what may be entrusted has to be taken back as well. What was taken back meanwhile stays away. */
  async #entrust(grip: Grip, courier: Courier, intent: Wanted, recordOf: (fileName: string) => MetadataRecord): Promise<boolean> {
    const { office, untitled } = this.#parts;
    if (intent.id === undefined) return false;
    const draft = await knownDraft(office, grip, untitled);
    if (draft === null || (draft.messageId === null && draft.conversationId === null)) return false;
    const record = recordOf(draft.fileName);
    const { intent: now } = await this.#parts.properties.read(grip);
    if (now?.wanted !== true || now.id !== intent.id) return true;
    if (intent.entrusted !== true) await this.#want(grip, { ...intent, entrusted: true });
    await courier.entrust(intent.id, { ...draft, record });
    return draft.messageId !== null;
  }

  async #want(grip: Grip, intent: Intent | null): Promise<void> {
    const { properties, conversations, courier } = this.#parts;
    const { intent: before } = await properties.read(grip);
    if (courier !== null && intent?.wanted !== true && before?.wanted === true && before.entrusted === true && before.id !== undefined) await takeBack(courier, before.id);
    await properties.change(grip, (kept) => ({ ...kept, intent }));
    const conversation = conversationOf(grip);
    if (conversation === null) return;
    if (intent?.wanted === true) {
      const { location: { id }, choices: { found }, confirmedAt, id: key } = intent;
      await conversations.wait(conversation, { locationId: id, confirmedAt, ...(key === undefined ? {} : { id: key }), ...(found?.id === id && found.target === "zgw" ? { found: found.confidentiality ?? "" } : {}) });
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
    const { locationId: id, confirmedAt, found, id: key } = first;
    // Of a zaak that the author found only the number is known again.
    const place = found === undefined ? null : placeFrom({ id, title: id, kind: "zaak", target: "zgw", confidentiality: found === "" ? null : found });
    return { wanted: true, location: { id, title: id }, choices: { locationId: id, ...(place === null ? {} : { found: place }) }, confirmedAt, ...(key === undefined ? {} : { id: key }) };
  }

  #isOwn(item: ReadItem): boolean {
    const from = item.from?.emailAddress.toLowerCase();
    return from === this.#parts.office.context.mailbox.userProfile.emailAddress.toLowerCase();
  }
}

/** A server that no longer does this has nothing to take back. What it was not told it goes on with. */
async function takeBack(courier: Courier, id: string): Promise<void> {
  await courier.withdraw(id).catch((error: unknown) => { if (!(error instanceof KantlijnError) || error.code !== "not-found") throw new KantlijnError("intent-kept", "the server was not told", { cause: error }); });
}

function conversationOf({ open: { item } }: Grip): string | null {
  const id = item.conversationId ?? "";
  return id === "" ? null : id;
}

function stampOf({ documentId, captureId, locationId, locationTitle, confirmedAt }: Filed): Stamp {
  return { id: documentId, title: "", documentType: null, organisation: "", confirmedAt, location: { id: locationId, title: locationTitle, captureId } };
}
