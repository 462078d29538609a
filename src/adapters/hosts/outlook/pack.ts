import type { Choices, Location } from "../../../core/model/index.ts";
import type { Intent } from "../host.ts";
import { intentFrom, isRecord, stringsOf } from "./unpack.ts";

/** Where a mail was stored: ids and a name, and nothing of what is in it. */
export interface Filed {
  readonly documentId: string;
  readonly captureId: string;
  readonly locationId: string;
  readonly locationTitle: string;
  /** ISO 8601. */
  readonly confirmedAt: string;
}

/** What Kantlijn keeps with a mail. */
export interface Kept {
  readonly filed: Filed | null;
  readonly intent: Intent | null;
}

export const NOTHING_KEPT: Kept = { filed: null, intent: null };

/** Characters that the custom properties of a mail may have, with some left for how Outlook writes them. Source: Limits of Outlook add-ins (2,500). */
const MOST = 2_400;
const LONGEST_TITLE = 160;

/** What is kept, as one value of a custom property. What the author typed goes first when it is too much; ids always stay. */
export function pack({ filed, intent }: Kept): string {
  const value = (wanted: Intent | null): string => JSON.stringify({ v: 1, ...(filed === null ? {} : { filed: { ...filed, locationTitle: short(filed.locationTitle) } }), ...(wanted === null ? {} : { intent: wanted }) });
  if (intent === null || !intent.wanted) return value(intent);
  const { found, ...rest } = intent.choices;
  let smaller: Intent & { readonly wanted: true } = { ...intent, location: { ...intent.location, title: short(intent.location.title) }, choices: { ...rest, ...(found === undefined ? {} : { found: bare(found) }) } };
  while (lengthOf(value(smaller)) > MOST) {
    const next = lighter(smaller.choices);
    if (next === null) break;
    smaller = { ...smaller, choices: next };
  }
  return value(smaller);
}

/** What stands in a custom property. It comes from a mailbox, so anything can be in it: what is not ours is nothing. */
export function unpack(value: unknown): Kept {
  if (typeof value !== "string") return NOTHING_KEPT;
  try {
    const kept: unknown = JSON.parse(value);
    if (!isRecord(kept) || kept["v"] !== 1) return NOTHING_KEPT;
    return { filed: stringsOf(kept["filed"], ["documentId", "captureId", "locationId", "locationTitle", "confirmedAt"]), intent: intentFrom(kept["intent"]) };
  } catch {
    return NOTHING_KEPT;
  }
}

/** Outlook writes the property as JSON in JSON. */
const lengthOf = (value: string): number => JSON.stringify(value).length;

/** The choices without the longest thing that was typed, then without the counts; null when only ids are left. */
function lighter(choices: Choices): Choices | null {
  const typed = Object.entries(choices.fields ?? {}).sort(([, a], [, b]) => sizeOf(b) - sizeOf(a));
  const [longest] = typed;
  if (longest !== undefined) return { ...choices, fields: Object.fromEntries(typed.filter(([field]) => field !== longest[0])) };
  const { rejected, answers, ...rest } = choices;
  if (rejected !== undefined && rejected.length > 0) return { ...rest, ...(answers === undefined ? {} : { answers }) };
  return answers === undefined ? null : rest;
}

/** A place that only the author found, without what helped to find it. */
const bare = ({ id, kind, target, title, confidentiality, status, url }: Location): Location => ({
  id, kind, target, title: short(title), description: "", process: null, parties: [], unit: null, confidentiality, status, keywords: [],
  // A folder is its address; of a zaak the number is enough.
  url: target === "sharepoint" && url !== null && url.length <= LONGEST_ADDRESS ? url : null,
});
const LONGEST_ADDRESS = 800;

const sizeOf = (value: unknown): number => JSON.stringify(value).length;
const short = (title: string): string => (title.length <= LONGEST_TITLE ? title : `${title.slice(0, LONGEST_TITLE - 1).replace(/[\uD800-\uDBFF]$/u, "")}…`);
