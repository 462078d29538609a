import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A span as it goes over the line. Source: OTLP 1.5, JSON encoding of trace.proto. */
interface Sent {
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly attributes: readonly { readonly key: string; readonly value: Readonly<Record<string, unknown>> }[];
  readonly status: { readonly code?: number };
}

/** A step that was told of, with those in it. */
export interface Told {
  readonly name: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly failed: boolean;
  readonly inside: readonly Told[];
}

/** Takes traces, as a collector of OpenTelemetry does. */
export async function openCollector(): Promise<{ readonly address: string; raw(): string; told(): readonly Told[]; close(): Promise<void> }> {
  const bodies: string[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk)).on("end", () => {
      if (request.url === "/v1/traces" && request.headers["content-type"] === "application/json") bodies.push(Buffer.concat(chunks).toString("utf8"));
      response.setHeader("content-type", "application/json").end("{}");
    });
  });
  await new Promise<void>((resolve) => { server.listen(0, "127.0.0.1", resolve); });
  return {
    address: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    raw: () => bodies.join("\n"),
    told: () => treeOf(bodies.flatMap((body) => (JSON.parse(body) as { readonly resourceSpans: readonly { readonly scopeSpans: readonly { readonly spans: readonly Sent[] }[] }[] }).resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans)))),
    close: () => new Promise((resolve) => {
      server.close(() => { resolve(); });
      server.closeAllConnections();
    }),
  };
}

function treeOf(spans: readonly Sent[]): readonly Told[] {
  const below = (parent: string): readonly Told[] => spans.filter(({ parentSpanId = "" }) => parentSpanId === parent).map(({ spanId, name, attributes, status }) => ({
    name, facts: Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]])), failed: status.code === 2, inside: below(spanId),
  }));
  return below("");
}
