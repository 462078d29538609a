import { createHmac, timingSafeEqual } from "node:crypto";
import type { Received } from "./vault.ts";

/**
 * Proofs that an account sent a file itself. The vault keeps equal bytes once, so without one whoever knows the checksum and
 * the size of a file of somebody else could have it taken up as his own, and then read it.
 */
export interface Proofs {
  issue(file: Received, account: string): string;
  /** Whether this is a proof that still holds, for just this file and just this account. */
  holds(proof: string | undefined, file: Received, account: string): boolean;
}

/** A capture follows its upload at once; whoever comes later sends the file again. */
const LIFE_MS = 3_600_000;
/** What two processes may differ in what time it is. */
const SKEW_MS = 60_000;
const FORM = /^([0-9a-z]{1,11})\.([\w-]{43})$/;

/** Proofs under the key that the processes on one data folder share: a moment, and the mark of the key over moment, file and account. */
export function openProofs(key: Uint8Array, clock: () => Date): Proofs {
  const mark = (until: string, { sha256, size }: Received, account: string): Buffer => createHmac("sha256", key).update(["upload", until, sha256, String(size), account].join("\0")).digest();
  return {
    issue: (file, account) => {
      const until = (clock().getTime() + LIFE_MS).toString(36);
      return `${until}.${mark(until, file, account).toString("base64url")}`;
    },
    holds: (proof = "", file, account) => {
      const [, until = "", given = ""] = FORM.exec(proof) ?? [];
      // One bit pattern has one spelling: what decodes to the same bytes in another one is no proof of ours.
      const right = mark(until, file, account);
      const same = timingSafeEqual(Buffer.from(right.toString("base64url")), Buffer.from(given.padEnd(43, "\0")));
      const left = Number.parseInt(until, 36) - clock().getTime();
      return same && left > 0 && left <= LIFE_MS + SKEW_MS;
    },
  };
}
