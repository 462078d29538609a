/**
 * What somebody sees on the card is what `kantlijn check --json` says about the same file at the same desk, and storing
 * it takes the clicks that it promises.
 */
import { agree, check, expected, read } from "./card.ts";
import { paneOf, PATIENCE, SAMPLES, stage } from "./harness.ts";

const it = stage();

test.each(SAMPLES.map((sample) => [`${sample.world}/${sample.id}`, sample] as const))("%s", async (address, sample) => {
  const [checked, page] = await Promise.all([check(sample), it.open(`#${address}`)]);
  const pane = await paneOf(page);
  const face = await pane.locator(".pane").getAttribute("data-face");
  if (checked.outcome !== "capture") {
    expect(face).toBe(checked.outcome);
    expect(await pane.locator('[data-field], [data-question], [data-warning], [data-action="confirm"]').count()).toBe(0);
    return;
  }
  expect(face).toBe(checked.clicks === 0 ? "filed" : "card");
  if (face === "filed") await pane.getByRole("button", { name: "Bekijk de gegevens" }).click();
  expect(await read(pane, await pane.locator('[data-field="woo"]').count() > 0)).toEqual(expected(checked));
  if (face === "card") expect(await agree(pane, checked)).toBe(checked.clicks);
  await pane.locator('[data-part="receipt"]').waitFor();
}, PATIENCE);
