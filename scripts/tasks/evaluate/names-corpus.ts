import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Candidate, ParagraphRole } from "../../../src/core/model/index.ts";
import { personsIn } from "../../../src/core/detectors/person/learned/combine.ts";
import { capitalWords, PeopleInDocument, type NamedParagraph } from "../../../src/core/persons/index.ts";
import type { WordLists } from "../../../src/core/text/lists.ts";
import type { Passage } from "../../../src/core/text/passage.ts";
import { ROOT } from "../files.ts";
import { readPart, type CorpusPart } from "../train/marked.ts";

/** A document of the corpus: paragraphs with the spans of the names in them, as annotated by hand. */
export interface CorpusDocument {
  readonly id: string;
  readonly genre: string;
  readonly paragraphs: readonly { readonly text: string; readonly role?: ParagraphRole; readonly label?: string; readonly spans: readonly (readonly [number, number])[] }[];
}

export function readCorpus(part: "dev" | "test"): readonly CorpusDocument[] {
  return JSON.parse(readFileSync(join(ROOT, "tests", "corpora", "names", `${part}.json`), "utf8")) as readonly CorpusDocument[];
}

/** A part of the larger corpus; of its marks those of persons count. */
export function readMarkedCorpus(part: CorpusPart): readonly CorpusDocument[] {
  return readPart(part).map(({ id, file, paragraphs }) => ({
    id, genre: file, paragraphs: paragraphs.map(({ text, marks }) => ({ text, spans: marks.filter(({ kind }) => kind === "P" || kind === "C").map(({ start, end }): readonly [number, number] => [start, end]) })),
  }));
}

/** The passages of a document, each with its neighbours. */
function passagesOf(document: CorpusDocument): readonly Passage[] {
  return document.paragraphs.map(({ text, role, label }, index) => ({
    text, role: role ?? "body", label: label ?? "",
    previous: document.paragraphs[index - 1]?.text.slice(-160) ?? "", next: document.paragraphs[index + 1]?.text.slice(0, 160) ?? "",
  }));
}

/** All names of a document: what each passage says by itself, then what the names known from elsewhere add. */
export function namesIn(document: CorpusDocument, lists: WordLists, propagate = true): readonly (readonly Candidate[])[] {
  const passages = passagesOf(document);
  const alone = passages.map((passage) => personsIn(passage, lists));
  if (!propagate) return alone;
  const people = new PeopleInDocument(lists);
  const paragraphs = passages.map((passage, index): NamedParagraph => ({ passage, own: alone[index] ?? [], capitals: capitalWords(passage), candidates: [] }));
  paragraphs.forEach((paragraph) => { people.add(paragraph); });
  people.settle();
  return paragraphs.map(({ candidates }) => candidates);
}

export interface Score {
  readonly right: number;
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

/** Compares exact spans. */
export function score(documents: readonly CorpusDocument[], lists: WordLists, propagate = true): Score {
  let right = 0;
  const wrong: string[] = [];
  const missed: string[] = [];
  for (const document of documents) {
    const names = namesIn(document, lists, propagate);
    document.paragraphs.forEach(({ text, spans }, index) => {
      const wanted = new Set(spans.map(([start, end]) => `${String(start)}-${String(end)}`));
      for (const { start, end } of names[index] ?? []) {
        if (wanted.delete(`${String(start)}-${String(end)}`)) right++;
        else wrong.push(`${document.id}: [${text.slice(start, end)}] in: ${text.slice(Math.max(0, start - 40), end + 30)}`);
      }
      for (const span of wanted) {
        const [start, end] = span.split("-").map(Number);
        missed.push(`${document.id}: [${text.slice(start, end)}] in: ${text.slice(Math.max(0, (start ?? 0) - 40), (end ?? 0) + 30)}`);
      }
    });
  }
  return { right, wrong, missed };
}

export function figures({ right, wrong, missed }: Score): { readonly precision: number; readonly recall: number; readonly f1: number } {
  const precision = right / (right + wrong.length);
  const recall = right / (right + missed.length);
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}
