import { KantlijnError } from "../../../core/model/index.ts";
import type { GraphParts } from "../../graph/call.ts";
import { ask, objectIn, textIn, type Loose } from "./graph.ts";
import { pathOf, type Item } from "./item.ts";

/**
 * Several captures can hold one file: two machines that file the same document without knowing of each other. Their keys stand one after the other in the column with
 * the key of the capture, and each change of it asks whether nobody else changed it meanwhile. Source: Graph, listItem update, `if-match`.
 */
const APART = "; ";
/** Times that others may change the row meanwhile. */
const MOST_CHANGES = 5;
/** Milliseconds after a file came there in which its own capture fills its columns; who changes it later may have changed its content. */
const UNTOUCHED_MS = 15 * 60_000;

type At = Parameters<typeof pathOf>[0];

/** Keys of the captures that hold a file, the one that brought it first. */
export function holdersIn(value: unknown): readonly string[] {
  return textIn(value).split(APART).filter((key) => key !== "");
}

/** The same, of a file that may go away meanwhile: then nobody holds it. */
export async function holdersOf(at: At, captureColumn: string, graph: GraphParts): Promise<readonly string[]> {
  const { status, body } = await ask({ path: `${pathOf(at)}/listItem/fields`, also: [404] }, graph);
  return status === 404 ? [] : holdersIn(body[captureColumn]);
}

/** What a file must have in its columns to be the very same capture by somebody else. */
export interface Same {
  readonly key: string;
  readonly captureColumn: string;
  /** Characters that fit in that column. */
  readonly longest: number;
  readonly document: readonly [column: string, id: string];
  /** Everything else that was filled, also the hash of what was sent; null where the library cannot tell that the content is the same. */
  readonly values: Loose | null;
}

/**
 * Joins a file that has the name that ours would get. `joined`: it is the same document with the same content and the same data, and we hold it too now; `twin`: it is that document, with
 * something else in it or about it; `stranger`: another document; `gone`: it is not there any more.
 */
export async function join(item: Item, at: At, same: Same, graph: GraphParts): Promise<"joined" | "twin" | "stranger" | "gone"> {
  for (let changes = 0; changes < MOST_CHANGES; changes += 1) {
    const row = await rowOf(at, graph);
    if (row === null) return "gone";
    const holders = holdersIn(row.fields[same.captureColumn]);
    if (holders.includes(same.key)) return "joined";
    const [column, id] = same.document;
    if (row.fields[column] !== id) return "stranger";
    const text = [...holders, same.key].join(APART);
    if (holders.length === 0 || text.length > same.longest || !isUntouched(item) || !saysTheSame(same.values, row.fields)) return "twin";
    const written = await write({ [same.captureColumn]: text }, row.eTag, at, graph);
    if (written !== "changed") return written === "done" ? "joined" : "gone";
  }
  throw restless();
}

/** Writes our key beside those of others, and takes none of theirs away. */
export async function hold(at: At, key: string, captureColumn: string, graph: GraphParts): Promise<void> {
  for (let changes = 0; changes < MOST_CHANGES; changes += 1) {
    const row = await rowOf(at, graph);
    if (row === null) throw new KantlijnError("store-unavailable", "the file went away meanwhile");
    const holders = holdersIn(row.fields[captureColumn]);
    if (holders.includes(key) || await write({ [captureColumn]: [...holders, key].join(APART) }, row.eTag, at, graph) === "done") return;
  }
  throw restless();
}

/** Lets go of a file. True when others still hold it: then it stays; false when nobody does. */
export async function letGo(at: At, key: string, captureColumn: string, graph: GraphParts): Promise<boolean> {
  for (let changes = 0; changes < MOST_CHANGES; changes += 1) {
    const row = await rowOf(at, graph);
    const name = Object.keys(row?.fields ?? {}).find((one) => one.toLowerCase() === captureColumn.toLowerCase());
    if (row === null || name === undefined) return false;
    const holders = holdersIn(row.fields[name]);
    const others = holders.filter((one) => one !== key);
    if (others.length === 0) return false;
    if (others.length === holders.length || await write({ [name]: others.join(APART) }, row.eTag, at, graph) === "done") return true;
  }
  throw restless();
}

interface Row {
  readonly eTag: string;
  readonly fields: Loose;
}

/** Null when it is not there. */
async function rowOf(at: At, graph: GraphParts): Promise<Row | null> {
  const { status, body } = await ask({ path: `${pathOf(at)}/listItem?$expand=fields`, also: [404] }, graph);
  return status === 404 ? null : { eTag: textIn(body["eTag"], 500), fields: objectIn(body["fields"]) ?? {} };
}

async function write(values: Loose, eTag: string, at: At, graph: GraphParts): Promise<"done" | "changed" | "gone"> {
  const { status } = await ask({ method: "PATCH", path: `${pathOf(at)}/listItem/fields`, body: values, headers: eTag === "" ? {} : { "if-match": eTag }, also: [404, 412] }, graph);
  return status === 404 ? "gone" : status === 412 ? "changed" : "done";
}

function isUntouched({ createdAt, changedAt }: Item): boolean {
  return Date.parse(changedAt) - Date.parse(createdAt) < UNTOUCHED_MS;
}

function saysTheSame(values: Loose | null, fields: Loose): boolean {
  return values !== null && Object.entries(values).every(([name, value]) => JSON.stringify(value ?? null) === JSON.stringify(fields[name] ?? null));
}

function restless(): KantlijnError {
  return new KantlijnError("store-unavailable", "the row does not hold still");
}
