import type { Paragraph } from "../../../core/model/index.ts";
import { DEFAULT_LIMITS, Volume } from "../limits.ts";
import { blocksOfBody, type MailBody } from "./body.ts";
import { lineOf } from "./envelope.ts";

/** The words of a mail as a mail program gives them: already taken out of the file. */
export interface MailWords extends MailBody {
  readonly subject: string;
}

/** The paragraphs that the same mail has as a file: its subject, then its body. Throws KantlijnError `file-too-large`. */
export function textOfMail({ subject, ...body }: MailWords): readonly Paragraph[] {
  const line = lineOf(subject);
  const blocks = blocksOfBody(body, line, new Volume(DEFAULT_LIMITS));
  return [
    ...(line === "" ? [] : [{ key: "subject", role: "subject" as const, text: line }]),
    ...blocks.map((block, index) => ({ ...block, key: `body:${index}` })),
  ];
}
