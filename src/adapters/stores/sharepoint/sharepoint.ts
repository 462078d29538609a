import { KantlijnError, type Receipt, type Remark, type StoredFile } from "../../../core/model/index.ts";
import { plainValues } from "../../../core/records/plain.ts";
import type { GraphParts } from "../../graph/call.ts";
import { sha256Of } from "../../hash/sha256.ts";
import type { RemoteParts, Store, StoreOptions, StorePlan } from "../store.ts";
import { isPassing } from "../passing.ts";
import { bring, found } from "./bring.ts";
import type { Brought } from "./brought.ts";
import { columnsIn, fill, filled, type Columns } from "./columns.ts";
import { lackingTypes, setContentType } from "./content-type.ts";
import { foldersBelow } from "./folders.ts";
import { ask, type Loose } from "./graph.ts";
import { readHandle, writeHandle, type Handle } from "./handle.ts";
import { hold, type Same } from "./holders.ts";
import { pathOf, type Item } from "./item.ts";
import { fittingName, passingName } from "./names.ts";
import { placeAt, type Place } from "./place.ts";
import { finalName, withdraw } from "./rename.ts";
import type { SharePointSettings } from "./settings.ts";
import { takeBack } from "./undo.ts";
import type { UploadOptions } from "./upload.ts";

export interface SharePointParts extends Omit<RemoteParts, "setting"> {
  readonly settings: SharePointSettings;
  /** A signal that is given after so many milliseconds; that of the platform unless told. */
  readonly limit?: (milliseconds: number) => AbortSignal;
}

const DAY_MS = 86_400_000;
/** Days; as long as with the other stores. The recycle bin of SharePoint keeps what is taken back for 93. */
const UNDO_DAYS = 30;

/**
 * A library of SharePoint or OneDrive, with the rights of the author. The file comes first, under a name that only this capture has; then its columns; then
 * it gets its own name. So whatever is cut off, the next attempt finds what is there, and nobody sees a document without its data
 * under its own name.
 */
export function sharepointStore(parts: SharePointParts): Store {
  const { settings } = parts;
  const places = new Map<string, Promise<Place>>();
  const underWay = new Map<string, string>();
  const placeFor = (url: string | null | undefined, graph: GraphParts): Promise<Place> => {
    const key = url ?? "";
    const place = places.get(key) ?? placeAt(url, graph);
    places.set(key, place);
    place.catch(() => { if (places.get(key) === place) places.delete(key); });
    return place;
  };
  const captures = new Map<string, Promise<Receipt>>();
  const store = async (plan: StorePlan, bytes: Blob, { signal, progress = () => undefined, earlier, keep, quiet = false }: StoreOptions = {}): Promise<Receipt> => {
    signal?.throwIfAborted();
    const graph = graphFor(parts, quiet, signal);
    const sha256 = await checked(plan, bytes);
    let noted = earlier;
    const note = async (text: string): Promise<void> => {
      noted = text;
      await keep?.(text).catch(() => undefined);
    };
    try {
      const place = await placeFor(plan.place, graph);
      return await put({ plan, bytes, sha256, place, earlier, note, settings, graph, upload: { progress, underWay } });
    } catch (error) {
      if (noted !== undefined && error instanceof KantlijnError && !isPassing(error.code)) await nothingLeft(plan, () => placeFor(plan.place, graph), noted, settings, graph);
      throw error;
    }
  };
  return {
    id: "sharepoint",
    offers: null,
    store: (plan, bytes, options) => {
      // Twice at the same time is once.
      const capture = captures.get(plan.idempotencyKey) ?? store(plan, bytes, options);
      captures.set(plan.idempotencyKey, capture);
      const over = (): void => { captures.delete(plan.idempotencyKey); };
      capture.then(over, over);
      return capture;
    },
    reach: async (url) => {
      const graph = graphFor(parts, false);
      const place = await placeAt(url, graph);
      const columns = await columnsIn(place, graph);
      const lackingContentTypes = await lackingTypes([...new Set(Object.values(settings.contentTypes))], place, graph);
      return { lackingContentTypes, lacking: Object.values(settings.columns).filter((name) => name !== "" && !columns.has(name.toLowerCase())) };
    },
    below: (parents) => {
      const graph = graphFor(parts, true);
      return foldersBelow(parents, (url) => placeFor(url, graph), graph);
    },
    undo: async (captureId, handle) => { await takeBack({ captureId, captureColumn: settings.columns.capture }, readHandle(handle), graphFor(parts, false)); },
  };
}

