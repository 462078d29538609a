import { createHash } from "node:crypto";
import type { MetadataRecord, Receipt } from "../../src/core/model/index.ts";
import { recordWith, type CaptureRequest } from "../apps/server/record.ts";
import type { ServerProcess } from "./process.ts";

/** Something that must be stored, whatever happens. */
export interface Job {
  readonly bytes: Buffer;
  readonly request: CaptureRequest;
}

const LARGEST = 400_000;

/** A job with bytes and ids that follow from chance alone. */
export function makeJob(chance: () => number): Job {
  const size = 1 + Math.floor(chance() ** 2 * LARGEST);
  const bytes = Buffer.alloc(size);
  for (let at = 0; at < size; at += 1) bytes[at] = Math.floor(chance() * 256);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const record: MetadataRecord = { ...recordWith(), id: uuid(chance) };
  return { bytes, request: { idempotencyKey: uuid(chance), record, file: { name: "stuk.txt", mediaType: "text/plain", size, sha256 } } };
}

function uuid(chance: () => number): string {
  const digits = Array.from({ length: 32 }, () => Math.floor(chance() * 16).toString(16)).join("");
  return digits.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, "$1-$2-4$3-a$4-$5");
}

/** Sends a job as the pane does: bytes first, then the record. Null when no receipt came back, whatever the reason. */
export async function send(server: ServerProcess, { bytes, request }: Job): Promise<Receipt | null> {
  try {
    const sent = await server.ask("api/files", { method: "POST", headers: { "content-type": "application/octet-stream" }, body: new Uint8Array(bytes) });
    if (!sent.ok) return await refused(sent);
    const taken = await server.ask("api/captures", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(request) });
    return taken.ok ? ((await taken.json()) as Receipt) : await refused(taken);
  } catch (error) {
    if (error instanceof Unexpected) throw error;
    // The line was cut: nobody knows how far it came.
    return null;
  }
}

/** A server that is there may say "not now", and nothing else. */
async function refused(answer: Response): Promise<null> {
  const { code } = (await answer.json()) as { readonly code: string };
  if (answer.status !== 503) throw new Unexpected(`${String(answer.status)} ${code}`);
  return null;
}

/** An answer that no interruption explains. */
class Unexpected extends Error {}
