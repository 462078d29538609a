import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { KantlijnError } from "../../core/model/index.ts";
import { gpp, withSecrets, zgw } from "./deliveries/settings.ts";
import { mail } from "./intents/settings.ts";
import { fromEnvironment, organisation } from "./organisation/settings.ts";

/** What an administrator wrote down for this server, as it stands in the file; every part may be missing. */
const configuration = z.strictObject({
  organisation: organisation.optional(),
  zgw: zgw.optional(),
  gpp: gpp.optional(),
  mail: mail.optional(),
}).refine(({ mail: program, organisation: people }) => program === undefined || people !== undefined, { path: ["mail"] });
export type Configuration = z.output<typeof configuration>;

/** The name of the file in the data folder. KANTLIJN_CONFIG names another one. */
const FILE = "kantlijn.server.json";
const LONGEST = 1_000_000;

/**
 * The one reader of the configuration of the server: `kantlijn.server.json` in the data folder, or the file in
 * KANTLIJN_CONFIG, and what the environment says instead. Without either it is empty: a server for this machine.
 * @throws KantlijnError `configuration-invalid`, with the path of every fault in `values.faults`; never what stood there.
 */
export function readConfiguration(data: string, environment: NodeJS.ProcessEnv): Configuration {
  const given = withSecrets(fromEnvironment(readFile(data, environment["KANTLIJN_CONFIG"]), data, environment), data, environment);
  const read = configuration.safeParse(given);
  if (read.success) return read.data;
  const paths = read.error.issues.map(({ path, code }) => [...path.map(String), ...(code === "unrecognized_keys" ? ["*"] : [])].join("."));
  throw refused([...new Set(paths)].slice(0, 20));
}

function readFile(data: string, named: string | undefined): unknown {
  const file = named === undefined || named === "" ? join(data, FILE) : named;
  try {
    if (statSync(file).size > LONGEST) throw refused([FILE]);
    return JSON.parse(readFileSync(file, "utf8").replace(/^\uFEFF/u, ""));
  } catch (error) {
    if (error instanceof KantlijnError) throw error;
    const missing = typeof error === "object" && error !== null && "code" in error && error.code === "ENOENT";
    if (missing && (named === undefined || named === "")) return {};
    // What the parser says quotes the file, so it goes no further.
    throw refused([missing ? "KANTLIJN_CONFIG" : FILE]);
  }
}

function refused(faults: readonly string[]): KantlijnError {
  return new KantlijnError("configuration-invalid", `the configuration of the server: ${String(faults.length)} faults`, { values: { faults: faults.map((fault) => (fault === "" ? FILE : fault)).join(", ") } });
}
