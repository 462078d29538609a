import { checkZgw } from "../../../adapters/stores/zgw/index.ts";
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
  if (configuration.zgw === undefined) return [];
  const { checks, zaaktypen, types } = await checkZgw({ connection: configuration.zgw, fetch: ask, now: () => now });
  const wrong = checks.flatMap(({ api, code }) => (code === null ? [] : [result("zgw", "wrong", codeFor(code), { api, code })]));
  if (wrong.length > 0) return wrong;
  if (zaaktypen === 0) return [result("zgw", "note", "zgw-empty")];
  return [result("zgw", types === 0 ? "note" : "good", types === 0 ? "zgw-no-types" : "zgw-good", { zaaktypen, types })];
}

function codeFor(code: string): "zgw-token" | "zgw-refused" | "zgw-away" | "zgw-answer" {
  if (code === "delivery-token") return "zgw-token";
  if (code === "delivery-refused") return "zgw-refused";
  return code === "store-unavailable" ? "zgw-away" : "zgw-answer";
}
