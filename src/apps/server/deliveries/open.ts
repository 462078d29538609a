import { sql } from "kysely";
import type { DeliveryState, DeliveryTable } from "../database/tables.ts";
import type { ErrorCode } from "../../../core/model/index.ts";
import type { Connection } from "../database/database.ts";
import { PART } from "../register/filter.ts";

/** A delivery that is not there yet, without anything that an author wrote but the id of the place. */
export interface OpenDelivery {
  readonly captureId: string;
  readonly store: string;
  readonly place: string | null;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly code: ErrorCode | null;
  readonly nextAt: Date | null;
}

const MOST = 1_000;

/** What still has to go, or to be taken back: first what waits for somebody, then what is tried again soonest. */
export async function openDeliveriesIn(connection: Connection): Promise<readonly OpenDelivery[]> {
  const both = await Promise.all([openIn(connection, "deliveries"), openIn(connection, "publications"), mailsIn(connection)]);
  const rank = ({ state }: OpenDelivery): number => (state === "failed" ? 0 : 1);
  return both.flat().sort((a, b) => rank(a) - rank(b) || (a.nextAt?.getTime() ?? 0) - (b.nextAt?.getTime() ?? 0)).slice(0, MOST);
}

/** Mails that were confirmed before they were sent, and that cannot be fetched now. What only waits to be sent is not named. */
async function mailsIn(connection: Connection): Promise<readonly OpenDelivery[]> {
  const rows = await connection.selectFrom("intents").select(["id", "code", "look_at", sql<string>`record->'location'->>'id'`.as("place")]).where("code", "is not", null).orderBy("look_at").limit(MOST).execute();
  return rows.map(({ id, code, look_at: nextAt, place }) => ({ captureId: id, store: "mail", place, state: nextAt === null ? "failed" : "waiting", attempts: 1, code, nextAt }));
}

async function openIn(connection: Connection, table: DeliveryTable): Promise<readonly OpenDelivery[]> {
  const rows = await connection.selectFrom(`${table} as delivery`).leftJoin("records", "records.capture_id", "delivery.capture_id")
    .select(["delivery.capture_id", "delivery.store", "delivery.state", "delivery.attempts", "delivery.code", "delivery.next_at", PART.placeId.as("place")])
    .where("delivery.state", "not in", ["delivered", "withdrawn"]).orderBy((build) => build("delivery.state", "=", "failed"), "desc").orderBy("delivery.next_at").orderBy("delivery.capture_id").limit(MOST).execute();
  return rows.map((row) => ({ captureId: row.capture_id, store: row.store, place: row.place, state: row.state, attempts: row.attempts, code: row.code, nextAt: row.next_at }));
}
