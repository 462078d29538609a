import type { Location } from "../../../core/model/index.ts";
import { GRAPH, type GraphParts } from "../../graph/call.ts";
import type { FoundPlaces } from "../store.ts";
import { belongsTo } from "./address.ts";
import { ask, objectIn, objectsIn, textIn, type Loose } from "./graph.ts";
import type { Place } from "./place.ts";

/** Libraries and folders that are looked in, answers per one of these (of 200 items each), and folders that are told. */
const MOST_PARENTS = 20;
const MOST_PAGES = 5;
const MOST_FOLDERS = 2_000;
/** Characters of a name; SharePoint allows 255. */
const LONGEST_NAME = 255;

/**
 * The folders directly below places of the organisation, each as a place of its own that is kept as the place above it is. A place that cannot be looked in is
 * passed over; `complete` is false then, and when there are more than are read. Listing what a folder holds is allowed under `Sites.Selected`; the search of Graph is not.
 * Source: Graph, list children of a driveItem; driveItem search.
 */
export async function foldersBelow(parents: readonly Location[], placeOf: (url: string | null) => Promise<Place>, graph: GraphParts): Promise<FoundPlaces> {
  const looked = parents.slice(0, MOST_PARENTS);
  const lists = await Promise.allSettled(looked.map(async (parent) => below(parent, await placeOf(parent.url), graph)));
  if (lists.length > 0 && lists.every(({ status }) => status === "rejected")) throw (lists[0] as PromiseRejectedResult).reason;
  const found = lists.flatMap((list) => (list.status === "fulfilled" ? [list.value] : []));
  const places = found.flatMap((list) => list.places);
  return { places: places.slice(0, MOST_FOLDERS), complete: parents.length === looked.length && found.length === lists.length && found.every(({ complete }) => complete) && places.length <= MOST_FOLDERS };
}

async function below(parent: Location, { drive, folder, host }: Place, graph: GraphParts): Promise<FoundPlaces> {
  const places: Location[] = [];
  let path: string | null = `drives/${encodeURIComponent(drive)}/items/${encodeURIComponent(folder)}/children?$select=name,folder,webUrl&$top=200`;
  for (let page = 0; path !== null && page < MOST_PAGES; page += 1) {
    const { body }: { readonly body: Loose } = await ask({ path }, graph);
    places.push(...objectsIn(body["value"]).flatMap((item) => placeIn(item, parent, host)));
    const next = textIn(body["@odata.nextLink"], 8_000);
    path = next.startsWith(GRAPH) ? next.slice(GRAPH.length) : null;
  }
  return { places, complete: path === null };
}

/** A folder as a place; nothing for a file, and for what does not lie where it says. */
function placeIn(item: Loose, parent: Location, host: string): readonly Location[] {
  const [name, url] = [textIn(item["name"], LONGEST_NAME), textIn(item["webUrl"])];
  if (objectIn(item["folder"]) === null || name === "" || !belongsTo(url, host)) return [];
  return [{ ...parent, id: `${parent.id}/${name}`, title: name, description: parent.title, url, parties: [], keywords: [], status: "open" }];
}
