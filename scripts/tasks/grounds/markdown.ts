import { groundPage } from "../../../src/language/nl/grounds.ts";
import type { GroundPage, ShownExample } from "./pages.ts";

const MADE = "<!-- Made by npm run generate from src/language/nl/grounds.ts, the policy and the examples of the detectors. -->";
/** A text in the words of Markdown: its own signs are only signs. */
const plain = (text: string): string => text.replace(/[\\`*_[\]<>#|]/gu, "\\$&").replaceAll("\n", " ");

function marked({ text, found }: ShownExample): string {
  let at = 0;
  const parts = found.map(({ start, end }) => {
    const part = `${plain(text.slice(at, start))}**${plain(text.slice(start, end))}**`;
    at = end;
    return part;
  });
  return parts.join("") + plain(text.slice(at));
}

/** The page of one ground. */
export function markdownOf(page: GroundPage): string {
  const { title, article, url, explained, weighed, kinds, hits, misses } = page;
  const section = (heading: string, text: string): string => `## ${heading}\n${text}\n`;
  return [
    `${MADE}\n# ${title} (${article})\n`,
    section(groundPage.what, explained.what),
    section(groundPage.weighed, weighed),
    section(groundPage.often, explained.often),
    section(groundPage.not, explained.not),
    section(groundPage.you, explained.you),
    section(groundPage.finds, kinds.length === 0 ? groundPage.nothing : kinds.map((kind) => `* ${kind}`).join("\n")),
    ...(hits.length === 0 ? [] : [section(groundPage.examples, hits.map((hit) => `* ${marked(hit)}`).join("\n"))]),
    ...(misses.length === 0 ? [] : [section(groundPage.misses, `${misses.map((miss) => `* ${plain(miss)}`).join("\n")}\n\n${groundPage.made}`)]),
    `[${groundPage.law}](${url}) · [${groundPage.back}](README.md)\n`,
  ].join("\n");
}

/** The list of all grounds. */
export function markdownIndex(pages: readonly GroundPage[]): string {
  const rows = pages.map(({ code, title, article, kinds }) => `| [${article}](${code}.md) | ${title} | ${kinds.length === 0 ? "–" : kinds.join(", ")} |`);
  return `${MADE}\n# ${groundPage.title}\n\n${groundPage.intro}\n\n| Artikel | Grond | ${groundPage.finds} |\n|---|---|---|\n${rows.join("\n")}\n`;
}
