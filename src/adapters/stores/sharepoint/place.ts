import { GRAPH, type GraphParts } from "../../graph/call.ts";
import { addressOf, escapedPath, notFound, sameName, type SharePointAddress } from "./address.ts";
import { ask, objectIn, objectsIn, textIn, type Loose } from "./graph.ts";

/** A folder in a library, as Graph knows it. */
export interface Place {
  readonly host: string;
  readonly drive: string;
  /** Id of the folder, as an item of the drive. */
  readonly folder: string;
  readonly site: string;
  /** Id of the library as a list, where its columns are; null when Graph did not tell. */
  readonly list: string | null;
}

const MOST_PAGES = 20;
const SITE_FOLDERS: ReadonlySet<string> = new Set(["sites", "teams", "personal"]);

/**
 * Finds the folder at an address: first the site, then the library whose own address begins it, then the folder in that. An address of
 * a site alone is its standard library; a path that is no library is a folder in that one.
 * @throws KantlijnError `place-not-found`, `place-refused`, or that the store is away.
 */
export async function placeAt(url: string | null | undefined, parts: GraphParts): Promise<Place> {
  const address = addressOf(url);
  const rooted = SITE_FOLDERS.has(address.segments[0]?.toLowerCase() ?? "") && address.segments.length > 1 ? 2 : 0;
  const site = await siteAt(address, rooted, parts);
  if (site === null) throw notFound();
  const found = await libraryOf(site, address, parts) ?? await subsite(address, rooted, parts);
  if (found !== null) return folderIn(found.drive, found.rest, address.host, found.site, parts);
  const { body } = await ask({ path: `sites/${encodeURIComponent(site)}/drive` }, parts);
  return folderIn(idOf(body), address.segments.slice(rooted), address.host, site, parts);
}

/** A site below the site, which some organisations still have. */
async function subsite(address: SharePointAddress, rooted: number, parts: GraphParts): Promise<Library | null> {
  if (address.segments.length <= rooted) return null;
  const site = await siteAt(address, rooted + 1, parts);
  if (site === null) return null;
  const library = await libraryOf(site, address, parts);
  if (library !== null) return library;
  const { body } = await ask({ path: `sites/${encodeURIComponent(site)}/drive` }, parts);
  return { site, drive: idOf(body), rest: address.segments.slice(rooted + 1) };
}

/** Id of the site at the first so many segments; null when there is none. */
async function siteAt({ host, segments }: SharePointAddress, count: number, parts: GraphParts): Promise<string | null> {
  const path = segments.slice(0, count);
  const { status, body } = await ask({ path: path.length === 0 ? `sites/${host}` : `sites/${host}:/${escapedPath(path)}`, also: [404] }, parts);
  return status === 404 ? null : idOf(body);
}

interface Library {
  readonly site: string;
  readonly drive: string;
  /** What comes after the library in the address. */
  readonly rest: readonly string[];
}

/** The library whose own address is the longest beginning of this one. */
async function libraryOf(site: string, { host, segments }: SharePointAddress, parts: GraphParts): Promise<Library | null> {
  let best: Library | null = null;
  for (const drive of await drivesOf(site, parts)) {
    const own = URL.canParse(textIn(drive["webUrl"])) ? addressOf(textIn(drive["webUrl"])) : null;
    if (own === null || own.host !== host || own.segments.length > segments.length || !own.segments.every((segment, index) => sameName(segment, segments[index] ?? ""))) continue;
    const rest = segments.slice(own.segments.length);
    if (best === null || rest.length < best.rest.length) best = { site, drive: idOf(drive), rest };
  }
  return best;
}

async function drivesOf(site: string, parts: GraphParts): Promise<readonly Loose[]> {
  const drives: Loose[] = [];
  let path: string | null = `sites/${encodeURIComponent(site)}/drives`;
  for (let page = 0; path !== null && page < MOST_PAGES; page += 1) {
    const { body }: { readonly body: Loose } = await ask({ path }, parts);
    drives.push(...objectsIn(body["value"]));
    const next = textIn(body["@odata.nextLink"], 8_000);
    path = next.startsWith(GRAPH) ? next.slice(GRAPH.length) : null;
  }
  return drives;
}

async function folderIn(drive: string, rest: readonly string[], host: string, site: string, parts: GraphParts): Promise<Place> {
  const root = `drives/${encodeURIComponent(drive)}/root`;
  const { body } = await ask({ path: `${root}${rest.length === 0 ? "" : `:/${escapedPath(rest)}`}?$select=id,name,folder,root,sharepointIds` }, parts);
  if (objectIn(body["folder"]) === null && objectIn(body["root"]) === null) throw notFound();
  const list = textIn(objectIn(body["sharepointIds"])?.["listId"]);
  return { host, drive, folder: idOf(body), site, list: list === "" ? null : list };
}

function idOf(body: Loose): string {
  const id = textIn(body["id"], 500);
  if (id === "") throw notFound();
  return id;
}
