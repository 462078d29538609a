/** Names under which the pane and the check at sending keep things for each other: with a draft, and in the mailbox. */
export const SEND_KEYS = {
  /** `SendFacts`, by the pane: in the mailbox, or with the draft. */
  setting: "kantlijn.send",
  /** `{ url }`, by the pane: where the document of this draft is stored. */
  place: "kantlijn.place",
  /** What was found in the draft as it was, by the check. */
  verdict: "kantlijn.verdict",
} as const;

/** What the check at sending has to know of the organisation. */
export interface SendFacts {
  readonly domains: readonly string[];
  /** Kinds of findings the organisation wants to hear of. */
  readonly kinds: readonly string[];
  /** What the author reads on the card (ISO 639-1). */
  readonly language: string;
}
