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

/** Makes an empty object by this name, in which the library then puts its words. */
function registerNamespace(name: string): void {
  let place = window as unknown as Record<string, Record<string, unknown>>;
  for (const step of name.split(".")) place = (place[step] ??= {}) as Record<string, Record<string, unknown>>;
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
Object.assign(Function.prototype, { registerClass: () => undefined });
Object.assign(Error, { argument: refusal, argumentNull: refusal, argumentOutOfRange: refusal, argumentType: refusal, argumentUndefined: refusal, invalidOperation: refusal, parameterCount: refusal });
