import type { ParagraphRole } from "../../../core/model/index.ts";
import { styleNamed } from "../../files/docx/style-names.ts";

/** What Word says of the look of a paragraph. */
export interface WordLook {
  /** Name of the style, in the language of Word. */
  readonly style: string;
  /** The same for a style that comes with Word, in English: "Heading1"; "Other" for one that does not. */
  readonly styleBuiltIn: string;
  readonly outlineLevel: number;
  readonly isListItem: boolean;
  readonly tableNestingLevel: number;
}

/** Outline levels go from 1 to 9; running text has this one. */
const BODY_TEXT = 10;

/** The role of a paragraph in the body, by the same rules by which a file is read. */
export function roleOf({ style, styleBuiltIn, outlineLevel, isListItem, tableNestingLevel }: WordLook): { readonly role: ParagraphRole; readonly level?: number } {
  const named = styleNamed(styleBuiltIn === "Other" || styleBuiltIn === "" ? style : styleBuiltIn);
  if (named.title) return { role: "title" };
  const level = outlineLevel >= 1 && outlineLevel < BODY_TEXT ? outlineLevel : named.level;
  if (level !== null) return { role: "heading", level };
  if (tableNestingLevel > 0) return { role: "table-cell" };
  return { role: isListItem ? "list-item" : "body" };
}
