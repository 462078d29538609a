import { checkGpp, type GppConnection } from "../../../adapters/stores/gpp/index.ts";
import { checkZgw, type ZgwConnection } from "../../../adapters/stores/zgw/index.ts";
import { KantlijnError } from "../../../core/model/index.ts";
import { readConfiguration, type Configuration } from "../configuration.ts";
import type { Ask } from "../deliveries/stores.ts";
import { result, type Result } from "./result.ts";

/** Whether the configuration can be read, and whether what it connects answers, knows us and lets us read what we need. Asks only; changes nothing there. */
export async function connectionResults(data: string, environment: NodeJS.ProcessEnv, ask: Ask, now: Date): Promise<readonly Result[]> {
  let configuration: Configuration;
  try {
    configuration = readConfiguration(data, environment);
  } catch (error) {
    if (!(error instanceof KantlijnError)) throw error;
    return [result("zgw", "wrong", "configuration-broken", { faults: error.values["faults"] ?? "" })];
  }
  const { zgw, gpp } = configuration;
  return [...(zgw === undefined ? [] : await zgwResults(zgw, ask, now)), ...(gpp === undefined ? [] : [await gppResult(gpp, ask, now)])];
}

async function gppResult(connection: GppConnection, ask: Ask, now: Date): Promise<Result> {
  const { code, categories } = await checkGpp({ connection, fetch: ask, now: () => now });
  if (code === null) return result("gpp", "good", "gpp-good", { categories });
  if (code === "publication-setup") return result("gpp", "wrong", "gpp-setup");
  const kind = codeFor(code);
  return result("gpp", "wrong", `gpp-${kind}`, { code });
}

async function zgwResults(connection: ZgwConnection, ask: Ask, now: Date): Promise<readonly Result[]> {
  const { checks, zaaktypen, types } = await checkZgw({ connection, fetch: ask, now: () => now });
  const wrong = checks.flatMap(({ api, code }) => (code === null ? [] : [result("zgw", "wrong", `zgw-${codeFor(code)}`, { api, code })]));
  if (wrong.length > 0) return wrong;
  if (zaaktypen === 0) return [result("zgw", "note", "zgw-empty")];
  return [result("zgw", types === 0 ? "note" : "good", types === 0 ? "zgw-no-types" : "zgw-good", { zaaktypen, types })];
}

function codeFor(code: string): "token" | "refused" | "away" | "answer" {
  if (code === "delivery-token") return "token";
  if (code === "delivery-refused") return "refused";
  return code === "store-unavailable" ? "away" : "answer";
}
