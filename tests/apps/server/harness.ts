import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { ROOT } from "../../../scripts/tasks/files.ts";
import type { MetadataRecord, Receipt } from "../../../src/core/model/index.ts";
import { openLog } from "../../../src/apps/server/log.ts";
import { joinEmbedded, joinForeign, type SharedPostgres } from "../../../src/apps/server/postgres/shared.ts";
import { serve, type ServeOptions } from "../../../src/apps/server/serve.ts";
import { requestFor, type CaptureRequest } from "./record.ts";

export { recordWith, requestFor } from "./record.ts";

/** Longer than starting a database and a server takes on a slow machine. */
export const PATIENCE = 120_000;

/** A PostgreSQL of one's own for these tests: its role may make databases. */
const FOREIGN = process.env["KANTLIJN_TEST_DATABASE_URL"] ?? "";
/** Otherwise one PostgreSQL for all tests of this project, whoever runs them at this moment; the last one out stops it. */
const SHARED = join(tmpdir(), `kantlijn-tests-${createHash("sha256").update(ROOT).digest("hex").slice(0, 12)}-${String(process.getuid?.() ?? 0)}`);

/** A database of one's own and servers on it; `end` takes everything away. */
export interface Bench {
  readonly databaseUrl: string;
  readonly postgres: SharedPostgres;
  start(options?: Partial<ServeOptions>): Promise<TestServer>;
  query(text: string, values?: readonly unknown[]): Promise<readonly Record<string, unknown>[]>;
  end(): Promise<void>;
}

/** A running server, and what a page of it would do. */
export interface TestServer {
  readonly address: string;
  readonly data: string;
  readonly token: string;
  /** A request as a page makes it, with the token. */
  ask(path: string, request?: RequestInit): Promise<Response>;
  upload(bytes: Uint8Array | string): Promise<{ readonly sha256: string; readonly size: number }>;
  capture(request: CaptureRequest): Promise<Response>;
  /** Sends a file and takes it up. */
  keep(bytes: Uint8Array | string, change?: Partial<MetadataRecord>, name?: string): Promise<Receipt>;
  /** All that stands in its log. */
  log(): string;
  stop(): Promise<void>;
}

export async function openBench(): Promise<Bench> {
  const postgres = FOREIGN === "" ? await joinEmbedded(SHARED) : await joinForeign(FOREIGN);
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await once(postgres.url, `create database ${name}`);
  const url = new URL(postgres.url);
  url.pathname = `/${name}`;
  const folder = mkdtempSync(join(tmpdir(), "kantlijn-server-"));
  const dist = join(folder, "dist");
  mkdirSync(dist);
  writeFileSync(join(dist, "index.html"), '<!doctype html><html lang="nl"><head><meta name="kantlijn-session" content=""><script nonce="__NONCE__" src="a.0123abcd.js"></script></head><body></body></html>');
  writeFileSync(join(dist, "register.html"), "<!doctype html><html lang=\"nl\"><head></head><body></body></html>");
  writeFileSync(join(dist, "a.0123abcd.js"), "// a");
  writeFileSync(join(dist, "lists.bin"), "bits");
  const servers: TestServer[] = [];
  let count = 0;
  return {
    databaseUrl: url.href, postgres,
    query: (text, values) => once(url.href, text, values),
    start: async (options = {}) => {
      const data = options.data ?? join(folder, `data-${String(count++)}`);
      const server = await open({ project: ROOT, data, databaseUrl: url.href, port: 0, log: openLog(join(data, "log")), say: () => undefined, dist, rate: 100_000, ...options });
      servers.push(server);
      return server;
    },
    end: async () => {
      for (const server of servers) await server.stop();
      await once(postgres.url, `drop database ${name} with (force)`);
      await postgres.leave();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function open(options: ServeOptions): Promise<TestServer> {
  const { data } = options;
  const serving = await serve(options);
  const token = /kantlijn-session" content="([^"]+)"/.exec(await (await fetch(serving.address)).text())?.[1] ?? "";
  const ask = (path: string, request: RequestInit = {}): Promise<Response> => fetch(`${serving.address}${path}`, { ...request, headers: { "X-Kantlijn-Session": token, ...(request.headers as Record<string, string> | undefined) } });
  const upload = async (bytes: Uint8Array | string) => (await ask("api/files", { method: "POST", headers: { "content-type": "application/octet-stream" }, body: Buffer.from(bytes) })).json() as Promise<{ readonly sha256: string; readonly size: number }>;
  const capture = (request: CaptureRequest): Promise<Response> => ask("api/captures", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(request) });
  let running = true;
  return {
    address: serving.address, data, token, ask, upload, capture,
    keep: async (bytes, change = {}, name = "brief.txt") => (await capture(requestFor(await upload(bytes), change, name))).json() as Promise<Receipt>,
    log: () => readdirSync(join(data, "log")).map((file) => readFileSync(join(data, "log", file), "utf8")).join(""),
    stop: async () => {
      if (running) await serving.stop();
      running = false;
    },
  };
}

async function once(url: string, text: string, values: readonly unknown[] = []): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text, [...values])).rows;
  } finally {
    await client.end();
  }
}

/** The code of a problem; what is no problem fails the test. */
export async function problemOf(answer: Response): Promise<{ readonly status: number; readonly code: string; readonly body: Record<string, unknown> }> {
  expect(answer.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
  const body = (await answer.json()) as Record<string, unknown>;
  expect(Object.keys(body)).toEqual(expect.arrayContaining(["type", "title", "status", "detail", "code", "correlationId"]));
  expect(body["correlationId"]).toBe(answer.headers.get("x-correlation-id"));
  expect(body["status"]).toBe(answer.status);
  return { status: answer.status, code: body["code"] as string, body };
}
