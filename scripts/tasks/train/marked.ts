import { readFileSync } from "node:fs";
import { filesBelow, ROOT } from "../files.ts";
import { join } from "node:path";

/** What a mark says: a person in office, another person, a place, an organisation. */
export type MarkKind = "P" | "C" | "L" | "O";

/** A marked name: span in UTF-16 units of the paragraph without marks. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly kind: MarkKind;
}

export interface MarkedParagraph {
  readonly text: string;
  readonly marks: readonly Mark[];
}

export interface MarkedDocument {
  readonly id: string;
  /** The file it stands in, without its ending: "motions-1". */
  readonly file: string;
  readonly paragraphs: readonly MarkedParagraph[];
}

export type CorpusPart = "train" | "dev" | "test";

const MARK = /\{([PCLO])\|([^{}|]*)\}/gu;

/** Reads a line with marks. Throws when braces are left over. */
export function readMarked(line: string): MarkedParagraph {
  const marks: Mark[] = [];
  let text = "";
  let at = 0;
  for (const match of line.matchAll(MARK)) {
    text += line.slice(at, match.index);
    const words = match[2] ?? "";
    marks.push({ start: text.length, end: text.length + words.length, kind: match[1] as MarkKind });
    text += words;
    at = match.index + match[0].length;
  }
  text += line.slice(at);
  if (/[{}]/u.test(text)) throw new SyntaxError(`a mark is broken: ${line}`);
  return { text, marks };
}

/** Writes a paragraph as `readMarked` reads it. */
export function writeMarked({ text, marks }: MarkedParagraph): string {
  let line = "";
  let at = 0;
  for (const { start, end, kind } of marks) {
    line += `${text.slice(at, start)}{${kind}|${text.slice(start, end)}}`;
    at = end;
  }
  return line + text.slice(at);
}

/** The documents of a marked text; each begins with a line "#### id". */
export function readDocuments(text: string, file: string): readonly MarkedDocument[] {
  return text.split(/^#### /mu).slice(1).map((piece) => {
    const [id = "", ...lines] = piece.trimEnd().split("\n");
    return { id: id.trim(), file, paragraphs: lines.map(readMarked) };
  });
}

/** One part of the annotated corpus, in a fixed order. */
export function readPart(part: CorpusPart): readonly MarkedDocument[] {
  return filesBelow(`tests/corpora/names/${part}`).toSorted().flatMap((file) => readDocuments(readFileSync(join(ROOT, file), "utf8"), file.replace(/^.*\//u, "").replace(".txt", "")));
}
