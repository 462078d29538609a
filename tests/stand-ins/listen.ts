import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Exchange } from "./faults.ts";

/** A stand-in that others on this machine reach over HTTP. */
export interface Listening {
  /** "http://127.0.0.1:1234" */
  readonly origin: string;
  /** Answers from now on; before that connections are broken off, as they are where nobody is at home. */
  answer(exchange: Exchange): void;
  close(): Promise<void>;
}

export async function listen(): Promise<Listening> {
  let exchange: Exchange = () => Promise.reject(new TypeError("nobody at home"));
  const server = createServer((request, response) => { void pass(request, response, () => exchange, origin); });
  await new Promise<void>((resolve) => { server.listen(0, "127.0.0.1", resolve); });
  const origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return {
    origin,
    answer: (next) => { exchange = next; },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => { server.close(resolve); });
    },
  };
}

async function pass(request: IncomingMessage, response: ServerResponse, exchange: () => Exchange, origin: string): Promise<void> {
  try {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const { method = "GET", url = "/", headers } = request;
    const body = pieces.length === 0 ? {} : { body: new Uint8Array(Buffer.concat(pieces)) };
    const sent = Object.entries(headers).flatMap(([name, value]): [string, string][] => (typeof value === "string" && !["host", "connection", "content-length", "transfer-encoding", "expect"].includes(name) ? [[name, value]] : []));
    const answer = await exchange()(`${origin}${url}`, { method, headers: sent, redirect: "manual", ...body });
    const content = Buffer.from(await answer.arrayBuffer());
    response.writeHead(answer.status, Object.fromEntries([...answer.headers].filter(([name]) => name !== "content-length")));
    response.end(content);
  } catch {
    // What breaks in the exchange breaks the line.
    request.socket.destroy();
  }
}
