import type { Paragraph } from "../model/index.ts";
import { hashKey } from "../text/bloom.ts";
import { beginsOlderMail, wroteLines } from "../text/quotes.ts";

/** A mail or an invitation that is about to go, as far as the host could tell. */
export interface OutgoingMail {
  readonly subject: string;
  /** As plain text, lines ended in any way. */
  readonly body: string;
  /** Addresses of everybody who gets it. */
  readonly recipients: readonly string[];
  /** Names of the files that go along. */
  readonly attachments: readonly string[];
  /** An answer repeats what the other already knows; only what is written above it is new. */
  readonly reply: boolean;
}

/** Above this many UTF-16 units a body is not read to its end: a mail of 10,000 words has about 65,000. */
const LONGEST_BODY = 400_000;
/** A line longer than this is read in pieces; detectors look at most 300 units around. */
const LONGEST_LINE = 2_000;

/** What is new in a mail, as paragraphs: subject, names of files, and the body without what an answer quotes. */
export function paragraphsOf({ subject, body, attachments, reply }: OutgoingMail): readonly Paragraph[] {
  const lines = body.slice(0, LONGEST_BODY).split(/\r\n|[\n\r\u2028\u2029]/);
  const own = reply ? ownLines(lines) : lines;
  const texts = [...attachments.map((name) => name.replace(/_+/g, " ")), ...own.flatMap(pieces)];
  return [{ key: "subject", role: "subject" as const, text: subject }, ...texts.map((text, index) => ({ key: String(index), role: "body" as const, text }))];
}

/** The lines above the mail that is answered. */
function ownLines(lines: readonly string[]): readonly string[] {
  const end = lines.findIndex((line, index) => /^\s*>/.test(line) || beginsOlderMail(lines, index) || wroteLines(lines, index) > 0);
  return end < 0 ? lines : lines.slice(0, end);
}

/** A line as it is, or cut at spaces when nobody would write it as one paragraph. */
function pieces(line: string): readonly string[] {
  if (line.length <= LONGEST_LINE) return [line];
  const parts: string[] = [];
  for (let at = 0; at < line.length; ) {
    const space = line.lastIndexOf(" ", at + LONGEST_LINE);
    const end = line.length - at <= LONGEST_LINE ? line.length : space > at ? space : at + LONGEST_LINE;
    parts.push(line.slice(at, end));
    at = end;
  }
  return parts;
}

/** A short mark of everything in a mail that a verdict rests on. It tells two mails apart and nothing about either. */
export function markOf({ subject, body, recipients, attachments, reply }: OutgoingMail): string {
  const { first, second } = hashKey([subject, body, String(reply), ...recipients, "", ...attachments].join("\u0000"));
  return `${first.toString(36)}.${second.toString(36)}`;
}
