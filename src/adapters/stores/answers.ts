import type { z } from "zod";
import { KantlijnError, type ErrorCode } from "../../core/model/index.ts";

/** Asks another system something, as `fetch` does. */
export type Fetch = (address: string, request: RequestInit) => Promise<Response>;

/** Makes the failure of an answer that is none we wanted: its status, how many seconds it asks to wait, and its body, null when that was no JSON. */
export type Fault = (status: number, seconds: number | null, body: unknown) => KantlijnError;

const PATIENCE_MS = 60_000;
/** Slower than this a line is broken. Bytes a millisecond. */
const SLOWEST = 50;
const LARGEST_ANSWER = 8_000_000;

/** What a status means for a delivery, unless a system says more. */
const BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  400: "delivery-rejected", 401: "delivery-token", 403: "delivery-refused", 404: "delivery-gone", 409: "delivery-locked", 410: "delivery-gone", 412: "delivery-locked",
  413: "capture-too-large", 415: "delivery-answer", 422: "delivery-rejected", 423: "delivery-locked",
};

export function codeOfStatus(status: number): ErrorCode {
  return BY_STATUS[status] ?? (status < 400 ? "delivery-answer" : "store-unavailable");
}

/** What goes along with the code of such a failure. */
export function valuesOf(status: number, seconds: number | null): Readonly<Record<string, string>> {
  return { status: String(status), ...(seconds === null ? {} : { retryAfter: String(seconds) }) };
}

/**
 * Asks a system of somebody else and reads its answer: JSON, or null where there is no content. No redirect is followed, and an answer is
 * read up to 8 MB. `bytes` go along: a large part may take longer.
 * @throws KantlijnError what `fault` makes of a refusal; `store-unavailable`, `delivery-answer`.
 */
export async function askJson(fetch: Fetch, address: string, request: RequestInit, bytes: number, fault: Fault): Promise<unknown> {
  return read(await send(fetch, address, { ...request, redirect: "manual", signal: AbortSignal.timeout(PATIENCE_MS + Math.ceil(bytes / SLOWEST)) }), fault);
}

async function send(fetch: Fetch, address: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(address, request);
  } catch (cause) {
    throw new KantlijnError("store-unavailable", "no answer", { cause });
  }
}

async function read(answer: Response, fault: Fault): Promise<unknown> {
  if (answer.status === 204) return null;
  const json = (answer.headers.get("content-type") ?? "").includes("json");
  const text = json ? await textOf(answer) : null;
  if (!answer.ok) throw fault(answer.status, secondsOf(answer.headers.get("retry-after")), text === null ? null : parsed(text));
  if (text === null) throw new KantlijnError("delivery-answer", "an answer that is no JSON");
  const body = parsed(text);
  if (body === null) throw new KantlijnError("delivery-answer", "an answer that was cut off");
  return body;
}

async function textOf(answer: Response): Promise<string> {
  if (Number(answer.headers.get("content-length") ?? "0") > LARGEST_ANSWER) throw new KantlijnError("delivery-answer", "an answer that is too large");
  const decoder = new TextDecoder();
  let text = "";
  try {
    for await (const piece of answer.body ?? []) {
      text += decoder.decode(piece, { stream: true });
      if (text.length > LARGEST_ANSWER) throw new KantlijnError("delivery-answer", "an answer that is too large");
    }
  } catch (error) {
    if (error instanceof KantlijnError) throw error;
    throw new KantlijnError("store-unavailable", "an answer that was cut off", { cause: error });
  }
  return text + decoder.decode();
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/** Seconds or a moment. Source: RFC 9110 section 10.2.3. */
function secondsOf(header: string | null): number | null {
  if (header === null) return null;
  if (/^\d{1,7}$/.test(header.trim())) return Number(header);
  const moment = Date.parse(header);
  return Number.isNaN(moment) ? null : Math.max(0, Math.round((moment - Date.now()) / 1_000));
}

/**
 * An answer as one of the shapes.
 * @throws KantlijnError delivery-answer when it is something else.
 */
export function readAs<T extends z.ZodType>(shape: T, answer: unknown): z.output<T> {
  const read = shape.safeParse(answer);
  if (!read.success) throw new KantlijnError("delivery-answer", `an answer without ${read.error.issues[0]?.path.map(String).join(".") ?? "its fields"}`);
  return read.data;
}
