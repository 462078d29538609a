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

Object.assign(window, {
  Type: { registerNamespace: () => undefined, registerClass: () => undefined },
  Sys: {
    StringBuilder,
    Debug: { trace: () => undefined },
    Serialization: { JavaScriptSerializer: { serialize: (value: unknown) => JSON.stringify(value), deserialize: (text: string) => JSON.parse(text) as unknown } },
  },
});
Object.assign(Function, { _validateParams: () => null });
Object.assign(Error, { argument: refusal, argumentNull: refusal, argumentOutOfRange: refusal, argumentType: refusal, argumentUndefined: refusal, invalidOperation: refusal, parameterCount: refusal });
