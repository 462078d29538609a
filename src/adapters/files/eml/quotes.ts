import type { Block } from "./blocks.ts";

/** The line with which a mail program begins a quote: "Op ... schreef ...:". */
const WROTE = /^(?:op|on|am|le)\s.{6,200}\s(?:schreef|wrote|schrieb|a écrit)\b.{0,160}:$|^.{3,160}\s(?:schreef|wrote)\s(?:op|on)\s.{6,80}:$/iu;
const FORWARDED = /^(?:-{2,}\s?|begin\s)?(?:oorspronkelijk(?:e)? bericht|original message|doorgestuurd(?:e)? bericht|forwarded message|ursprüngliche nachricht|message d'origine)(?:\s?-{2,}|\s?:)$/iu;
const FROM = /^\*?(?:van|from|von|de)\s?:\*?\s+\S/iu;
const OTHER_FIELD = /^\*?(?:verzonden|verstuurd|datum|sent|date|gesendet|envoyé|aan|to|an|à|onderwerp|subject|betreff|objet|cc)\s?:\*?(?:\s|$)/iu;
const BLOCK_REACH = 6;
/** A line "Op ... schreef ...:" can be broken over so many lines. */
const WROTE_LINES = 3;
const LONGEST_WROTE = 400;

/** Whether a line says that what follows was written before. */
export function announcesQuote(text: string): boolean {
  return text.length <= LONGEST_WROTE && (WROTE.test(text) || FORWARDED.test(text));
}

/**
 * Marks what somebody else wrote before. After a block "Van: ... Verzonden: ..." everything is older; after "Op ...
 * schreef" only what the mail marks as quoted, or everything when it marks nothing.
 */
export function markQuotes(blocks: readonly Block[]): readonly Block[] {
  const quotedAfter = marksAfter(blocks);
  let rest = false;
  let announced = 0;
  return blocks.map((block, index) => {
    if (FORWARDED.test(block.text) || isHeaderBlock(blocks, index)) rest = true;
    const lines = block.role === "quoted" ? 0 : wroteLines(blocks, index);
    if (lines > 0) {
      announced = lines;
      rest ||= quotedAfter[index] !== true;
    }
    return rest || announced-- > 0 ? { ...block, role: "quoted" } : block;
  });
}

/** For every block: whether one after it is marked as quoted. */
function marksAfter(blocks: readonly Block[]): readonly boolean[] {
  const after: boolean[] = [];
  let any = false;
  for (let index = blocks.length - 1; index >= 0; index--) {
    after[index] = any;
    any ||= blocks[index]?.role === "quoted";
  }
  return after;
}

/** Over how many lines "Op ... schreef ...:" stands here; 0 when it does not. */
function wroteLines(blocks: readonly Block[], index: number): number {
  let text = "";
  for (let lines = 1; lines <= WROTE_LINES; lines++) {
    const line = blocks[index + lines - 1]?.text;
    if (line === undefined) return 0;
    text = text === "" ? line : `${text} ${line}`;
    if (text.length > LONGEST_WROTE) return 0;
    if (WROTE.test(text)) return lines;
    if (!/^(?:op|on|am|le)\s/iu.test(text)) return 0;
  }
  return 0;
}

/** "Van: ..." with at least two more lines of an envelope close by: a letter can have one such line, a mail has several. */
function isHeaderBlock(blocks: readonly Block[], index: number): boolean {
  if (!FROM.test(blocks[index]?.text ?? "")) return false;
  let fields = 0;
  for (let at = index + 1; at <= index + BLOCK_REACH; at++) if (OTHER_FIELD.test(blocks[at]?.text ?? "")) fields++;
  return fields >= 2;
}
