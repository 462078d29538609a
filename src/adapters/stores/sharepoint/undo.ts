import { KantlijnError } from "../../../core/model/index.ts";
import type { GraphParts } from "../../graph/call.ts";
import { move } from "./bring.ts";
import { fill } from "./columns.ts";
import { giveTypeBack } from "./content-type.ts";
import { ask } from "./graph.ts";
import type { Handle } from "./handle.ts";
import { letGo } from "./holders.ts";
import { columnsOf, itemSurely, itemWith, pathOf, type Item } from "./item.ts";
import { namesFor } from "./names.ts";
import { restoreVersion, versionsOf } from "./versions.ts";

/** What is taken back. */
interface Taken {
  /** The key of the capture; that of its handle goes before. */
  readonly captureId: string;
  /** Name of the column with the key of the capture, as the setting has it. */
  readonly captureColumn: string;
}

/**
 * Takes a capture back: a file that we put goes to the recycle bin, unless another capture holds it too, one that we moved goes back, one that we renewed becomes what it was, and columns say
 * what they said before. What is taken back already stays so.
 * @throws KantlijnError `undo-changed` when somebody worked on the file since; `undo-version` when the library does not have the earlier version; `undo-expired` when
 * nobody knows which file it was.
 */
export async function takeBack({ captureId: asked, captureColumn }: Taken, handle: Handle | null, graph: GraphParts): Promise<void> {
  if (handle === null) throw new KantlijnError("undo-expired", "no handle of this store");
  const captureId = handle.key ?? asked;
  const item = await itemSurely(handle, graph);
  if (item === null) {
    if (handle.how === "put" || handle.how === "shared") return;
    throw new KantlijnError("undo-changed", "the file is not there any more");
  }
  if (handle.how === "put" || handle.how === "shared") await remove({ captureId, captureColumn }, item, handle, graph);
  else if (handle.how === "renewed") await restore({ captureId, captureColumn }, item, handle, graph);
  else {
    await giveTypeBack(handle, graph);
    await fill(handle.before ?? {}, handle, graph);
    if (handle.from !== undefined && item.parent !== handle.from.folder) await move(await itemWith(handle, graph) ?? item, namesFor(handle.from.name, captureId), { folder: handle.from.folder, drive: handle.drive, host: handle.host }, graph);
  }
}

/** Times that somebody may hold the file, or let go of it, while it is taken back. */
const MOST_CHANGES = 3;

async function remove({ captureId, captureColumn }: Taken, item: Item, handle: Handle, graph: GraphParts): Promise<void> {
  let now: Item | null = item;
  for (let changes = 0; now !== null && changes < MOST_CHANGES; changes += 1) {
    if (now.cTag !== handle.cTag) throw changed();
    if (await letGo(handle, captureId, captureColumn, graph)) return;
    const { status } = await ask({ method: "DELETE", path: pathOf(handle), headers: now.eTag === "" ? {} : { "if-match": now.eTag }, also: [404, 409, 412] }, graph);
    if (status === 404 && await itemSurely(handle, graph) !== null) throw new KantlijnError("store-unavailable", "it is said to be gone, and is there");
    if (status === 409) throw changed();
    if (status !== 412) return;
    now = await itemSurely(handle, graph);
  }
  if (now !== null) throw changed();
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
