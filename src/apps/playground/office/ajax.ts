/**
 * TEST ONLY: stands in for MicrosoftAjax.js, which the Outlook part of the Office library of 2022 otherwise fetches from
 * a server of Microsoft. Has just the names that the library looks for before it decides to fetch; the pane with real
 * Office never gets this file.
 */
type Refusal = (message?: string) => Error;

const refusal: Refusal = (message = "") => new Error(message);

class StringBuilder {
  readonly #parts: string[] = [];

  append(part: unknown): this {
    this.#parts.push(String(part));
    return this;
  }

  toString(): string {
    return this.#parts.join("");
  }
}

/** Makes the objects that a name with dots runs through, where they are not there yet. */
function registerNamespace(name: string): void {
  let owner = window as unknown as Record<string, unknown>;
  for (const part of name.split(".")) owner = (owner[part] ??= {}) as Record<string, unknown>;
}

Object.assign(window, {
  Type: { registerNamespace, registerClass: () => undefined },
  Sys: {
    StringBuilder,
    Debug: { trace: () => undefined },
    Serialization: { JavaScriptSerializer: { serialize: (value: unknown) => JSON.stringify(value), deserialize: (text: string) => JSON.parse(text) as unknown } },
  },
});
Object.assign(Function, { _validateParams: () => null });
// Files with words of the library register every list of words as a class.
Object.defineProperty(Function.prototype, "registerClass", { value: () => undefined });
Object.assign(Error, { argument: refusal, argumentNull: refusal, argumentOutOfRange: refusal, argumentType: refusal, argumentUndefined: refusal, invalidOperation: refusal, parameterCount: refusal });
