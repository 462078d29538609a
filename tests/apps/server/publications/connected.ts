import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfiguration } from "../../../../src/apps/server/configuration.ts";
import type { ServeOptions } from "../../../../src/apps/server/serve.ts";
import type { MetadataRecord } from "../../../../src/core/model/index.ts";
import { ORGANISATIONS } from "../../../stand-ins/gpp/state.ts";
import type { GppStandIn } from "../../../stand-ins/gpp/stand-in.ts";
import type { ZgwStandIn } from "../../../stand-ins/zgw/stand-in.ts";
import type { TestServer } from "../harness.ts";
import { connectionFor } from "../deliveries/connected.ts";

/** Writes down the connection with a publicatiebank in a data folder, as an administrator does. */
export function publisherFor(gpp: GppStandIn, data: string, change: Readonly<Record<string, unknown>> = {}, rest: Readonly<Record<string, unknown>> = {}): void {
  writeFileSync(join(data, "gpp.key"), `${gpp.key}\n`, { mode: 0o600 });
  writeFileSync(join(data, "kantlijn.server.json"), JSON.stringify({ ...rest, gpp: { address: gpp.address, keyFile: "gpp.key", publisher: ORGANISATIONS[0], ...change } }));
}

/** A server that is connected with a publicatiebank, and with a system for cases when there is one, and does everything soon. */
export function publishing(gpp: GppStandIn, ask: NonNullable<ServeOptions["ask"]> = gpp.exchange, zgw: ZgwStandIn | null = null): Partial<ServeOptions> {
  const data = mkdtempSync(join(tmpdir(), "kantlijn-publishing-"));
  if (zgw !== null) connectionFor(zgw, data);
  const { zgw: cases } = readConfiguration(data, {});
  publisherFor(gpp, data);
  const configuration = { ...readConfiguration(data, {}), ...(cases === undefined ? {} : { zgw: cases }) };
  rmSync(data, { recursive: true });
  return { configuration, ask, pace: { poll: 0.5, sweep: 300, firstPause: 50 } };
}

/** A record that can be handed over. */
export const FIT: Partial<MetadataRecord> = {
  title: "Besluit speeltuin", woo: { categories: [{ article: "3.3.2.k", uri: "https://identifier.overheid.nl/tooi/def/thes/kern/c_46a81018", name: "beschikkingen" }] },
  location: { id: "vault", title: "Kantlijn", kind: "bibliotheek", target: "vault" },
};

/** How what was handed over stands, as the API tells. */
export interface HandedOver { readonly state: string; readonly store: string; readonly code: string | null; readonly address: string | null }

export const handOver = (server: TestServer, captureId: string): Promise<Response> => server.ask(`api/captures/${captureId}/publication`, { method: "POST" });
export const standOf = async (server: TestServer, captureId: string): Promise<HandedOver> => (await (await server.ask(`api/captures/${captureId}/publication`)).json()) as HandedOver;
