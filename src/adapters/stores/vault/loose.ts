/** An answer as an object of which nothing is known yet; what is no object has nothing in it. */
export function loose(input: unknown): Readonly<Record<string, unknown>> {
  return typeof input === "object" && input !== null ? (input as Readonly<Record<string, unknown>>) : {};
}
