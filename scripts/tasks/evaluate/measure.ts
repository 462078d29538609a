/** Something that the engine should do well, and how that is measured: one section of docs/reference/accuracy.md. */
export interface Measure {
  /** What is typed behind `npm run evaluate --`. */
  readonly id: string;
  readonly heading: string;
  /** Measures, and tells in Markdown what was found; headings in it begin at the third level. No chance, no clock: the same code and corpora give the same text. */
  readonly section: () => Promise<string>;
}
