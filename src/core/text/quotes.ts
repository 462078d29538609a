/** The line with which a mail program begins a quote: "Op ... schreef ...:". */
const WROTE = /^(?:op|on|am|le)\s.{6,200}\s(?:schreef|wrote|schrieb|a écrit)\b.{0,160}:$|^.{3,160}\s(?:schreef|wrote)\s(?:op|on)\s.{6,80}:$/iu;
const FORWARDED = /^(?:-{2,}\s?|begin\s)?(?:oorspronkelijk(?:e)? bericht|original message|doorgestuurd(?:e)? bericht|forwarded message|ursprüngliche nachricht|message d'origine)(?:\s?-{2,}|\s?:)$/iu;
const FROM = /^\*?(?:van|from|von|de)\s?:\*?\s+\S/iu;
const OTHER_FIELD = /^\*?(?:verzonden|verstuurd|datum|sent|date|gesendet|envoyé|aan|to|an|à|onderwerp|subject|betreff|objet|cc)\s?:\*?(?:\s|$)/iu;
const BLOCK_REACH = 6;
/** A line "Op ... schreef ...:" can be broken over so many lines. */
const WROTE_LINES = 3;
const LONGEST_WROTE = 400;

/** What mail programs put before the subject of a mail that is sent on, in Dutch, English, German and French. */
const SENT_ON = /^\s*(?:fwd?|doorst|doorgestuurd|wg|tr)\s*:/iu;

/** Whether the subject of a mail says that it sends another one on. */
export const isSentOn = (subject: string): boolean => SENT_ON.test(subject);

/** Whether a line belongs to the envelope of an older mail: "Van: ...", "Onderwerp: ...", or the mark above it. */
export const isOlderEnvelope = (line: string): boolean => FORWARDED.test(line) || FROM.test(line) || OTHER_FIELD.test(line);

/** Whether a line says that what follows was written before. */
export function announcesQuote(text: string): boolean {
  return text.length <= LONGEST_WROTE && (WROTE.test(text) || FORWARDED.test(text));
}

/** Whether everything from this line on is older mail: a mark such as "Oorspronkelijk bericht", or the envelope "Van: ... Verzonden: ...". */
export function beginsOlderMail(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? "";
  if (FORWARDED.test(line)) return true;
  if (!FROM.test(line)) return false;
  // A letter can have one such line; a mail has several.
  let fields = 0;
  for (let at = index + 1; at <= index + BLOCK_REACH; at++) if (OTHER_FIELD.test(lines[at] ?? "")) fields++;
  return fields >= 2;
}

/** Over how many lines "Op ... schreef ...:" stands at this line; 0 when it does not. */
export function wroteLines(lines: readonly string[], index: number): number {
  let text = "";
  for (let count = 1; count <= WROTE_LINES; count++) {
    const line = lines[index + count - 1];
    if (line === undefined) return 0;
    text = text === "" ? line : `${text} ${line}`;
    if (text.length > LONGEST_WROTE) return 0;
    if (WROTE.test(text)) return count;
    if (!/^(?:op|on|am|le)\s/iu.test(text)) return 0;
  }
  return 0;
}
