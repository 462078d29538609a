import type { DeliveryState } from "../database/tables.ts";
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
  const rows = await connection.selectFrom("deliveries").leftJoin("records", "records.capture_id", "deliveries.capture_id")
    .select(["deliveries.capture_id", "deliveries.store", "deliveries.state", "deliveries.attempts", "deliveries.code", "deliveries.next_at", PART.placeId.as("place")])
    .where("deliveries.state", "not in", ["delivered", "withdrawn"]).orderBy((build) => build("deliveries.state", "=", "failed"), "desc").orderBy("deliveries.next_at").orderBy("deliveries.capture_id").limit(MOST).execute();
  return rows.map((row) => ({ captureId: row.capture_id, store: row.store, place: row.place, state: row.state, attempts: row.attempts, code: row.code, nextAt: row.next_at }));
}
