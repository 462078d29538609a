import { constants } from "node:os";
import type { LanguageCode } from "../../language/registry.ts";
import { texts } from "../../language/spoken/whole.ts";
import { Output } from "./output.ts";
import { Progress } from "./progress.ts";

/** Where the command runs: what it writes to, and who may stop it. */
export class Terminal {
  readonly output: Output;
  /** What is written is in this language. */
  readonly language: LanguageCode;
  readonly #errors: NodeJS.WriteStream;
  readonly #progress: Progress;
  /** Settles when a signal comes. */
  readonly #stop: Promise<null>;
  #signal: number | null = null;

  constructor(process: NodeJS.Process, language: LanguageCode) {
    this.language = language;
    this.output = new Output(process.stdout);
    this.#errors = process.stderr;
    this.#progress = new Progress(process.stderr);
    // Messages that nobody reads are no reason to end.
    process.stderr.on("error", () => undefined);
    this.#stop = new Promise((resolve) => {
      for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
        process.once(name, () => {
          this.#signal = constants.signals[name];
          resolve(null);
        });
      }
    });
  }

  /** Nobody wants more: a signal came, or the reader went away. */
  get stopped(): boolean {
    return this.#signal !== null || this.output.closed;
  }

  /** The exit code that tells which signal came, as shells expect; null when none did. */
  get exitCode(): number | null {
    return this.#signal === null ? null : 128 + this.#signal;
  }

  /** The outcome of some work, or null when a signal comes first. */
  unlessStopped<T>(work: Promise<T>): Promise<T | null> {
    return this.#signal === null ? Promise.race([work, this.#stop]) : Promise.resolve(null);
  }

  /** A message for people, on standard error. */
  say(message: string): void {
    this.clear();
    this.#errors.write(`${texts.cli.problem(message)}\n`);
  }

  progress(line: string): void {
    this.#progress.show(line);
  }

  clear(): void {
    this.#progress.clear();
  }
}
