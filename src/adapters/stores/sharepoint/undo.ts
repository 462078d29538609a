import { KantlijnError } from "../../../core/model/index.ts";
import type { GraphParts } from "../../graph/call.ts";
import { move } from "./bring.ts";
import { fill } from "./columns.ts";
import { ask } from "./graph.ts";
import type { Handle } from "./handle.ts";
import { itemWith, pathOf, type Item } from "./item.ts";

/**
 * Takes a capture back: a file that we put goes to the recycle bin, one that we moved goes back, and columns say what they said before.
 * What is taken back already stays so.
 * @throws KantlijnError `undo-changed` when somebody worked on the file since; `undo-expired` when nobody knows which file it was.
 */
export async function takeBack(handle: Handle | null, graph: GraphParts): Promise<void> {
  if (handle === null) throw new KantlijnError("undo-expired", "no handle of this store");
  const item = await itemWith(handle, graph);
  if (item === null) {
    if (handle.how === "put") return;
    throw new KantlijnError("undo-changed", "the file is not there any more");
  }
  if (handle.how === "put") await remove(item, handle, graph);
  else {
    await fill(handle.before ?? {}, handle, graph);
    if (handle.from !== undefined && item.parent !== handle.from.folder) await move(await itemWith(handle, graph) ?? item, handle.from.name, { folder: handle.from.folder, drive: handle.drive, host: handle.host }, graph);
  }
}

async function remove(item: Item, handle: Handle, graph: GraphParts): Promise<void> {
  if (item.cTag !== handle.cTag) throw changed();
  const { status } = await ask({ method: "DELETE", path: pathOf(handle), headers: item.eTag === "" ? {} : { "if-match": item.eTag }, also: [404, 409, 412] }, graph);
  if (status === 409 || status === 412) throw changed();
}

function changed(): KantlijnError {
  return new KantlijnError("undo-changed", "somebody changed the file since");
}
