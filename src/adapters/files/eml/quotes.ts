import type { Block } from "./blocks.ts";

/** The line with which a mail program begins a quote: "Op ... schreef ...:". It can be broken over some lines. */
const WROTE = /^(?:op|on|am|le)\s.{6,200}\s(?:schreef|wrote|schrieb|a écrit)\b.{0,120}:$|^.{3,160}\s(?:schreef|wrote)\s(?:op|on)\s.{6,80}:$/iu;
const FORWARDED = /^(?:-{2,}\s*|begin\s)?(?:oorspronkelijk(?:e)? bericht|original message|doorgestuurd(?:e)? bericht|forwarded message|ursprüngliche nachricht|message d'origine)(?:\s*-{2,}|:)\s*$/iu;
const FROM = /^\*?(?:van|from|von|de)\s?:\*?\s+\S/iu;
const OTHER_FIELD = /^\*?(?:verzonden|verstuurd|datum|sent|date|gesendet|envoyé|aan|to|an|à|onderwerp|subject|betreff|objet|cc)\s?:\*?(?:\s|$)/iu;
const BLOCK_REACH = 6;

/**
 * Marks what somebody else wrote before. After a block "Van: ... Verzonden: ..." everything is older; after "Op ...
 * schreef" only what the mail marks as quoted, or everything when it marks nothing.
 */
export function markQuotes(blocks: readonly Block[]): readonly Block[] {
  const anyAfter = quotedAfter(blocks);
  let rest = false;
  return blocks.map((block, index) => {
    const opens = FORWARDED.test(block.text) || isHeaderBlock(blocks, index);
    const wrote = WROTE.test(block.text);
    rest ||= opens || (wrote && anyAfter[index] !== true);
    return rest || wrote ? { ...block, role: "quoted" } : block;
  });
}

/** For every block: whether one after it is marked as quoted. */
function quotedAfter(blocks: readonly Block[]): readonly boolean[] {
  const after: boolean[] = [];
  let any = false;
  for (let index = blocks.length - 1; index >= 0; index--) {
    after[index] = any;
    any ||= blocks[index]?.role === "quoted";
  }
  return after;
}

/** "Van: ..." with at least two more lines of an envelope close by: a letter can have one such line, a mail has several. */
function isHeaderBlock(blocks: readonly Block[], index: number): boolean {
  if (!FROM.test(blocks[index]?.text ?? "")) return false;
  let fields = 0;
  for (let at = index + 1; at <= index + BLOCK_REACH; at++) if (OTHER_FIELD.test(blocks[at]?.text ?? "")) fields++;
  return fields >= 2;
}
