import { groundPage } from "../../../src/language/nl/grounds.ts";
import type { GroundPage, ShownExample } from "./pages.ts";

const SIGNS: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const plain = (text: string): string => text.replace(/[&<>"]/gu, (sign) => SIGNS[sign] ?? sign);

function marked({ text, found }: ShownExample): string {
  let at = 0;
  const parts = found.map(({ start, end }) => {
    const part = `${plain(text.slice(at, start))}<mark>${plain(text.slice(start, end))}</mark>`;
    at = end;
    return part;
  });
  return parts.join("") + plain(text.slice(at));
}

/** All grounds on one page without a script, each with its code as anchor: what the card links to. */
export function htmlOf(pages: readonly GroundPage[]): string {
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${plain(groundPage.title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="grounds.css">
</head>
<body>
<main>
<h1>${plain(groundPage.title)}</h1>
<p>${plain(groundPage.intro)}</p>
<nav aria-label="${plain(groundPage.back)}"><ul>${pages.map(({ code, title, article }) => `<li><a href="#${code}">${plain(title)}</a> <span>${plain(article)}</span></li>`).join("")}</ul></nav>
${pages.map(section).join("\n")}
</main>
</body>
</html>
`;
}

function section({ code, title, article, url, explained, weighed, kinds, hits, misses }: GroundPage): string {
  const part = (heading: string, text: string): string => `<h3>${plain(heading)}</h3><p>${plain(text)}</p>`;
  const list = (heading: string, items: readonly string[]): string => (items.length === 0 ? "" : `<h3>${plain(heading)}</h3><ul>${items.map((item) => `<li>${item}</li>`).join("")}</ul>`);
  return `<section id="${code}" aria-labelledby="h-${code}">
<h2 id="h-${code}">${plain(title)} <span>${plain(article)}</span></h2>
${part(groundPage.what, explained.what)}${part(groundPage.weighed, weighed)}${part(groundPage.often, explained.often)}${part(groundPage.not, explained.not)}${part(groundPage.you, explained.you)}
${kinds.length === 0 ? part(groundPage.finds, groundPage.nothing) : list(groundPage.finds, kinds.map(plain))}${list(groundPage.examples, hits.map(marked))}${list(groundPage.misses, misses.map(plain))}
<p><a href="${plain(url)}">${plain(groundPage.law)}</a> · <a href="#">${plain(groundPage.back)}</a></p>
</section>`;
}
