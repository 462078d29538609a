import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { ROOT } from "../../scripts/tasks/files.ts";
import { keyIn, openSessions } from "../../src/apps/server/session.ts";

/** The server as `npm start` runs it, in a process of its own. */
export interface ServerProcess {
  readonly pid: number;
  /** The last line it printed: its address. */
  readonly address: string;
  /** Everything it printed on standard output, and on standard error. */
  readonly lines: readonly string[];
  readonly errors: readonly string[];
  /** A request as a page makes it. */
  ask(path: string, request?: RequestInit): Promise<Response>;
  signal(name: NodeJS.Signals): void;
  /** Exit code; null when it was killed. */
  readonly ended: Promise<number | null>;
}

/** A server that is starting; `running` answers once it printed its address. */
export interface StartingProcess {
  readonly pid: number;
  readonly lines: readonly string[];
  readonly errors: readonly string[];
  readonly running: Promise<ServerProcess>;
  readonly ended: Promise<number | null>;
  signal(name: NodeJS.Signals): void;
}

/** Starts a server on a data folder of its own, on any free port. */
export function startProcess(data: string, environment: NodeJS.ProcessEnv = {}): StartingProcess {
  const { PATH, SystemRoot, TEMP, TMP, TMPDIR, HOME } = process.env;
  const child = spawn(process.execPath, [join(ROOT, "src/apps/server/start.ts")], {
    cwd: ROOT, stdio: ["ignore", "pipe", "pipe"], env: { PATH, SystemRoot, TEMP, TMP, TMPDIR, HOME, PORT: "0", KANTLIJN_HTTPS_PORT: "0", KANTLIJN_DATA: data, ...environment },
  });
  const lines: string[] = [];
  const errors: string[] = [];
  createInterface({ input: child.stderr }).on("line", (line) => errors.push(line));
  const signal = (name: NodeJS.Signals): void => { child.kill(name); };
  const ended = new Promise<number | null>((resolve, reject) => { child.on("error", reject).on("exit", resolve); });
  const address = new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      lines.push(line);
      if (line.startsWith("http://")) resolve(line);
    });
    void ended.then((code) => { reject(new Error(`the server ended with ${String(code)} before it ran:\n${[...lines, ...errors].join("\n")}`)); }, reject);
  });
  address.catch(() => undefined);
  const pid = child.pid ?? 0;
  const running = address.then((found): ServerProcess => {
    const token = openSessions(keyIn(data, "session.key")).issue();
    const ask = (path: string, request: RequestInit = {}): Promise<Response> => fetch(`${found}${path}`, {
      ...request, headers: { "X-Kantlijn-Session": token, connection: "close", ...(request.headers as Record<string, string> | undefined) },
    });
    return { pid, address: found, lines, errors, ask, signal, ended };
  });
  running.catch(() => undefined);
  return { pid, lines, errors, running, ended, signal };
}
