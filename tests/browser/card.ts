/** What stands on the card, and what `kantlijn check --json` says about the same file: the two must be equal. */
import type { FrameLocator } from "playwright-core";
import type { Confidence, Retention } from "../../src/core/model/index.ts";
import { term } from "../../src/language/nl/values.ts";
import { runFile } from "../architecture/tools.ts";
import { ROOT } from "../../scripts/tasks/files.ts";
import { fileOf, type Sample } from "./harness.ts";

/** The part of the answer that the card shows. */
export interface Checked {
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

/** The answer of the command line about a sample, at its own desk unless told. */
export async function check(sample: Sample, context = `assets/samples/${sample.world}/${sample.id}/context.json`): Promise<Checked> {
  const folder = `assets/samples/${sample.world}`;
  const { status, output } = await runFile("bin/kantlijn.mjs", ["check", fileOf(sample), "--json", "--world", `${folder}/world.json`, "--context", context], ROOT);
  expect(status).toBe(0);
  return (JSON.parse(output) as readonly [Checked])[0];
}

/** What stands on the card. */
export async function read(pane: FrameLocator, hasWoo: boolean) {
  const code = (field: string): Promise<string | null> => pane.locator(`[data-field="${field}"]`).getAttribute("data-value");
  return {
    type: await code("documentType"), title: await pane.locator('textarea[data-field="title"]').inputValue(),
    place: await code("location"), number: await code("retention"), term: await pane.locator('[data-field="retention"] .value').innerText(),
    article: hasWoo ? await code("woo") : "", confidentiality: await code("confidentiality"), findings: Number(await code("findings")),
    questions: await pane.locator("[data-question]").evaluateAll((all) => all.map((one) => one.getAttribute("data-question"))),
    warnings: await pane.locator("[data-warning]").evaluateAll((all) => all.map((one) => one.getAttribute("data-warning"))),
  };
}

/** What the card should say. */
export const expected = (checked: Checked) => {
  const [best] = checked.locations;
  return {
    type: checked.documentType?.value ?? "", title: checked.fields.title.value ?? "",
    place: best === undefined || best.confidence === "unknown" ? "" : best.id, number: checked.retention?.number ?? "", term: checked.retention === null ? "Weet ik niet" : term(checked.retention),
    article: checked.woo.categories[0]?.article ?? "", confidentiality: checked.fields.confidentiality.value ?? "", findings: checked.findings.length,
    questions: checked.questions.map(({ id }) => id), warnings: checked.warnings.map(({ code }) => code),
  };
};

/** Does what somebody does who agrees with everything. Returns the number of clicks. */
export async function agree(pane: FrameLocator, { questions, locations }: Checked): Promise<number> {
  let clicks = 0;
  if (locations.length === 0) {
    await pane.locator("[data-place]").first().click();
    clicks += 1;
  }
  for (const { id, standard } of questions) {
    if (standard !== null) continue;
    await pane.locator(`[data-question="${id}"] label`).first().click();
    clicks += 1;
  }
  await pane.locator('[data-action="confirm"]').click();
  return clicks + 1;
}
