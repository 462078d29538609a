import { KantlijnError } from "../../../core/model/index.ts";
import type { StorePlan } from "../store.ts";
import { readAs } from "../answers.ts";
import type { ZgwClient } from "./client.ts";
import type { ZgwConnection } from "./connection.ts";
import { base64Of, sendParts, unlock } from "./content.ts";
import { ZgwRefusal } from "./faults.ts";
import { markOf } from "./fields.ts";
import type { Handle } from "./handle.ts";
import { SHAPES, type ZgwDocument } from "./read.ts";

/** What is remembered of a document, also when we are broken off. */
export interface Memory {
  readonly keep: (change: Partial<Handle>) => Promise<void>;
  readonly handle: () => Handle;
}

/** What goes into one document. */
export interface Filing extends Memory {
  readonly plan: StorePlan;
  readonly bytes: Blob;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly progress: ((sent: number) => void) | undefined;
  readonly signal: AbortSignal | undefined;
}

/** Has the document be there, whole and free, with the content of this capture as its last version. */
export async function fileDocument(client: ZgwClient, connection: ZgwConnection, filing: Filing): Promise<ZgwDocument> {
  const { plan, keep } = filing;
  // Written down before anything is there, so that an undo knows what to look for.
  await keep({ documentId: plan.record.id });
  const there = await findDocument(client, connection.organisation, plan.record.id);
  const document = there === null ? await create(client, connection, filing) : isOf(there, plan.idempotencyKey) ? there : await renew(client, connection, filing, there);
  filing.signal?.throwIfAborted();
  await keep({ document: document.url });
  return finish(client, document, filing);
}

/** The document with this id; null when it is not there. */
export async function findDocument(client: ZgwClient, organisation: string, id: string): Promise<ZgwDocument | null> {
  const { results } = readAs(SHAPES.documents, await client.ask("documenten", { at: "enkelvoudiginformatieobjecten", query: { identificatie: id, bronorganisatie: organisation } }));
  return results.find(({ identificatie }) => identificatie === id) ?? null;
}

/** Whether the last version of a document is what this capture made of it. */
export function isOf({ beschrijving }: ZgwDocument, captureId: string): boolean {
  return (beschrijving ?? "").includes(markOf(captureId));
}

async function contentOf({ partsFrom }: ZgwConnection, { bytes }: Filing): Promise<{ readonly inhoud: string | null }> {
  return { inhoud: bytes.size < partsFrom ? await base64Of(bytes) : null };
}

async function create(client: ZgwClient, connection: ZgwConnection, filing: Filing): Promise<ZgwDocument> {
  try {
    const made = readAs(SHAPES.document, await client.ask("documenten", { method: "POST", at: "enkelvoudiginformatieobjecten", json: { ...filing.fields, ...(await contentOf(connection, filing)) }, bytes: filing.bytes.size }));
    if (made.lock !== null) await filing.keep({ document: made.url, lock: made.lock });
    return made;
  } catch (error) {
    // Made meanwhile, by an attempt whose answer got lost.
    const there = error instanceof ZgwRefusal && error.status === 400 ? await findDocument(client, connection.organisation, filing.plan.record.id) : null;
    if (there === null || !isOf(there, filing.plan.idempotencyKey)) throw error;
    return there;
  }
}

/** A new version of a document that was filed before. */
async function renew(client: ZgwClient, connection: ZgwConnection, filing: Filing, there: ZgwDocument): Promise<ZgwDocument> {
  const { fields, handle, bytes } = filing;
  const { lock: held } = handle();
  const lock = there.locked && held !== null ? held : await take(client, connection, filing, there);
  const changes = Object.fromEntries(Object.entries(fields).filter(([name]) => name !== "identificatie" && name !== "bronorganisatie"));
  return readAs(SHAPES.document, await client.ask("documenten", { method: "PATCH", at: there.url, json: { ...changes, ...(await contentOf(connection, filing)), lock }, bytes: bytes.size }));
}

/**
 * Takes a document, for a new version or a mark. When an earlier answer got lost nobody tells whose lock it is; the document was free when we
 * asked, so where an administrator allowed it and nobody made a version since, it is taken off.
 */
export async function take(client: ZgwClient, { freesLocks }: ZgwConnection, { keep, handle }: Memory, there: ZgwDocument): Promise<string> {
  const ours = there.locked && freesLocks && handle().asked === there.versie;
  if (ours) await client.ask("documenten", { method: "POST", at: `${there.url}/unlock`, json: {} });
  if (!there.locked || ours) await keep({ document: there.url, asked: there.versie });
  try {
    const { lock } = readAs(SHAPES.lock, await client.ask("documenten", { method: "POST", at: `${there.url}/lock` }));
    await keep({ document: there.url, lock, asked: null });
    return lock;
  } catch (error) {
    // Somebody else was just before us.
    if (error instanceof ZgwRefusal && error.code === "delivery-locked") await keep({ asked: null });
    throw error;
  }
}

/** Sends what is missing of the content, and gives the document free. */
async function finish(client: ZgwClient, document: ZgwDocument, { handle, keep, bytes, progress }: Filing): Promise<ZgwDocument> {
  const missing = document.bestandsdelen.some(({ voltooid }) => !voltooid);
  const lock = handle().lock ?? document.bestandsdelen.find((part) => part.lock !== null)?.lock ?? null;
  if (missing) {
    if (lock === null) throw new KantlijnError("delivery-locked", "parts are missing, and the lock is not ours");
    await sendParts(client, document, lock, bytes, progress);
  }
  if (lock !== null) {
    await unlock(client, document.url, lock);
    await keep({ lock: null });
  }
  progress?.(bytes.size);
  return document;
}
