import { spawn, type ChildProcess } from "node:child_process";
import { createReadStream, mkdtempSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join, normalize, relative } from "node:path";
import { createInterface } from "node:readline";
import { ROOT } from "../../scripts/tasks/files.ts";

/** Something that serves the pages. */
export interface Served {
  /** With a closing slash. */
  readonly address: string;
  /** Page with the stand-in for Word and Outlook, over HTTPS; null where there is none. */
  readonly standIn: string | null;
  stop(): Promise<void>;
}

/** The real server, as `npm start` runs it, with its own database and vault in a folder with nothing in it but what `prepare` puts there. */
export async function startServer(prepare: (data: string) => void = () => undefined): Promise<Served> {
  const data = mkdtempSync(join(tmpdir(), "kantlijn-browser-"));
  prepare(data);
  const child = spawn(process.execPath, ["src/apps/server/start.ts"], { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, PORT: "0", KANTLIJN_HTTPS_PORT: "0", KANTLIJN_DATA: data, DATABASE_URL: undefined, NODE_OPTIONS: undefined } });
  const { address, standIn } = await addressOf(child);
  return {
    address, standIn,
    stop: async () => {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      await ended;
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** The server says its address on the last line, and nothing like it before. */
async function addressOf(child: ChildProcess): Promise<Pick<Served, "address" | "standIn">> {
  const said: string[] = [];
  child.stderr?.on("data", (chunk: Buffer) => said.push(chunk.toString()));
  if (child.stdout !== null) {
    for await (const line of createInterface({ input: child.stdout })) {
      if (/^http:\/\/localhost:\d+\/$/.test(line)) {
        child.stdout.resume();
        return { address: line, standIn: /https:\/\/\S+\/stand-in\.html/.exec(said.join("\n"))?.[0] ?? null };
      }
      said.push(line);
    }
  }
  throw new Error(`the server did not start:\n${said.join("\n")}`);
}

const TYPES: Readonly<Record<string, string>> = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".json": "application/json" };

/** A server that knows nothing of Kantlijn and only gives files: what an organisation has anyway. `prefix` is a folder on it, `headers` what it sends with a file. */
export async function serveFiles(folder: string, prefix = "/", headers: (file: string) => Readonly<Record<string, string>> = () => ({})): Promise<Served> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const file = path.startsWith(prefix) ? join(folder, normalize(`/${path.slice(prefix.length)}`), path.endsWith("/") ? "index.html" : "") : null;
    const size = file === null ? undefined : statSync(file, { throwIfNoEntry: false });
    if (file === null || size?.isFile() !== true || request.method !== "GET") {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { ...headers(relative(folder, file).replaceAll("\\", "/")), "content-type": TYPES[extname(file)] ?? "application/octet-stream", "content-length": size.size });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}${prefix}`,
    standIn: null,
    stop: () => new Promise((resolve) => { server.closeAllConnections(); server.close(() => { resolve(); }); }),
  };
}
