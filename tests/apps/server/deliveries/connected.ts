import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfiguration, type Configuration } from "../../../../src/apps/server/configuration.ts";
import type { ServeOptions } from "../../../../src/apps/server/serve.ts";
import type { ZgwStandIn } from "../../../stand-ins/zgw/stand-in.ts";
import type { TestServer } from "../harness.ts";

/** Writes down the connection with a stand-in in a data folder, as an administrator does. */
export function connectionFor(standIn: ZgwStandIn, data: string, change: Readonly<Record<string, unknown>> = {}): void {
  writeFileSync(join(data, "zgw.secret"), `${standIn.secret}\n`, { mode: 0o600 });
  writeFileSync(join(data, "kantlijn.server.json"), JSON.stringify({ zgw: { ...standIn.addresses, clientId: standIn.clientId, secretFile: "zgw.secret", organisation: "123456782", types: { beschikking: "Besluit" }, decisions: ["beschikking"], ...change } }));
}

function configurationFor(standIn: ZgwStandIn): Configuration {
  const data = mkdtempSync(join(tmpdir(), "kantlijn-connected-"));
  connectionFor(standIn, data);
  const configuration = readConfiguration(data, {});
  rmSync(data, { recursive: true });
  return configuration;
}

/** A server that is connected with a stand-in, and does everything soon. */
export function hasty(standIn: ZgwStandIn, ask: NonNullable<ServeOptions["ask"]> = standIn.exchange): Partial<ServeOptions> {
  return { configuration: configurationFor(standIn), ask, pace: { poll: 0.5, sweep: 300, firstPause: 50 } };
}

/** How a delivery stands, as the API tells. */
export interface Stand { readonly state: string; readonly code: string | null; readonly attempts: number; readonly nextAt: string | null; readonly address: string | null }

async function standOf(server: TestServer, captureId: string): Promise<Stand> {
  return (await (await server.ask(`api/captures/${captureId}/delivery`)).json()) as Stand;
}

/** Looks this often before it gives up: some minutes on a slow machine. */
const LOOKS = 600;

/** Waits until something holds; what was there last says why a test hoped in vain. */
export async function until<T>(look: () => Promise<T>, holds: (value: T) => boolean, most = LOOKS): Promise<T> {
  for (let looks = 1; ; looks += 1) {
    const value = await look();
    if (holds(value)) return value;
    if (looks > most) throw new Error(`still ${JSON.stringify(value)}`);
    await new Promise((resolve) => { setTimeout(resolve, 50); });
  }
}

export const settled = (server: TestServer, captureId: string, ...states: readonly string[]): Promise<Stand> => until(() => standOf(server, captureId), ({ state }) => states.includes(state));
