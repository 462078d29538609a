/**
 * The card in a stand-in for Word on the web, through the genuine, unmodified Office library. Says nothing about real Word: that is tried by hand, with docs/how-to/host-matrix.md.
 */
import { agree, check, deskOf, expected, read } from "./card.ts";
import { officePaneOf, PATIENCE, SAMPLES, stage, type Sample } from "./harness.ts";

const it = stage();
const documents = SAMPLES.filter(({ kind }) => kind === "document");
/** The library of 2022 as it is, and with what newer ones have. */
const LIBRARIES = [["the library of 2022", "?shim=0"], ["a newer library", "?shim=1"]] as const;

/** Word tells nobody who is writing, and the clock of the pane is that of today. */
const now = new Date().toISOString();
const checkInWord = (sample: Sample) => check(sample, { ...deskOf(sample), author: null, now });

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
