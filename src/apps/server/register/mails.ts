import { createHash } from "node:crypto";
// Not by its index: the pane uses that too, and needs no library that reads mails.
import { attachedIn } from "../../../adapters/files/eml/attached.ts";
import { KantlijnError, type StoredFile } from "../../../core/model/index.ts";
import { legalText } from "../../../core/records/index.ts";
import type { Connection, Database } from "../database/database.ts";
import type { Log } from "../log.ts";
import type { Vault } from "../vault/vault.ts";
import type { Capture } from "./read.ts";

/**
 * What travels with mails. The attachments of a mail are in its file and are kept nowhere else: the register knows them by the SHA-256 of their
 * bytes, so that it can tell that one was filed by itself as well, or came along with another mail.
 */
export interface Mails {
  /** What travels with a capture, in its order; read now when nobody did that before. Null for what is no mail, or cannot be read. */
  listOf(capture: Capture): Promise<readonly StoredFile[] | null>;
  /** The bytes of the attachment with this number, from 0; nothing when there is none. */
  bytesOf(mailSha256: string, number: number): AsyncGenerator<Uint8Array>;
  /** Soon lists every mail that is not listed yet. */
  wake(): void;
  /** The same, and answers how many these were. */
  run(): Promise<number>;
  /** Waits for what goes on. */
  stop(): Promise<void>;
}

const MAIL = "message/rfc822";
const MOST = 500;
const BATCH = 50;

export function openMails(database: Database, vault: Vault, log: Log): Mails {
  let stopped = false;
  const goesOn = (): boolean => !stopped;
  let running: Promise<number> | null = null;
  let again = false;
  const keep = async (captureId: string, sha256: string): Promise<readonly StoredFile[]> => {
    const attachments = await listIn(vault.read(sha256));
    await database.write(async (connection) => {
      // It can have been erased meanwhile.
      const record = await connection.selectFrom("records").select("capture_id").where("capture_id", "=", captureId).forShare().executeTakeFirst();
      if (record !== undefined) await connection.insertInto("mails").values({ capture_id: captureId, attachments: JSON.stringify(attachments) }).onConflict((conflict) => conflict.doNothing()).execute();
    });
    return attachments;
  };
  const sweep = async (): Promise<number> => {
    let count = 0;
    for (let after = "0"; goesOn();) {
      const rows = await database.read((connection) => unlisted(connection, after));
      for (const { id, position, file_sha256: sha256 } of rows) {
        after = position;
        // One file that is damaged or gone keeps no other from being listed.
        await keep(id, sha256).then(() => { count += 1; }, (error: unknown) => { log.failure("mail not listed", error, { captureId: id }); });
        if (!goesOn()) return count;
      }
      if (rows.length < BATCH) break;
    }
    return count;
  };
  const run = (): Promise<number> => (running ??= sweep().finally(() => {
    running = null;
    if (again) wake();
  }));
  const wake = (): void => {
    again = running !== null;
    if (!again && !stopped) run().catch((error: unknown) => { log.failure("mails not listed", error); });
  };
  return {
    listOf: async ({ id, attachments, content }) => {
      if (attachments !== null || content?.file.mediaType !== MAIL) return attachments;
      return keep(id, content.file.sha256).catch((error: unknown) => {
        if (error instanceof KantlijnError) throw error;
        log.failure("mail not listed", error, { captureId: id });
        return null;
      });
    },
    bytesOf: async function* bytesOf(sha256, number) {
      let at = -1;
      for await (const piece of attachedIn(vault.read(sha256))) {
        if (!(piece instanceof Uint8Array)) at += 1;
        else if (at === number) yield piece;
        if (at > number) return;
      }
    },
    wake, run,
    stop: async () => {
      stopped = true;
      await running?.catch(() => undefined);
    },
  };
}

/** What travels with a mail, and how its bytes are known. */
async function listIn(mail: AsyncIterable<Uint8Array>): Promise<readonly StoredFile[]> {
  const found: StoredFile[] = [];
  let open: { readonly name: string; readonly mediaType: string } | null = null;
  let [hash, size] = [createHash("sha256"), 0];
  const close = (): void => {
    if (open !== null) found.push({ ...open, size, sha256: hash.digest("hex") });
    [open, hash, size] = [null, createHash("sha256"), 0];
  };
  for await (const piece of attachedIn(mail)) {
    if (piece instanceof Uint8Array) {
      hash.update(piece);
      size += piece.length;
      continue;
    }
    close();
    if (found.length === MOST) return found;
    open = { ...piece, name: legalText(piece.name) };
  }
  close();
  return found;
}

function unlisted(connection: Connection, after: string) {
  return connection.selectFrom("captures").innerJoin("records", "records.capture_id", "captures.id").leftJoin("mails", "mails.capture_id", "captures.id")
    .select(["captures.id", "captures.position", "captures.file_sha256"])
    .where("records.media_type", "=", MAIL).where("mails.capture_id", "is", null).where("captures.position", ">", after).orderBy("captures.position").limit(BATCH).execute();
}
