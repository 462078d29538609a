import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { certificateIn } from "../../src/apps/server/secure/certificate.ts";
import type { Exchange } from "./faults.ts";

/** A stand-in that a browser can ask, on this machine. */
export interface ServedExchange {
  /** "https://localhost:12345" */
  readonly origin: string;
  stop(): Promise<void>;
}

/** Headers that Node makes itself. */
const OWN: ReadonlySet<string> = new Set(["content-length", "transfer-encoding", "connection"]);

/**
 * Gives a service over HTTPS, under a certificate of this machine. What it is asked under is for `hostOf` to say; a connection that the service cuts, is cut.
 */
export async function serveExchange(exchange: Exchange, hostOf: (path: string) => string): Promise<ServedExchange> {
  const folder = mkdtempSync(join(tmpdir(), "kantlijn-stand-in-"));
  const server = createServer(await certificateIn(folder, new Date()), (request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const headers = Object.fromEntries(Object.entries(request.headers).filter(([name]) => !OWN.has(name)).map(([name, value]) => [name, String(value)]));
      const path = request.url ?? "/";
      const cors = { "access-control-allow-origin": request.headers.origin ?? "*", "access-control-allow-headers": "*, authorization", "access-control-allow-methods": "*" };
      if (request.method === "OPTIONS") {
        response.writeHead(204, cors).end();
        return;
      }
      exchange(`https://${hostOf(path)}${path}`, { method: request.method ?? "GET", headers, ...(chunks.length === 0 ? {} : { body: new Blob(chunks.map((chunk) => new Uint8Array(chunk))) }), redirect: "error" }).then(async (answer) => {
        response.writeHead(answer.status, { ...Object.fromEntries([...answer.headers].filter(([name]) => !OWN.has(name))), ...cors });
        response.end(Buffer.from(await answer.arrayBuffer()));
      }, () => { request.socket.destroy(); });
    });
  });
  await new Promise<void>((resolve) => { server.listen(0, "localhost", resolve); });
  return {
    origin: `https://localhost:${String((server.address() as AddressInfo).port)}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
