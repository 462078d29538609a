import { sql, type Selectable } from "kysely";
import type { ErrorCode } from "../../../core/model/index.ts";
import type { Connection } from "../database/database.ts";
import type { IntentsTable } from "../database/tables.ts";

/** What an author confirmed of a mail before it was sent. */
export type Intent = Selectable<IntentsTable>;

/** What somebody entrusts. `given_id`: the draft, as Outlook names it. */
export type EntrustedMail = Pick<Intent, "id" | "account" | "tenant" | "mailbox" | "given_id" | "conversation_id" | "file_name" | "record">;

/** Keeps what was entrusted, once more or for the first time; looked at from now on. False when somebody else has this id. */
export async function putIntent(connection: Connection, { record, ...entrusted }: EntrustedMail, now: Date): Promise<boolean> {
  const kept = await connection.insertInto("intents").values({ ...entrusted, record: JSON.stringify(record), entrusted_at: now, look_at: now, message_id: null, missing_since: null, code: null })
    .onConflict((conflict) => conflict.column("id").doUpdateSet((given) => ({
      file_name: given.ref("excluded.file_name"), record: given.ref("excluded.record"), entrusted_at: now, look_at: now, given_id: given.ref("excluded.given_id"), conversation_id: sql<string | null>`coalesce(intents.conversation_id, excluded.conversation_id)`, missing_since: null, code: null,
    })).where("intents.account", "=", entrusted.account).where("intents.mailbox", "=", entrusted.mailbox).where("intents.tenant", "=", entrusted.tenant)).executeTakeFirst();
  return (kept.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** How many mails of one account are waited for. */
export async function countIntents(connection: Connection, account: string): Promise<number> {
  const { count } = await connection.selectFrom("intents").select(({ fn }) => fn.countAll<string>().as("count")).where("account", "=", account).executeTakeFirstOrThrow();
  return Number(count);
}

export async function findIntent(connection: Connection, id: string, account: string): Promise<Intent | null> {
  return (await connection.selectFrom("intents").selectAll().where("id", "=", id).where("account", "=", account).executeTakeFirst()) ?? null;
}

/** Takes an intent away. False when it was gone already: then somebody took it back, or the mail was taken up. */
export async function dropIntent(connection: Connection, id: string): Promise<boolean> {
  const { numDeletedRows } = await connection.deleteFrom("intents").where("id", "=", id).executeTakeFirst();
  return numDeletedRows > 0n;
}

/** What has to be looked at now, oldest first. Until `lease` nobody else looks at it: by then a process that is gone is no longer waited for. */
export async function claimDue(connection: Connection, now: Date, lease: Date, most: number): Promise<readonly Intent[]> {
  const due = connection.selectFrom("intents").select("id").where("look_at", "<=", now).orderBy("look_at").limit(most).forUpdate().skipLocked();
  return connection.updateTable("intents").set({ look_at: lease }).where("id", "in", due).returningAll().execute();
}

/** What a look showed. */
export interface Looked {
  readonly message_id?: string;
  readonly conversation_id?: string | null;
  readonly look_at: Date | null;
  readonly missing_since: Date | null;
  readonly code: ErrorCode | null;
}

/** Writes down what a look showed, unless it was entrusted once more meanwhile: then it is looked at again anyway. */
export async function settleLook(connection: Connection, { id, entrusted_at }: Pick<Intent, "id" | "entrusted_at">, looked: Looked): Promise<void> {
  await connection.updateTable("intents").set(looked).where("id", "=", id).where("entrusted_at", "=", entrusted_at).execute();
}

/** Takes away what was waited for since before this moment. Answers how many. */
export async function dropOld(connection: Connection, before: Date): Promise<number> {
  const { numDeletedRows } = await connection.deleteFrom("intents").where("entrusted_at", "<", before).executeTakeFirst();
  return Number(numDeletedRows);
}
