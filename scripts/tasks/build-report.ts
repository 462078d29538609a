/** What `npm run build` leaves in .cache/build.json. */
export interface Build {
  /** SHA-256 of everything the build was made from. */
  readonly sources: string;
  /** Everything that was written, in dist/. */
  readonly files: readonly string[];
  readonly entries: Readonly<Record<string, BuiltEntry>>;
}

export interface BuiltEntry {
  /** Scripts in dist/. */
  readonly files: readonly string[];
  /** Bytes of these scripts, each gzipped. */
  readonly gzip: number;
}

/** The entries that somebody waits for: the document page and the pane in it. */
export const WEIGHED = ["playground", "taskpane"] as const;

/** Bytes of gzipped script before the card is on the screen; tests/browser/weight.test.ts measures it in a browser. */
export const BUDGET = 150_000;

/** Bytes of what somebody waits for; NaN when it was not built. */
export function weightOf({ entries }: Build): number {
  return WEIGHED.reduce((sum, name) => sum + (entries[name]?.gzip ?? Number.NaN), 0);
}
