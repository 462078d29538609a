export { compileLexicon, type Lexicon } from "./lexicon.ts";
export { DocumentReader, type Reading } from "./document.ts";
export type { ParagraphReading } from "./paragraph.ts";
export { score, type Score } from "./score.ts";
export { isAside, isOwnText } from "./zones.ts";
