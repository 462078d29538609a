import type { MetadataRecord, Receipt } from "../../src/core/model/index.ts";
import { keptIn } from "../adapters/stores/gpp/connected.ts";
import { connectionFor } from "../apps/server/deliveries/connected.ts";
import { FIT, publisherFor } from "../apps/server/publications/connected.ts";
import type { Exchange } from "../stand-ins/faults.ts";
import { gppStandIn } from "../stand-ins/gpp/stand-in.ts";
import { zgwStandIn } from "../stand-ins/zgw/stand-in.ts";

/** The system on the other side of a storm. */
export interface Side {
  readonly table: "deliveries" | "publications";
  /** What sends a record there. */
  readonly change: Partial<MetadataRecord>;
  readonly exchange: Exchange;
  /** What a functioneel beheerder does with a lock of which the answer got lost. */
  free(): void;
  /** What is there that should not be, or is not there that should. */
  count(receipts: readonly Receipt[]): readonly string[];
}

/** Both written down as JSON: what differs between them is told. */
function differs(what: string, found: unknown, wanted: unknown): readonly string[] {
  const [is, should] = [JSON.stringify(found), JSON.stringify(wanted)];
  return is === should ? [] : [`${what}: ${is.slice(0, 300)} in the place of ${should.slice(0, 300)}`];
}

export async function zgwSide(origin: string, data: string): Promise<Side> {
  const standIn = await zgwStandIn({ origin, partSize: 400 });
  connectionFor(standIn, data, { partsFrom: 1_000 });
  const { exchange, state, violations } = standIn;
  return {
    table: "deliveries", change: {}, exchange,
    free: () => { for (const document of state.documents.values()) if (document.parts.length === 0) document.lock = null; },
    count: (receipts) => {
      const documents = [...state.documents.values()];
      const ids = [...new Set(receipts.map(({ documentId }) => documentId))];
      const versions = ids.flatMap((id) => {
        const wanted = receipts.filter(({ documentId }) => documentId === id);
        const { versions: made = [], lock } = documents.find((one) => one.versions[0]?.fields["identificatie"] === id) ?? {};
        const marks = made.map(({ fields }) => /Kantlijn ([0-9a-f-]+)/.exec(String(fields["beschrijving"]))?.[1]);
        // A change that was sent twice by something in between is two versions of one capture; nothing else comes double.
        const found = marks.filter((mark, index) => mark !== marks[index - 1]);
        return [...differs(`versions of ${id}`, found, wanted.map(({ captureId }) => captureId)), ...differs(`end of ${id}`, [lock, made.at(-1)?.content.length], [null, wanted.at(-1)?.file.size])];
      });
      return [
        ...differs("documents", documents.map(({ versions: made }) => made[0]?.fields["identificatie"]).toSorted(), ids.toSorted()),
        ...differs("relations", state.zaakRelations.map(({ document }) => document).toSorted(), documents.map(({ uuid }) => uuid).toSorted()),
        ...versions, ...violations.slice(0, 10),
      ];
    },
  };
}

export async function gppSide(origin: string, data: string): Promise<Side> {
  const standIn = await gppStandIn({ origin, partSize: 400 });
  publisherFor(standIn, data);
  const { exchange, state, bodies, violations } = standIn;
  return {
    table: "publications", change: FIT, exchange, free: () => undefined,
    count: (receipts) => {
      const captureOf = ({ fields }: { readonly fields: Readonly<Record<string, unknown>> }): string => (fields["kenmerken"] as readonly { readonly kenmerk: string }[])[0]?.kenmerk ?? "";
      const publications = [...state.publications.values()];
      return [
        ...differs("publications", publications.map(captureOf).toSorted(), receipts.map(({ captureId }) => captureId).toSorted()),
        ...differs("whole documents", keptIn(standIn).map(({ capture, sha256 }) => [capture, sha256]).toSorted(), receipts.map(({ captureId, file }) => [captureId, file.sha256]).toSorted()),
        ...differs("documents", state.documents.size, receipts.length),
        ...differs("concepts", publications.filter(({ fields }) => fields["publicatiestatus"] !== "concept").length, 0),
        ...differs("asked to publish", bodies.filter((body) => /gepubliceerd|ingetrokken/iu.test(body)).length, 0),
        ...violations.slice(0, 10),
      ];
    },
  };
}
