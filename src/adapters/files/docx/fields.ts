/**
 * Where the reading stands in fields, which can lie in each other. A field has a code and a result; only the result is
 * on the paper.
 */
export class FieldPlace {
  readonly #open: ("code" | "result")[] = [];
  #codes = 0;

  mark(type: string | undefined): void {
    if (type === "begin") {
      this.#open.push("code");
      this.#codes++;
    } else if (type === "end") this.#end();
    else if (type === "separate" && this.#open.at(-1) === "code") {
      this.#end();
      this.#open.push("result");
    }
  }

  /** A code that never ends must not swallow the rest of a damaged document: it ends with its paragraph. */
  endParagraph(): void {
    while (this.#open.at(-1) === "code") this.#end();
  }

  get visible(): boolean {
    return this.#codes === 0;
  }

  #end(): void {
    if (this.#open.pop() === "code") this.#codes--;
  }
}
