import { KantlijnError } from "../../../core/model/index.ts";
import type { GraphParts } from "../../graph/call.ts";
import type { BringOptions, Brought, Search } from "./brought.ts";
import { ask } from "./graph.ts";
import type { Handle } from "./handle.ts";
import { holdersOf } from "./holders.ts";
import { columnsOf, itemIn, itemNamed, itemWith, pathOf, type Item } from "./item.ts";
import { fittingName, namesFor, passingName } from "./names.ts";
import type { Place } from "./place.ts";
import { renew, renewedIn } from "./renew.ts";
import { sourceAt } from "./source.ts";
import { upload } from "./upload.ts";

/** Times that somebody may change the file while it is moved. */
const MOST_CHANGES = 3;

/**
 * What an earlier attempt already brought, as far as anybody knows: by what was noted, by the name that only this capture has, or by the
 * column with its key. Null when nothing did.
 */
export async function found({ plan, place, captureColumn, earlier }: Search, graph: GraphParts): Promise<Brought | null> {
  if (earlier !== null && earlier.host === place.host && earlier.drive === place.drive) {
    const item = await itemWith(earlier, graph);
    // Noted before it was moved: then it still is where it came from. Noted before it was renewed: then it is what it was.
    const there = item === null || item.parent !== place.folder ? null : earlier.how === "renewed" ? renewedIn(item, earlier, plan) : { item, handle: earlier };
    // What we shared and let go of is not ours any more.
    const held = there?.handle.how !== "shared" || captureColumn === null || (await holdersOf(there.handle, captureColumn, graph)).includes(plan.idempotencyKey);
    if (there !== null && held) return there;
  }
  const passing = await itemNamed(passingName(plan.idempotencyKey, fittingName(plan.fileName)), place, graph);
  if (passing !== null) return { item: passing, handle: put(passing, place) };
  for (const name of captureColumn === null ? [] : namesFor(fittingName(plan.fileName), plan.idempotencyKey)) {
    const item = await itemNamed(name, place, graph);
    if (item === null) return null;
    const holders = await holdersOf({ drive: place.drive, item: item.id }, captureColumn ?? "", graph);
    // What was moved or kept is known from the note; without one it can be found and not be taken back to where it was.
    if (holders.includes(plan.idempotencyKey)) return { item, handle: { ...put(item, place), how: holders[0] !== plan.idempotencyKey ? "shared" : plan.source === undefined ? "put" : "kept" } };
  }
  return null;
}

/** Brings the file: it is there already, is moved within its library, becomes the next version of an earlier one, or goes there as a new file. */
export async function bring(search: Search, bytes: Blob, graph: GraphParts, options: BringOptions): Promise<Brought> {
  const { plan, place } = search;
  const source = plan.source === undefined ? null : await sourceAt(plan.source, place, graph);
  if (source !== null) return live(source, search, graph, options);
  const renewed = await renew(search, bytes, graph, options);
  if (renewed !== null && renewed !== "beside") return renewed;
  const name = passingName(plan.idempotencyKey, fittingName(plan.fileName));
  // A name that is taken is taken by us: an earlier answer got lost.
  const item = await upload(name, bytes, place, graph, options) ?? await itemNamed(name, place, graph);
  if (item === null) throw new KantlijnError("store-unavailable", "the file came and went");
  return { item, handle: { ...put(item, place), ...(renewed === "beside" ? { beside: true } : {}) } };
}

/** The document that is open lives in this library: it stays one document. */
async function live(item: Item, { plan, place, earlier }: Search, graph: GraphParts, { values, note }: BringOptions): Promise<Brought> {
  const at = { drive: place.drive, item: item.id };
  const stood = earlier?.item === item.id && earlier.before !== undefined ? earlier.before : await columnsOf(at, graph);
  const before = Object.fromEntries(Object.keys(values).filter((name) => !name.includes("@")).map((name) => [name, stood[name] ?? null]));
  if (item.parent === place.folder) return { item, handle: { ...at, host: place.host, how: "kept", cTag: item.cTag, before } };
  const handle: Handle = { ...at, host: place.host, how: "moved", cTag: item.cTag, from: { folder: item.parent, name: item.name }, before };
  await note(handle);
  return { item: await move(item, namesFor(item.name, plan.idempotencyKey), { folder: place.folder, drive: place.drive, host: place.host }, graph), handle };
}

/** Moves a file to another folder of the library, under the first of these names that is free there. */
export async function move(item: Item, names: readonly string[], { folder, drive, host }: Pick<Place, "folder" | "drive" | "host">, graph: GraphParts): Promise<Item> {
  let [current, at] = [item, 0];
  for (let changes = 0; at < names.length && changes < MOST_CHANGES;) {
    const { status, body } = await ask({
      method: "PATCH", path: pathOf({ drive, item: item.id }), body: { parentReference: { id: folder }, name: names[at] },
      headers: current.eTag === "" ? {} : { "if-match": current.eTag }, also: [409, 412],
    }, graph);
    if (status === 409) at += 1;
    else if (status === 412) {
      changes += 1;
      current = await itemWith({ drive, item: item.id, host }, graph) ?? current;
      // An answer got lost: it was moved.
      if (current.parent === folder) return current;
    } else return itemIn(body, host);
  }
  throw new KantlijnError("capture-conflict", "the file cannot be put there");
}

function put(item: Item, { host, drive }: Place): Handle {
  return { host, drive, item: item.id, how: "put", cTag: "" };
}
