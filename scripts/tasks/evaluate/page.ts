import { join } from "node:path";
import { ROOT } from "../files.ts";
import type { Measure } from "./measure.ts";

/** Where the figures are published. */
export const ACCURACY_PAGE = join(ROOT, "docs", "reference", "accuracy.md");

const INTRODUCTION = `<!-- Made by npm run evaluate from scripts/tasks/evaluate. -->
# Accuracy

Every figure here is measured on text that nothing was learned from or tuned on, unless it says otherwise. \`npm run evaluate\` measures everything again; with a name from the list behind
it, such as \`npm run evaluate -- names\`, one part. The same code and corpora give the same figures. Sections that no measure of the list writes were measured by the tests and scripts that they name, and written by hand.
`;

const MARK = /^(.+)\n<!-- npm run evaluate -- ([a-z-]+) -->\n/u;

interface Section {
  /** Null for a section that was written by hand. */
  readonly id: string | null;
  readonly text: string;
}

/** The sections of a page, in order. */
function partsOf(page: string): readonly Section[] {
  return page.split(/^## /mu).slice(1).map((part) => {
    const mark = MARK.exec(part);
    return mark === null ? { id: null, text: `## ${part.trim()}` } : { id: mark[2] ?? "", text: part.slice(mark[0].length).trim() };
  });
}

/** The sections that a measure wrote, by its name. */
export function sectionsOf(page: string): ReadonlyMap<string, string> {
  return new Map(partsOf(page).flatMap(({ id, text }): readonly (readonly [string, string])[] => (id === null ? [] : [[id, text]])));
}

/** The page with new sections for what was measured now, of the other measures what stood there, and then what was written by hand. A measure that was never taken has no section. */
export function pageWith(old: string, measured: ReadonlyMap<string, string>, measures: readonly Pick<Measure, "id" | "heading">[]): string {
  const known = sectionsOf(old);
  const sections = measures.flatMap(({ id, heading }) => {
    const text = (measured.get(id) ?? known.get(id))?.trim();
    return text === undefined ? [] : [`## ${heading}\n<!-- npm run evaluate -- ${id} -->\n${text}\n`];
  });
  const contents = measures.filter(({ id }) => measured.has(id) || known.has(id)).map(({ id, heading }) => `* \`${id}\`: ${heading}\n`).join("");
  const byHand = partsOf(old).filter(({ id }) => id === null).map(({ text }) => `${text}\n`);
  return [`${INTRODUCTION}\n${contents}`, ...sections, ...byHand].join("\n");
}
