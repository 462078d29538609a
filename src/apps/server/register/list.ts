import { sql, type SqlBool } from "kysely";
import type { Connection } from "../database/database.ts";
import type { Caller } from "../organisation/rights.ts";
import type { RegisterQuery } from "../schemas.ts";
import { conditionsOf, orderOf, PART } from "./filter.ts";
import { captureOf, query, type Capture } from "./read.ts";
import { seenBy } from "./seen.ts";

/** Which part of the rows. */
export interface Paging {
  readonly limit: number;
  readonly offset: number;
  /** Only rows older than this position. */
  readonly before?: string | undefined;
  /** The page on which this capture stands, newest first; wins over `offset`. */
  readonly at?: string | undefined;
}

export interface Listed {
  readonly captures: readonly Capture[];
  readonly total: number;
  readonly offset: number;
  readonly next: string | null;
}

/** Days in Europe/Amsterdam, YYYY-MM-DD. */
const DAYS = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" });
export const dayOf = (moment: Date): string => DAYS.format(moment);

/** A page of the register; what was erased is no longer listed. */
export async function listCaptures(connection: Connection, wanted: RegisterQuery, paging: Paging, now: Date, caller: Caller): Promise<Listed> {
  const { limit, before } = paging;
  const base = matching(connection, wanted, now, caller, before);
  const offset = paging.at === undefined ? paging.offset : await offsetOf(connection, paging.at, limit, caller);
  // Counted while they are looked for: looking is what takes long.
  const rows = await base.select(sql<number>`count(*) over ()::int`.as("total")).orderBy(orderOf(wanted)).offset(offset).limit(limit + 1).execute();
  const captures = rows.slice(0, limit).map(captureOf);
  const total = rows[0]?.total ?? (await base.clearSelect().select(sql<number>`count(*)::int`.as("total")).executeTakeFirstOrThrow()).total;
  return { captures, total, offset, next: rows.length > limit ? (captures.at(-1)?.position ?? null) : null };
}

/** Every row that meets the conditions, piece by piece, as it is now: what is added meanwhile is left out. */
export async function* everyCapture(read: <T>(work: (connection: Connection) => Promise<T>) => Promise<T>, wanted: RegisterQuery, now: Date, piece: number, caller: Caller): AsyncGenerator<readonly Capture[]> {
  const last = await read((connection) => connection.selectFrom("captures").select("position").orderBy("position", "desc").limit(1).executeTakeFirst());
  for (let offset = 0; last !== undefined; offset += piece) {
    const rows = await read((connection) => matching(connection, { ...wanted, until: last.position }, now, caller).orderBy(orderOf(wanted)).offset(offset).limit(piece).execute());
    if (rows.length > 0) yield rows.map(captureOf);
    if (rows.length < piece) return;
  }
}

function matching(connection: Connection, wanted: RegisterQuery & { readonly until?: string }, now: Date, caller: Caller, before?: string) {
  const listed = query(connection).where("records.capture_id", "is not", null);
  const older = before === undefined ? listed : listed.where("captures.position", "<", before);
  const seen = seenBy(caller);
  return [...conditionsOf(wanted, dayOf(now)), ...(seen === null ? [] : [seen])].reduce((rows, condition) => rows.where(condition), older);
}

async function offsetOf(connection: Connection, captureId: string, limit: number, caller: Caller): Promise<number> {
  const seen = seenBy(caller) ?? sql<SqlBool>`true`;
  const listed = connection.selectFrom("captures").innerJoin("records", "records.capture_id", "captures.id").where(seen);
  const found = await listed.select("captures.position").where("captures.id", "=", captureId).executeTakeFirst();
  if (found === undefined) return 0;
  const { count } = await listed.select(sql<number>`count(*)::int`.as("count")).where("captures.position", ">", found.position).executeTakeFirstOrThrow();
  return count - (count % limit);
}

const MOST_CHOICES = 500;

/** What occurs in the part of the register that this caller sees, to choose from. */
export async function choicesIn(connection: Connection, caller: Caller): Promise<{ readonly kinds: string[]; readonly units: string[]; readonly places: { readonly id: string; readonly title: string }[] }> {
  const seen = seenBy(caller) ?? sql<SqlBool>`true`;
  const distinct = async (part: typeof PART.kind): Promise<string[]> => {
    const rows = await connection.selectFrom("records").select(part.as("value")).distinct().where(part, "is not", null).where(seen).orderBy("value").limit(MOST_CHOICES).execute();
    return rows.map(({ value }) => value ?? "").filter((value) => value !== "");
  };
  const places = await connection.selectFrom("records").select([PART.placeId.as("id"), sql<string>`max(${PART.place})`.as("title")]).where(seen).groupBy(PART.placeId).orderBy("title").limit(MOST_CHOICES).execute();
  return { kinds: await distinct(PART.kind), units: await distinct(PART.unit), places };
}
