import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { keyIn, openSessions } from "../../src/apps/server/session.ts";
import type { Receipt } from "../../src/core/model/index.ts";
import type { Job } from "../faults/jobs.ts";

/** A server in a process of its own. */
export interface LoadServer {
  readonly process: ChildProcess;
  /** Takes up a job: file, then record. Fails when no receipt came back. */
  take(job: Job): Promise<Receipt>;
  /** How many captures the register holds. */
  count(): Promise<number>;
}

/** Starts a server on this data folder and database. */
export async function startLoadServer(data: string, databaseUrl: string): Promise<LoadServer> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "server.ts")], { stdio: ["ignore", "pipe", "inherit"], env: { ...process.env, KANTLIJN_DATA: data, DATABASE_URL: databaseUrl } });
  const address = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).once("line", resolve);
    child.once("exit", (code) => { reject(new Error(`a server ended with ${String(code)} before it ran`)); });
  });
  const token = openSessions(keyIn(data, "session.key")).issue();
  const ask = async (path: string, type: string | null, body: BodyInit | null): Promise<unknown> => {
    const answer = await fetch(`${address}${path}`, { method: body === null ? "GET" : "POST", headers: { "X-Kantlijn-Session": token, ...(type === null ? {} : { "content-type": type }) }, body });
    if (!answer.ok) throw new Error(`${String(answer.status)} for ${path}`);
    return answer.json();
  };
  return {
    process: child,
    take: async ({ bytes, request }) => {
      await ask("api/files", "application/octet-stream", new Uint8Array(bytes));
      return (await ask("api/captures", "application/json", JSON.stringify(request))) as Receipt;
    },
    count: async () => ((await ask("api/captures?limit=1", null, null)) as { readonly total: number }).total,
  };
}

/** Ends a server; `name` is how. */
export async function endServer({ process: child }: LoadServer, name: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill(name);
  await ended;
}
