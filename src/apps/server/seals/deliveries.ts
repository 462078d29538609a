import { sql } from "kysely";
import type { Connection } from "../database/database.ts";
import type { ChainFault } from "./faults.ts";

/**
 * Deliveries that say something else than the events about them, of which the seals hold what was written down: where a document
 * stands, that it was taken back, that somebody handed it over. At most `most` of them.
 *
 * A delivery that goes on may not have been delivered or taken back already; one that is taken back belongs to a capture that
 * was undone. A row for the Woo team makes way for one for a publicatiebank, and leaves its event behind.
 */
export async function deliveryFaults(connection: Connection, most: number): Promise<readonly ChainFault[]> {
  const { rows } = await sql<{ readonly kind: "delivery-changed" | "delivery-missing"; readonly capture_id: string }>`
    with stands as not materialized (
      select capture_id, store, state, address, false as handed from deliveries
      union all select capture_id, store, state, address, true from publications),
    told as not materialized (
      select capture_id, kind, split_part(kind, ':', 1) as what, split_part(kind, ':', 2) as store from events where kind like '%:%')
    select 'delivery-changed' as kind, s.capture_id from stands s
    cross join lateral (
      select count(*) filter (where what = 'delivered') as delivered, count(*) filter (where what = 'delivered' and kind = delivered_kind(s.store, s.address)) as here,
        count(*) filter (where what = 'withdrawn') as withdrawn, count(*) filter (where what = 'offered') as offered
      from told where told.capture_id = s.capture_id and told.store = s.store) t
    cross join lateral (select exists (select from events e where e.capture_id = s.capture_id and e.kind = 'withdrawn') as undone) c
    where t.delivered > 1
      or (s.state = 'delivered' and ((s.store <> 'queue' and t.here = 0) or t.withdrawn > 0))
      or (s.state in ('waiting', 'delivering') and t.delivered + t.withdrawn > 0)
      or (s.state = 'failed' and (t.withdrawn > 0 or (t.delivered > 0 and not c.undone)))
      or (s.state = 'withdrawing' and (t.withdrawn > 0 or not c.undone))
      or (s.state = 'withdrawn' and t.withdrawn = 0)
      or (s.handed and t.offered = 0)
    union all
    select distinct 'delivery-missing', t.capture_id from told t
    where not exists (select from stands s where s.capture_id = t.capture_id and (s.store = t.store or (t.store = 'queue' and s.store = 'gpp')))
    limit ${most}`.execute(connection);
  return rows.map(({ kind, capture_id: captureId }) => ({ kind, captureId }));
}
