import { KantlijnError } from "../../../core/model/index.ts";
import type { GraphParts } from "../../graph/call.ts";
import { move } from "./bring.ts";
import { fill } from "./columns.ts";
import { giveTypeBack } from "./content-type.ts";
import { ask } from "./graph.ts";
import type { Handle } from "./handle.ts";
import { columnsOf, itemSurely, itemWith, pathOf, type Item } from "./item.ts";
import { namesFor } from "./names.ts";
import { restoreVersion, versionsOf } from "./versions.ts";

/** What is taken back. */
interface Taken {
  readonly captureId: string;
  /** Name of the column with the key of the capture, as the setting has it. */
  readonly captureColumn: string;
}

/**
 * Takes a capture back: a file that we put goes to the recycle bin, one that we moved goes back, one that we renewed becomes what it was, and columns say
 * what they said before. What is taken back already stays so.
 * @throws KantlijnError `undo-changed` when somebody worked on the file since; `undo-version` when the library does not have the earlier version; `undo-expired` when
 * nobody knows which file it was.
 */
export async function takeBack({ captureId, captureColumn }: Taken, handle: Handle | null, graph: GraphParts): Promise<void> {
  if (handle === null) throw new KantlijnError("undo-expired", "no handle of this store");
  const item = await itemSurely(handle, graph);
  if (item === null) {
    if (handle.how === "put") return;
    throw new KantlijnError("undo-changed", "the file is not there any more");
  }
  if (handle.how === "put") await remove(item, handle, graph);
  else if (handle.how === "renewed") await restore({ captureId, captureColumn }, item, handle, graph);
  else {
    await giveTypeBack(handle, graph);
    await fill(handle.before ?? {}, handle, graph);
    if (handle.from !== undefined && item.parent !== handle.from.folder) await move(await itemWith(handle, graph) ?? item, namesFor(handle.from.name, captureId), { folder: handle.from.folder, drive: handle.drive, host: handle.host }, graph);
  }
}

async function remove(item: Item, handle: Handle, graph: GraphParts): Promise<void> {
  if (item.cTag !== handle.cTag) throw changed();
  const { status } = await ask({ method: "DELETE", path: pathOf(handle), headers: item.eTag === "" ? {} : { "if-match": item.eTag }, also: [404, 409, 412] }, graph);
  if (status === 409 || status === 412) throw changed();
  if (status === 404 && await itemSurely(handle, graph) !== null) throw new KantlijnError("store-unavailable", "it is said to be gone, and is there");
}

/** First the columns: while the content is ours, the next attempt knows that it is not done. */
async function restore({ captureId, captureColumn }: Taken, item: Item, handle: Handle, graph: GraphParts): Promise<void> {
  const { before = {}, earlier: { version } = { version: "" }, cTag } = handle;
  if (item.cTag !== cTag) {
    // Without that column nobody can tell whether it was taken back or somebody worked on it.
    const key = Object.keys(before).find((name) => name.toLowerCase() === captureColumn.toLowerCase());
    if (key === undefined || (await columnsOf(handle, graph))[key] === captureId) throw changed();
    return;
  }
  const known = version !== "" && (await versionsOf(handle, graph)).slice(1).includes(version);
  if (!known) throw new KantlijnError("undo-version", "the library does not have the earlier version");
  await giveTypeBack(handle, graph);
  await fill(before, handle, graph);
  if (!await restoreVersion(handle, version, graph)) throw new KantlijnError("undo-version", "the earlier version went away meanwhile");
}

function changed(): KantlijnError {
  return new KantlijnError("undo-changed", "somebody changed the file since");
}
