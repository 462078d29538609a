/** A word or number in a text: span in UTF-16 units and its folded form (lower case, no diacritics). */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

const WORD = /[\p{L}\p{N}]+/gu;
const MARKS = /\p{M}+/gu;
const PLAIN = /^[a-z0-9]*$/;

/** The form in which words are compared: lower case, without diacritics. "Yıldız" and "yildiz" are the same word. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower.normalize("NFD").replace(MARKS, "").replaceAll("ı", "i").replaceAll("ø", "o").replaceAll("ł", "l").replaceAll("ß", "ss");
}

/** The words and numbers of a text, in order. Hyphens and apostrophes separate: "Woo-verzoek" is two words. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD)) tokens.push({ start: match.index, end: match.index + match[0].length, word: fold(match[0]) });
  return tokens;
}
