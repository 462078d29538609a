/** The tools of Microsoft for add-ins. They are fetched when somebody asks for them, and are no part of the project. */
import { spawn } from "node:child_process";
import { ROOT } from "./files.ts";

/** Package -> the version that was looked at. */
const VERSIONS = { "office-addin-manifest": "3.0.0", "office-addin-debugging": "7.0.0", "office-addin-usage-data": "3.0.0" } as const;
export type OfficeTool = keyof typeof VERSIONS;

/** One tool with its arguments. */
export interface Step {
  readonly tool: OfficeTool;
  readonly words: readonly string[];
}

/** The tools report how they are used to Microsoft, unless they are told not to first. */
const QUIETLY: Step = { tool: "office-addin-usage-data", words: ["off"] };

/** The words behind `npx` for one step. */
export function commandFor({ tool, words }: Step): readonly string[] {
  return ["--yes", "--package", `${tool}@${VERSIONS[tool]}`, tool, ...words];
}

/** Runs the steps one after the other, after switching off what they report. Gives the exit code of the first that fails, or 0. */
export async function runTools(steps: readonly Step[], run: (words: readonly string[]) => Promise<number> = npx): Promise<number> {
  for (const step of [QUIETLY, ...steps]) {
    const status = await run(commandFor(step));
    if (status !== 0) return status;
  }
  return 0;
}

/** npm as it called us, else the one on the path. On Windows only a shell can start it; the words are ours and have no signs that a shell reads. */
function npx(words: readonly string[]): Promise<number> {
  const windows = process.platform === "win32";
  const child = spawn(windows ? "npx.cmd" : "npx", words.map((word) => (windows && /\s/u.test(word) ? `"${word}"` : word)), { cwd: ROOT, stdio: "inherit", shell: windows });
  return new Promise((resolve) => {
    child.on("error", () => { resolve(1); });
    child.on("exit", (code) => { resolve(code ?? 1); });
  });
}
