import { createHash } from "node:crypto";
import { gppStore, type GppConnection } from "../../../../src/adapters/stores/gpp/index.ts";
import type { Store } from "../../../../src/adapters/stores/store.ts";
import { contentOf, ORGANISATIONS } from "../../../stand-ins/gpp/state.ts";
import { gppStandIn, type GppStandIn, type StandInOptions } from "../../../stand-ins/gpp/stand-in.ts";

/** A stand-in with a store on it. `through`: what stands between the two. */
export async function connectedStore(options: StandInOptions = {}, change: Partial<GppConnection> = {}, through: (exchange: GppStandIn["exchange"]) => GppStandIn["exchange"] = (exchange) => exchange): Promise<{ readonly standIn: GppStandIn; readonly open: () => Store }> {
  const standIn = await gppStandIn(options);
  const connection: GppConnection = { address: standIn.address, key: standIn.key, publisher: ORGANISATIONS[0] ?? "", responsible: null, group: null, ...change };
  const exchange = through(standIn.exchange);
  return { standIn, open: () => gppStore({ connection, fetch: exchange, now: () => new Date() }) };
}

/** What stands there as a concept with a whole file: its hash, and of which capture. */
export function keptIn({ state }: GppStandIn): readonly { readonly sha256: string; readonly capture: string; readonly name: string }[] {
  return [...state.documents.values()].flatMap((document) => {
    const content = contentOf(document);
    const concept = state.publications.get(document.publication)?.fields["publicatiestatus"] === "concept";
    const [mark] = document.fields["kenmerken"] as readonly { readonly kenmerk: string }[];
    return content === null || !concept ? [] : [{ sha256: createHash("sha256").update(content).digest("hex"), capture: mark?.kenmerk ?? "", name: String(document.fields["bestandsnaam"]) }];
  });
}
