import { randomUUID } from "node:crypto";
import { KantlijnError, type MetadataRecord, type Receipt, type StoredFile } from "../../../core/model/index.ts";
import type { Connection, Database } from "../database/database.ts";
import type { RegisterQuery } from "../schemas.ts";
import type { Vault } from "../vault/vault.ts";
import { fingerprint } from "./fingerprint.ts";
import { lockFile } from "./locks.ts";
import { choicesIn, everyCapture, listCaptures, type Listed, type Paging } from "./list.ts";
import { findCapture, findKey, type Capture } from "./read.ts";
import { tidyList, type TidyItem } from "./tidy.ts";

/** What an author wants to be kept. The file itself was received before. */
export interface CaptureRequest {
  /** A UUID, made once per click. */
  readonly idempotencyKey: string;
  readonly record: MetadataRecord;
  readonly file: StoredFile;
}

/** The list of captures, to which is only ever added. Every function fails with store-unavailable when the database is away. */
export interface Register {
  /**
   * Takes up a capture. Doing it again with the same key and content gives the same receipt.
   * @throws KantlijnError capture-conflict (the key came with other content), capture-checksum (the vault holds no such
   * file), capture-withdrawn (it was undone since).
   */
  capture(request: CaptureRequest): Promise<{ readonly receipt: Receipt; readonly repeated: boolean }>;
  /** @throws KantlijnError capture-not-found, or capture-withdrawn when it was erased. */
  find(captureId: string): Promise<Capture>;
  /** A page of the captures that meet the conditions. */
  list(wanted: RegisterQuery, paging: Paging): Promise<Listed>;
  /** All of them, piece by piece. */
  every(wanted: RegisterQuery): AsyncGenerator<readonly Capture[]>;
  /** What occurs in the register, to choose from. */
  choices(): ReturnType<typeof choicesIn>;
  /** What somebody may want to tidy up; nothing is deleted. */
  tidy(limit: number, offset: number): Promise<{ readonly items: readonly TidyItem[]; readonly total: number }>;
  /**
   * Undoes a capture; once more changes nothing. Answers the moment of the first time.
   * @throws KantlijnError capture-not-found, or undo-expired.
   */
  withdraw(captureId: string): Promise<Date>;
}

export interface RegisterOptions {
  readonly database: Database;
  readonly vault: Vault;
  readonly clock: () => Date;
  /** Days in which a capture made under this policy package can be undone. */
  readonly undoDays: (policyId: string) => number;
  /** Told when something was added. */
  readonly changed: () => void;
}

const DAY_MS = 86_400_000;
/** Rows in memory while all of them are read. */
const PIECE = 5_000;

export function openRegister({ database, vault, clock, undoDays, changed }: RegisterOptions): Register {
  const add = async (connection: Connection, request: CaptureRequest, print: string): Promise<Capture | null> => {
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
    return findCapture(connection, added.id);
  };
  /** What is added is told once it is on disk. */
  const write = async <T>(work: (connection: Connection) => Promise<T>): Promise<T> => {
    const done = await database.write(work);
    changed();
    return done;
  };
  return {
    capture: (request) => {
      const print = fingerprint({ record: request.record, file: request.file });
      return write(async (connection) => {
        const earlier = await findKey(connection, request.idempotencyKey);
        if (earlier !== null) return { receipt: receiptAgain(earlier, print), repeated: true };
        await lockFile(connection, request.file.sha256);
        if (await vault.sizeOf(request.file.sha256) !== request.file.size) throw new KantlijnError("capture-checksum", "the vault holds no file with this checksum and size");
        const added = await add(connection, request, print);
        if (added !== null) return { receipt: receiptOf(added), repeated: false };
        const meanwhile = await findKey(connection, request.idempotencyKey);
        if (meanwhile === null) throw new KantlijnError("internal", "a key is taken and nobody has it");
        return { receipt: receiptAgain(meanwhile, print), repeated: true };
      });
    },
    find: (captureId) => database.read(async (connection) => present(await findCapture(connection, captureId))),
    list: (wanted, paging) => database.read((connection) => listCaptures(connection, wanted, paging, clock())),
    every: (wanted) => everyCapture((work) => database.read(work), wanted, clock(), PIECE),
    choices: () => database.read(choicesIn),
    tidy: (limit, offset) => database.read((connection) => tidyList(connection, clock(), limit, offset)),
    withdraw: (captureId) => write(async (connection) => {
      const capture = await findCapture(connection, captureId);
      if (capture === null) throw new KantlijnError("capture-not-found", "no such capture");
      if (capture.withdrawnAt !== null) return capture.withdrawnAt;
      const now = clock();
      if (now > capture.undoUntil) throw new KantlijnError("undo-expired", "the term to undo has passed");
      await connection.insertInto("events").values({ capture_id: captureId, kind: "withdrawn", happened_at: now }).onConflict((conflict) => conflict.doNothing()).execute();
      return (await findCapture(connection, captureId))?.withdrawnAt ?? now;
    }),
  };
}

/** What `receiptAgain` and the pages need never shows what was erased. */
function present(capture: Capture | null): Capture {
  if (capture === null) throw new KantlijnError("capture-not-found", "no such capture");
  if (capture.content === null) throw new KantlijnError("capture-withdrawn", "the capture was withdrawn and erased");
  return capture;
}

/** A receipt proves that the file is there for the author: after an undo it would not be true. */
function receiptAgain(capture: Capture, print: string): Receipt {
  if (capture.fingerprint !== print) throw new KantlijnError("capture-conflict", "this key was used for something else");
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
