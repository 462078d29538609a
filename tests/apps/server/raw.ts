import { request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from "node:http";

/** A request with headers that a browser or `fetch` would not let one write. */
export function ask(address: string, path: string, headers: OutgoingHttpHeaders = {}, method = "GET"): Promise<{ readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(new URL(path, address), { method, headers, agent: false }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part)).on("error", reject);
      answer.on("end", () => { resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts).toString("utf8") }); });
    });
    asked.on("error", reject).end();
  });
}
