/** What `npm run build` leaves in .cache/build.json. */
export interface Build {
  /** SHA-256 of everything the build was made from. */
  readonly sources: string;
  readonly entries: Readonly<Record<string, BuiltEntry>>;
}

export interface BuiltEntry {
  /** Scripts in dist/. */
  readonly files: readonly string[];
  /** Bytes of these scripts, each gzipped. */
  readonly gzip: number;
}

/** The entry that has a budget: the pane an author waits for. */
export const WEIGHED = "taskpane";

/** Bytes of gzipped script before the card is on the screen. */
export const BUDGET = 150_000;
