import { NOTHING_CARRIED, type Carried, type CarriedChanges, type PropertyValue, type XmlPart } from "../../files/docx/carried.ts";
import type { Span, Spans, Stretch } from "./spans.ts";

/** A comment on a stretch of the text. */
export interface Comment {
  readonly id: string;
  readonly author: string;
  readonly date: string;
  readonly text: string;
  readonly place: Span;
}

/** A content control around a stretch of the text. */
export interface Control {
  readonly id: number;
  readonly place: Span;
  /** By the names of the Word API: title, tag, appearance, cannotDelete and others. */
  readonly traits: Map<string, string | boolean>;
}

/** A colour behind a stretch of the text. One that lasts is part of the document; the other goes with the session. */
export interface Highlight {
  readonly place: Span;
  readonly colour: string;
  readonly lasting: boolean;
}

/** Words that were deleted with tracked changes; the place is empty. */
export interface Deletion {
  readonly place: Span;
  readonly text: string;
}

/** What a document carries beside its text. Whoever changes something here says so with `touch`. */
export class Annex {
  readonly properties: Map<string, string>;
  readonly custom: Map<string, PropertyValue>;
  /** Settings of add-ins in this document: name -> JSON text. */
  readonly settings = new Map<string, string>();
  readonly bold: readonly Span[];
  readonly deletions: Deletion[];
  parts: readonly XmlPart[];
  comments: readonly Comment[];
  controls: readonly Control[] = [];
  highlights: readonly Highlight[] = [];
  readonly #spans: Spans;
  readonly #changed: () => void;
  readonly #original: Carried;
  #number = 0;

  constructor(carried: Carried = NOTHING_CARRIED, spans: Spans, changed: () => void) {
    [this.#spans, this.#changed, this.#original] = [spans, changed, carried];
    this.properties = new Map(Object.entries(carried.properties));
    this.custom = new Map(Object.entries(carried.custom));
    this.parts = carried.parts;
    this.comments = carried.comments.map((remark) => ({ id: String(this.next()), author: remark.author, date: remark.date, text: remark.text, place: spans.follow(remark) }));
    this.bold = carried.bold.map((stretch) => spans.follow(stretch));
    this.deletions = carried.deletions.map(({ at, text }) => ({ place: spans.follow({ start: at, end: at }), text }));
  }

  /** A number that nothing in this document has yet. */
  next(): number {
    this.#number += 1;
    return this.#number;
  }

  follow(stretch: Stretch): Span {
    return this.#spans.follow(stretch);
  }

  release(span: Span): void {
    this.#spans.release(span);
  }

  /** Tells who draws or saves that something changed. */
  touch(): void {
    this.#changed();
  }

  /** What a file of this document must carry that the file as it was opened does not; null when there is nothing. */
  changes(): CarriedChanges | null {
    const { parts, custom, properties } = this.#original;
    const changed = {
      parts: this.parts === parts ? null : this.parts,
      custom: same(new Map(Object.entries(custom)), this.custom) ? null : Object.fromEntries(this.custom),
      properties: same(new Map(Object.entries(properties)), this.properties) ? null : Object.fromEntries(this.properties),
    };
    return changed.parts === null && changed.custom === null && changed.properties === null ? null : changed;
  }
}

function same(before: ReadonlyMap<string, PropertyValue>, now: ReadonlyMap<string, PropertyValue>): boolean {
  return before.size === now.size && [...now].every(([name, value]) => String(before.get(name)) === String(value) && typeof before.get(name) === typeof value);
}
