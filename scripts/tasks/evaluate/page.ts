import { join } from "node:path";
import { ROOT } from "../files.ts";
import type { Measure } from "./measure.ts";

/** Where the figures are published. */
export const ACCURACY_PAGE = join(ROOT, "docs", "reference", "accuracy.md");

const INTRODUCTION = `<!-- Made by npm run evaluate from scripts/tasks/evaluate. -->
# Accuracy

Every figure here is measured on text that nothing was learned from or tuned on, unless it says otherwise. \`npm run evaluate\` measures everything again; with a name from the list behind
it, such as \`npm run evaluate -- names\`, one part. The same code and corpora give the same figures.
`;

const SECTION = /^## .+\n<!-- npm run evaluate -- ([a-z-]+) -->\n/gmu;

/** The sections of a page, by the name of their measure. */
export function sectionsOf(page: string): ReadonlyMap<string, string> {
  const heads = [...page.matchAll(SECTION)];
  return new Map(heads.map((head, index) => [head[1] ?? "", page.slice(head.index + head[0].length, heads[index + 1]?.index ?? page.length).trim()]));
}

/** The page with new sections for what was measured now; of the rest what stood there. A measure that was never taken has no section. */
export function pageWith(old: string, measured: ReadonlyMap<string, string>, measures: readonly Pick<Measure, "id" | "heading">[]): string {
  const known = sectionsOf(old);
  const sections = measures.flatMap(({ id, heading }) => {
    const text = (measured.get(id) ?? known.get(id))?.trim();
    return text === undefined ? [] : [`## ${heading}\n<!-- npm run evaluate -- ${id} -->\n${text}\n`];
  });
  const contents = measures.filter(({ id }) => measured.has(id) || known.has(id)).map(({ id, heading }) => `* \`${id}\`: ${heading}\n`).join("");
  return [`${INTRODUCTION}\n${contents}`, ...sections].join("\n");
}
