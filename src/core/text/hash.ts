const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** A hash of 32 bits of the UTF-16 units of a text: FNV-1a. `start` is the hash of what stood before it. Source: draft-eastlake-fnv. */
export function fnv1a(text: string, start: number = OFFSET): number {
  let hash = start;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return hash >>> 0;
}

/** Spreads small differences over all 32 bits. Source: MurmurHash3, fmix32. */
export function spread(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
