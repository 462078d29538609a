import type { Capability } from "../capability.ts";

/** The genuine library as this window has it. Handed over, so that a test can hand over another. */
export interface WordParts {
  readonly office: typeof Office;
  readonly word: typeof Word;
}

/** What this Word can do beyond the lowest version that we support. */
export interface WordFeatures {
  /** Words without those that tracked changes took out. */
  readonly reviewedText: boolean;
  readonly plainText: boolean;
  readonly notes: boolean;
  readonly paragraphEvents: boolean;
  readonly highlight: boolean;
  readonly critiques: boolean;
  readonly xmlParts: boolean;
  readonly commonXmlParts: boolean;
  readonly file: boolean;
}

type Wanted = readonly [set: string, version: string, present: (parts: WordParts) => boolean];

const has = (owner: { readonly prototype: object } | undefined, member: string): boolean => owner !== undefined && member in owner.prototype;

/** Each feature with the set that promises it, and a look at whether the library has it: a library that is older than Word, or the other way round, is common. */
const WANTED: Readonly<Record<keyof WordFeatures, Wanted>> = {
  reviewedText: ["WordApi", "1.4", ({ word }) => has(word.Paragraph, "getReviewedText")],
  plainText: ["WordApi", "1.7", ({ word }) => has(word.Paragraph, "getText")],
  notes: ["WordApi", "1.5", ({ word }) => has(word.Body, "footnotes")],
  paragraphEvents: ["WordApi", "1.6", ({ word }) => has(word.Document, "onParagraphChanged")],
  highlight: ["WordApi", "1.8", ({ word }) => has(word.Range, "highlight")],
  critiques: ["WordApi", "1.7", ({ word }) => has(word.Paragraph, "insertAnnotations")],
  xmlParts: ["WordApi", "1.4", ({ word }) => has(word.Document, "customXmlParts")],
  commonXmlParts: ["CustomXmlParts", "1.1", ({ office }) => present(() => office.context.document.customXmlParts)],
  file: ["CompressedFile", "1.1", ({ office }) => present(() => "getFileAsync" in office.context.document || undefined)],
};

export function featuresOf(parts: WordParts): WordFeatures {
  return Object.fromEntries(Object.entries(WANTED).map(([id, wanted]) => [id, works(parts, wanted)])) as unknown as WordFeatures;
}

/** The same as a table. */
export function capabilitiesOf(features: WordFeatures): readonly Capability[] {
  return Object.entries(WANTED).map(([id, [set, version]]) => ({ id: `word-${id}`, needs: `${set} ${version}`, works: features[id as keyof WordFeatures] }));
}

function works(parts: WordParts, [set, version, isPresent]: Wanted): boolean {
  // Word on the web gives the file without promising the set.
  return (set === "CompressedFile" || parts.office.context.requirements.isSetSupported(set, version)) && isPresent(parts);
}

function present(look: () => unknown): boolean {
  try {
    return look() !== undefined;
  } catch {
    return false;
  }
}
