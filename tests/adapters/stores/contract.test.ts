/** The stores that need no stand-in of their own. */
import { createHash } from "node:crypto";
import { downloadStore } from "../../../src/adapters/stores/download/index.ts";
import { vaultStore } from "../../../src/adapters/stores/vault/index.ts";
import { storeContract } from "./contract.ts";

describe("what hands over", () => {
  storeContract(() => {
    const store = downloadStore(() => new Date("2026-11-25T09:00:01Z"));
    return Promise.resolve({ open: () => store, kept: null });
  });
});

interface Capture {
  readonly idempotencyKey: string;
  readonly record: { readonly id: string; readonly location: { readonly id: string; readonly title: string } };
  readonly file: { readonly sha256: string };
}

describe("the vault", () => {
  storeContract(() => {
    const captures = new Map<string, Capture & { withdrawn: boolean }>();
    const answer = async (address: string, request: RequestInit): Promise<Response> => {
      request.signal?.throwIfAborted();
      if (address.endsWith("/api/files")) {
        const bytes = new Uint8Array(await (request.body as Blob).arrayBuffer());
        return Response.json({ sha256: createHash("sha256").update(bytes).digest("hex"), size: bytes.length }, { status: 201 });
      }
      const withdrawn = /\/api\/captures\/([^/]+)\/withdrawal$/u.exec(address)?.[1];
      if (withdrawn !== undefined) {
        captures.get(withdrawn)!.withdrawn = true;
        return new Response(null, { status: 204 });
      }
      const capture = JSON.parse(request.body as string) as Capture;
      if (!captures.has(capture.idempotencyKey)) captures.set(capture.idempotencyKey, { ...capture, withdrawn: false });
      const { id, title } = capture.record.location;
      return Response.json({ captureId: capture.idempotencyKey, documentId: capture.record.id, location: { id, title }, file: capture.file, storedAt: "2026-11-25T09:00:01.000Z", undoUntil: "2026-12-25T09:00:01.000Z" }, { status: 201 });
    };
    return Promise.resolve({
      open: () => vaultStore({ base: "http://localhost:3000/", session: () => "t", renew: () => Promise.resolve(null), fetch: answer }),
      kept: () => Promise.resolve([...captures.values()].filter((capture) => !capture.withdrawn).map(({ record, file }) => ({ sha256: file.sha256, document: record.id }))),
    });
  });
});
