import type { WriteStream } from "node:tty";

/** One line on a terminal that says how far it is; nothing where nobody watches. */
export class Progress {
  readonly #terminal: WriteStream | null;
  #shown = false;

  constructor(stream: WriteStream) {
    this.#terminal = stream.isTTY ? stream : null;
  }

  show(line: string): void {
    if (this.#terminal === null) return;
    const { columns } = this.#terminal;
    const width = (columns > 0 ? columns : 80) - 1;
    this.#terminal.write(`\r\u001B[K${line.length > width ? `${line.slice(0, width - 1)}…` : line}`);
    this.#shown = true;
  }

  /** Takes the line away, before something else is printed. */
  clear(): void {
    if (this.#shown) this.#terminal?.write("\r\u001B[K");
    this.#shown = false;
  }
}
