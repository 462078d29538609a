import { resolve } from "node:path";
import { z } from "zod";
import type { ZgwConnection } from "../../../adapters/stores/zgw/index.ts";
import { secretIn } from "../secrets.ts";

/** Secrets go over HTTPS, but for a system on this very machine. */
const address = z.url().max(500).refine((given) => given.startsWith("https://") || /^http:\/\/(?:localhost|127\.0\.0\.1)[:/]/.test(given)).transform((given) => (given.endsWith("/") ? given : `${given}/`));
/** Nine digits that pass the eleven test. */
const rsin = z.string().regex(/^\d{9}$/).refine((digits) => [...digits].reduce((sum, digit, index) => sum + Number(digit) * (index === 8 ? -1 : 9 - index), 0) % 11 === 0);
const word = z.string().min(1).max(200);

/** How the server reaches a system for cases (ZGW), as an administrator wrote it down; the secret was read from where it stands. */
export const zgw = z.strictObject({
  documenten: address, zaken: address, catalogi: address, besluiten: address.nullable().default(null),
  clientId: word, secret: z.string().min(1).max(1_000), organisation: rsin,
  types: z.record(word, word).default({}), decisions: z.array(word).max(200).default([]), partsFrom: z.int().min(1).max(500_000_000).default(20_000_000),
}).transform(({ documenten, zaken, catalogi, besluiten, ...rest }): ZgwConnection => ({ ...rest, addresses: { documenten, zaken, catalogi, besluiten } }));

const SECRET = "KANTLIJN_ZGW_SECRET";

/**
 * The untrusted configuration with the secret of the connection in it: from the file that `zgw.secretFile` names (in the data
 * folder unless it is a whole path), or from KANTLIJN_ZGW_SECRET. One that stands in the configuration itself is not used.
 */
export function withSecret(file: unknown, data: string, environment: NodeJS.ProcessEnv): unknown {
  const given = typeof file === "object" && file !== null ? (file as { readonly zgw?: unknown }).zgw : undefined;
  if (typeof given !== "object" || given === null) return file;
  const { secretFile, ...rest } = given as Readonly<Record<string, unknown>>;
  return { ...(file as object), zgw: { ...rest, secret: typeof secretFile === "string" ? secretIn(resolve(data, secretFile)) : (environment[SECRET] ?? "") } };
}
