import { once } from "node:events";
import { createServer } from "node:https";
import type { FastifyInstance } from "fastify";
import { listenHere } from "../listen.ts";
import type { Certificate } from "./certificate.ts";

/** One more door to the same server. */
export interface Listener {
  /** "https://localhost:3443" */
  readonly origin: string;
  close(): Promise<void>;
}

/** Lets the server also answer over HTTPS, on the first free port from the wanted one. Office loads nothing over plain HTTP. */
export async function listenSecurely(app: FastifyInstance, certificate: Certificate, wanted: number): Promise<Listener> {
  const server = createServer({ cert: certificate.cert, key: certificate.key }, (request, response) => { app.routing(request, response); });
  const port = await listenHere(async (place) => {
    server.listen(place);
    await once(server, "listening");
  }, server, wanted);
  return {
    origin: `https://localhost:${String(port)}`,
    close: () => new Promise((resolve) => {
      server.close(() => { resolve(); });
      server.closeAllConnections();
    }),
  };
}
