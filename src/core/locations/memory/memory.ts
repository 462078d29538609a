import type { Desk, FiledBefore, PlaceMemory } from "../../model/index.ts";
import { likenessIn, MOST_NUMBERS } from "../../likeness/index.ts";
import type { Reading } from "../../reading/index.ts";
import { keyOf } from "../../text/key.ts";
import { signsIn } from "./signs.ts";

/** More than a year of work for most; what is older makes room. */
const MOST_FILED = 500;
const MOST_SIGNS = 200;
const SIGNS = 2 ** 24;
const KEYS = 2 ** 32;
const WHOLES = 2 ** 53;
const LONGEST_ID = 500;
const LONGEST_SALT = 64;

/** A memory of nothing. */
export function emptyMemory(salt: string): PlaceMemory {
  return { salt, filed: [] };
}

/** What is needed to remember where a document went. */
export interface Filing {
  readonly reading: Reading;
  readonly desk: Desk;
  /** Id of the rule of its kind; null for a kind without one. */
  readonly type: string | null;
  /** Stays the same for a document that is filed again. */
  readonly identity: string;
  readonly place: string;
  /** Id of the location that was proposed and turned down; null when the author agreed or nothing was proposed. */
  readonly instead: string | null;
}

/** What is kept of a document that was filed, in the signs of the memory with this salt. */
export function filedBefore({ reading, desk, type, identity, place, instead }: Filing, salt: string): FiledBefore {
  return { key: keyOf(identity, salt), place, instead, signs: signsIn(reading, desk, type, salt).map(({ sign }) => sign).toSorted((a, b) => a - b), ...likenessIn(reading, salt) };
}

/** The memory after a document was filed; what was remembered of it earlier makes way. */
export function withFiled(memory: PlaceMemory, row: FiledBefore): PlaceMemory {
  return { ...memory, filed: [...memory.filed.filter(({ key }) => key !== row.key), row].slice(-MOST_FILED) };
}

/** The memory as if a document was never filed. */
export function withoutFiled(memory: PlaceMemory, identity: string): PlaceMemory {
  const gone = keyOf(identity, memory.salt);
  return { ...memory, filed: memory.filed.filter(({ key }) => key !== gone) };
}

/** A memory as it is kept, version 1. */
export interface KeptMemory extends PlaceMemory {
  readonly version: 1;
}

/** Ready to be kept. */
export function kept(memory: PlaceMemory): KeptMemory {
  return { version: 1, ...memory };
}

/** What was kept; null when that is no memory. Rows that are no rows are left out: anything may stand in the storage of a browser. */
export function memoryFrom(found: unknown): PlaceMemory | null {
  if (!isObject(found) || found["version"] !== 1) return null;
  const { salt, filed } = found;
  if (typeof salt !== "string" || salt === "" || salt.length > LONGEST_SALT || !Array.isArray(filed)) return null;
  return { salt, filed: filed.slice(-MOST_FILED).flatMap((row: unknown) => (isRow(row) ? [rowOf(row)] : [])) };
}

function rowOf({ key, place, instead, signs, sketch, whole }: FiledBefore): FiledBefore {
  return { key, place, instead, signs: ascending(signs), ...(sketch === undefined ? {} : { sketch: ascending(sketch) }), ...(whole === undefined ? {} : { whole }) };
}

const ascending = (numbers: readonly number[]): readonly number[] => [...new Set(numbers)].toSorted((a, b) => a - b);

function isRow(found: unknown): found is FiledBefore {
  if (!isObject(found)) return false;
  const { key, place, instead, signs, sketch, whole } = found;
  return isBelow(key, KEYS) && isId(place) && (instead === null || isId(instead)) && areBelow(signs, MOST_SIGNS, SIGNS) && (sketch === undefined || areBelow(sketch, MOST_NUMBERS, KEYS)) && (whole === undefined || isBelow(whole, WHOLES));
}

const areBelow = (found: unknown, most: number, limit: number): boolean => Array.isArray(found) && found.length <= most && found.every((number) => isBelow(number, limit));

const isObject = (found: unknown): found is Readonly<Record<string, unknown>> => typeof found === "object" && found !== null;
const isId = (found: unknown): found is string => typeof found === "string" && found !== "" && found.length <= LONGEST_ID;
const isBelow = (found: unknown, limit: number): boolean => typeof found === "number" && Number.isInteger(found) && found >= 0 && found < limit;
