import { KantlijnError } from "../../../core/model/index.ts";
import type { GraphParts } from "../../graph/call.ts";
import { belongsTo } from "./address.ts";
import { ask, objectIn, textIn, type Loose } from "./graph.ts";

/** A file as Graph tells of it, as far as it is used. */
export interface Item {
  readonly id: string;
  readonly name: string;
  /** Changes with everything about the file; and with its content alone, where Graph tells. */
  readonly eTag: string;
  readonly cTag: string;
  /** Where a browser shows it; null for an address of somebody else. */
  readonly webUrl: string | null;
  /** Id of the folder it is in. */
  readonly parent: string;
  /** ISO 8601 in UTC; empty where Graph does not tell. */
  readonly createdAt: string;
  readonly changedAt: string;
  /** The row of the library that it is; the parts are empty where Graph does not tell. */
  readonly row: { readonly site: string; readonly list: string; readonly number: string };
}

const SELECTED = "$select=id,name,eTag,cTag,webUrl,parentReference,createdDateTime,fileSystemInfo,sharepointIds";

/** @throws KantlijnError `store-unavailable` when it is no such answer: then nothing is proven. */
export function itemIn(body: Loose, host: string): Item {
  const [id, name, eTag, cTag] = [textIn(body["id"], 500), textIn(body["name"], 500), textIn(body["eTag"], 500), textIn(body["cTag"], 500)];
  if (id === "" || name === "") throw new KantlijnError("store-unavailable", "the answer is not about a file");
  const webUrl = textIn(body["webUrl"]);
  const [site, list, number] = ["siteId", "listId", "listItemId"].map((key) => textIn(objectIn(body["sharepointIds"])?.[key], 500));
  return {
    id, name, eTag, cTag: cTag === "" ? eTag : cTag,
    webUrl: belongsTo(webUrl, host) ? webUrl : null,
    parent: textIn(objectIn(body["parentReference"])?.["id"], 500),
    createdAt: momentIn(body["createdDateTime"]), changedAt: momentIn(objectIn(body["fileSystemInfo"])?.["lastModifiedDateTime"]),
    row: { site: site ?? "", list: list ?? "", number: number ?? "" },
  };
}

function momentIn(value: unknown): string {
  const moment = Date.parse(textIn(value));
  return Number.isNaN(moment) ? "" : new Date(moment).toISOString();
}

/** Address of a file in Graph. */
export function pathOf({ drive, item }: { readonly drive: string; readonly item: string }): string {
  return `drives/${encodeURIComponent(drive)}/items/${encodeURIComponent(item)}`;
}

/** The file with this id; null when it is not there. */
export async function itemWith(at: { readonly drive: string; readonly item: string; readonly host: string }, parts: GraphParts): Promise<Item | null> {
  const { status, body } = await ask({ path: `${pathOf(at)}?${SELECTED}`, also: [404] }, parts);
  return status === 404 ? null : itemIn(body, at.host);
}

/** The same, for who draws conclusions from a file that is not there: it is asked for twice. */
export async function itemSurely(at: Parameters<typeof itemWith>[0], parts: GraphParts): Promise<Item | null> {
  return await itemWith(at, parts) ?? itemWith(at, parts);
}

/** The file with this name in a folder; null when there is none. */
export async function itemNamed(name: string, { drive, folder, host }: { readonly drive: string; readonly folder: string; readonly host: string }, parts: GraphParts): Promise<Item | null> {
  const { status, body } = await ask({ path: `${pathOf({ drive, item: folder })}:/${encodeURIComponent(name)}?${SELECTED}`, also: [404] }, parts);
  return status === 404 ? null : itemIn(body, host);
}

/** What stands in the columns beside a file. */
export async function columnsOf(at: { readonly drive: string; readonly item: string }, parts: GraphParts): Promise<Loose> {
  return (await ask({ path: `${pathOf(at)}/listItem/fields` }, parts)).body;
}
