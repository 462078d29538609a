import { KantlijnError } from "../../../core/model/index.ts";
import type { GraphParts } from "../../graph/call.ts";
import type { StorePlan } from "../store.ts";
import type { Brought } from "./brought.ts";
import { ask } from "./graph.ts";
import { itemIn, itemWith, pathOf, type Item } from "./item.ts";
import { fittingName, namesFor, passingName } from "./names.ts";
import type { Place } from "./place.ts";

/** Gives the file its own name, or that name with a number when somebody else's file has it. What has its name keeps it. Tells how the file is now. */
export async function finalName({ item, handle }: Brought, { idempotencyKey, fileName }: StorePlan, { host }: Place, graph: GraphParts): Promise<Item> {
  const name = fittingName(fileName);
  if (item.name !== passingName(idempotencyKey, name)) {
    // The columns changed what there is to know about it.
    const now = await itemWith(handle, graph);
    if (now === null) throw new KantlijnError("store-unavailable", "the file went away meanwhile");
    return now;
  }
  for (const free of namesFor(name, idempotencyKey)) {
    const { status, body } = await ask({ method: "PATCH", path: pathOf(handle), body: { name: free }, also: [409] }, graph);
    if (status !== 409) return itemIn(body, host);
  }
  throw new KantlijnError("capture-conflict", "every name is taken");
}
