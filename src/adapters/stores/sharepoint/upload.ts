import { KantlijnError } from "../../../core/model/index.ts";
import { BUSY, lateAfter, leave, PRIVATELY, waitFor, type GraphParts } from "../../graph/call.ts";
import { belongsTo } from "./address.ts";
import { ask, bodyOf, meaningOf, textIn, type Answer, type Loose } from "./graph.ts";
import { itemIn, itemNamed, itemWith, pathOf, type Item } from "./item.ts";
import type { Place } from "./place.ts";

/** Bytes. What is larger goes in parts. Source: Graph, uploading files. */
const SMALL = 4 * 2 ** 20;
/** Bytes: a multiple of 320 KiB, below 60 MiB. Source: Graph, createUploadSession. */
const PART = 32 * 320 * 1_024;
/** Failures in a row after which we stop for now; what came over is not sent again later. */
const ATTEMPTS = 4;
const FIRST_PAUSE = 1_000;
/** Times that an upload is begun anew, because what came over is gone. */
const BEGINNINGS = 3;

export interface UploadOptions {
  readonly progress: (sent: number) => void;
  /** Uploads under way in this page, by the name of the file: after a break they go on. An address among them needs no token and is kept nowhere else. */
  readonly underWay: Map<string, string>;
}

/**
 * Puts a new file in a folder. Overwrites nothing. Bytes are read part by part.
 * @returns null when a file with this name is there already: perhaps the one that was sent before.
 */
export async function upload(name: string, bytes: Blob, place: Place, parts: GraphParts, options: UploadOptions): Promise<Item | null> {
  const target = `${pathOf({ drive: place.drive, item: place.folder })}:/${encodeURIComponent(name)}:`;
  if (bytes.size <= SMALL) {
    const answer = await ask({ method: "PUT", path: `${target}/content?@microsoft.graph.conflictBehavior=fail`, body: bytes, also: [409] }, parts);
    options.progress(bytes.size);
    return itemOf(answer, place);
  }
  const begin = (): Promise<string | null> => session({ path: target, item: { "@microsoft.graph.conflictBehavior": "fail", name, fileSize: bytes.size }, refused: 409 }, place, parts);
  const answer = await inParts(name, bytes, { begin, arrived: async () => await itemNamed(name, place, parts) !== null }, parts, options);
  return answer === null ? null : itemOf(answer, place);
}

/** The next version of a file. */
export interface Version {
  readonly at: { readonly drive: string; readonly item: string; readonly host: string };
  /** How the file is now: when it is something else by then, nothing is sent. */
  readonly eTag: string;
  /** Name of this version among the uploads under way. */
  readonly key: string;
  /** Moment that the version carries, by which it is known when an answer got lost; ISO 8601 in UTC. */
  readonly moment: string;
}

/**
 * Puts the next version of a file in its place.
 * @returns null when the file is something else by now, or this version came over before: whoever asks looks again.
 */
export async function renewContent({ at, eTag, key, moment }: Version, bytes: Blob, place: Place, parts: GraphParts, options: UploadOptions): Promise<Item | null> {
  const item = { "@microsoft.graph.conflictBehavior": "replace", fileSize: bytes.size, fileSystemInfo: { lastModifiedDateTime: moment } };
  const begin = (): Promise<string | null> => session({ path: pathOf(at), item, refused: 412, headers: eTag === "" ? {} : { "if-match": eTag } }, place, parts);
  const arrived = async (): Promise<boolean> => (await itemWith(at, parts))?.changedAt === moment;
  const answer = await inParts(key, bytes, { begin, arrived }, parts, options);
  return answer === null || answer.status === 409 || answer.status === 412 ? null : itemIn(answer.body, place.host);
}

interface Parting {
  /** Address to send the parts to; null when nothing may be sent there. */
  readonly begin: () => Promise<string | null>;
  /** All of it came over, and only the answer was lost. */
  readonly arrived: () => Promise<boolean>;
}

