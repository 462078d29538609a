import { sha256 } from "../../hash/sha256.ts";
import type { DocumentHost, Stamp } from "../host.ts";
import { bytesOf } from "./bytes.ts";
import type { MemoryDocument } from "./document.ts";
import { readStamp, writeStamp } from "./stamping.ts";

/** Where a passage stands. */
export interface Place {
  readonly paragraphKey: string;
  readonly start: number;
  readonly end: number;
}

export interface MemoryHostOptions {
  readonly document: MemoryDocument;
  /** Brings a passage into view; the page around the document does this. */
  readonly show: (place: Place) => void;
  /** Milliseconds without a key before a change counts as a pause; 600 unless told. */
  readonly pause?: number;
  /** Reading waits for this, so that a pane can make itself ready while its document is still on its way. */
  readonly ready?: Promise<unknown>;
}

/** A host that lives in this page: stands in for Word and Outlook. */
export interface MemoryHost extends DocumentHost {
  readonly document: MemoryDocument;
  /** Puts another document in the place of this one. */
  open(document: MemoryDocument): void;
}

const PAUSE = 600;

/** Makes a host around a document that lives in this page. */
export function memoryHost({ document: first, show, pause = PAUSE, ready = Promise.resolve() }: MemoryHostOptions): MemoryHost {
  const changed = new Set<() => void>();
  const replaced = new Set<() => void>();
  let document = first;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => { for (const listener of changed) listener(); }, pause);
  };
  let unfollow = document.onEdit(tell);
  const stamping = {
    read: () => readStamp(document),
    write: (stamp: Stamp | null) => writeStamp(document, stamp),
  };
  return {
    id: "memory",
    underlining: null,
    opensWithDocument: null,
    program: "memory",
    capabilities: [],
    get document() { return document; },
    get mediaType() { return document.file.mediaType; },
    // Only Word writes into its own document; a loose file or a mail is stored as it came.
    get stamping() { return document.file.desk.host === "word" ? stamping : null; },
    read: async () => {
      await ready;
      return document.text;
    },
    desk: () => Promise.resolve(document.file.desk),
    identity: () => sha256(document.file.bytes).then((hash) => `sha256:${hash}`),
    onChange: (listener) => subscribe(changed, listener),
    onDocument: (listener) => subscribe(replaced, listener),
    show: (place) => {
      show(place);
      return Promise.resolve();
    },
    file: () => bytesOf(document),
    intents: null,
    announce: null,
    open: (next) => {
      clearTimeout(timer);
      unfollow();
      document = next;
      unfollow = document.onEdit(tell);
      for (const listener of replaced) listener();
    },
  };
}

function subscribe(listeners: Set<() => void>, listener: () => void): () => void {
  listeners.add(listener);
  return () => { listeners.delete(listener); };
}
