import { fnv1a } from "./hash.ts";

/** A number that stays the same for one document, below 2^32. */
export function keyOf(identity: string, salt: string): number {
  return fnv1a(identity, fnv1a(salt));
}
