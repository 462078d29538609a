import { KantlijnError } from "../../../core/model/index.ts";
import { PLAIN_FIELDS, type PlainField } from "../../../core/records/plain.ts";
import { COLUMNS, type ColumnNames } from "./columns.ts";
import { objectIn } from "./graph.ts";

/** What an organisation says about its libraries. */
export interface SharePointSettings {
  readonly columns: ColumnNames;
  /** Name of the retention label, by number in the selection list or by valuation; empty: SharePoint decides by itself. */
  readonly labels: Readonly<Record<string, string>>;
}

const NAME = /^[\p{L}\p{N}_]{0,64}$/u;
const LABEL = /^[^\p{Cc}]{1,128}$/u;
const MOST_LABELS = 500;

/**
 * Reads `sharepoint` of an untrusted setting: `{ "sharepoint": { "columns": { "subject": "Onderwerp" }, "labels": { "11.1.1": "Bewaren 1 jaar" } } }`. Everything in it may be left out;
 * without it nothing is stored in SharePoint: null.
 * @throws KantlijnError `world-invalid`, with the path of every fault in `values.faults`.
 */
export function sharePointSettings(setting: unknown): SharePointSettings | null {
  const given = objectIn(setting)?.["sharepoint"];
  if (given === undefined || given === null) return null;
  const found = objectIn(given);
  if (found === null) throw refused(["sharepoint"]);
  const [columns, labels] = [objectIn(found["columns"] ?? {}), objectIn(found["labels"] ?? {})];
  const faults = [
    ...Object.keys(found).filter((key) => key !== "columns" && key !== "labels").map(() => "sharepoint.*"),
    ...(columns === null ? ["sharepoint.columns"] : Object.entries(columns).filter(([field, name]) => !isField(field) || typeof name !== "string" || !NAME.test(name)).map(([field]) => `sharepoint.columns.${isField(field) ? field : "*"}`)),
    ...(labels === null || Object.keys(labels).length > MOST_LABELS || Object.values(labels).some((label) => typeof label !== "string" || !LABEL.test(label)) ? ["sharepoint.labels"] : []),
  ];
  if (faults.length > 0) throw refused([...new Set(faults)]);
  return { columns: { ...COLUMNS, ...columns }, labels: { ...labels } as Readonly<Record<string, string>> };
}

function isField(name: string): name is PlainField {
  return PLAIN_FIELDS.some((field) => field === name);
}

/** Only paths: a value that does not belong here may be anything. */
function refused(faults: readonly string[]): KantlijnError {
  return new KantlijnError("world-invalid", `sharepoint in the setting: ${String(faults.length)} faults`, { values: { faults: faults.join(", ") } });
}
