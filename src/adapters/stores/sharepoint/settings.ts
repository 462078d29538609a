import { KantlijnError } from "../../../core/model/index.ts";
import { PLAIN_FIELDS, type PlainField } from "../../../core/records/plain.ts";
import { COLUMNS, type ColumnNames } from "./columns.ts";
import { objectIn, type Loose } from "./graph.ts";

/** What an organisation says about its libraries. */
export interface SharePointSettings {
  readonly columns: ColumnNames;
  /** Name of the retention label, by number in the selection list or by valuation; empty: SharePoint decides by itself. */
  readonly labels: Readonly<Record<string, string>>;
  /** Name or id of the content type, by kind of document in small letters, or "*" for every other; empty: as the library gives it. */
  readonly contentTypes: Readonly<Record<string, string>>;
}

const NAME = /^[\p{L}\p{N}_]{0,64}$/u;
const LABEL = /^[^\p{Cc}]{1,128}$/u;
const MOST = 500;
const PARTS: ReadonlySet<string> = new Set(["columns", "labels", "contentTypes"]);

/**
 * Reads `sharepoint` of an untrusted setting: `{ "sharepoint": { "columns": { "subject": "Onderwerp" }, "labels": { "11.1.1": "Bewaren 1 jaar" }, "contentTypes": { "besluit": "Besluit" } } }`. Everything in it may be left out;
 * without it nothing is stored in SharePoint: null.
 * @throws KantlijnError `world-invalid`, with the path of every fault in `values.faults`.
 */
export function sharePointSettings(setting: unknown): SharePointSettings | null {
  const given = objectIn(setting)?.["sharepoint"];
  if (given === undefined || given === null) return null;
  const found = objectIn(given);
  if (found === null) throw refused(["sharepoint"]);
  const [columns, labels, contentTypes] = [objectIn(found["columns"] ?? {}), objectIn(found["labels"] ?? {}), objectIn(found["contentTypes"] ?? {})];
  const faults = [
    ...Object.keys(found).filter((key) => !PARTS.has(key)).map(() => "sharepoint.*"),
    ...(columns === null ? ["sharepoint.columns"] : Object.entries(columns).filter(([field, name]) => !isField(field) || typeof name !== "string" || !NAME.test(name)).map(([field]) => `sharepoint.columns.${isField(field) ? field : "*"}`)),
    ...(isNames(labels) ? [] : ["sharepoint.labels"]),
    ...(isNames(contentTypes) ? [] : ["sharepoint.contentTypes"]),
  ];
  if (faults.length > 0) throw refused([...new Set(faults)]);
  return { columns: { ...COLUMNS, ...columns }, labels: { ...labels } as Names, contentTypes: Object.fromEntries(Object.entries(contentTypes as Names).map(([kind, type]) => [kind.toLowerCase(), type])) };
}

type Names = Readonly<Record<string, string>>;

function isNames(found: Loose | null): found is Names {
  return found !== null && Object.keys(found).length <= MOST && Object.values(found).every((name) => typeof name === "string" && LABEL.test(name));
}

function isField(name: string): name is PlainField {
  return PLAIN_FIELDS.some((field) => field === name);
}

/** Only paths: a value that does not belong here may be anything. */
function refused(faults: readonly string[]): KantlijnError {
  return new KantlijnError("world-invalid", `sharepoint in the setting: ${String(faults.length)} faults`, { values: { faults: faults.join(", ") } });
}
