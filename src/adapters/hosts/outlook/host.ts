import { KantlijnError, type Courier, type Desk, type DocumentText } from "../../../core/model/index.ts";
import type { DocumentHost } from "../host.ts";
import { readDraft } from "./compose.ts";
import { Conversations } from "./conversations.ts";
import { Familiar } from "./familiar.ts";
import { capabilitiesOf } from "./features.ts";
import { fileOf, type FileParts } from "./file.ts";
import { identityOf } from "./identity.ts";
import { openIn, Seat, type Grip } from "./item.ts";
import { Keeping } from "./keeping.ts";
import { announce, type NoticeParts } from "./notices.ts";
import { Properties } from "./properties.ts";
import { readReceived } from "./read.ts";
import { Watch, type Page } from "./watch.ts";

export interface OutlookHostOptions extends Omit<NoticeParts, "office"> {
  /** The genuine library, ready (`Office.onReady`). */
  readonly office: NoticeParts["office"];
  readonly page: Page;
  /** This moment, ISO 8601. */
  readonly now: () => string;
  /** The unit of the author, as the pane knows it: Outlook does not tell. */
  readonly unit: () => string;
  readonly names: FileParts["names"];
  readonly graphFile?: FileParts["graphFile"];
  readonly courier?: Courier | null;
}

/** Outlook, beside a mail that is read or written; also pinned, where mails come and go. */
export function outlookHost(options: OutlookHostOptions): DocumentHost {
  const { office, page, now, unit, names, graphFile = null, courier = null } = options;
  const seat = new Seat(office);
  const familiar = new Familiar();
  const properties = new Properties();
  const conversations = new Conversations(office);
  const keeping = new Keeping({ office, seat, properties, conversations, courier, untitled: names.untitled });
  const changed = new Set<() => void>();
  const replaced = new Set<() => void>();
  const watch = new Watch({
    office, page,
    changed: () => { for (const listener of changed) listener(); },
    another: () => {
      seat.turn();
      familiar.forget();
      for (const listener of replaced) listener();
    },
  });
  const read = async (): Promise<DocumentText> => {
    const grip = seat.grip();
    const { open } = grip;
    const found = open.mode === "read" ? { ...(await readReceived(office, open.item, grip)), words: null } : await readDraft(office, open.item, grip);
    watch.note(found.words);
    return { kind: "mail", properties: {}, paragraphs: familiar.meet(found.paragraphs), envelope: found.envelope };
  };
  return {
    id: "outlook",
    mediaType: "message/rfc822",
    show: null,
    read,
    desk: async () => deskOf(seat.grip(), { office, now, unit, keeping }),
    identity: async () => identityOf(seat.grip().open),
    onChange: (listener) => subscribe(changed, listener),
    onDocument: (listener) => subscribe(replaced, listener),
    stamping: keeping.stamping,
    intents: keeping.intents,
    announce: async (text) => announce({ ...options, office }, seat.grip().open, text),
    file: async () => {
      const grip = seat.grip();
      if (grip.open.mode === "compose") throw new KantlijnError("document-unsent", "a mail that is not sent has no file");
      return fileOf({ office, graphFile, names }, grip.open.item, grip);
    },
    underlining: null,
    opensWithDocument: null,
    program: programOf(office),
    get capabilities() { return capabilitiesOf(office); },
  };
}

async function deskOf(grip: Grip, { office, now, unit, keeping }: Pick<OutlookHostOptions, "office" | "now" | "unit"> & { readonly keeping: Keeping }): Promise<Desk> {
  const { displayName, emailAddress } = office.context.mailbox.userProfile;
  // A place that cannot be looked up is not known; the card then asks.
  const knownLocation = await keeping.placeOfThread(grip).catch(() => null);
  grip.hold();
  return {
    host: openIn(office)?.mode === "compose" ? "outlook-compose" : "outlook-read",
    author: { name: displayName, email: emailAddress, unit: unit() },
    now: now(), currentLocation: null, thread: knownLocation === null ? null : { knownLocation },
  };
}

function programOf({ context }: OutlookHostOptions["office"]): string {
  const { host, platform, version } = context.diagnostics;
  return [host, platform, version].map(String).join(", ");
}

function subscribe(listeners: Set<() => void>, listener: () => void): () => void {
  listeners.add(listener);
  return () => { listeners.delete(listener); };
}
