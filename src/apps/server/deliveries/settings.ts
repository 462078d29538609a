import { resolve } from "node:path";
import { z } from "zod";
import type { GppConnection } from "../../../adapters/stores/gpp/index.ts";
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
  types: z.record(word, word).default({}), decisions: z.array(word).max(200).default([]), partsFrom: z.int().min(1).max(500_000_000).default(20_000_000), freesLocks: z.boolean().default(false),
}).transform(({ documenten, zaken, catalogi, besluiten, ...rest }): ZgwConnection => ({ ...rest, addresses: { documenten, zaken, catalogi, besluiten } }));

const tooi = z.string().max(200).regex(/^https:\/\/identifier\.overheid\.nl\/tooi\/id\/[a-z]+\/[a-z0-9]+$/);

/** How the server reaches a publicatiebank (GPP), as an administrator wrote it down; the key was read from where it stands. Headers hold ASCII. */
export const gpp = z.strictObject({
  address, key: z.string().regex(/^[\x20-\x7e]{1,500}$/), publisher: tooi, responsible: tooi.nullable().default(null),
  group: z.strictObject({ identifier: z.string().regex(/^[-a-zA-Z0-9_]{1,255}$/), name: word }).nullable().default(null),
}) satisfies z.ZodType<GppConnection>;

/** What is secret in a connection: what it is called there, where the file is named, and the variable in its place. */
const SECRETS = {
  mail: { name: "secret", file: "secretFile", variable: "KANTLIJN_MAIL_SECRET" }, zgw: { name: "secret", file: "secretFile", variable: "KANTLIJN_ZGW_SECRET" }, gpp: { name: "key", file: "keyFile", variable: "KANTLIJN_GPP_KEY" },
} as const;

/**
 * The untrusted configuration with the secrets of its connections in it: from the file that is named (in the data folder unless
 * it is a whole path), or from the environment. One that stands in the configuration itself is not used.
 */
export function withSecrets(file: unknown, data: string, environment: NodeJS.ProcessEnv): unknown {
  if (typeof file !== "object" || file === null || Array.isArray(file)) return file;
  const found = Object.entries(SECRETS).flatMap(([connection, { name, file: where, variable }]) => {
    const given = (file as Readonly<Record<string, unknown>>)[connection];
    if (typeof given !== "object" || given === null) return [];
    const { [where]: path, ...rest } = given as Readonly<Record<string, unknown>>;
    return [[connection, { ...rest, [name]: typeof path === "string" ? secretIn(resolve(data, path)) : (environment[variable] ?? "") }] as const];
  });
  return { ...file, ...Object.fromEntries(found) };
}
