import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { ROOT } from "../../scripts/tasks/files.ts";

/** How a command line tool ended. */
export interface Ending {
  readonly status: number;
  readonly output: string;
}

/** Runs a command line tool from node_modules to its end, with this Node. Takes what it says on both streams. */
export function runTool(file: string, options: readonly string[], folder: string = ROOT): Promise<Ending> {
  return runFile(join(ROOT, "node_modules", file), options, folder);
}

/** Runs a file to its end, with this Node. */
export async function runFile(file: string, options: readonly string[], folder: string): Promise<Ending> {
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [file, ...options], { cwd: folder, maxBuffer: 2 ** 28, timeout: PATIENCE - GRACE });
    return { status: 0, output: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { readonly code: unknown; readonly stdout?: string; readonly stderr?: string };
    if (typeof code !== "number") throw new Error(`${file} was stopped: it took too long or could not start`, { cause: error });
    return { status: code, output: `${stdout ?? ""}${stderr ?? ""}` };
  }
}

/** Longer than any of these tools needs on a slow machine with one core: a tool that hangs fails its test. */
export const PATIENCE = 600_000;
/** It is ended so much earlier, so that it does not go on behind the back of the test. */
const GRACE = 5_000;

/** A tool that has nothing to say; what it does say becomes the message of the test. */
export function expectSilence(ending: Ending): void {
  expect(ending.output).toBe("");
  expect(ending.status).toBe(0);
}
