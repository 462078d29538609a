import { KantlijnError } from "../../../core/model/index.ts";
import type { GraphParts } from "../../graph/call.ts";
import type { StorePlan } from "../store.ts";
import type { Brought } from "./brought.ts";
import { ask } from "./graph.ts";
import { join, type Same } from "./holders.ts";
import { itemIn, itemNamed, itemWith, pathOf } from "./item.ts";
import { fittingName, namesFor, passingName } from "./names.ts";
import type { Place } from "./place.ts";

/**
 * Gives the file its own name, or that name with a number when somebody else's file has it. What has its name keeps it. Of two files that want one name SharePoint
 * gives it to one of them, and by then that one has its columns: so when it is the same document with the same content and data, we hold that one, and ours is
 * superfluous. Tells how the file is now.
 */
export async function finalName({ item, handle }: Brought, { idempotencyKey, fileName }: StorePlan, place: Place, same: Same | null, graph: GraphParts): Promise<Brought> {
  const name = fittingName(fileName);
  if (item.name !== passingName(idempotencyKey, name)) {
    // The columns changed what there is to know about it.
    const now = await itemWith(handle, graph);
    if (now === null) throw new KantlijnError("store-unavailable", "the file went away meanwhile");
    return { item: now, handle };
  }
  let twin = handle.twin === true;
  for (const free of namesFor(name, idempotencyKey)) {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const { status, body } = await ask({ method: "PATCH", path: pathOf(handle), body: { name: free }, also: [409] }, graph);
      if (status !== 409) return { item: itemIn(body, place.host), handle: twin ? { ...handle, twin: true } : handle };
      if (same === null) break;
      const theirs = await itemNamed(free, place, graph);
      const at = { drive: place.drive, item: theirs?.id ?? "" };
      const found = theirs === null ? "gone" : await join(theirs, at, same, graph);
      if (found === "joined" && theirs !== null) return { item: theirs, handle: { host: place.host, ...at, how: "shared", cTag: theirs.cTag } };
      // That it stands beside a file that somebody changed says enough.
      twin ||= found === "twin" && handle.beside !== true;
      if (found !== "gone") break;
    }
  }
  throw new KantlijnError("capture-conflict", "every name is taken");
}

/** Times that a name is asked for that was taken, and then is not. */
const MOST_TRIES = 3;

/** Throws away what we brought and nobody needs: the file that has our passing name. */
export async function withdraw({ idempotencyKey, fileName }: StorePlan, place: Place, graph: GraphParts): Promise<void> {
  const item = await itemNamed(passingName(idempotencyKey, fittingName(fileName)), place, graph);
  if (item !== null) await ask({ method: "DELETE", path: pathOf({ drive: place.drive, item: item.id }), also: [404] }, graph);
}
