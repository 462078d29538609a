/**
 * Errors of the library for PDF that can come up where nobody waits for them: it looks ahead in a file, and what it finds broken
 * there it tells nobody. Whoever does wait hears of it by itself.
 */
const STRAYS: ReadonlySet<string> = new Set(["FormatError", "InvalidPDFException", "MissingDataException", "ParserEOFException", "UnknownErrorException", "XRefEntryException", "XRefParseException"]);

/** Whether an unhandled rejection is no more than a broken PDF; a thread that reads files must not end by it. */
export function isStray(reason: unknown): boolean {
  return reason instanceof Error ? STRAYS.has(reason.name) : false;
}
