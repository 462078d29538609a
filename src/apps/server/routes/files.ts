import type { Readable } from "node:stream";
import { KantlijnError } from "../../../core/model/index.ts";
import { callerIn } from "../callers.ts";
import type { Allowance } from "../organisation/allowance.ts";
import { problems, received } from "../schemas.ts";
import type { Api, Parts } from "./parts.ts";

/** Receiving files. */
export function fileRoutes(api: Api, { vault, organisation, proofs }: Parts): void {
  // Bytes pass through: they are never whole in memory. Nothing else is taken here.
  api.removeAllContentTypeParsers();
  api.addContentTypeParser("application/octet-stream", (_request, payload, done) => { done(null, payload); });
  api.post("/files", {
    schema: {
      summary: "Send a file; it is kept under its SHA-256. In an organisation the answer has a proof for the capture", consumes: ["application/octet-stream"],
      response: { 201: received, default: problems },
    },
  }, async (request, reply) => {
    const source = request.body as Readable | null | undefined;
    if (source === undefined || source === null) throw new KantlijnError("file-empty", "an upload without a body");
    const announced = Number(request.headers["content-length"] ?? 0);
    const { account } = callerIn(request);
    try {
      const bytes = source.iterator({ destroyOnReturn: false });
      const counted = organisation === null || account === null ? bytes : counting(bytes, announced, account, organisation.uploads);
      const file = await vault.receive(counted, announced);
      return await reply.code(201).send(account === null ? file : { ...file, proof: proofs.issue(file, account) });
    } catch (error) {
      // A line that is cut tells the sender nothing, and one that is not read stays stuck: the rest is read and forgotten.
      source.resume();
      throw error;
    }
  });
}

/** Lets bytes through while the account may send more; what was announced counts at once, so that it is refused before it is sent. */
async function* counting(bytes: AsyncIterable<Uint8Array>, announced: number, account: string, allowance: Allowance): AsyncGenerator<Uint8Array> {
  let left = announced;
  allowance.spend(account, announced);
  for await (const part of bytes) {
    if (part.byteLength > left) allowance.spend(account, part.byteLength - left);
    left = Math.max(0, left - part.byteLength);
    yield part;
  }
}
