/**
 * The code that an error carries: of the operating system ("ENOENT"), of PostgreSQL ("57P01") or of Fastify. Looks at
 * what it holds rather than at its class, since an error can come from another realm.
 */
export function codeOf(error: unknown): string | null {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" ? error.code : null;
}
