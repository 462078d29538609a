import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { ROOT } from "../../scripts/tasks/files.ts";

/** A browser that may be there, and what it needs in its environment. */
export interface Candidate {
  readonly executable: string;
  readonly environment: Readonly<Record<string, string>>;
}

const NAMES = ["google-chrome-stable", "google-chrome", "chromium", "chromium-browser", "microsoft-edge-stable", "microsoft-edge", "chrome", "msedge"];

/** Where installers put Chrome, Edge and Chromium, below the usual folders of each system. */
const PLACES: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: ["/opt/google/chrome/chrome", "/opt/microsoft/msedge/msedge", "/usr/lib/chromium/chromium", "/usr/lib64/chromium-browser/chromium-browser"],
  darwin: ["/Applications", join(homedir(), "Applications")].flatMap((folder) =>
    ["Google Chrome", "Microsoft Edge", "Chromium"].map((name) => join(folder, `${name}.app`, "Contents/MacOS", name))),
  win32: ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((name) => process.env[name] ?? []).flatMap((folder) =>
    ["Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe", "Chromium/Application/chrome.exe"].map((file) => join(folder, file))),
};

/** Every browser worth trying, best first: the one that is asked for, installed ones, and the one among the packages. */
export function* browsers(): Generator<Candidate> {
  const wanted = process.env["KANTLIJN_BROWSER"];
  if (wanted !== undefined && wanted !== "") {
    yield { executable: wanted, environment: {} };
    return;
  }
  const extension = process.platform === "win32" ? ".exe" : "";
  const onPath = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "").flatMap((folder) => NAMES.map((name) => join(folder, name + extension)));
  for (const executable of new Set([...onPath, ...(PLACES[process.platform] ?? [])])) if (existsSync(executable)) yield { executable, environment: {} };
  if (process.platform === "linux" && process.arch === "x64") yield* packaged();
}

/**
 * Points at the fonts that come with that Chromium, wherever it is unpacked. Its own file names only folders of the
 * machines it was made for; without any font, it dies on the first text that it must measure in a frame.
 */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir>/usr/share/fonts</dir>
</fontconfig>
`;

/** The Chromium in @sparticuz/chromium, first with the libraries of this machine, then with those it brings. */
function* packaged(): Generator<Candidate> {
  const folder = unpacked();
  const executable = join(folder, "chromium");
  yield { executable, environment: { FONTCONFIG_PATH: join(folder, "fonts") } };
  yield { executable, environment: { FONTCONFIG_PATH: join(folder, "fonts"), LD_LIBRARY_PATH: join(folder, "al2023", "lib") } };
}

/**
 * Unpacks that Chromium once. The package unpacks into the temporary folder, and its libraries only on the machines it
 * was made for; so it is told that it runs there, in a folder of ours. Two tests that do this at once both succeed.
 */
function unpacked(): string {
  const folder = join(ROOT, ".cache", "browser");
  if (existsSync(join(folder, "chromium"))) return folder;
  const half = `${folder}.${String(process.pid)}`;
  mkdirSync(half, { recursive: true });
  const script = 'const { default: chromium } = await import("@sparticuz/chromium"); await chromium.executablePath();';
  const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], { cwd: ROOT, encoding: "utf8", env: { ...process.env, TMPDIR: half, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x" } });
  if (status !== 0) throw new Error(`the Chromium of @sparticuz/chromium does not unpack: ${stderr}`);
  writeFileSync(join(half, "fonts", "fonts.conf"), FONTS);
  try {
    renameSync(half, folder);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(join(folder, "chromium"))) throw error;
  }
  return folder;
}
