/**
 * What somebody sees on the card is what `kantlijn check --json` says about the same file at the same desk, and storing
 * it takes the clicks that it promises.
 */
import type { FrameLocator } from "playwright-core";
import type { Confidence, Retention } from "../../src/core/model/index.ts";
import { term } from "../../src/language/nl/values.ts";
import { runFile } from "../architecture/tools.ts";
import { ROOT } from "../../scripts/tasks/files.ts";
import { fileOf, paneOf, PATIENCE, SAMPLES, stage, type Sample } from "./harness.ts";

const it = stage();

/** The part of the answer that the card shows. */
interface Checked {
  readonly outcome: "capture" | "silent" | "private";
  readonly documentType: { readonly value: string | null } | null;
  readonly fields: { readonly title: { readonly value: string | null }; readonly confidentiality: { readonly value: string | null } };
  readonly locations: readonly { readonly id: string; readonly confidence: Confidence }[];
  readonly woo: { readonly categories: readonly { readonly article: string }[] };
  readonly findings: readonly unknown[];
  readonly retention: Pick<Retention, "number" | "valuation" | "term"> | null;
  readonly questions: readonly { readonly id: string; readonly standard: string | null }[];
  readonly clicks: number;
  readonly warnings: readonly { readonly code: string }[];
}

async function check(sample: Sample): Promise<Checked> {
  const folder = `assets/samples/${sample.world}`;
  const { status, output } = await runFile("bin/kantlijn.mjs", ["check", fileOf(sample), "--json", "--world", `${folder}/world.json`, "--context", `${folder}/${sample.id}/context.json`], ROOT);
  expect(status).toBe(0);
  return (JSON.parse(output) as readonly [Checked])[0];
}

/** What stands on the card. */
async function read(pane: FrameLocator, hasWoo: boolean) {
  const code = (field: string): Promise<string | null> => pane.locator(`[data-field="${field}"]`).getAttribute("data-value");
  return {
    type: await code("documentType"), title: await pane.locator('textarea[data-field="title"]').inputValue(),
    place: await code("location"), number: await code("retention"), term: await pane.locator('[data-field="retention"] .value').innerText(),
    article: hasWoo ? await code("woo") : "", confidentiality: await code("confidentiality"), findings: Number(await code("findings")),
    questions: await pane.locator("[data-question]").evaluateAll((all) => all.map((one) => one.getAttribute("data-question"))),
    warnings: await pane.locator("[data-warning]").evaluateAll((all) => all.map((one) => one.getAttribute("data-warning"))),
  };
}

const expected = (checked: Checked) => {
  const [best] = checked.locations;
  return {
    type: checked.documentType?.value ?? "", title: checked.fields.title.value ?? "",
    place: best === undefined || best.confidence === "unknown" ? "" : best.id, number: checked.retention?.number ?? "", term: checked.retention === null ? "Weet ik niet" : term(checked.retention),
    article: checked.woo.categories[0]?.article ?? "", confidentiality: checked.fields.confidentiality.value ?? "", findings: checked.findings.length,
    questions: checked.questions.map(({ id }) => id), warnings: checked.warnings.map(({ code }) => code),
  };
};

/** Does what somebody does who agrees with everything. Returns the number of clicks. */
async function agree(pane: FrameLocator, { questions }: Checked): Promise<number> {
  let clicks = 0;
  for (const { id, standard } of questions) {
    if (standard !== null) continue;
    await pane.locator(`[data-question="${id}"] label`).first().click();
    clicks += 1;
  }
  await pane.locator('[data-action="confirm"]').click();
  return clicks + 1;
}

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
