import { randomUUID } from "node:crypto";
import { KantlijnError, type MetadataRecord, type Receipt, type StoredFile } from "../../../core/model/index.ts";
import type { Connection, Database } from "../database/database.ts";
import type { Deliveries } from "../deliveries/deliveries.ts";
import type { Publications } from "../publications/publications.ts";
import { mayEverywhere, mayUse, type Caller, type Place } from "../organisation/rights.ts";
import type { RegisterQuery } from "../schemas.ts";
import type { Proofs } from "../vault/proof.ts";
import type { Vault } from "../vault/vault.ts";
import { fingerprint } from "./fingerprint.ts";
import { lockFile } from "./locks.ts";
import { keptAs, keptIn, type KeptAs } from "./kept.ts";
import { choicesIn, everyCapture, listCaptures, type Listed, type Paging } from "./list.ts";
import type { Mails } from "./mails.ts";
import { findCapture, findKey, type Capture } from "./read.ts";
import { tidyList, type TidyItem } from "./tidy.ts";

/** What an author wants to be kept. The file itself was received before. */
export interface CaptureRequest {
  /** A UUID, made once per click. */
  readonly idempotencyKey: string;
  readonly record: MetadataRecord;
  readonly file: StoredFile;
  /** What the upload of the file answered. */
  readonly proof?: string;
}

/** The list of captures, to which is only ever added. Every function fails with store-unavailable when the database is away. */
export interface Register {
  /**
   * Takes up a capture. Doing it again with the same key and content gives the same receipt.
   * @throws KantlijnError capture-conflict (the key came with other content), capture-checksum (the vault holds no such
   * file, or nothing proves that this caller sent it; which of the two is not told), capture-withdrawn (it was undone since), not-allowed (this caller may not store there).
   * `claim` comes first in the same transaction: what it throws is thrown, and nothing is taken up.
   */
  capture(request: CaptureRequest, caller: Caller, claim?: (connection: Connection) => Promise<void>): Promise<{ readonly receipt: Receipt; readonly repeated: boolean }>;
  /** The receipt of what this caller took up under a key; null when there is no such capture, or it was withdrawn. */
  keyed(idempotencyKey: string, caller: Caller): Promise<Receipt | null>;
  /** @throws KantlijnError capture-not-found, also for what this caller may not see; or capture-withdrawn when it was erased. */
  find(captureId: string, caller: Caller): Promise<Capture>;
  /** A page of the captures that meet the conditions and that this caller may see; so do the next three. */
  list(wanted: RegisterQuery, paging: Paging, caller: Caller): Promise<Listed>;
  /** All of them, piece by piece. */
  every(wanted: RegisterQuery, caller: Caller): AsyncGenerator<readonly Capture[]>;
  /** What occurs in the register, to choose from. */
  choices(caller: Caller): ReturnType<typeof choicesIn>;
  /** What somebody may want to tidy up; nothing is deleted. */
  tidy(limit: number, offset: number, caller: Caller): Promise<{ readonly items: readonly TidyItem[]; readonly total: number }>;
  /** By SHA-256: the first capture of the very same file that is still there and that this caller may see. */
  kept(sha256s: readonly string[], caller: Caller): Promise<ReadonlyMap<string, Capture>>;
  /** The same of one file, that can have come along with a mail as well. */
  keptAs(sha256: string, caller: Caller): Promise<KeptAs | null>;
  /**
   * Undoes a capture; once more changes nothing. Answers the moment of the first time.
   * @throws KantlijnError capture-not-found, undo-expired, or not-allowed (somebody else stored it).
   */
  withdraw(captureId: string, caller: Caller): Promise<Date>;
}

export interface RegisterOptions {
  readonly database: Database;
  readonly vault: Vault;
  readonly proofs: Proofs;
  readonly clock: () => Date;
  readonly deliveries: Pick<Deliveries, "enlist" | "withdraw">;
  readonly publications: Pick<Publications, "withdraw">;
  readonly mails: Pick<Mails, "wake">;
  /** Days in which a capture made under this policy package can be undone. */
  readonly undoDays: (policyId: string) => number;
  /** Told when something was added. */
  readonly changed: () => void;
}

const DAY_MS = 86_400_000;
/** Rows in memory while all of them are read. */
const PIECE = 5_000;

