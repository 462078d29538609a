import { sql, type RawBuilder, type SqlBool } from "kysely";
import type { RegisterQuery } from "../schemas.ts";

/** Parts of a row as SQL. Only values that were checked when they came in are read as a date or a term. */
export const PART = {
  title: sql<string>`records.record->>'title'`,
  kind: sql<string | null>`records.record->'documentType'->>'label'`,
  placeId: sql<string>`records.record->'location'->>'id'`,
  place: sql<string>`records.record->'location'->>'title'`,
  target: sql<string>`records.record->'location'->>'target'`,
  unit: sql<string | null>`records.record->>'unit'`,
  status: sql<string | null>`records.record->>'status'`,
  /** How many passages were marked for the Woo team. */
  marked: sql<number>`jsonb_array_length(coalesce(records.record->'marked', '[]'::jsonb))`,
  valuation: sql<string | null>`records.record->'retention'->>'valuation'`,
  /** The day on which it can be destroyed at the earliest: when the term began on the date of the document itself. */
  due: sql<Date | null>`case when records.record->'retention'->>'valuation' = 'vernietigen'
    then (coalesce((records.record->>'date')::date, (captures.stored_at at time zone 'Europe/Amsterdam')::date) + (records.record->'retention'->>'term')::interval)::date end`,
} as const;

const LIVE = sql`withdrawal.happened_at is null`;

/** Where a file is, as a condition. What was undone here is so, however it stands elsewhere. */
const DELIVERY: Readonly<Record<NonNullable<RegisterQuery["delivery"]>, RawBuilder<SqlBool>>> = {
  here: sql`${LIVE} and ${PART.target} = 'vault'`,
  elsewhere: sql`${LIVE} and ${PART.target} <> 'vault' and coalesce(deliveries.state, 'waiting') not in ('delivered', 'failed')`,
  delivered: sql`${LIVE} and deliveries.state = 'delivered'`,
  stuck: sql`deliveries.state = 'failed'`,
  withdrawn: sql`not (${LIVE})`,
};

/** How what was handed over stands. */
const PUBLICATION: Readonly<Record<NonNullable<RegisterQuery["publication"]>, RawBuilder<SqlBool>>> = {
  queue: sql`${LIVE} and publications.store = 'queue'`,
  underway: sql`publications.store <> 'queue' and publications.state in ('waiting', 'delivering', 'withdrawing')`,
  ready: sql`${LIVE} and publications.store <> 'queue' and publications.state = 'delivered'`,
  stuck: sql`publications.state = 'failed'`,
};

const DAY = "Europe/Amsterdam";

/** Letters with an accent, and what each is without. A database without a language lowers no other letters than those of English. */
const ACCENTED = "àáâãäåçèéêëìíîïñòóôõöùúûüýÿÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝ";
const BARE = ACCENTED.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** The text in small letters without accents: how people look for it. */
const folded = (text: unknown): RawBuilder<string> => sql<string>`translate(lower(${text}), ${sql.lit(ACCENTED)}, ${sql.lit(BARE)})`;

/** The conditions that a row must meet. Words are looked for in what a row shows, whatever their capitals and accents. */
export function conditionsOf({ text, kind, place, unit, status, delivery, publication, term, marked, from, to, until }: RegisterQuery & { readonly until?: string }, today: string): readonly RawBuilder<SqlBool>[] {
  const all: (RawBuilder<SqlBool> | null)[] = [
    text === undefined ? null : sql`position(${folded(text.normalize("NFC"))} in ${folded(sql`concat_ws(E'\n', ${PART.title}, ${PART.kind}, ${PART.placeId}, ${PART.place}, ${PART.unit}, records.record->>'caseNumber', records.file_name)`)}) > 0`,
    kind === undefined ? null : sql`coalesce(${PART.kind}, '') = ${kind}`,
    place === undefined ? null : sql`${PART.placeId} = ${place}`,
    unit === undefined ? null : sql`coalesce(${PART.unit}, '') = ${unit}`,
    status === undefined ? null : sql`coalesce(${PART.status}, 'unknown') = ${status}`,
    delivery === undefined ? null : DELIVERY[delivery],
    publication === undefined ? null : PUBLICATION[publication],
    term === undefined ? null : term === "due" ? sql`${PART.due} <= ${today}::date` : sql`coalesce(${PART.valuation}, 'unknown') = ${term}`,
    marked === undefined ? null : sql`${PART.marked} ${marked === "yes" ? sql`>` : sql`=`} 0`,
    from === undefined ? null : sql`(captures.stored_at at time zone ${DAY})::date >= ${from}::date`,
    to === undefined ? null : sql`(captures.stored_at at time zone ${DAY})::date <= ${to}::date`,
    until === undefined ? null : sql`captures.position <= ${until}`,
  ];
  return all.filter((condition) => condition !== null);
}

const SORTS = { stored: sql`captures.position`, title: folded(PART.title), kind: folded(PART.kind), place: folded(PART.place), unit: folded(PART.unit), status: PART.status, due: PART.due } as const;

/** In which order rows come. What is unknown comes last, and rows that are equal stay newest first. */
export function orderOf({ sort, order }: Pick<RegisterQuery, "sort" | "order">): RawBuilder<unknown> {
  return sql`${SORTS[sort]} ${order === "asc" ? sql`asc` : sql`desc`} nulls last, captures.position desc`;
}
