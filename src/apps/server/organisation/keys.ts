import { createRemoteJWKSet, customFetch, type JWTVerifyGetKey } from "jose";
import { KantlijnError } from "../../../core/model/index.ts";

/** Milliseconds. A key that is new to us is asked for at most this often. */
const COOLDOWN = 30_000;
const PATIENCE = 5_000;
/** Milliseconds in which nobody asks again after the service did not answer. */
const REST = 5_000;
/** Bytes; the keys of Entra take some ten thousand. */
const LONGEST = 1_000_000;

/**
 * The public keys of one tenant, fetched from the authority and nowhere else (a redirect is not followed), and kept for
 * ten minutes. A key that is not among them is asked for again, not more often than every half a minute.
 */
export function keysOf(authority: string, tenant: string): JWTVerifyGetKey {
  let failedAt = -Infinity;
  const fetchBounded = async (address: string, request: RequestInit): Promise<Response> => {
    if (performance.now() - failedAt < REST) throw away();
    try {
      const answer = await fetch(address, request);
      if (answer.status !== 200) throw away();
      return new Response(await bounded(answer), { status: 200 });
    } catch (cause) {
      failedAt = performance.now();
      throw away(cause);
    }
  };
  const remote = createRemoteJWKSet(new URL(`${authority}/${tenant}/discovery/v2.0/keys`), { cooldownDuration: COOLDOWN, timeoutDuration: PATIENCE, [customFetch]: fetchBounded });
  return (header, token) => remote(header, token);
}

async function bounded(answer: Response): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of answer.body ?? []) {
    size += part.byteLength;
    if (size > LONGEST) throw away();
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}

function away(cause?: unknown): KantlijnError {
  return new KantlijnError("keys-unavailable", "the keys of the identity service cannot be fetched", cause === undefined ? {} : { cause });
}
