import { KantlijnError } from "../../../core/model/index.ts";
import { BUSY, leave, PRIVATELY, waitFor, type GraphParts } from "../../graph/call.ts";
import { belongsTo } from "./address.ts";
import { ask, bodyOf, meaningOf, textIn, type Answer, type Loose } from "./graph.ts";
import { itemIn, itemNamed, pathOf, type Item } from "./item.ts";
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
  for (let beginning = 1; ; beginning += 1) {
    const address = options.underWay.get(name) ?? await begin(target, name, bytes, place, parts);
    if (address === null) return null;
    options.underWay.set(name, address);
    const answer = await sendParts(address, bytes, parts, options.progress);
    // From here it is done, or gone: either way nothing goes on with it.
    options.underWay.delete(name);
    // Gone because all of it came over, perhaps: only the answer was lost.
    if (answer !== null || await itemNamed(name, place, parts) !== null) {
      options.progress(bytes.size);
      return answer === null ? null : itemOf(answer, place);
    }
    if (beginning === BEGINNINGS) throw new KantlijnError("store-unavailable", "the upload was lost each time");
  }
}

function itemOf({ status, body }: Answer, { host }: Place): Item | null {
  return status === 409 ? null : itemIn(body, host);
}

/** Address to send the parts to; null when the name is taken. @throws KantlijnError `store-unavailable` for an address of somebody else. */
async function begin(target: string, name: string, { size }: Blob, { host }: Place, parts: GraphParts): Promise<string | null> {
  const { status, body } = await ask({ method: "POST", path: `${target}/createUploadSession`, body: { item: { "@microsoft.graph.conflictBehavior": "fail", name, fileSize: size } }, also: [409] }, parts);
  if (status === 409) return null;
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
    else if (answer.status === 409) return letGo(answer, { status: 409, body: {} });
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
async function exchange(address: string, part: Blob | null, start: number, total: number, { fetch, signal }: GraphParts): Promise<Response | null> {
  const abort = signal === undefined ? {} : { signal };
  const request: RequestInit = part === null ? {} : { method: "PUT", body: part, headers: { "content-range": `bytes ${String(start)}-${String(start + part.size - 1)}/${String(total)}` } };
  try {
    return await fetch(address, { ...request, ...PRIVATELY, ...abort });
  } catch (cause) {
    if (signal?.aborted === true) throw cause;
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
