import { createHash, randomBytes, randomUUID } from "node:crypto";
import { recordWith } from "../apps/server/record.ts";
import type { Job } from "../faults/jobs.ts";

/** Bytes of a file: a letter with a logo. */
export const SIZE = 40_000;
const POOL = randomBytes(SIZE);

/** Another file every time, made in next to no time: what is measured is not the making. */
export function lightJob(): Job {
  const bytes = Buffer.from(POOL);
  randomBytes(32).copy(bytes);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { bytes, request: { idempotencyKey: randomUUID(), record: { ...recordWith(), id: randomUUID() }, file: { name: "brief.docx", mediaType: "application/octet-stream", size: SIZE, sha256 } } };
}
