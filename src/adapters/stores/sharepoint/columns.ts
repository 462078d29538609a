import { KantlijnError } from "../../../core/model/index.ts";
import { PLAIN_FIELDS, type PlainField, type PlainValue } from "../../../core/records/plain.ts";
import type { GraphParts } from "../../graph/call.ts";
import { ask, objectIn, objectsIn, textIn, type Loose } from "./graph.ts";
import { pathOf } from "./item.ts";
import type { Place } from "./place.ts";

/** Internal names of the columns, unless the setting says otherwise. */
export const COLUMNS: Readonly<Record<PlainField, string>> = {
  title: "Title", documentType: "KantlijnSoort", subject: "KantlijnOnderwerp", date: "KantlijnDatum", status: "KantlijnStatus", version: "KantlijnVersie", replaces: "KantlijnVervangt",
  author: "KantlijnAuteur", unit: "KantlijnAfdeling", parties: "KantlijnPartijen", language: "KantlijnTaal", confidentiality: "KantlijnVertrouwelijkheid", caseNumber: "KantlijnZaaknummer",
  organisation: "KantlijnOrganisatie", selectionList: "KantlijnSelectielijst", selectionNumber: "KantlijnSelectienummer", valuation: "KantlijnWaardering", term: "KantlijnBewaartermijn",
  process: "KantlijnProcestype", wooCategories: "KantlijnWoo", policy: "KantlijnBeleid", confirmedAt: "KantlijnBevestigd", document: "KantlijnDocument", capture: "KantlijnKenmerk", sha256: "KantlijnSha256",
};

/** Names in the setting take the place of these; an empty name leaves a field out. */
export type ColumnNames = Readonly<Record<PlainField, string>>;

/** A column as the library has it. */
type Kind = "text" | "choices" | "moment";

/** The columns of a library that can be filled, by internal name in lower case. */
export type Columns = ReadonlyMap<string, { readonly name: string; readonly kind: Kind; readonly longest: number }>;

/** Characters in a line of text, and in a field of several lines, where the library does not say. Source: SharePoint, limits of columns. */
const LINE = 255;
const LINES = 60_000;

/** What the library has. */
export async function columnsIn({ site, list }: Place, parts: GraphParts): Promise<Columns> {
  if (list === null) return new Map();
  const { body } = await ask({ path: `sites/${encodeURIComponent(site)}/lists/${encodeURIComponent(list)}/columns` }, parts);
  return new Map(objectsIn(body["value"]).flatMap((column) => {
    const [name, kind] = [textIn(column["name"], 255), kindOf(column)];
    if (name === "" || kind === null || column["readOnly"] === true) return [];
    const text = objectIn(column["text"]);
    const longest = typeof text?.["maxLength"] === "number" ? text["maxLength"] : text?.["allowMultipleLines"] === true ? LINES : LINE;
    return [[name.toLowerCase(), { name, kind, longest }] as const];
  }));
}

function kindOf(column: Loose): Kind | null {
  if (objectIn(column["text"]) !== null) return "text";
  const choice = objectIn(column["choice"]);
  if (choice !== null) return choice["displayAs"] === "checkBoxes" ? "choices" : "text";
  return objectIn(column["dateTime"]) === null ? null : "moment";
}

/** What goes into the columns, and the fields that this library has no column for. */
export interface Filled {
  readonly values: Loose;
  readonly lacking: readonly PlainField[];
}

export function filled(values: Readonly<Record<PlainField, PlainValue>>, names: ColumnNames, columns: Columns): Filled {
  const found = PLAIN_FIELDS.filter((field) => names[field] !== "").map((field) => ({ field, column: columns.get(names[field].toLowerCase()) }));
  return {
    values: Object.fromEntries(found.flatMap(({ field, column }) => (column === undefined ? [] : written(values[field], column)))),
    lacking: found.filter(({ column }) => column === undefined).map(({ field }) => field),
  };
}

function written(value: PlainValue, { name, kind, longest }: NonNullable<ReturnType<Columns["get"]>>): readonly (readonly [string, unknown])[] {
  const texts = (typeof value === "string" ? [value] : value ?? []).filter((text) => text !== "");
  if (kind === "choices") return [[`${name}@odata.type`, "Collection(Edm.String)"], [name, texts]];
  const text = texts.join("; ");
  if (text === "") return [[name, null]];
  return [[name, kind === "moment" ? momentOf(text) : text.slice(0, longest)]];
}

/** A day is that day everywhere: noon in UTC. */
const momentOf = (text: string): string => (/^\d{4}-\d{2}-\d{2}$/u.test(text) ? `${text}T12:00:00Z` : text);

/**
 * Fills the columns. A library can refuse one, such as a choice that it does not know: then the rest is filled all the same.
 * @returns the internal names that were refused.
 */
export async function fill(values: Loose, at: { readonly drive: string; readonly item: string }, parts: GraphParts): Promise<readonly string[]> {
  if (Object.keys(values).length === 0) return [];
  const path = `${pathOf(at)}/listItem/fields`;
  const { status } = await ask({ method: "PATCH", path, body: values, also: [400] }, parts);
  if (status !== 400) return [];
  const names = Object.keys(values).filter((name) => !name.endsWith("@odata.type"));
  const refused: string[] = [];
  for (const name of names) {
    const type = `${name}@odata.type`;
    const one = await ask({ method: "PATCH", path, body: { ...(type in values ? { [type]: values[type] } : {}), [name]: values[name] }, also: [400] }, parts);
    if (one.status === 400) refused.push(name);
  }
  if (refused.length === names.length) throw new KantlijnError("capture-invalid", "no column takes its value");
  return refused;
}
