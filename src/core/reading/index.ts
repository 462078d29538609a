export { compileLexicon, type Lexicon } from "./lexicon.ts";
export { DocumentReader, type Reading } from "./document.ts";
export type { CountedHit } from "./hits.ts";
export type { LocationHit, ParagraphReading } from "./paragraph.ts";
export { score, type Score } from "./score.ts";
export type { Tally } from "./tally.ts";
