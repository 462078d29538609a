/** What JSON can say. What comes over the line is this and nothing is taken for granted about it. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: Json | undefined;
}

/** What a message from the add-in wants of the host. */
export type RequestKind = "invoke" | "register" | "unregister";

/** A message from the add-in, after all checks. */
export interface WireRequest {
  readonly kind: RequestKind;
  /** Name of the action, or of the event for the other two kinds. */
  readonly action: string;
  readonly correlation: number;
  readonly data: Json;
}

/** How an answer ends, as the numbers of the wire say it. */
export const OUTCOME = { done: 0, badRequest: -1, failed: -2, denied: -5 } as const;
export type Outcome = (typeof OUTCOME)[keyof typeof OUTCOME];

const KINDS: readonly RequestKind[] = ["invoke", "register", "unregister"];
const REQUEST = 0;
const REPLY = 1;
const ANSWER = 0;
const EVENT = 1;
const SERIALIZER = 1;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The object under a name, or an empty one. */
export function objectIn(data: Json | undefined, name: string): JsonObject {
  const found = isObject(data) ? data[name] : undefined;
  return isObject(found) ? found : {};
}

/** A number, also where it was written as text; null for anything else. */
export function numberOf(value: Json | undefined): number | null {
  const number = typeof value === "string" && value !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : null;
}

export function stringOf(value: Json | undefined): string | null {
  return typeof value === "string" ? value : null;
}

/** Reads what an add-in sent in a conversation. Null when it is no request of this conversation; never throws. */
export function readRequest(message: unknown, conversation: string): WireRequest | null {
  const envelope = parsed(message);
  if (envelope?.["_messageType"] !== REQUEST || envelope["_conversationId"] !== conversation) return null;
  const { _actionName: action, _correlationId: correlation, _actionType: type, _data: data } = envelope;
  const kind = typeof type === "number" ? KINDS[type] : undefined;
  if (typeof action !== "string" || typeof correlation !== "number" || kind === undefined) return null;
  return { kind, action, correlation, data: withoutTimeout(data ?? null) };
}

/** How long the add-in waits is its own business. */
function withoutTimeout(data: Json): Json {
  if (!isObject(data) || !("__timeout__" in data)) return data;
  return Object.fromEntries(Object.entries(data).filter(([name]) => name !== "__timeout__"));
}

function parsed(message: unknown): JsonObject | null {
  if (typeof message !== "string") return null;
  try {
    const value: unknown = JSON.parse(message);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** The answer to a request, as it goes over the line. */
export function writeAnswer(conversation: string, { action, correlation }: WireRequest, outcome: Outcome, data: Json): string {
  return reply(conversation, action, correlation, outcome, ANSWER, data);
}

/** An event, as it goes over the line: a reply that nobody asked for. */
export function writeEvent(conversation: string, action: string, data: Json): string {
  return reply(conversation, action, 0, OUTCOME.done, EVENT, data);
}

function reply(conversation: string, action: string, correlation: number, outcome: Outcome, type: number, data: Json): string {
  return JSON.stringify({
    _messageType: REPLY, _actionName: action, _conversationId: conversation, _correlationId: correlation, _data: data, _errorCode: outcome, _responseType: type, _serializerVersion: SERIALIZER,
  });
}

/** A request of the host to the add-in, as it goes over the line; it is not answered. */
export function writeNotice(conversation: string, origin: string, data: Json): string {
  return JSON.stringify({
    _messageType: REQUEST, _actionName: "Office_notifyAgave", _conversationId: `${conversation}_ntf`, _correlationId: 0, _origin: origin, _data: data, _actionType: 0, _serializerVersion: SERIALIZER,
  });
}