/** Sends a file in parts, and begins anew when what came over is gone. Null when nothing may be sent, or it came over already. */
async function inParts(key: string, bytes: Blob, { begin, arrived }: Parting, parts: GraphParts, { underWay, progress }: UploadOptions): Promise<Answer | null> {
  for (let beginning = 1; ; beginning += 1) {
    const address = underWay.get(key) ?? await begin();
    if (address === null) return null;
    underWay.set(key, address);
    const answer = await sendParts(address, bytes, parts, progress);
    // From here it is done, or gone: either way nothing goes on with it.
    underWay.delete(key);
    if (answer !== null || await arrived()) {
      progress(bytes.size);
      return answer;
    }
    if (beginning === BEGINNINGS) throw new KantlijnError("store-unavailable", "the upload was lost each time");
  }
}

function itemOf({ status, body }: Answer, { host }: Place): Item | null {
  if (status === 412) throw meaningOf(412);
  return status === 409 ? null : itemIn(body, host);
}

interface Beginning {
  readonly path: string;
  readonly item: Loose;
  /** The status that says that nothing may be sent there. */
  readonly refused: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Address to send the parts to; null when nothing may be sent there. @throws KantlijnError `store-unavailable` for an address of somebody else. */
async function session({ path, item, refused, headers = {} }: Beginning, { host }: Place, parts: GraphParts): Promise<string | null> {
  const { status, body } = await ask({ method: "POST", path: `${path}/createUploadSession`, body: { item }, headers, also: [refused] }, parts);
  if (status === refused) return null;
  const address = textIn(body["uploadUrl"], 8_000);
  if (!belongsTo(address, host)) throw new KantlijnError("store-unavailable", "an address to send to that is not of this sharepoint");
  return address;
}

/** Sends what did not come over yet. Null when the upload is gone. */
async function sendParts(address: string, bytes: Blob, parts: GraphParts, progress: (sent: number) => void): Promise<Answer | null> {
  let start: number | null = null;
  for (let failures = 0; ;) {
    const part = start === null ? null : bytes.slice(start, Math.min(start + PART, bytes.size));
    const answer = await exchange(address, part, start ?? 0, bytes.size, parts);
    if (answer === null || BUSY.has(answer.status) || answer.status >= 500) {
      failures += 1;
      if (failures === ATTEMPTS) throw meaningOf(answer?.status ?? null);
      await (answer === null ? parts.pause(FIRST_PAUSE * 2 ** (failures - 1)) : waitFor(answer, failures, parts, meaningOf));
      if (answer !== null) leave(answer);
      // What came over of it is for the other side to say.
      start = null;
      continue;
    }
    if (answer.status === 404 || answer.status === 410) return letGo(answer, null);
    if (answer.status === 416) start = letGo(answer, null);
    else if (answer.status === 409 || answer.status === 412) return letGo(answer, { status: answer.status, body: {} });
    else if (!answer.ok) throw letGo(answer, meaningOf(answer.status));
    else {
      const body = await bodyOf(answer).catch(() => null);
      if (answer.status === 201 || (body !== null && textIn(body["id"]) !== "")) return { status: answer.status, body: body ?? {} };
      const next = body === null ? null : nextOf(body, bytes.size);
      if (next === null || (start !== null && next <= start)) failures += 1;
      else failures = 0;
      if (failures === ATTEMPTS) throw new KantlijnError("store-unavailable", "the upload does not move on");
      start = next;
      progress(next ?? 0);
    }
  }
}

/** Sends a part, or asks what has come over. Never with a token. Null when no answer came. */
async function exchange(address: string, part: Blob | null, start: number, total: number, parts: GraphParts): Promise<Response | null> {
  const request: RequestInit = part === null ? {} : { method: "PUT", body: part, headers: { "content-range": `bytes ${String(start)}-${String(start + part.size - 1)}/${String(total)}` } };
  try {
    return await parts.fetch(address, { ...request, ...PRIVATELY, signal: lateAfter(part?.size ?? 0, parts).signal });
  } catch (cause) {
    if (parts.signal?.aborted === true) throw cause;
    return null;
  }
}

/** Where the first part begins that the other side does not have; null when it does not say. */
function nextOf(body: Loose, total: number): number | null {
  const ranges = Array.isArray(body["nextExpectedRanges"]) ? body["nextExpectedRanges"] : [];
  const starts = ranges.map((range) => Number(/^\d{1,15}(?=-)/u.exec(textIn(range))?.[0] ?? Number.NaN)).filter((start) => start < total);
  return starts.length === 0 ? null : Math.min(...starts);
}

function letGo<T>(answer: Response, value: T): T {
  leave(answer);
  return value;
}
