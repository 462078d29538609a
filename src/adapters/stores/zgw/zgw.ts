import type { Receipt } from "../../../core/model/index.ts";
import type { Store, StorePlan } from "../store.ts";
import { findZaak, relateToDecision, relateToZaak } from "./cases.ts";
import { zgwClient } from "./client.ts";
import type { Handle, Handles, ZgwConnection } from "./connection.ts";
import { fileDocument } from "./documents.ts";
import { fieldsOf } from "./fields.ts";
import { typeFinder } from "./types.ts";
import { takeBack } from "./withdraw.ts";

/** What the store needs from the server. */
export interface ZgwOptions {
  readonly connection: ZgwConnection;
  readonly fetch: (address: string, request: RequestInit) => Promise<Response>;
  readonly handles: Handles;
  readonly now: () => Date;
}

/**
 * A system for cases that speaks ZGW. A document is known there by our id; before anything is sent the system is asked what is
 * there already, so that it can be broken off and repeated at every step. Asks nothing of retention: that follows the zaak.
 */
export function zgwStore({ connection, fetch, handles, now }: ZgwOptions): Store {
  const client = zgwClient(connection, fetch, now);
  const types = typeFinder(client, connection, now);
  return {
    id: "zgw",
    offers: null,
    store: async (plan, bytes, { progress } = {}) => {
      const { record, idempotencyKey: captureId } = plan;
      const zaak = await findZaak(client, connection.organisation, record.location.id);
      const type = await types.find(zaak.zaaktype, record);
      const ground = { plan, organisation: connection.organisation, type: { url: type.url, confidentiality: type.vertrouwelijkheidaanduiding ?? record.confidentiality }, zaak: zaak.vertrouwelijkheidaanduiding };
      let handle: Handle = (await handles.read(captureId)) ?? { documentId: record.id };
      const keep = async (change: Partial<Handle>): Promise<void> => {
        handle = { ...handle, ...change };
        await handles.write(captureId, handle);
      };
      const document = await fileDocument(client, connection, { plan, bytes, fields: fieldsOf(ground), progress, keep, handle: () => handle });
      await relateToZaak(client, zaak.url, document.url);
      if (connection.addresses.besluiten !== null && connection.decisions.includes(record.documentType?.label ?? "")) await relateToDecision(client, zaak.url, document.url);
      return receiptOf(plan, now());
    },
    undo: async (captureId) => {
      const handle = await handles.read(captureId);
      if (handle !== null) await takeBack(client, connection, captureId, handle);
    },
  };
}

function receiptOf({ idempotencyKey, record, fileName, mediaType, size, sha256 = "" }: StorePlan, now: Date): Receipt {
  const { id, title } = record.location;
  return { captureId: idempotencyKey, documentId: record.id, location: { id, title }, file: { name: fileName, mediaType, size, sha256 }, storedAt: now.toISOString(), undoUntil: null };
}
