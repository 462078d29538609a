/**
 * Where the reading stands in fields, which can lie in each other. A field has a code and a result; only the result is
 * on the paper.
 */
export class FieldPlace {
  readonly #open: ("code" | "result")[] = [];

  mark(type: string | undefined): void {
    if (type === "begin") this.#open.push("code");
    else if (type === "end") this.#open.pop();
    else if (type === "separate" && this.#open.length > 0) this.#open[this.#open.length - 1] = "result";
  }

  /** A code that never ends must not swallow the rest of a damaged document: it ends with its paragraph. */
  endParagraph(): void {
    while (this.#open.at(-1) === "code") this.#open.pop();
  }

  get visible(): boolean {
    return !this.#open.includes("code");
  }
}
