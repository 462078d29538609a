import { KantlijnError } from "../../core/model/index.ts";

/** What reading one file may cost. A file that asks for more is refused with a code, before the cost is made. */
export interface Limits {
  /** Bytes of the file itself. */
  readonly bytes: number;
  /** Bytes of what is unpacked of a file, together: the parts of a .docx or .odt that are read, the streams of a .msg, the largest stream of a .pdf. */
  readonly unpackedBytes: number;
  /** Bytes that all parts of a file unpack to, together: also those that are never read. */
  readonly declaredBytes: number;
  /** Unpacked bytes per packed byte, for parts over a megabyte. Office stays under 100. */
  readonly ratio: number;
  /** Files in a .docx or .odt. */
  readonly entries: number;
  /** Elements inside each other, in XML and in HTML, and groups in RTF. */
  readonly depth: number;
  /** Pages of a .pdf. */
  readonly pages: number;
  /** Forms with text that are drawn on one page of a .pdf. Real pages have some tens; forms in forms, each drawn some times, unfold without end. */
  readonly forms: number;
  readonly paragraphs: number;
  /** UTF-16 units of text, together: ten times a document of 1,000 pages is about 30 million. */
  readonly characters: number;
}

export const DEFAULT_LIMITS: Limits = {
  bytes: 100 * 1024 * 1024,
  unpackedBytes: 256 * 1024 * 1024,
  declaredBytes: 2 * 1024 * 1024 * 1024,
  ratio: 250,
  entries: 20_000,
  depth: 400,
  pages: 5_000,
  forms: 5_000,
  paragraphs: 250_000,
  characters: 20_000_000,
};

/**
 * Throws `file-too-large` when a file of `size` bytes is over the limit. Whoever opens the file asks this first, so
 * that it is never read into memory.
 */
export function refuseTooLarge(size: number, limits: Partial<Limits> = {}): void {
  const most = limits.bytes ?? DEFAULT_LIMITS.bytes;
  if (size > most) throw tooLarge("the file has too many bytes", most, "bytes");
}

/** Throws `file-too-large` when a file says it has more pages than are read. */
export function refuseTooMany(pages: number, limits: Limits): void {
  if (pages > limits.pages) throw tooLarge("the file has too many pages", limits.pages, "pages");
}

/** The error for a file that holds more than Kantlijn reads. */
function tooLarge(message: string, limit: number, unit: "bytes" | "pages" | "paragraphs" | "characters"): KantlijnError {
  return new KantlijnError("file-too-large", message, { values: { limit: String(limit), unit } });
}

/** Counts what a document holds, and refuses more than the limits allow. */
export class Volume {
  readonly #limits: Limits;
  #paragraphs = 0;
  #characters = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  paragraph(): void {
    if (++this.#paragraphs > this.#limits.paragraphs) throw tooLarge("the document has too many paragraphs", this.#limits.paragraphs, "paragraphs");
  }

  /** How many forms were drawn on a page so far. Throws `file-bomb`. */
  forms(drawn: number): void {
    if (drawn > this.#limits.forms) throw new KantlijnError("file-bomb", "a page of the PDF unfolds to too many forms");
  }

  /** UTF-16 units. */
  text(length: number): void {
    this.#characters += length;
    if (this.#characters > this.#limits.characters) throw tooLarge("the document has too much text", this.#limits.characters, "characters");
  }
}
