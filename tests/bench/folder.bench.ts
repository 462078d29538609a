/** How fast a folder with ten thousand documents and mails is read by `kantlijn check`, with every processor, and what memory that takes. */
import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "../../scripts/tasks/files.ts";
import { pages } from "./text.ts";

const FILES = 10_000;
const A_FOLDER = 500;
const PARAGRAPHS = 8;

const folder = await mkdtemp(join(tmpdir(), "kantlijn-folder-"));
try {
  const paragraphs = pages(50).map(({ text }) => text);
  let bytes = 0;
  for (let file = 0; file < FILES; file++) {
    const part = join(folder, String(Math.floor(file / A_FOLDER)));
    if (file % A_FOLDER === 0) await mkdir(part);
    const body = Array.from({ length: PARAGRAPHS }, (_, index) => paragraphs[(file * 13 + index) % paragraphs.length]).join("\r\n\r\n");
    const mail = `From: j.smit@veenmeer.example\r\nTo: k.hofman@veenmeer.example\r\nDate: Mon, 12 Oct 2026 10:00:00 +0200\r\nSubject: Voortgang ${String(file)}\r\nMessage-ID: <${String(file)}@veenmeer.example>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${body}`;
    const [name, content] = file % 2 === 0 ? [`${String(file)}.txt`, body] : [`${String(file)}.eml`, mail];
    await writeFile(join(part, name), content);
    bytes += Buffer.byteLength(content);
  }
  const start = performance.now();
  const code = await run(["check", folder, "--json"]);
  const seconds = (performance.now() - start) / 1000;
  console.log(`${String(FILES)} files, ${(bytes / 1e6).toFixed(1)} MB, ${String(availableParallelism())} processors, exit code ${String(code.status)}: ${seconds.toFixed(1)} s, ${(FILES / seconds).toFixed(0)} files and ${(bytes / 1e6 / seconds).toFixed(2)} MB a second, at most ${code.memory} in memory`);
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** Runs the command, and looks now and then how much memory it has. */
async function run(words: readonly string[]): Promise<{ readonly status: number | null; readonly memory: string }> {
  const child = spawn(process.execPath, [join(ROOT, "bin/kantlijn.mjs"), ...words], { cwd: ROOT, stdio: ["ignore", "ignore", "inherit"] });
  let most = 0;
  const status = `/proc/${String(child.pid)}/status`;
  const watch = setInterval(() => {
    void readFile(status, "utf8").then((text) => { most = Math.max(most, Number(/VmRSS:\s+(\d+)/u.exec(text)?.[1] ?? 0)); }, () => undefined);
  }, 200);
  const code = await new Promise<number | null>((resolve) => { child.on("close", resolve); });
  clearInterval(watch);
  return { status: code, memory: most === 0 ? "an unknown amount" : `${String(Math.round(most / 1000))} MB` };
}
