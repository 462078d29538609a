import { invariant, type Desk, type DocumentText, type Paragraph, type ParagraphRole } from "../../../core/model/index.ts";
import type { Carried } from "../../files/docx/carried.ts";
import { Annex } from "./annex.ts";
import { Spans } from "./spans.ts";

/** A file as it was opened. */
export interface OpenedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly text: DocumentText;
  readonly desk: Desk;
  /** What the file carries beside its text; nothing unless told. */
  readonly carried?: Carried;
}

/** One change of the text since the file was opened, in terms of paragraph keys. */
export type Edit =
  | { readonly kind: "change"; readonly key: string; readonly text: string }
  | { readonly kind: "insert"; readonly key: string; readonly after: string | null; readonly text: string }
  | { readonly kind: "remove"; readonly key: string };

const NEWLINES = /\s*[\r\n\u2028\u2029]+\s*/gu;

/**
 * A document that lives in this page and can be typed in. A paragraph that did not change keeps its identity and its
 * key; a new one gets a key that no other ever had.
 */
export class MemoryDocument {
  readonly file: OpenedFile;
  /** Stretches that keep their place while the text changes. */
  readonly spans = new Spans();
  /** What the document carries beside its text. */
  readonly annex: Annex;
  #text: DocumentText;
  #stamp = 0;
  readonly #listeners = new Set<() => void>();
  readonly #annexListeners = new Set<() => void>();

  constructor(file: OpenedFile) {
    this.file = file;
    this.#text = file.text;
    this.annex = new Annex(file.carried, this.spans, () => { for (const listener of this.#annexListeners) listener(); });
  }

  get text(): DocumentText {
    return this.#text;
  }

  /** The words differ from those of the file. */
  get edited(): boolean {
    return this.edits().length > 0;
  }

  /** Changes the words of one paragraph; a line end becomes a space. */
  edit(key: string, text: string): void {
    const flat = text.replace(NEWLINES, " ");
    const index = this.#indexOf(key);
    if (this.#text.paragraphs[index]?.text === flat) return;
    this.#replace(this.#text.paragraphs.map((paragraph, at) => (at === index ? { ...paragraph, text: flat } : paragraph)));
  }

  /** Puts a new paragraph after another, or at the beginning; it takes the role of the one before unless told. Returns its key. */
  insert(after: string | null, text: string, role?: ParagraphRole): string {
    const index = after === null ? 0 : this.#indexOf(after) + 1;
    const before = this.#text.paragraphs[index - 1];
    this.#stamp += 1;
    const key = `new:${String(this.#stamp)}`;
    const inherited = before === undefined || before.role === "title" || before.role === "heading" || before.role === "subject" ? "body" : before.role;
    const fresh: Paragraph = { key, role: role ?? inherited, text: text.replace(NEWLINES, " "), ...(before?.cell !== undefined && role === undefined ? { cell: before.cell } : {}) };
    this.#replace([...this.#text.paragraphs.slice(0, index), fresh, ...this.#text.paragraphs.slice(index)]);
    return key;
  }

  /** Takes a paragraph away. */
  remove(key: string): void {
    const index = this.#indexOf(key);
    this.#replace(this.#text.paragraphs.filter((_, at) => at !== index));
  }

  /** Puts back an earlier text of this document, as undo does. */
  restore(text: DocumentText): void {
    this.#replace(text.paragraphs);
  }

  /** What must be done to the paragraphs of the file to get those of now, in order; nothing when they are equal. */
  edits(): readonly Edit[] {
    const original = new Map(this.file.text.paragraphs.map((paragraph) => [paragraph.key, paragraph]));
    const present = new Set(this.#text.paragraphs.map(({ key }) => key));
    const edits: Edit[] = [];
    let after: string | null = null;
    for (const { key, text } of this.#text.paragraphs) {
      const before = original.get(key);
      if (before === undefined) edits.push({ kind: "insert", key, after, text });
      else if (before.text !== text) edits.push({ kind: "change", key, text });
      after = key;
    }
    for (const key of original.keys()) if (!present.has(key)) edits.push({ kind: "remove", key });
    return edits;
  }

  /** Calls back at once after every change. Returns the way to stop. */
  onEdit(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => { this.#listeners.delete(listener); };
  }

  /** Calls back at once when something beside the text changed. Returns the way to stop. */
  onAnnex(listener: () => void): () => void {
    this.#annexListeners.add(listener);
    return () => { this.#annexListeners.delete(listener); };
  }

  #indexOf(key: string): number {
    const index = this.#text.paragraphs.findIndex((paragraph) => paragraph.key === key);
    invariant(index >= 0, "a paragraph with this key");
    return index;
  }

  #replace(paragraphs: readonly Paragraph[]): void {
    this.spans.changed(this.#text.paragraphs, paragraphs);
    this.#text = { ...this.#text, paragraphs };
    for (const listener of this.#listeners) listener();
  }
}
