import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { ROOT } from "../../../scripts/tasks/files.ts";

/** How the command ended. */
export interface Ending {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Circumstances {
  readonly folder?: string;
  /** What the environment says beside what it says here; the language of this computer is kept out of it. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Options for the Node that starts the command. */
  readonly flags?: readonly string[];
  /** Called with what was written so far, and the process: to stop it, or to walk away. */
  readonly meanwhile?: (stdout: string, child: ReturnType<typeof spawn>) => void;
}

const BINARY = join(ROOT, "bin/kantlijn.mjs");

/** Runs the real command to its end. */
export function kantlijn(words: readonly string[], { folder = ROOT, environment = {}, flags = [], meanwhile }: Circumstances = {}): Promise<Ending> {
  const child = spawn(process.execPath, [...flags, BINARY, ...words], { cwd: folder, stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, LC_ALL: "C", ...environment } });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
    meanwhile?.(stdout, child);
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => { stderr += text; });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, stdout, stderr }));
  });
}

/** A folder for one test file, and how to fill it. */
export async function scratch(): Promise<{ readonly folder: string; put(file: string, content: string | Uint8Array): Promise<string>; clean(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "kantlijn-cli-"));
  return {
    folder,
    put: async (file, content) => {
      const path = join(folder, file);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, content);
      return path;
    },
    clean: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Longer than a command needs on a busy machine. */
export const PATIENCE = 120_000;

/** A letter that any policy finds something in. */
export const LETTER = [
  "Besluit op uw aanvraag omgevingsvergunning",
  "Zaaknummer Z-2026-00042",
  "Datum: 3 september 2026",
  "Geachte mevrouw J. de Boer,",
  "Het college van burgemeester en wethouders besluit u de gevraagde omgevingsvergunning te verlenen. Uw burgerservicenummer is 999990019.",
  "U woont op Dorpsstraat 12, 1234 AB Veenwijk. U kunt binnen zes weken bezwaar maken tegen dit besluit.",
  "Hoogachtend, namens het college",
].join("\n");

export const MESSAGE = "Hoi Bas, zullen we vrijdag samen lunchen? Ik neem taart mee, haha. Groetjes, Yara";
