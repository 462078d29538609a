import { CONFIDENTIALITY, FIELD_IDS, STATUSES, type Choices, type FieldId, type Location, type LocationKind, type StoreTarget } from "../../../core/model/index.ts";
import type { Intent } from "../host.ts";

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** These properties of a value, when all of them are texts; else null. */
export function stringsOf<K extends string>(value: unknown, names: readonly K[]): Readonly<Record<K, string>> | null {
  if (!isRecord(value) || !names.every((name) => typeof value[name] === "string")) return null;
  return Object.fromEntries(names.map((name) => [name, value[name]])) as Readonly<Record<K, string>>;
}

/** An intent as it was kept; null when it is none, or not a whole one. */
export function intentFrom(value: unknown): Intent | null {
  if (!isRecord(value)) return null;
  if (value["wanted"] === false) return { wanted: false };
  const [location, moment] = [stringsOf(value["location"], ["id", "title"]), value["confirmedAt"]];
  if (value["wanted"] !== true || location === null || typeof moment !== "string" || Number.isNaN(Date.parse(moment))) return null;
  const { id } = value;
  return { wanted: true, location, choices: choicesFrom(value["choices"]), confirmedAt: moment, ...(typeof id === "string" && UUID.test(id) ? { id } : {}), ...(value["entrusted"] === true ? { entrusted: true } : {}) };
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

/** The choices that hold; each part that is not what it should be is left out. */
function choicesFrom(value: unknown): Choices {
  if (!isRecord(value)) return {};
  const { capture, locationId, found, documentType, fields, answers, rejected } = value;
  const place = placeFrom(found);
  return {
    ...(capture === true ? { capture } : {}),
    ...(typeof locationId === "string" ? { locationId } : {}),
    ...(place === null ? {} : { found: place }),
    ...(typeof documentType === "string" || documentType === null ? { documentType } : {}),
    ...(isRecord(fields) ? { fields: Object.fromEntries(Object.entries(fields).filter(([name, field]) => isField(name, field))) } : {}),
    ...(isRecord(answers) ? { answers: Object.fromEntries(Object.entries(answers).filter((entry): entry is [string, string] => typeof entry[1] === "string")) } : {}),
    ...(Array.isArray(rejected) ? { rejected: rejected.flatMap((one: unknown) => listOf(stringsOf(one, ["kind", "reason"]))) } : {}),
  };
}

/** Where a zaak and a folder that were found are kept; a folder needs its address. */
const KINDS: Readonly<Partial<Record<StoreTarget, readonly LocationKind[]>>> = { zgw: ["zaak"], sharepoint: ["dossier", "bibliotheek", "zaak"] };

/** A place that the author found elsewhere; what only helped to find it is not kept. */
export function placeFrom(value: unknown): Location | null {
  const [texts, { confidentiality = null, status, url = null }] = [stringsOf(value, ["id", "title", "kind", "target"]), isRecord(value) ? value : {}];
  const target = TARGETS.find((known) => known === texts?.target);
  const kind = target === undefined ? undefined : KINDS[target]?.find((known) => known === texts?.kind);
  if (texts === null || target === undefined || kind === undefined || (target === "sharepoint" && typeof url !== "string")) return null;
  // A word that we do not know counts as the most closed.
  const closed = confidentiality === null ? null : (CONFIDENTIALITY.find((known) => known === confidentiality) ?? "zeer_geheim");
  return { id: texts.id, title: texts.title, kind, target, description: "", process: null, parties: [], unit: null, confidentiality: closed, status: status === "gesloten" ? status : "open", keywords: [], url: target === "sharepoint" ? String(url) : null };
}
const TARGETS = ["zgw", "sharepoint"] as const satisfies readonly StoreTarget[];

/** One thing, or none. */
export function listOf<T>(one: T | null): readonly T[] {
  return one === null ? [] : [one];
}

const CODES: Readonly<Partial<Record<FieldId, readonly string[]>>> = { status: STATUSES, confidentiality: CONFIDENTIALITY };

function isField(name: string, value: unknown): boolean {
  const field = FIELD_IDS.find((known) => known === name);
  if (field === undefined) return false;
  if (value === null) return true;
  if (field === "parties") return Array.isArray(value) && value.every((party) => typeof party === "string");
  return typeof value === "string" && (CODES[field]?.includes(value) ?? true);
}