interface Putting {
  readonly plan: StorePlan;
  readonly bytes: Blob;
  readonly sha256: string;
  readonly place: Place;
  readonly earlier: string | undefined;
  readonly note: (text: string) => Promise<void>;
  readonly settings: SharePointSettings;
  readonly graph: GraphParts;
  readonly upload: UploadOptions;
}

/** Every step can be repeated, and finds what it did before. */
async function put({ plan, bytes, sha256, place, earlier, note, settings, graph, upload }: Putting): Promise<Receipt> {
  const columns = await columnsIn(place, graph);
  const { values } = filled(plainValues(plan.record, { sha256 }, plan.idempotencyKey), settings.columns, columns);
  const search = { plan, place, captureColumn: columns.get(settings.columns.capture.toLowerCase())?.name ?? null, earlier: readHandle(earlier) };
  const before = await found(search, graph);
  if (before === null && search.earlier === null) await note(BEGUN);
  const brought = before ?? await bring(search, bytes, graph, { ...upload, values, note: (handle) => note(writeHandle(handle)) });
  await note(writeHandle(brought.handle));
  if (brought.handle.how === "shared") {
    await withdraw(plan, place, graph);
    return receiptOf(plan, sha256, brought.item, { ...brought.handle, cTag: brought.item.cTag }, ["shared"]);
  }
  const same = sameAs(plan, values, columns, settings);
  const typed = await setContentType(typeFor(plan, settings), brought, place, graph, (handle) => note(writeHandle(handle)));
  await fill(same !== null && isDone(brought, plan) ? await held(same, values, brought.handle, graph) : values, brought.handle, graph);
  const labelled = await label(labelFor(plan, settings), brought.handle, graph);
  const { item, handle } = await finalName({ item: brought.item, handle: typed.handle }, plan, place, same, graph);
  if (handle.how === "shared") {
    await note(writeHandle(handle));
    await withdraw(plan, place, graph);
    return receiptOf(plan, sha256, item, handle, ["shared"]);
  }
  const remarks: readonly Remark[] = [...(handle.beside === true ? ["beside" as const] : []), ...(handle.twin === true ? ["twin" as const] : []), ...(typed.taken ? [] : ["content-type" as const]), ...(labelled ? [] : ["label" as const])];
  return receiptOf(plan, sha256, item, { ...handle, cTag: item.cTag }, remarks);
}

/** A new file of ours that already has its own name: since then another capture may hold it too. */
function isDone({ item, handle }: Brought, { idempotencyKey, fileName }: StorePlan): boolean {
  return handle.how === "put" && item.name !== passingName(idempotencyKey, fittingName(fileName));
}

/** What is left to fill when the column with the keys of captures was seen to. */
async function held({ key, captureColumn }: Same, values: Loose, handle: Handle, graph: GraphParts): Promise<Loose> {
  await hold(handle, key, captureColumn, graph);
  return Object.fromEntries(Object.entries(values).filter(([name]) => name !== captureColumn));
}

/** By what another capture of the same document is known; null where the library has no columns for it. */
function sameAs({ idempotencyKey, record }: StorePlan, values: Loose, columns: Columns, { columns: names }: SharePointSettings): Same | null {
  const [capture, document, sha256, confirmed] = [names.capture, names.document, names.sha256, names.confirmedAt].map((name) => columns.get(name.toLowerCase()));
  if (capture === undefined || document === undefined) return null;
  // A moment may come back written otherwise.
  const moments = new Set([...columns.values()].filter(({ kind }) => kind === "moment").map(({ name }) => name));
  const compared = Object.entries(values).filter(([name]) => !name.includes("@") && name !== capture.name && name !== confirmed?.name && !moments.has(name));
  return {
    key: idempotencyKey, captureColumn: capture.name, longest: capture.longest, document: [document.name, record.id],
    values: sha256 === undefined ? null : Object.fromEntries(compared),
  };
}

