/** What stands on the card, and what `kantlijn check --json` says about the same file: the two must be equal. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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

/** The desk at which a sample is written, as its file says it. */
export const deskOf = ({ world, id }: Sample): Desk => JSON.parse(readFileSync(join(ROOT, `assets/samples/${world}/${id}/context.json`), "utf8")) as Desk;

/** Who writes where, and what was filed before. */
export interface Desk {
  readonly host: string;
  readonly author: object | null;
  readonly now?: string;
  readonly thread?: object | null;
}

const asked = new Map<string, Promise<Checked>>();

/** The answer of the command line about a sample, at its own desk unless told. Asked once for each desk, since each answer takes a start of Node. */
export function check(sample: Sample, desk: Desk = deskOf(sample)): Promise<Checked> {
  const question = `${fileOf(sample)} ${JSON.stringify(desk)}`;
  const known = asked.get(question) ?? ask(sample, desk);
  asked.set(question, known);
  return known;
}

async function ask(sample: Sample, desk: Desk): Promise<Checked> {
  const folder = mkdtempSync(join(tmpdir(), "kantlijn-desk-"));
  try {
    const context = join(folder, "context.json");
    writeFileSync(context, JSON.stringify(desk));
    const { status, output } = await runFile("bin/kantlijn.mjs", ["check", fileOf(sample), "--json", "--world", `assets/samples/${sample.world}/world.json`, "--context", context], ROOT);
    expect(status).toBe(0);
    return (JSON.parse(output) as readonly [Checked])[0];
  } finally {
    rmSync(folder, { recursive: true });
  }
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
