import { X509Certificate } from "node:crypto";
import { accessSync, constants, existsSync, readdirSync, readFileSync, statfsSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { result, type Result } from "./result.ts";

const OLDEST = 20;

export function nodeResult(version: string): Result {
  const good = Number(version.replace(/^v/u, "").split(".")[0]) >= OLDEST;
  return result("node", good ? "good" : "wrong", good ? "node-good" : "node-old", { version, oldest: OLDEST });
}

/** Whether what must be kept can be kept. */
export function folderResults(data: string): readonly Result[] {
  const folders = [data, join(data, "log"), join(data, "vault"), join(data, "vault", "files"), join(data, "vault", "incoming")].filter((folder) => existsSync(folder));
  const closed = folders.filter((folder) => !canWrite(folder));
  return closed.length === 0 ? [result("folders", "good", "folders-good", { folder: data })] : closed.map((folder) => result("folders", "wrong", "folder-closed", { folder }));
}

function canWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const [NO_SPACE, LITTLE_SPACE] = [200_000_000, 2_000_000_000];

export function diskResult(folder: string, free: number = freeIn(folder)): Result {
  const gigabytes = (free / 1_000_000_000).toFixed(1).replace(".", ",");
  return free < NO_SPACE ? result("disk", "wrong", "disk-full", { gigabytes }) : result("disk", free < LITTLE_SPACE ? "note" : "good", free < LITTLE_SPACE ? "disk-little" : "disk-good", { gigabytes });
}

function freeIn(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

const DAY_MS = 86_400_000;
const SOON_DAYS = 7;

/** The certificate for HTTPS on this machine; it is renewed when a server starts. */
export function certificateResult(data: string, now: Date): Result {
  const file = join(data, "certificate", "localhost.crt");
  if (!existsSync(file)) return result("certificate", "note", "certificate-none");
  try {
    const until = new X509Certificate(readFileSync(file)).validToDate;
    const day = until.toISOString().slice(0, 10);
    if (until <= now) return result("certificate", "wrong", "certificate-over", { day });
    return until.getTime() - now.getTime() < SOON_DAYS * DAY_MS ? result("certificate", "note", "certificate-soon", { day }) : result("certificate", "good", "certificate-good", { day });
  } catch {
    return result("certificate", "wrong", "certificate-broken");
  }
}

/** Who answers on the ports of the server: the wanted one, and the one that it wrote down when it last started. */
export async function portResults(wanted: number, data: string): Promise<readonly Result[]> {
  const noted = lastPort(join(data, "log"));
  const ports = [...new Set([wanted, ...(noted === null ? [] : [noted])])].filter((port) => port > 0);
  const states = await Promise.all(ports.map(async (port) => ({ port, state: await whoIsAt(port) })));
  const own = states.find(({ state }) => state === "kantlijn");
  if (own !== undefined) return [result("port", "good", "port-running", { port: own.port })];
  const other = states.find(({ port, state }) => port === wanted && state === "other");
  return [other === undefined ? result("port", "good", "port-free", { port: wanted }) : result("port", "note", "port-taken", { port: wanted })];
}

async function whoIsAt(port: number): Promise<"kantlijn" | "other" | "nobody"> {
  if (!await answers(port)) return "nobody";
  try {
    const health = (await (await fetch(`http://127.0.0.1:${String(port)}/api/health`, { signal: AbortSignal.timeout(3_000) })).json()) as { readonly database?: unknown; readonly vault?: unknown };
    return health.database !== undefined && health.vault !== undefined ? "kantlijn" : "other";
  } catch {
    return "other";
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: "127.0.0.1", port, timeout: 2_000 });
    const end = (there: boolean): void => {
      socket.destroy();
      resolve(there);
    };
    socket.once("connect", () => { end(true); }).once("error", () => { end(false); }).once("timeout", () => { end(false); });
  });
}

function lastPort(log: string): number | null {
  try {
    for (const name of readdirSync(log).filter((file) => file.endsWith(".jsonl")).sort().reverse().slice(0, 3)) {
      const line = readFileSync(join(log, name), "utf8").trimEnd().split("\n").findLast((one) => one.includes('"event":"started"'));
      const port = line === undefined ? null : (JSON.parse(line) as { readonly port?: unknown }).port;
      if (typeof port === "number") return port;
    }
  } catch {
    // A log that cannot be read tells of no port.
  }
  return null;
}
