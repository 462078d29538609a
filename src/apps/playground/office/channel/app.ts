/**
 * The seam between what every Office program shares (the channel, the handshake, events, commands) and what one program
 * is. Word and Outlook are two objects of this shape; neither knows the other, and the channel knows neither.
 *
 * A new program: say what it is in `context`, answer calls in `execute`, keep `line` from `start` to tell of events.
 * Throw `OfficeFault` for an error with a number of Office. What `execute` does not know it answers with null: the call
 * is then refused as not supported and noted in `Session.unknown`, so that a test sees what is missing.
 */
import type { Json, JsonObject } from "./wire.ts";

/** What a program tells about itself in the handshake. */
export interface AppContext {
  /** Address of the document; shown by `Office.context.document.url`. */
  readonly url: string;
  readonly readOnly: boolean;
  /** Settings of the add-in in this document or mailbox: name -> value as JSON text. */
  readonly settings: Readonly<Record<string, string>>;
  /** Requirement set -> highest version. As text where the part behind the dot has two digits ("1.11"). */
  readonly requirements: Readonly<Record<string, number | string>>;
  /** Anything else that the handshake of this program carries, under its own names on the wire. */
  readonly more?: JsonObject;
}

/** One call of the add-in. `request` is what it gave along, without the envelope. */
export interface Call {
  /** `executeMethod` (all programs), or `ExecuteMethod` and `GetInitialData` (Outlook). */
  readonly action: "executeMethod" | "ExecuteMethod" | "GetInitialData";
  readonly dispatchId: number;
  readonly request: JsonObject;
}

/** What a program can say to the add-in without being asked. */
export interface Line {
  /** Tells of an event, when the add-in listens to it. `target` is for events of one part of a document. */
  fire(event: string, payload: Json, target?: string): void;
  /** Whether the add-in listens to an event. */
  hears(event: string, target?: string): boolean;
}

/** A program of Office, as the add-in meets it. */
export interface OfficeApp {
  readonly kind: "word" | "outlook";
  context(): AppContext;
  /** Answers one call with the whole reply; `Version` and `Error` of an `executeMethod` are added. Null: not known here. */
  execute(call: Call): Promise<JsonObject | null>;
  /** Called once, before the add-in is there. Returns the way to stop. */
  start(line: Line): () => void;
}

/** An error with one of the numbers that Office documents (1000-13000). */
export class OfficeFault extends Error {
  readonly code: number;

  constructor(code: number, message: string) {
    super(message);
    this.name = "OfficeFault";
    this.code = code;
  }
}

/** Numbers of Office that the channel itself gives. Source: "Office common API error codes" of Microsoft. */
export const FAULT = { unsupported: 5000, internal: 5001 } as const;
