import type { GraphParts } from "../../graph/call.ts";
import { ask, objectsIn, textIn } from "./graph.ts";
import { pathOf } from "./item.ts";

type At = Parameters<typeof pathOf>[0];

/** Ids of the versions that a library has of a file, the newest first; none where it keeps none. Source: Graph, list versions. */
export async function versionsOf(at: At, graph: GraphParts): Promise<readonly string[]> {
  const { body } = await ask({ path: `${pathOf(at)}/versions`, also: [404] }, graph);
  return objectsIn(body["value"]).map(({ id }) => textIn(id, 100)).filter((id) => id !== "");
}

/** Makes what an earlier version says the newest again. False when that version is not there any more. Source: Graph, restoreVersion. */
export async function restoreVersion(at: At, version: string, graph: GraphParts): Promise<boolean> {
  const { status } = await ask({ method: "POST", path: `${pathOf(at)}/versions/${encodeURIComponent(version)}/restoreVersion`, also: [404] }, graph);
  return status !== 404;
}
