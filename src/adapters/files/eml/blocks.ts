import type { Paragraph, ParagraphRole } from "../../../core/model/index.ts";

/** A line or paragraph of a mail, before it has a key. */
export interface Block {
  text: string;
  role: Extract<ParagraphRole, "body" | "heading" | "list-item" | "table-cell" | "quoted" | "forwarded" | "signature">;
  level?: number;
  cell?: NonNullable<Paragraph["cell"]>;
}
