import { once } from "node:events";
import type { Writable } from "node:stream";

/**
 * Standard output, written no faster than it is read. When the reader goes away (`| head`) there is nobody left to write
 * for: `closed` turns true and everything after it is dropped.
 */
export class Output {
  readonly #stream: Writable;
  #closed = false;

  constructor(stream: Writable) {
    this.#stream = stream;
    stream.on("error", () => { this.#closed = true; });
  }

  get closed(): boolean {
    return this.#closed;
  }

  async write(text: string): Promise<void> {
    if (this.#closed || this.#stream.write(text)) return;
    await once(this.#stream, "drain").catch(() => undefined);
  }

  /** Waits until everything has left. */
  async finish(): Promise<void> {
    if (this.#closed) return;
    await new Promise<void>((resolve) => { this.#stream.write("", () => resolve()); });
  }
}

/** One JSON array, element by element; closed also when nothing came. */
export class JsonArray {
  readonly #output: Output;
  #begun = false;

  constructor(output: Output) {
    this.#output = output;
  }

  /** Adds an element that is JSON already. */
  async add(json: string): Promise<void> {
    await this.#output.write(`${this.#begun ? ",\n" : "[\n"}${json}`);
    this.#begun = true;
  }

  async close(): Promise<void> {
    await this.#output.write(this.#begun ? "\n]\n" : "[]\n");
  }
}
