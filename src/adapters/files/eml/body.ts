import type { Volume } from "../limits.ts";
import type { Block } from "./blocks.ts";
import { readHtml } from "./html.ts";
import { readPlain } from "./plain.ts";
import { markQuotes } from "./quotes.ts";
import { markSignature } from "./signature.ts";

/** The words of a mail in the forms in which it came; null where it has none. */
export interface MailBody {
  readonly html: string | null;
  readonly plain: string | null;
}

/** What a reader sees, with what somebody wrote before marked: the HTML when there is any text in it, else the plain text. */
export function blocksOfBody({ html, plain }: MailBody, subject: string, volume: Volume): readonly Block[] {
  const fromHtml = html === null ? [] : readHtml(html, volume);
  return markSignature(markQuotes(fromHtml.length > 0 ? fromHtml : readPlain(plain ?? "", volume), subject));
}
