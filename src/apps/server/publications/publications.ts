import { KantlijnError, type WooQueue } from "../../../core/model/index.ts";
import { publicationGap } from "../../../core/records/publication.ts";
import type { Connection, Database } from "../database/database.ts";
import type { Deliveries } from "../deliveries/deliveries.ts";
import { withdrawDelivery } from "../deliveries/rows.ts";
import { findCapture } from "../register/read.ts";

/** Hands captures over for publication, and takes them back. Nothing is published by it. */
export interface Publications {
  /**
   * Hands a capture over: to the publicatiebank that is connected, or else to the Woo team, which finds it in the register. Once
   * more tries what failed again, and changes nothing else.
   * @throws KantlijnError capture-not-found, capture-withdrawn, or why this record cannot be handed over (`publicationGap`).
   */
  offer(captureId: string): Promise<void>;
  /** Takes back what was handed over, when its capture is undone. Counts when the transaction does. */
  withdraw(connection: Connection, captureId: string): Promise<void>;
}

export interface PublicationsOptions {
  readonly database: Database;
  readonly clock: () => Date;
  /** To a publicatiebank; null where none is connected. */
  readonly line: Deliveries | null;
  /** Where the Woo team works, by the policy package of a record. */
  readonly wooQueue: (policyId: string) => WooQueue | null;
}

export function openPublications({ database, clock, line, wooQueue }: PublicationsOptions): Publications {
  return {
    offer: async (captureId) => {
      const known = await database.write(async (connection) => {
        // Whoever undoes it at this moment comes before or after, and not in between.
        await connection.selectFrom("captures").select("id").where("id", "=", captureId).forUpdate().execute();
        const capture = await findCapture(connection, captureId);
        if (capture === null) throw new KantlijnError("capture-not-found", "no such capture");
        if (capture.withdrawnAt !== null || capture.content === null) throw new KantlijnError("capture-withdrawn", "this capture was withdrawn");
        const { record } = capture.content;
        const gap = publicationGap(record);
        if (gap !== null) throw new KantlijnError(gap, "this record cannot be handed over");
        if (line === null) await putInQueue(connection, captureId, record.wooQueue ?? wooQueue(record.policy.id), clock());
        else {
          // The Woo team had it before a publicatiebank was connected.
          await connection.deleteFrom("publications").where("capture_id", "=", captureId).where("store", "=", "queue").execute();
          await line.enlist(connection, captureId, "gpp");
        }
        return capture.publication;
      });
      if (known !== null && known.store !== "queue" && line !== null) await line.retry(captureId);
    },
    withdraw: async (connection, captureId) => {
      // Also what went to a publicatiebank that is no longer connected: once it is again, it is taken back there.
      if (line === null) await withdrawDelivery(connection, "publications", captureId, clock());
      else await line.withdraw(connection, captureId);
    },
  };
}

/** There is nothing to send: the row itself is what the Woo team works from. */
async function putInQueue(connection: Connection, captureId: string, place: WooQueue | null, now: Date): Promise<void> {
  await connection.insertInto("publications").values({ capture_id: captureId, store: "queue", state: "delivered", attempts: 0, handle: JSON.stringify(JSON.stringify(place)), made_at: now, changed_at: now }).onConflict((conflict) => conflict.doNothing()).execute();
}
