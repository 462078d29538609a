import type { GraphParts } from "../../graph/call.ts";
import type { Brought } from "./brought.ts";
import { ask, objectIn, objectsIn, textIn } from "./graph.ts";
import type { Handle } from "./handle.ts";
import { itemWith, pathOf } from "./item.ts";
import type { Place } from "./place.ts";

/** A content type as the library has it. */
interface ContentType {
  readonly id: string;
  readonly name: string;
}

/** The content types of a library. */
async function typesIn({ site, list }: Pick<Place, "site" | "list">, graph: GraphParts): Promise<readonly ContentType[]> {
  if (list === null) return [];
  const { status, body } = await ask({ path: `${pathOfList(site, list)}/contentTypes`, also: [403, 404] }, graph);
  return status === 403 || status === 404 ? [] : objectsIn(body["value"]).map(({ id, name }) => ({ id: textIn(id, 500), name: textIn(name, 500) })).filter(({ id }) => id !== "");
}

/** What of these a library lacks. */
export async function lackingTypes(wanted: readonly string[], place: Place, graph: GraphParts): Promise<readonly string[]> {
  if (wanted.length === 0) return [];
  const types = await typesIn(place, graph);
  return wanted.filter((name) => typeNamed(name, types) === undefined);
}

/** By its name, or by the id of the type of the site that it was made from. Source: SharePoint, content type ids: that of a library begins with that of its site. */
function typeNamed(wanted: string, types: readonly ContentType[]): ContentType | undefined {
  const small = wanted.toLowerCase();
  return types.find(({ name }) => name.toLowerCase() === small) ?? (small.startsWith("0x01") ? types.find(({ id }) => id.toLowerCase().startsWith(small)) : undefined);
}

/** The file with its content type, and whether the library took it. */
export interface Typed {
  readonly handle: Handle;
  readonly taken: boolean;
}

/** Gives the file its content type; what it was before is noted first. A type that the library lacks or refuses is no reason not to keep the document. */
export async function setContentType(wanted: string | null, { handle }: Brought, place: Place, graph: GraphParts, note: (handle: Handle) => Promise<void>): Promise<Typed> {
  if (wanted === null) return { handle, taken: true };
  const type = typeNamed(wanted, await typesIn(place, graph));
  if (type === undefined) return { handle, taken: false };
  const { body } = await ask({ path: `${pathOf(handle)}/listItem` }, graph);
  const before = textIn(objectIn(body["contentType"])?.["id"], 500);
  if (before === type.id) return { handle, taken: true };
  const noted: Handle = handle.how === "put" || before === "" ? handle : { ...handle, type: handle.type ?? before };
  if (noted !== handle) await note(noted);
  return { handle: noted, taken: await write(type.id, handle, graph) };
}

/** Gives the file the content type back that it had. */
export async function giveTypeBack(handle: Handle, graph: GraphParts): Promise<void> {
  if (handle.type !== undefined) await write(handle.type, handle, graph);
}

/** False when the library refuses it. */
async function write(id: string, handle: Handle, graph: GraphParts): Promise<boolean> {
  const { site, list, number } = (await itemWith(handle, graph))?.row ?? { site: "", list: "", number: "" };
  if (number === "") return false;
  const { status } = await ask({ method: "PATCH", path: `${pathOfList(site, list)}/items/${encodeURIComponent(number)}`, body: { contentType: { id } }, also: [400, 403, 404] }, graph);
  return status < 400;
}

function pathOfList(site: string, list: string): string {
  return `sites/${encodeURIComponent(site)}/lists/${encodeURIComponent(list)}`;
}
