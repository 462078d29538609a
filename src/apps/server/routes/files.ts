import type { Readable } from "node:stream";
import { KantlijnError } from "../../../core/model/index.ts";
import { problems, received } from "../schemas.ts";
import type { Api, Parts } from "./parts.ts";

/** Receiving files. */
export function fileRoutes(api: Api, { vault }: Parts): void {
  // Bytes pass through: they are never whole in memory. Nothing else is taken here.
  api.removeAllContentTypeParsers();
  api.addContentTypeParser("application/octet-stream", (_request, payload, done) => { done(null, payload); });
  api.post("/files", {
    schema: {
      summary: "Send a file; it is kept under its SHA-256", consumes: ["application/octet-stream"],
      response: { 201: received, default: problems },
    },
  }, async (request, reply) => {
    const source = request.body as Readable | null | undefined;
    if (source === undefined || source === null) throw new KantlijnError("file-empty", "an upload without a body");
    const announced = Number(request.headers["content-length"] ?? 0);
    try {
      return await reply.code(201).send(await vault.receive(source.iterator({ destroyOnReturn: false }), announced));
    } catch (error) {
      // A line that is cut tells the sender nothing, and one that is not read stays stuck: the rest is read and forgotten.
      source.resume();
      throw error;
    }
  });
}
