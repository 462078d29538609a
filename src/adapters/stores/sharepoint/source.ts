import { KantlijnError } from "../../../core/model/index.ts";
import type { GraphParts } from "../../graph/call.ts";
import { addressOf, escapedPath } from "./address.ts";
import { itemNamed, type Item } from "./item.ts";
import { placeAt, type Place } from "./place.ts";

/**
 * The file that is open, when it lives in the same library as the place. Null when it lives elsewhere, or where we may not look: then
 * the place gets a copy, and nothing happens to the file itself.
 */
export async function sourceAt(address: string, place: Place, graph: GraphParts): Promise<Item | null> {
  try {
    const { host, segments } = addressOf(address);
    const name = segments.at(-1);
    if (host !== place.host || name === undefined) return null;
    const folder = await placeAt(`https://${host}/${escapedPath(segments.slice(0, -1))}`, graph);
    return folder.drive === place.drive ? await itemNamed(name, folder, graph) : null;
  } catch (error) {
    if (error instanceof KantlijnError && (error.code === "place-not-found" || error.code === "place-refused")) return null;
    throw error;
  }
}
