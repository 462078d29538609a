/** Something that a host may or may not be able to do here, for who helps somebody else. */
export interface Capability {
  /** Code of what it is for; the sentence stands in the language. */
  readonly id: string;
  /** Requirement set that promises it, as Microsoft names it: "WordApi 1.4". */
  readonly needs: string;
  /** The set is there and the member of the library as well: one without the other does not count. */
  readonly works: boolean;
}
