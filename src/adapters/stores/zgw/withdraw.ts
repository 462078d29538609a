import { readAs } from "../answers.ts";
import { SHAPES, type ZgwDocument } from "./read.ts";
import { relationsOf } from "./cases.ts";
import type { ZgwClient } from "./client.ts";
import type { ZgwConnection } from "./connection.ts";
import { unlock } from "./content.ts";
import { findDocument, isOf, take, type Memory } from "./documents.ts";
import { ZgwRefusal } from "./faults.ts";

/**
 * Takes a document out of its zaak and away. Where the system keeps it, or an earlier version was filed by another capture, it
 * is marked: what it says no longer holds. A later version is left alone. Once more changes nothing.
 */
export async function takeBack(client: ZgwClient, connection: ZgwConnection, captureId: string, memory: Memory): Promise<void> {
  const { documentId, lock } = memory.handle();
  const found = await findDocument(client, connection.organisation, documentId);
  if (found === null || !isOf(found, captureId)) return;
  const held = found.locked && lock !== null;
  if (held) {
    await unlock(client, found.url, lock);
    await memory.keep({ lock: null });
  }
  const document = held ? { ...found, locked: false } : found;
  if (document.versie > 1) return mark(client, connection, memory, document);
  for (const at of await relationsOf(client, document.url)) await gone(client, "zaken", at);
  if (connection.addresses.besluiten !== null) {
    const relations = readAs(SHAPES.relations, await client.ask("besluiten", { at: "besluitinformatieobjecten", query: { informatieobject: document.url } }));
    for (const { url } of relations) await gone(client, "besluiten", url);
  }
  try {
    await gone(client, "documenten", document.url);
  } catch (error) {
    if (!(error instanceof ZgwRefusal) || (error.status !== 403 && error.status !== 400)) throw error;
    await mark(client, connection, memory, document);
  }
}

/** Deletes something; what is gone already is fine. */
async function gone(client: ZgwClient, api: "zaken" | "documenten" | "besluiten", at: string): Promise<void> {
  try {
    await client.ask(api, { method: "DELETE", at });
  } catch (error) {
    if (!(error instanceof ZgwRefusal) || (error.status !== 404 && error.status !== 410)) throw error;
  }
}

/** Systems from before Documenten API 1.5 leave this unread. */
async function mark(client: ZgwClient, connection: ZgwConnection, memory: Memory, document: ZgwDocument): Promise<void> {
  const lock = await take(client, connection, memory, document);
  try {
    await client.ask("documenten", { method: "PATCH", at: document.url, json: { inhoudIsVervallen: true, lock } });
  } finally {
    await unlock(client, document.url, lock);
    await memory.keep({ lock: null });
  }
}
