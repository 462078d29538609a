/** A place between two characters: the key of a paragraph as `readDocument` gives it, and UTF-16 units in it. */
export interface Place {
  readonly key: string;
  readonly offset: number;
}

/** Value of a custom property. */
export type PropertyValue = string | number | boolean | Date;

/** A custom XML part. The id is a GUID in braces. */
export interface XmlPart {
  readonly id: string;
  readonly xml: string;
}

/** A comment of a person on a stretch of the text. `date` is ISO 8601, or empty. */
export interface Remark {
  readonly start: Place;
  readonly end: Place;
  readonly author: string;
  readonly date: string;
  readonly text: string;
}

/** What a .docx carries beside its text. */
export interface Carried {
  /** Built-in properties by the names of the Word API: title, subject, author, keywords, comments, category and others. */
  readonly properties: Readonly<Record<string, string>>;
  readonly custom: Readonly<Record<string, PropertyValue>>;
  readonly parts: readonly XmlPart[];
  readonly comments: readonly Remark[];
  readonly bold: readonly { readonly start: Place; readonly end: Place }[];
  /** Words that were deleted with tracked changes, and where they stood. */
  readonly deletions: readonly { readonly at: Place; readonly text: string }[];
}

/** Of a file that is no .docx, or a new one. */
export const NOTHING_CARRIED: Carried = { properties: {}, custom: {}, parts: [], comments: [], bold: [], deletions: [] };

/** What a .docx must carry; null leaves it as it is. Of the built-in properties those of `docProps/core.xml` are written. */
export interface CarriedChanges {
  readonly parts: Carried["parts"] | null;
  readonly custom: Carried["custom"] | null;
  readonly properties: Carried["properties"] | null;
}
