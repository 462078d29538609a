import type { Server } from "node:net";

/** How many ports after the wanted one are tried before any port will do. */
const TRIES = 50;

/** Listens on this machine only, unless told another of its addresses, on the first free port from the wanted one; 0 for any. Returns the port. */
export async function listenHere(listen: (host: { readonly host: string; readonly port: number }) => Promise<unknown>, server: Server, wanted: number, host = "127.0.0.1"): Promise<number> {
  for (let port = wanted; ; port += 1) {
    try {
      await listen({ host, port: port >= wanted + TRIES ? 0 : port });
      const address = server.address();
      return typeof address === "object" && address !== null ? address.port : port;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE" || wanted === 0) throw error;
    }
  }
}
