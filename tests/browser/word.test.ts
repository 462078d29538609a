/**
 * The card in a stand-in for Word on the web, through the genuine, unmodified Office library. Says nothing about real Word: that is tried by hand, with docs/how-to/host-matrix.md.
 */
import { readFileSync, writeFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "../../scripts/tasks/files.ts";
import { agree, check, expected, read } from "./card.ts";
import { officePaneOf, PATIENCE, SAMPLES, stage, type Sample } from "./harness.ts";

const it = stage();
const documents = SAMPLES.filter(({ kind }) => kind === "document");
/** The library of 2022 as it is, and with what newer ones have. */
const LIBRARIES = [["the library of 2022", "?shim=0"], ["a newer library", "?shim=1"]] as const;

/** Word tells nobody who is writing, and the clock of the pane is that of today. */
async function checkInWord(sample: Sample) {
  const desk = JSON.parse(readFileSync(join(ROOT, `assets/samples/${sample.world}/${sample.id}/context.json`), "utf8")) as object;
  const folder = mkdtempSync(join(tmpdir(), "kantlijn-desk-"));
  try {
    const context = join(folder, "context.json");
    writeFileSync(context, JSON.stringify({ ...desk, author: null, now: new Date().toISOString() }));
    return await check(sample, context);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe.each(LIBRARIES)("with %s", (_, query) => {
  test.each(documents.map((sample) => [`${sample.world}/${sample.id}`, sample] as const))("%s: the card says what the file says, and storing takes the clicks it promises", async (address, sample) => {
    const [checked, page] = await Promise.all([checkInWord(sample), it.openStandIn(`${query}#${address}`)]);
    const pane = await officePaneOf(page);
    const face = await pane.locator(".pane").getAttribute("data-face");
    if (checked.outcome !== "capture") {
      expect(face).toBe(checked.outcome);
      return;
    }
    expect(await read(pane, await pane.locator('[data-field="woo"]').count() > 0)).toEqual(expected(checked));
    expect(await agree(pane, checked)).toBe(checked.clicks);
    await pane.locator('[data-part="receipt"]').waitFor();
  }, PATIENCE);
});
