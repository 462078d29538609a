import { KantlijnError } from "../../core/model/index.ts";
import { callGraph, type GraphParts } from "./call.ts";
import { isMailId, problemOfMail, refuseProxy, restIdOf } from "./mail.ts";

/** Whose mailbox, in which directory: the object ids that a verified token gave. */
export interface Mailbox {
  readonly tenant: string;
  readonly owner: string;
}

/** A mail as it stands in a mailbox. */
export interface FoundMail {
  /** Stays the same when the mail is sent or moved within its mailbox. */
  readonly id: string;
  readonly conversationId: string | null;
  /** Null while it is a draft; ISO 8601. */
  readonly sentAt: string | null;
}

export interface MailboxParts extends Omit<GraphParts, "token"> {
  /** A token of the program itself, for a tenant. */
  readonly token: (tenant: string, fresh: boolean) => Promise<string>;
}

/** What the server asks of mailboxes with the right that an administrator granted it: to read, and nothing else. */
export interface Mailboxes {
  /** Whether the mailbox can be read at all; false when there is none. Reads no mail. Throws as `find` does. */
  reach(mailbox: Mailbox): Promise<boolean>;
  /** The mail with this id, as Outlook gave it or as it was found before; null when there is none. @throws KantlijnError `mail-refused`, `mail-unavailable`, `rate-limited`. */
  find(mailbox: Mailbox, id: string): Promise<FoundMail | null>;
  /** The first mail of a conversation that its owner sent after this moment (ISO 8601); null when there is none. Throws as `find` does. */
  sentIn(mailbox: Mailbox, conversationId: string, after: string): Promise<FoundMail | null>;
  /** The mail as a file (RFC 5322), piece by piece. Throws as `find` does, and `mail-not-found`; what is cut off does not end well. */
  read(mailbox: Mailbox, id: string): AsyncGenerator<Uint8Array>;
}

/** The one right, granted to the program by an administrator: application permission Mail.Read. It is in the token, and not asked for. */
const GRANTED: readonly string[] = [];
/** Ids that stay. Source: Microsoft Graph, Obtain immutable identifiers for Outlook resources. */
const STAYING = { prefer: 'IdType="ImmutableId"' } as const;
const FIELDS = "id,conversationId,isDraft,sentDateTime";
/** Bytes; only how long is waited for a file follows from it. */
const LARGEST = 250_000_000;
/** Mails of one conversation after one moment: more than one answer holds nobody writes in a day. */
const MOST = 50;

/** Mailboxes as Microsoft Graph shows them to a program. */
export function mailboxesOf(parts: MailboxParts): Mailboxes {
  const partsFor = (tenant: string): GraphParts => ({ ...parts, token: (_scopes, fresh) => parts.token(tenant, fresh) });
  const ask = (mailbox: Mailbox, path: string, answer = 0, also: readonly number[] = []): Promise<Response> =>
    callGraph({ path: `users/${encodeURIComponent(mailbox.owner)}/${path}`, scopes: GRANTED, headers: STAYING, answer, also }, partsFor(mailbox.tenant), problemOfMail);
  return {
    reach: async (mailbox) => (await ask(mailbox, "mailFolders/sentitems?$select=id", 0, GONE)).ok,
    find: async (mailbox, given) => {
      const id = idOf(given);
      const answer = await ask(mailbox, `messages/${encodeURIComponent(id)}?$select=${FIELDS}`, 0, GONE);
      if (GONE.includes(answer.status)) return null;
      return mailIn(await jsonOf(answer));
    },
    sentIn: async (mailbox, conversationId, after) => {
      const query = new URLSearchParams({ $filter: `conversationId eq '${conversationId.replaceAll("'", "''")}'`, $select: FIELDS, $top: String(MOST) });
      const answer = await ask(mailbox, `mailFolders/sentitems/messages?${query.toString()}`, 0, GONE);
      if (GONE.includes(answer.status)) return null;
      const { value } = await jsonOf(answer) as { readonly value?: unknown };
      if (!Array.isArray(value)) throw notOurs();
      const from = Date.parse(after);
      const sent = value.map(mailIn).filter(({ sentAt }) => sentAt !== null && Date.parse(sentAt) >= from).toSorted((one, other) => Date.parse(one.sentAt ?? "") - Date.parse(other.sentAt ?? ""));
      return sent[0] ?? null;
    },
    read: async function* (mailbox, id) {
      const answer = await ask(mailbox, `messages/${encodeURIComponent(idOf(id))}/$value`, LARGEST);
      refuseProxy(answer);
      yield* wholeOf(answer);
    },
  };
}

/** A mail that is gone, or an id that is none any more. */
const GONE: readonly number[] = [404, 410];

function idOf(given: string): string {
  const id = restIdOf(given);
  if (!isMailId(id)) throw new KantlijnError("mail-not-found", "no id of a mail");
  return id;
}

async function jsonOf(answer: Response): Promise<unknown> {
  return answer.json().catch(() => { throw notOurs(); });
}

function mailIn(found: unknown): FoundMail {
  const { id, conversationId, isDraft, sentDateTime } = (found ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof id !== "string" || typeof isDraft !== "boolean") throw notOurs();
  const sent = !isDraft && typeof sentDateTime === "string" && !Number.isNaN(Date.parse(sentDateTime));
  return { id, conversationId: typeof conversationId === "string" ? conversationId : null, sentAt: sent ? new Date(sentDateTime).toISOString() : null };
}

const notOurs = (): KantlijnError => new KantlijnError("mail-unavailable", "an answer that is none of Graph");

/** The bytes of an answer. @throws KantlijnError `mail-unavailable` when fewer came than were told, or the line broke. */
async function* wholeOf(answer: Response): AsyncGenerator<Uint8Array> {
  const told = answer.headers.has("content-encoding") ? null : answer.headers.get("content-length");
  let size = 0;
  try {
    for await (const piece of (answer.body ?? []) as AsyncIterable<Uint8Array>) {
      size += piece.byteLength;
      yield piece;
    }
  } catch {
    throw new KantlijnError("mail-unavailable", "the answer was cut off");
  }
  if (told !== null && size !== Number(told)) throw new KantlijnError("mail-unavailable", "the answer was cut off");
}
