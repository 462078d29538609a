import { sha256Of } from "../../hash/sha256.ts";
import { KantlijnError, type Receipt } from "../../../core/model/index.ts";
import type { Fetch } from "../answers.ts";
import type { Store, StorePlan } from "../store.ts";
import { findZaak, relateToDecision, relateToZaak } from "./cases.ts";
import { zgwClient } from "./client.ts";
import type { ZgwConnection } from "./connection.ts";
import { fileDocument } from "./documents.ts";
import { fieldsOf } from "./fields.ts";
import { readHandle, type Handle } from "./handle.ts";
import { typeFinder } from "./types.ts";
import { takeBack } from "./withdraw.ts";

/** What the store needs from the server. */
export interface ZgwOptions {
  readonly connection: ZgwConnection;
  readonly fetch: Fetch;
  readonly now: () => Date;
}

const UNDO_DAYS = 30;
const DAY_MS = 86_400_000;

/**
 * A system for cases that speaks ZGW. A document is known there by our id; before anything is sent the system is asked what is
 * there already, so that it can be broken off and repeated at every step. Asks nothing of retention: that follows the zaak.
 */
export function zgwStore({ connection, fetch, now }: ZgwOptions): Store {
  const client = zgwClient(connection, fetch, now);
  const types = typeFinder(client, connection, now);
  return {
    id: "zgw",
    offers: null,
    store: async (plan, bytes, { progress, signal, earlier, keep: note = () => Promise.resolve() } = {}) => {
      const { record } = plan;
      signal?.throwIfAborted();
      const sha256 = await checked(plan, bytes);
      const zaak = await findZaak(client, connection.organisation, record.location.id);
      const type = await types.find(zaak.zaaktype, record);
      const ground = { plan: { ...plan, sha256 }, organisation: connection.organisation, type: { url: type.url, confidentiality: type.vertrouwelijkheidaanduiding ?? record.confidentiality }, zaak: zaak.vertrouwelijkheidaanduiding };
      let handle: Handle = readHandle(earlier) ?? { documentId: record.id, lock: null, asked: null };
      const keep = async (change: Partial<Handle>): Promise<void> => {
        handle = { ...handle, ...change };
        await note(JSON.stringify(handle));
      };
      const document = await fileDocument(client, connection, { plan, bytes, fields: fieldsOf(ground), progress, signal, keep, handle: () => handle });
      await relateToZaak(client, zaak.url, document.url);
      if (connection.addresses.besluiten !== null && connection.decisions.includes(record.documentType?.label ?? "")) await relateToDecision(client, zaak.url, document.url);
      return { ...receiptOf(plan, sha256, document.beginRegistratie), handle: JSON.stringify({ documentId: record.id, document: document.url }) };
    },
    undo: async (captureId, earlier, { keep: note = () => Promise.resolve() } = {}) => {
      const known = readHandle(earlier);
      if (known === null) return;
      let handle: Handle = known;
      const keep = async (change: Partial<Handle>): Promise<void> => {
        handle = { ...handle, ...change };
        await note(JSON.stringify(handle));
      };
      await takeBack(client, connection, captureId, { handle: () => handle, keep });
    },
  };
}

/** @throws KantlijnError `capture-checksum` when these are not the bytes that were planned. */
async function checked({ size, sha256 }: StorePlan, bytes: Blob): Promise<string> {
  const found = bytes.size === size ? await sha256Of(bytes) : null;
  if (found === null || (sha256 !== undefined && sha256 !== found)) throw new KantlijnError("capture-checksum", "other bytes than were planned");
  return found;
}

function receiptOf({ idempotencyKey, record, fileName, mediaType, size }: StorePlan, sha256: string, registered: string): Receipt {
  const { id, title } = record.location;
  const storedAt = new Date(registered).toISOString();
  return {
    captureId: idempotencyKey, documentId: record.id, location: { id, title }, file: { name: fileName, mediaType, size, sha256 },
    storedAt, undoUntil: new Date(Date.parse(storedAt) + UNDO_DAYS * DAY_MS).toISOString(),
  };
}
