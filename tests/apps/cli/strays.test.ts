import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "../../../scripts/tasks/files.ts";
import { isStray } from "../../../src/adapters/files/index.ts";
import { kantlijn, PATIENCE, scratch } from "./run.ts";

/** Made by `npm run test:fuzz` of a PDF that the tests write: the second page is not where the list of objects says. */
const BROKEN = "page-elsewhere.pdf";

it("a broken PDF gives what can be read of it, and does not end the thread that reads the next", async () => {
  const desk = await scratch();
  try {
    const bytes = await readFile(join(ROOT, "tests/fuzz/found", BROKEN));
    const names = Array.from({ length: 12 }, (_, index) => `${String(index)}.pdf`);
    for (const name of names) await writeFile(join(desk.folder, name), bytes);
    const { stdout } = await kantlijn(["check", ...names, "--json"], { folder: desk.folder });
    const elements = JSON.parse(stdout) as readonly { readonly outcome?: string; readonly error?: { readonly code: string } }[];
    expect(elements.map(({ outcome, error }) => outcome ?? error?.code)).toEqual(names.map(() => "capture"));
  } finally {
    await desk.clean();
  }
}, PATIENCE);

it.each([["XRefEntryException", true], ["FormatError", true], ["TypeError", false], ["Error", false]])("%s is a broken PDF and nothing else: %s", (name, expected) => {
  expect(isStray(Object.assign(new Error("x"), { name }))).toBe(expected);
  expect(isStray(name)).toBe(false);
});
