import type { FoundMail, Mailboxes } from "../../../adapters/graph/mailbox.ts";
import { KantlijnError, type ErrorCode, type MetadataRecord } from "../../../core/model/index.ts";
import { dayInAmsterdam } from "../../../core/text/calendar.ts";
import type { Database } from "../database/database.ts";
import { storerOf } from "../organisation/rights.ts";
import { placeOf, type Register } from "../register/register.ts";
import type { Proofs } from "../vault/proof.ts";
import type { Vault } from "../vault/vault.ts";
import { dropIntent, settleLook, type Intent } from "./rows.ts";

export interface LookParts {
  readonly database: Database;
  readonly vault: Vault;
  readonly proofs: Proofs;
  readonly register: Pick<Register, "capture">;
  readonly mailboxes: Mailboxes;
  readonly clock: () => Date;
  /** Milliseconds between the first two looks. */
  readonly firstPause: number;
}

/** What became of a mail that is waited for. `gone`: taken back, or kept by the pane. */
export type Outcome = "filed" | "gone" | "draft" | "missing" | "given-up" | ErrorCode;

const MEDIA_TYPE = "message/rfc822";
/** Milliseconds that the clocks of a mailbox and of this machine may differ; more, and what its owner sent just before would be taken for it. */
const CLOCKS_MS = 5_000;
const LONGEST_PAUSE_MS = 3_600_000;
/** After something went wrong. */
const AFTER_FAILURE_MS = 300_000;
/** A mail that nobody finds for so long is thrown away, or it is there under another id: the pane files it when it is opened. */
const MISSING_MS = 86_400_000;
/** Looking again does not change it; all else may pass. */
const LASTING: ReadonlySet<ErrorCode> = new Set(["capture-too-large", "file-empty"]);

/** Looks whether a mail was sent, and files it as its author confirmed. Done twice, at any moment, it gives one capture. */
export async function lookAt(parts: LookParts, intent: Intent): Promise<Outcome> {
  try {
    const mail = await find(parts, intent);
    if (mail === null) return await missing(parts, intent);
    if (mail.sentAt !== null) return await file(parts, intent, mail, mail.sentAt);
    await settle(parts, intent, { ...idsOf(mail), look_at: nextLook(parts, intent), missing_since: null, code: null });
    return "draft";
  } catch (error) {
    const code = error instanceof KantlijnError ? error.code : "internal";
    await settle(parts, intent, { look_at: LASTING.has(code) ? null : later(parts, Math.max(AFTER_FAILURE_MS, pauseOf(parts, intent))), missing_since: intent.missing_since, code });
    if (code === "internal") throw error;
    return code;
  }
}

/** By its own id; and when that leads nowhere, as what its owner sent next in the same conversation. */
async function find({ mailboxes }: LookParts, intent: Intent): Promise<FoundMail | null> {
  const { message_id: id, given_id: given, conversation_id: conversation, entrusted_at: since } = intent;
  const mailbox = { tenant: intent.tenant, owner: intent.mailbox };
  const mail = (id === null ? null : await mailboxes.find(mailbox, id)) ?? (given === null ? null : await mailboxes.find(mailbox, given));
  if (mail !== null || conversation === null) return mail;
  return mailboxes.sentIn(mailbox, conversation, new Date(since.getTime() - CLOCKS_MS).toISOString());
}

async function file({ database, vault, proofs, register, mailboxes }: LookParts, intent: Intent, { id }: FoundMail, sentAt: string): Promise<Outcome> {
  const received = await vault.receive(mailboxes.read({ tenant: intent.tenant, owner: intent.mailbox }, id));
  const record = sentRecord(intent, sentAt);
  try {
    const request = { idempotencyKey: intent.id, record, file: { ...received, name: intent.file_name, mediaType: MEDIA_TYPE }, proof: proofs.issue(received, intent.account) };
    await register.capture(request, storerOf(intent.account, placeOf(record)), async (connection) => {
      if (!await dropIntent(connection, intent.id)) throw new KantlijnError("capture-withdrawn", "the author took it back");
    });
    return "filed";
  } catch (error) {
    // The pane was first, and what it kept counts; or the author took it back.
    if (!(error instanceof KantlijnError) || (error.code !== "capture-conflict" && error.code !== "capture-withdrawn")) throw error;
    await database.write((connection) => dropIntent(connection, intent.id));
    return "gone";
  }
}

/** What was confirmed, of a mail that is dated when it is sent: a date that the author gave himself stays. */
function sentRecord({ record, entrusted_at: entrustedAt }: Intent, sentAt: string): MetadataRecord {
  return record.date === dayInAmsterdam(entrustedAt.toISOString()) ? { ...record, date: dayInAmsterdam(sentAt) } : record;
}

async function missing(parts: LookParts, intent: Intent): Promise<Outcome> {
  const now = parts.clock();
  const since = intent.missing_since ?? now;
  if (now.getTime() - since.getTime() > MISSING_MS) {
    await parts.database.write((connection) => dropIntent(connection, intent.id));
    return "given-up";
  }
  await settle(parts, intent, { look_at: nextLook(parts, intent), missing_since: since, code: null });
  return "missing";
}

const settle = ({ database }: LookParts, intent: Intent, looked: Parameters<typeof settleLook>[2]): Promise<void> => database.write((connection) => settleLook(connection, intent, looked));
const idsOf = ({ id, conversationId }: FoundMail): { readonly message_id: string; readonly conversation_id: string | null } => ({ message_id: id, conversation_id: conversationId });

/** The longer a mail lies there, the less often is looked. */
function pauseOf({ clock, firstPause }: LookParts, { entrusted_at: since }: Intent): number {
  return Math.min(LONGEST_PAUSE_MS, Math.max(firstPause, (clock().getTime() - since.getTime()) / 4));
}
const later = ({ clock }: LookParts, pause: number): Date => new Date(clock().getTime() + pause);
const nextLook = (parts: LookParts, intent: Intent): Date => later(parts, pauseOf(parts, intent));
