import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { ROOT } from "../../../../scripts/tasks/files.ts";
import { keyIn, openSessions } from "../../../../src/apps/server/session.ts";

/** A server in a process of its own, which can be killed. */
export interface Killable {
  readonly pid: number;
  ask(path: string, request?: RequestInit): Promise<Response>;
  kill(): Promise<void>;
}

/** What the process runs: the server on this database, with what an administrator wrote down in the data folder, and in a hurry. */
function scriptOf(root: string): string {
  const at = (file: string): string => JSON.stringify(pathToFileURL(join(root, file)).href);
  return `
  import { serve } from ${at("src/apps/server/serve.ts")};
  import { readConfiguration } from ${at("src/apps/server/configuration.ts")};
  import { openLog } from ${at("src/apps/server/log.ts")};
  const [data, databaseUrl, dist, largest] = process.argv.slice(1);
  const { address } = await serve({
    project: ${JSON.stringify(root)}, data, databaseUrl, dist, port: 0, rate: 1_000_000, log: openLog(data + "/log"), say: () => undefined, configuration: readConfiguration(data, {}),
    pace: { poll: 0.5, sweep: 500, firstPause: 100 }, ...(largest === undefined ? {} : { largest: Number(largest) }),
  });
  console.log(address);
  if (globalThis.gc !== undefined) setInterval(gc, 400);
`;
}

/** How a server is started. */
interface Start {
  /** The folder of the project whose server it is. */
  readonly root?: string;
  /** Bytes of the largest file that it takes. */
  readonly largest?: number;
  /** Throws away what it no longer needs a few times a second, so that its memory says what it needs. */
  readonly tidy?: boolean;
}

export async function startKillable(data: string, databaseUrl: string, dist: string, { root = ROOT, largest, tidy = false }: Start = {}): Promise<Killable> {
  const child = spawn(process.execPath, [...(tidy ? ["--expose-gc"] : []), "--input-type=module", "-e", scriptOf(root), data, databaseUrl, dist, ...(largest === undefined ? [] : [String(largest)])], { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  const errors: string[] = [];
  createInterface({ input: child.stderr }).on("line", (line) => errors.push(line));
  const ended = new Promise<void>((resolve) => { child.on("exit", () => { resolve(); }); });
  const address = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on("line", resolve);
    void ended.then(() => { reject(new Error(`the server ended before it ran:\n${errors.join("\n")}`)); });
  });
  const token = openSessions(keyIn(data, "session.key")).issue();
  return {
    pid: child.pid ?? 0,
    ask: (path, request = {}) => fetch(`${address}${path}`, { ...request, headers: { "X-Kantlijn-Session": token, connection: "close", ...(request.headers as Record<string, string> | undefined) } }),
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}
