import { KantlijnError } from "../../../core/model/index.ts";
import type { StorePlan } from "../store.ts";
import { readAs } from "../answers.ts";
import type { GppClient } from "./client.ts";
import { GppRefusal } from "./faults.ts";
import { DOCUMENT_FIELDS, fill, isOf } from "./fields.ts";
import type { Handle } from "./handle.ts";
import { readAll, SHAPES, type GppDocument } from "./read.ts";

/** What goes into one document, and what is remembered of it. */
export interface Filing {
  readonly plan: StorePlan;
  readonly bytes: Blob;
  /** Of the publication. */
  readonly publication: string;
  readonly progress: ((sent: number) => void) | undefined;
  readonly keep: (change: Partial<Handle>) => Promise<void>;
  readonly handle: () => Handle;
}

/** The documents of a publication, whoever put them there. */
export async function documentsOf(client: GppClient, publication: string): Promise<readonly GppDocument[]> {
  return readAll(client, "documenten", { publicatie: publication }, SHAPES.documents);
}

/**
 * Has the document be there once, with its file. One of ours of which the file is not complete is gone on with when we know its
 * parts; else it is taken away and made anew, since only the answer that made it tells them.
 */
export async function haveDocument(client: GppClient, filing: Filing): Promise<void> {
  const { plan: { idempotencyKey }, publication, progress, bytes } = filing;
  const own = async (): Promise<readonly GppDocument[]> => (await documentsOf(client, publication)).filter((document) => isOf(document, idempotencyKey)).sort(byUse);
  let there = await own();
  if (there[0]?.uploadVoltooid !== true) {
    const begun = there.find(({ uuid }) => uuid === filing.handle().document);
    await removeConcepts(client, there.filter((one) => one !== begun));
    const document = begun?.uuid ?? await makeDocument(client, filing);
    try {
      await sendParts(client, filing, document);
    } catch (error) {
      if (!(error instanceof GppRefusal) || (error.status !== 400 && error.status !== 404)) throw error;
      // A last part that came over twice is refused, and what somebody took away takes nothing: what counts is what is there.
      await filing.keep({ document: null, parts: [], sent: 0 });
    }
    there = await own();
  }
  const [kept, ...others] = there;
  if (kept?.uploadVoltooid !== true) throw new KantlijnError("delivery-answer", "the file is not complete");
  // What was made twice, or by an attempt that nobody knew of.
  await removeConcepts(client, others);
  progress?.(bytes.size);
}

/** First those of which the file is complete, then the oldest. */
function byUse(a: GppDocument, b: GppDocument): number {
  return Number(b.uploadVoltooid) - Number(a.uploadVoltooid) || Date.parse(a.registratiedatum) - Date.parse(b.registratiedatum) || (a.uuid < b.uuid ? -1 : 1);
}

/** Takes documents away; what a person published meanwhile stays. */
async function removeConcepts(client: GppClient, documents: readonly GppDocument[]): Promise<void> {
  for (const { uuid, publicatiestatus } of documents) if (publicatiestatus === "concept") await gone(client, `documenten/${uuid}`);
}

async function makeDocument(client: GppClient, { plan, publication, keep }: Filing): Promise<string> {
  const { uuid, bestandsdelen } = readAs(SHAPES.made, await client.ask({ method: "POST", at: "documenten", json: fill(DOCUMENT_FIELDS, { plan, publication }) }));
  await keep({ document: uuid, parts: [...bestandsdelen].sort((a, b) => a.volgnummer - b.volgnummer), sent: 0 });
  return uuid;
}

/**
 * Sends the parts that are not there yet, in order, each as the publicatiebank cut them.
 * @throws KantlijnError delivery-answer when the parts together are not the file; the next attempt begins anew.
 */
async function sendParts(client: GppClient, { handle, keep, bytes, progress }: Filing, document: string): Promise<void> {
  const { parts, sent } = handle();
  if (parts.reduce((sum, { omvang }) => sum + omvang, 0) !== bytes.size) {
    await keep({ document: null, parts: [], sent: 0 });
    throw new KantlijnError("delivery-answer", "the parts are not as large as the file");
  }
  let from = 0;
  for (const [index, { uuid, omvang }] of parts.entries()) {
    const part = bytes.slice(from, from + omvang);
    from += omvang;
    if (index < sent) continue;
    const form = new FormData();
    form.set("inhoud", part, "deel");
    readAs(SHAPES.partAnswer, await client.ask({ method: "PUT", at: `documenten/${document}/bestandsdelen/${uuid}`, form, bytes: omvang }));
    await keep({ sent: index + 1 });
    progress?.(from);
  }
}

/** Deletes something; what is gone already is fine. */
export async function gone(client: GppClient, at: string): Promise<void> {
  try {
    await client.ask({ method: "DELETE", at });
  } catch (error) {
    if (!(error instanceof GppRefusal) || (error.status !== 404 && error.status !== 410)) throw error;
  }
}
