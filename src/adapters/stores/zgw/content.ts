import { KantlijnError } from "../../../core/model/index.ts";
import { readAs } from "../answers.ts";
import type { ZgwClient } from "./client.ts";
import { ZgwRefusal } from "./faults.ts";
import { SHAPES, type ZgwDocument } from "./read.ts";

/** Bytes that become base64 at once; a multiple of three, so that pieces fit together. */
const PIECE = 3 * 262_144;

/** The bytes as base64, for a file that is small enough to go in one message. */
export async function base64Of(bytes: Blob): Promise<string> {
  const pieces: string[] = [];
  for (let from = 0; from < bytes.size; from += PIECE) {
    const piece = new Uint8Array(await bytes.slice(from, from + PIECE).arrayBuffer());
    let binary = "";
    for (let at = 0; at < piece.length; at += 8_192) binary += String.fromCharCode(...piece.subarray(at, at + 8_192));
    pieces.push(btoa(binary));
  }
  return pieces.join("");
}

/**
 * Sends the parts that are not there yet, in order, each as the system cut them.
 * @param lock of the document
 * @throws KantlijnError delivery-answer when the parts together are not the file.
 */
export async function sendParts(client: ZgwClient, { bestandsdelen }: ZgwDocument, lock: string, bytes: Blob, progress: ((sent: number) => void) | undefined): Promise<void> {
  const parts = [...bestandsdelen].sort((a, b) => a.volgnummer - b.volgnummer);
  if (parts.reduce((sum, { omvang }) => sum + omvang, 0) !== bytes.size) throw new KantlijnError("delivery-answer", "the parts are not as large as the file");
  let from = 0;
  for (const { url, omvang, voltooid } of parts) {
    const part = bytes.slice(from, from + omvang);
    from += omvang;
    if (!voltooid) {
      const form = new FormData();
      form.set("lock", lock);
      form.set("inhoud", part, "deel");
      readAs(SHAPES.partAnswer, await client.ask("documenten", { method: "PUT", at: url, form, bytes: omvang }));
    }
    progress?.(from);
  }
}

/** Gives a document free. One that is free already stays so. */
export async function unlock(client: ZgwClient, document: string, lock: string): Promise<void> {
  try {
    await client.ask("documenten", { method: "POST", at: `${document}/unlock`, json: { lock } });
  } catch (error) {
    if (!(error instanceof ZgwRefusal) || readAs(SHAPES.document, await client.ask("documenten", { at: document })).locked) throw error;
  }
}
