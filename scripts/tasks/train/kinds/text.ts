import type { DocumentText, ParagraphRole } from "../../../../src/core/model/index.ts";

/** A text with the kind that it is, or null for a text of no kind. */
export interface LabelledText {
  readonly id: string;
  /** Kinds of the policy that are right; the first is the one to learn. Empty for a text of no kind. */
  readonly kinds: readonly string[];
  readonly document: DocumentText;
}

const MARKS: readonly (readonly [RegExp, ParagraphRole])[] = [[/^#\s+/u, "title"], [/^#{2,}\s*/u, "heading"], [/^-\s+/u, "list-item"]];

/** A document from lines: "# title", "## heading", "- item"; everything else is body. */
export function documentOf(lines: readonly string[]): DocumentText {
  const paragraphs = lines.filter((line) => line.trim() !== "").map((line, index) => {
    const mark = MARKS.find(([sign]) => sign.test(line));
    return { key: `p:${String(index)}`, role: mark?.[1] ?? ("body" as const), text: mark === undefined ? line : line.replace(mark[0], "") };
  });
  return { kind: "document", envelope: null, properties: {}, paragraphs };
}
