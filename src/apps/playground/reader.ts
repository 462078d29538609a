import type { Carried } from "../../adapters/files/docx/index.ts";
import { KantlijnError, type Desk, type DocumentText, type ErrorCode, type World } from "../../core/model/index.ts";

/** A file to read, and what was dropped with it. */
export interface Reading {
  readonly name: string;
  readonly file: Blob;
  /** A world.json, as it is. */
  readonly world: Blob | null;
  /** A context.json, as it is. */
  readonly context: Blob | null;
}

export interface Read {
  readonly text: DocumentText;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly world: World | null;
  readonly desk: Desk | null;
  /** What a Word document carries beside its text. */
  readonly carried: Carried;
}

/** What the worker is asked, and where its answer goes. */
export interface Question {
  readonly reading: Reading;
  readonly answerTo: MessagePort;
}

/** What the worker answers. */
export type Answer = { readonly read: Read } | { readonly code: ErrorCode; readonly values: Readonly<Record<string, string>> };

/** Seconds. The largest file that is allowed takes a few. */
const PATIENCE = 20;

/** Reads files in a worker, so that the page can always be used, and a file that takes too long can be put down. */
export class Reader {
  #worker: Worker | null = null;

  constructor() {
    this.#start();
  }

  /** Reads one file. Throws a `file-*` error, `world-invalid` or `context-invalid`. A second file puts down the first. */
  async read(reading: Reading): Promise<Read> {
    const worker = this.#worker ?? this.#start();
    // Nobody else may get the answer of this file, nor this file that of another.
    this.#worker = null;
    const answer = await ask(worker, reading);
    this.#worker ??= worker;
    if ("read" in answer) return answer.read;
    throw new KantlijnError(answer.code, "the file cannot be read", { values: answer.values });
  }

  #start(): Worker {
    this.#worker = new Worker(/* webpackChunkName: "reader" */ new URL("./reader.worker.ts", import.meta.url));
    return this.#worker;
  }
}

function ask(worker: Worker, reading: Reading): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const fail = (error: KantlijnError): void => {
      clearTimeout(timer);
      worker.terminate();
      reject(error);
    };
    const timer = setTimeout(() => { fail(new KantlijnError("file-too-slow", "reading took too long", { values: { limit: String(PATIENCE) } })); }, PATIENCE * 1000);
    worker.onerror = () => { fail(new KantlijnError("internal", "the reader broke")); };
    // The library for PDF greets whoever started the thread it is in: answers come through a door of their own.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<Answer>) => {
      clearTimeout(timer);
      port1.close();
      resolve(data);
    };
    worker.postMessage({ reading, answerTo: port2 } satisfies Question, [port2]);
  });
}
