import { zgwStore, type ZgwConnection } from "../../../../src/adapters/stores/zgw/index.ts";
import type { Store } from "../../../../src/adapters/stores/store.ts";
import { zgwStandIn, type StandInOptions, type ZgwStandIn } from "../../../stand-ins/zgw/stand-in.ts";

/** A stand-in with a store on it. `through`: what stands between the two. */
export async function connectedStore(options: StandInOptions = {}, change: Partial<ZgwConnection> = {}, through: (exchange: ZgwStandIn["exchange"]) => ZgwStandIn["exchange"] = (exchange) => exchange): Promise<{ readonly standIn: ZgwStandIn; readonly store: Store; readonly open: () => Store }> {
  const standIn = await zgwStandIn(options);
  const connection: ZgwConnection = { addresses: standIn.addresses, clientId: standIn.clientId, secret: standIn.secret, organisation: "123456782", types: {}, decisions: ["besluit"], partsFrom: 100_000, freesLocks: false, ...change };
  const exchange = through(standIn.exchange);
  const open = (): Store => zgwStore({ connection, fetch: exchange, now: () => new Date() });
  return { standIn, store: open(), open };
}

/** What stands in the system and in a zaak: the hash and id of each document. */
export function keptIn({ state }: ZgwStandIn): readonly { readonly sha256: string; readonly document: string }[] {
  return [...state.documents.values()].filter(({ uuid, lock }) => lock === null && state.zaakRelations.some(({ document }) => document === uuid)).map(({ versions }) => {
    const fields = versions.at(-1)?.fields ?? {};
    return { sha256: (fields["integriteit"] as { readonly waarde: string }).waarde, document: String(fields["identificatie"]) };
  });
}