/** Noted before anything is sent: from then on a refusal is not the whole story. */
const BEGUN = "begun";

/**
 * The store refuses for good what may be there in part: takes that away, so that what the author hears is true.
 * @throws KantlijnError `store-unavailable` when it cannot be taken away now, or turns out to be all there: then the next attempt says so.
 */
async function nothingLeft(plan: StorePlan, placeNow: () => Promise<Place>, noted: string, { columns: names }: SharePointSettings, graph: GraphParts): Promise<void> {
  try {
    const place = await placeNow();
    const column = (await columnsIn(place, graph)).get(names.capture.toLowerCase())?.name ?? null;
    const search = { plan, place, captureColumn: column, earlier: readHandle(noted) };
    // What is not there is looked for twice: what follows from it is that the author hears that nothing is.
    const left = await found(search, graph) ?? await found(search, graph);
    if (left === null) return;
    if ((left.handle.how === "put" || left.handle.how === "shared") && left.item.name !== passingName(plan.idempotencyKey, fittingName(plan.fileName))) throw new KantlijnError("store-unavailable", "it is there after all");
    await takeBack({ captureId: plan.idempotencyKey, captureColumn: names.capture }, { ...left.handle, cTag: left.item.cTag }, graph);
  } catch (error) {
    throw error instanceof KantlijnError ? new KantlijnError("store-unavailable", "what is there in part could not be taken away") : error;
  }
}

function graphFor({ fetch, token, pause, now, limit }: SharePointParts, quiet: boolean, signal?: AbortSignal): GraphParts {
  return { fetch, pause, now, token: (scopes, fresh) => token(scopes, { fresh, quiet }), ...(signal === undefined ? {} : { signal }), ...(limit === undefined ? {} : { limit }) };
}

/** @throws KantlijnError `capture-checksum` when these are not the bytes that were planned. */
async function checked({ size, sha256 }: StorePlan, bytes: Blob): Promise<string> {
  const checksum = await sha256Of(bytes);
  if (bytes.size !== size || (sha256 !== undefined && sha256 !== checksum)) throw new KantlijnError("capture-checksum", "other bytes than were planned");
  return checksum;
}

function labelFor({ record: { retention } }: StorePlan, { labels }: SharePointSettings): string | null {
  return labels[retention.number ?? ""] ?? labels[retention.valuation ?? ""] ?? null;
}

function typeFor({ record: { documentType } }: StorePlan, { contentTypes }: SharePointSettings): string | null {
  return contentTypes[documentType?.label.toLowerCase() ?? ""] ?? contentTypes["*"] ?? null;
}

/** False for a label that this author or this library does not take: the receipt says so, and it is no reason not to keep the document. */
async function label(name: string | null, handle: Handle, graph: GraphParts): Promise<boolean> {
  if (name === null) return true;
  const { status } = await ask({ method: "PATCH", path: `${pathOf(handle)}/retentionLabel`, body: { name }, also: [400, 403, 404] }, graph);
  return status < 400;
}

function receiptOf({ idempotencyKey, record, mediaType, size }: StorePlan, sha256: string, item: Item, handle: Handle, remarks: readonly Remark[]): Receipt {
  const file: StoredFile = { name: item.name, mediaType, size, sha256 };
  const { id, title } = record.location;
  const isNew = handle.how === "put" || handle.how === "shared";
  const isCopy = isNew || handle.how === "renewed";
  const storedAt = isNew && item.createdAt !== "" ? item.createdAt : record.confirmedAt;
  return {
    captureId: idempotencyKey, documentId: record.id, location: { id, title }, file, storedAt, undoUntil: new Date(Date.parse(storedAt) + UNDO_DAYS * DAY_MS).toISOString(),
    ...(item.webUrl === null ? {} : { address: item.webUrl }), handle: writeHandle({ ...handle, key: idempotencyKey }),
    ...(isCopy ? {} : { moved: true as const }), ...(remarks.length === 0 ? {} : { remarks }),
  };
}
