import { DEFAULT_LIMITS } from "../limits.ts";
import type { HeaderOf } from "./envelope.ts";

/** One header: its name in lower case, its value on one line, and the line as it stood. */
interface Header {
  readonly name: string;
  readonly value: string;
}

/** The headers of a mail, as one text with a line each. What goes on with white space is one line. Source: RFC 5322, 2.2. */
export function headersOf(text: string): { readonly of: HeaderOf; readonly lines: readonly string[] } {
  const lines = text.slice(0, DEFAULT_LIMITS.bytes).replace(/\r\n|\r/g, "\n").replace(/\n+[ \t]+/g, " ").split("\n").filter((line) => /^[!-9;-~]+[ \t]*:/.test(line));
  const headers = lines.map((line): Header => {
    const colon = line.indexOf(":");
    return { name: line.slice(0, colon).trim().toLowerCase(), value: line.slice(colon + 1).trim() };
  });
  return { of: (name) => headers.find((header) => header.name === name)?.value ?? null, lines };
}
