import { sql, type RawBuilder, type SqlBool } from "kysely";
import { CONFIDENTIALITY } from "../../../core/model/index.ts";
import { mayEverywhere, type Caller, type Grant } from "../organisation/rights.ts";
import { PART } from "./filter.ts";

/** The condition that a row meets when this caller may see it: what `mayUse` says, in SQL. Null when he may see everything. */
export function seenBy(caller: Caller): RawBuilder<SqlBool> | null {
  if (mayEverywhere(caller, "see")) return null;
  const own = sql<SqlBool>`exists (select from actors where actors.capture_id = records.capture_id and actors.kind = 'captured' and actors.account = ${caller.account})`;
  return sql`(${sql.join([own, ...caller.may.see.map(covered)], sql` or `)})`;
}

function covered({ places, units, targets, upTo }: Grant): RawBuilder<SqlBool> {
  const parts: (RawBuilder<SqlBool> | null)[] = [
    sql`records.record->>'confidentiality' in (${sql.join(CONFIDENTIALITY.slice(0, CONFIDENTIALITY.indexOf(upTo) + 1))})`,
    places === null ? null : anyOf(places.map((pattern) => (pattern.endsWith("*") ? sql`starts_with(${PART.placeId}, ${pattern.slice(0, -1)})` : sql`${PART.placeId} = ${pattern}`))),
    units === null ? null : anyOf(units.map((unit) => sql`${PART.unit} = ${unit}`)),
    targets === null ? null : anyOf(targets.map((target) => sql`${PART.target} = ${target}`)),
  ];
  return sql`(${sql.join(parts.filter((part) => part !== null), sql` and `)})`;
}

/** A unit that is not known meets no condition, and that is false rather than unknown. */
function anyOf(conditions: readonly RawBuilder<SqlBool>[]): RawBuilder<SqlBool> {
  return sql`coalesce(${sql.join([sql`false`, ...conditions], sql` or `)}, false)`;
}