export function openRegister({ database, vault, proofs, clock, deliveries, publications, mails, undoDays, changed }: RegisterOptions): Register {
  const add = async (connection: Connection, request: CaptureRequest, print: string, { account }: Caller): Promise<Capture | null> => {
    const { record, file, idempotencyKey } = request;
    const storedAt = clock();
    const undoUntil = new Date(storedAt.getTime() + undoDays(record.policy.id) * DAY_MS);
    const added = await connection.insertInto("captures").values({
      id: randomUUID(), idempotency_key: idempotencyKey, fingerprint: print, document_id: record.id,
      file_sha256: file.sha256, file_size: file.size, stored_at: storedAt, undo_until: undoUntil,
    }).onConflict((conflict) => conflict.column("idempotency_key").doNothing()).returning("id").executeTakeFirst();
    if (added === undefined) return null;
    await connection.insertInto("records").values({ capture_id: added.id, record: JSON.stringify(record), file_name: file.name, media_type: file.mediaType }).execute();
    await connection.insertInto("events").values({ capture_id: added.id, kind: "captured", happened_at: storedAt }).execute();
    if (account !== null) await connection.insertInto("actors").values({ capture_id: added.id, kind: "captured", account }).execute();
    await deliveries.enlist(connection, added.id, record.location.target);
    return findCapture(connection, added.id);
  };
  /** What is added is told once it is on disk. */
  const write = async <T>(work: (connection: Connection) => Promise<T>): Promise<T> => {
    const done = await database.write(work);
    changed();
    return done;
  };
  return {
    capture: async (request, caller, claim) => {
      if (!mayUse(caller, "store", placeOf(request.record))) throw new KantlijnError("not-allowed", "this caller may not store there");
      const print = fingerprint({ record: request.record, file: request.file });
      const made = await write(async (connection) => {
        await claim?.(connection);
        const earlier = await findKey(connection, request.idempotencyKey);
        if (earlier !== null) return { receipt: receiptAgain(earlier, print, caller), repeated: true };
        // What was taken up already is not proven again: its receipt tells its author nothing new.
        if (caller.account !== null && !proofs.holds(request.proof, request.file, caller.account)) throw new KantlijnError("capture-checksum", "nothing proves that this caller sent this file");
        await lockFile(connection, request.file.sha256);
        if (await vault.sizeOf(request.file.sha256) !== request.file.size) throw new KantlijnError("capture-checksum", "the vault holds no file with this checksum and size");
        const added = await add(connection, request, print, caller);
        if (added !== null) return { receipt: receiptOf(added), repeated: false };
        const meanwhile = await findKey(connection, request.idempotencyKey);
        if (meanwhile === null) throw new KantlijnError("internal", "a key is taken and nobody has it");
        return { receipt: receiptAgain(meanwhile, print, caller), repeated: true };
      });
      if (!made.repeated) mails.wake();
      return made;
    },
    keyed: (idempotencyKey, { account }) => database.read(async (connection) => {
      const capture = await findKey(connection, idempotencyKey);
      return capture === null || capture.by !== account || capture.withdrawnAt !== null || capture.content === null ? null : receiptOf(capture);
    }),
    find: (captureId, caller) => database.read(async (connection) => present(seen(await findCapture(connection, captureId), caller))),
    list: (wanted, paging, caller) => database.read((connection) => listCaptures(connection, wanted, paging, clock(), caller)),
    every: (wanted, caller) => everyCapture((work) => database.read(work), wanted, clock(), PIECE, caller),
    choices: (caller) => database.read((connection) => choicesIn(connection, caller)),
    tidy: (limit, offset, caller) => database.read((connection) => tidyList(connection, clock(), limit, offset, caller)),
    kept: (sha256s, caller) => database.read((connection) => keptIn(connection, sha256s, caller)),
    keptAs: (sha256, caller) => database.read((connection) => keptAs(connection, sha256, caller)),
    withdraw: (captureId, caller) => write(async (connection) => {
      const capture = seen(await findCapture(connection, captureId), caller);
      if (capture.content !== null && !mayUse(caller, "undo", placeOf(capture.content.record), capture.by)) throw new KantlijnError("not-allowed", "somebody else stored this");
      if (capture.withdrawnAt !== null) return capture.withdrawnAt;
      const now = clock();
      if (now > capture.undoUntil) throw new KantlijnError("undo-expired", "the term to undo has passed");
      const { numInsertedOrUpdatedRows: added } = await connection.insertInto("events").values({ capture_id: captureId, kind: "withdrawn", happened_at: now }).onConflict((conflict) => conflict.doNothing()).executeTakeFirstOrThrow();
      if (caller.account !== null && added === 1n) await connection.insertInto("actors").values({ capture_id: captureId, kind: "withdrawn", account: caller.account }).execute();
      await deliveries.withdraw(connection, captureId);
      await publications.withdraw(connection, captureId);
      return (await findCapture(connection, captureId))?.withdrawnAt ?? now;
    }),
  };
}

/** A record as rights look at it. */
export function placeOf({ location, unit, confidentiality }: MetadataRecord): Place {
  return { id: location.id, unit, target: location.target, confidentiality };
}

/** What somebody may not see is not there for him; of what was erased nobody can tell any more whose it was. */
function seen(capture: Capture | null, caller: Caller): Capture {
  const there = capture !== null && (capture.content === null ? mayEverywhere(caller, "see") : mayUse(caller, "see", placeOf(capture.content.record), capture.by));
  if (!there) throw new KantlijnError("capture-not-found", "no such capture");
  return capture;
}

/** What `receiptAgain` and the pages need never shows what was erased. */
function present(capture: Capture): Capture {
  if (capture.content === null) throw new KantlijnError("capture-withdrawn", "the capture was withdrawn and erased");
  return capture;
}

/** A receipt proves that the file is there for the author: after an undo it would not be true. */
function receiptAgain(capture: Capture, print: string, { account }: Caller): Receipt {
  // A key of somebody else opens nothing.
  if (capture.fingerprint !== print || (account !== null && capture.by !== account)) throw new KantlijnError("capture-conflict", "this key was used for something else");
  if (capture.withdrawnAt !== null) throw new KantlijnError("capture-withdrawn", "this capture was withdrawn");
  return receiptOf(capture);
}

/** The proof of a capture. */
export function receiptOf(capture: Capture): Receipt {
  const { content } = present(capture);
  if (content === null) throw new KantlijnError("internal", "a capture without its record");
  return {
    captureId: capture.id, documentId: capture.documentId,
    location: { id: content.record.location.id, title: content.record.location.title },
    file: content.file,
    storedAt: capture.storedAt.toISOString(), undoUntil: capture.undoUntil.toISOString(),
  };
}
