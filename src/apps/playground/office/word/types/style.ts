import type { WordParagraph } from "../text.ts";

/** Built-in style of a paragraph, as the API names it. */
export function styleOf(paragraph: WordParagraph | null): string {
  const [line] = paragraph?.lines ?? [];
  switch (line?.role) {
    case "title": return "Title";
    case "heading": return `Heading${String(Math.min(line.level ?? 1, 9))}`;
    case "list-item": return "ListParagraph";
    case "header": return "Header";
    case "footer": return "Footer";
    case "footnote": return "FootnoteText";
    default: return "Normal";
  }
}

/** Outline level as Word counts it: 1 to 9 for headings, 10 for running text. */
export function outlineLevelOf({ lines: [line] }: WordParagraph): number {
  return line?.role === "heading" ? Math.min(line.level ?? 1, 9) : 10;
}
