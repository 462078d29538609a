/** How sure Kantlijn is: shown as zeker, waarschijnlijk, weet ik niet. Never a number. */
export type Confidence = "certain" | "likely" | "unknown";

/**
 * Why Kantlijn says something: the words in the text or the fact in the context, the rule, and the source.
 * The sentence for a rule stands in `src/language`.
 */
export interface Evidence {
  /** Code of the rule; has a sentence in every language. */
  readonly rule: string;
  /** Words of the document, or a value of the context, that the rule rests on. */
  readonly words?: string;
  /** Id of a source in the policy package (article, list number, house rule). */
  readonly source: string;
}

/** A value for one field, with its ground. `value: null` means unknown and is shown as such. */
export interface Proposal<T> {
  readonly value: T | null;
  readonly confidence: Confidence;
  readonly because: readonly Evidence[];
}

/** The proposal for what Kantlijn does not know. */
export const UNKNOWN: Proposal<never> = Object.freeze({ value: null, confidence: "unknown", because: Object.freeze([]) });

/** A proposal with a value. Throws nothing; evidence is required because no evidence means no proposal. */
export function propose<T>(value: T, confidence: Exclude<Confidence, "unknown">, ...because: [Evidence, ...Evidence[]]): Proposal<T> {
  return { value, confidence, because };
}
