import { KantlijnError } from "../../../core/model/index.ts";
import { callGraph, leave, type GraphParts, type GraphRequest } from "../../graph/call.ts";
import { bytesOf } from "../../graph/read.ts";

/** The one right that is asked: to work, under the rights of the author, in sites that an administrator named. Source: Graph, overview of Selected permissions. */
const SCOPES = ["https://graph.microsoft.com/Sites.Selected"] as const;
/** Bytes. An answer about one file, or a list of columns, is far smaller. */
const LONGEST_ANSWER = 4 * 2 ** 20;

/** What Graph answered: its status, and the object in it; empty where there was none. */
export interface Answer {
  readonly status: number;
  readonly body: Loose;
}
export type Loose = Readonly<Record<string, unknown>>;

type Question = Omit<GraphRequest, "scopes" | "body"> & { readonly body?: Blob | object };

/** Asks Graph something about files. @throws KantlijnError with a code of a store, or what signing in throws. */
export async function ask({ body, headers, ...question }: Question, parts: GraphParts): Promise<Answer> {
  const sent = body === undefined ? {} : body instanceof Blob ? { body } : { body: JSON.stringify(body) };
  const type = body === undefined ? {} : { "content-type": body instanceof Blob ? "application/octet-stream" : "application/json" };
  const answer = await callGraph({ ...question, ...sent, headers: { ...type, ...headers }, scopes: SCOPES }, parts, meaningOf);
  return { status: answer.status, body: await bodyOf(answer) };
}

/** The object in an answer. @throws KantlijnError `store-unavailable` when it says that it did what was asked and cannot be read: then nothing is proven. */
export async function bodyOf(answer: Response): Promise<Loose> {
  if (!answer.ok || answer.status === 204) {
    leave(answer);
    return {};
  }
  const cutOff = (): KantlijnError => new KantlijnError("store-unavailable", "the answer cannot be read");
  if (!(answer.headers.get("content-type") ?? "").includes("json")) {
    leave(answer);
    throw cutOff();
  }
  const text = await new Blob(await bytesOf(answer, LONGEST_ANSWER, { tooLarge: cutOff, cutOff })).text();
  try {
    return objectIn(JSON.parse(text)) ?? {};
  } catch {
    throw cutOff();
  }
}

/** What a status means for storing. Source: Graph, error responses of driveItem. */
export function meaningOf(status: number | null): KantlijnError {
  if (status === null) return new KantlijnError("store-unavailable", "no answer from graph");
  const detail = `graph answered ${String(status)}`;
  switch (status) {
    case 400:
      return new KantlijnError("capture-invalid", detail);
    case 401:
    case 403:
      return new KantlijnError("place-refused", detail);
    case 404:
    case 410:
      return new KantlijnError("place-not-found", detail);
    case 409:
    case 412:
      return new KantlijnError("capture-conflict", detail);
    case 413:
      return new KantlijnError("capture-too-large", detail);
    case 423:
      return new KantlijnError("store-locked", detail);
    case 429:
      return new KantlijnError("rate-limited", detail);
    case 507:
      return new KantlijnError("store-full", detail);
    default:
      return new KantlijnError("store-unavailable", detail);
  }
}

/** An object, or null for anything else. */
export function objectIn(value: unknown): Loose | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Loose) : null;
}

/** A text of at most so many characters; empty for anything else. */
export function textIn(value: unknown, longest = 2_000): string {
  return typeof value === "string" && value.length <= longest ? value : "";
}

/** The objects in a list; none for anything else. */
export function objectsIn(value: unknown): readonly Loose[] {
  return Array.isArray(value) ? value.map(objectIn).filter((item) => item !== null) : [];
}
