import { sql, type SqlBool } from "kysely";
import type { Connection } from "../database/database.ts";
import type { Caller } from "../organisation/rights.ts";
import type { TidyReason } from "../schemas.ts";
import { PART } from "./filter.ts";
import { dayOf } from "./list.ts";
import { captureOf, query, type Capture } from "./read.ts";
import { seenBy } from "./seen.ts";

export interface TidyItem {
  readonly capture: Capture;
  readonly reasons: readonly TidyReason[];
}

interface Found {
  readonly id: string;
  readonly concept: boolean;
  readonly first_id: string;
  readonly last_id: string;
  readonly due_from: string | null;
  readonly due: boolean;
  readonly total: number;
}

/**
 * What somebody may want to tidy up, oldest first: concepts, files that are there twice, versions with a later one, and terms
 * that may be over. Nothing is deleted; what was undone is not listed, since that goes by itself.
 */
export async function tidyList(connection: Connection, now: Date, limit: number, offset: number, caller: Caller): Promise<{ readonly items: readonly TidyItem[]; readonly total: number }> {
  const { rows } = await sql<Found>`
    with live as (
      select captures.id, captures.position, coalesce(${PART.status} = 'concept', false) as concept, ${PART.due} as due_on,
        first_value(captures.id) over (partition by captures.file_sha256 order by captures.position) as first_id,
        first_value(captures.id) over (partition by captures.document_id order by captures.position desc) as last_id
      from captures join records on records.capture_id = captures.id
      where not exists (select from events where events.capture_id = captures.id and events.kind = 'withdrawn') and ${seenBy(caller) ?? sql<SqlBool>`true`})
    select id, concept, first_id, last_id, to_char(due_on, 'YYYY-MM-DD') as due_from, coalesce(due_on <= ${dayOf(now)}::date, false) as due, count(*) over ()::int as total
    from live where concept or first_id <> id or last_id <> id or due_on <= ${dayOf(now)}::date
    order by position limit ${limit} offset ${offset}`.execute(connection);
  const found = rows.length === 0 ? [] : await query(connection).where("captures.id", "in", rows.map(({ id }) => id)).execute();
  const captures = new Map(found.map((row) => [row.id, captureOf(row)]));
  const items = rows.flatMap((row) => {
    const capture = captures.get(row.id);
    return capture === undefined || capture.content === null ? [] : [{ capture, reasons: reasonsOf(row) }];
  });
  return { items, total: rows[0]?.total ?? 0 };
}

function reasonsOf({ id, concept, first_id: first, last_id: last, due, due_from: dueFrom }: Found): readonly TidyReason[] {
  const none = { other: null, since: null };
  return [
    ...(concept ? [{ kind: "concept" as const, ...none }] : []),
    ...(first === id ? [] : [{ kind: "duplicate" as const, other: first, since: null }]),
    ...(last === id ? [] : [{ kind: "older" as const, other: last, since: null }]),
    ...(due ? [{ kind: "due" as const, other: null, since: dueFrom }] : []),
  ];
}
