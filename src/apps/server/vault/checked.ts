import { createHash } from "node:crypto";
import { Transform, type TransformCallback } from "node:stream";
import { KantlijnError } from "../../../core/model/index.ts";

/**
 * Lets bytes through, one piece behind, and breaks off before the last one when they are not what their name says: a
 * damaged file never looks like a complete download.
 */
export function checkedStream(sha256: string): Transform {
  const hash = createHash("sha256");
  let held: Buffer | null = null;
  return new Transform({
    transform(piece: Buffer, _encoding, done: TransformCallback) {
      hash.update(piece);
      const ready = held;
      held = piece;
      done(null, ready ?? undefined);
    },
    flush(done: TransformCallback) {
      if (hash.digest("hex") === sha256) done(null, held ?? undefined);
      else done(new KantlijnError("internal", "a file in the vault is damaged"));
    },
  });
}
