/** A word or number in a text: span in UTF-16 units and its folded form (lower case, no diacritics). */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

const MARKS = /\p{M}+/gu;
const PLAIN = /^[a-z0-9]*$/;
const IN_WORD = /^[\p{L}\p{N}]/u;

const SURROGATES = 0xd800;
const AFTER_SURROGATES = 0xe000;

/** The folded form of words seen lately: the same few thousand words make most of every text. */
const folded = new Map<string, string>();
const MOST_FOLDED = 50_000;

/** The form in which words are compared: lower case, without diacritics. "Çelik" and "celik" are the same word. */
export function fold(word: string): string {
  const known = folded.get(word);
  if (known !== undefined) return known;
  if (folded.size >= MOST_FOLDED) folded.clear();
  const lower = word.toLowerCase();
  const plain = PLAIN.test(lower) ? lower : lower.normalize("NFD").replace(MARKS, "").replaceAll("ı", "i").replaceAll("ø", "o").replaceAll("ł", "l").replaceAll("ß", "ss");
  folded.set(word, plain);
  return plain;
}

/** Characters below this have their folded form in a table; the rest is asked of Unicode. */
export const LATIN = 0x250;
/** A sign in a word that no plain letter or digit stands for. */
const OTHER_SIGN = 1;
/** What each of those adds to a word, as `signAt` gives it. */
export const SIGNS = Uint8Array.from({ length: LATIN }, (_, code) => {
  const sign = String.fromCharCode(code);
  if (!IN_WORD.test(sign)) return 0;
  const plain = fold(sign);
  return plain.length === 1 && PLAIN.test(plain) ? plain.charCodeAt(0) : OTHER_SIGN;
});

/** What a UTF-16 unit adds to a word, folded: the code of a plain letter or digit, another number for any other part of a word, and 0 for what is none. */
export function signAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < LATIN) return SIGNS[code] ?? 0;
  return code >= LATIN && otherSize(text, at, code) > 0 ? OTHER_SIGN : 0;
}

/** The words and numbers of a text, in order. Hyphens and apostrophes separate: "Woo-verzoek" is two words. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let start = -1;
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const size = code < LATIN ? Math.min(1, SIGNS[code] ?? 0) : otherSize(text, at, code);
    if (size === 0) {
      if (start >= 0) tokens.push({ start, end: at, word: fold(text.slice(start, at)) });
      start = -1;
      at++;
    } else {
      if (start < 0) start = at;
      at += size;
    }
  }
  if (start >= 0) tokens.push({ start, end: at, word: fold(text.slice(start, at)) });
  return tokens;
}

/** UTF-16 units of a character beyond Latin that is part of a word; 0 when it is none. */
function otherSize(text: string, at: number, code: number): number {
  const wide = code >= SURROGATES && code < AFTER_SURROGATES;
  if (!IN_WORD.test(text.slice(at, at + (wide ? 2 : 1)))) return 0;
  return wide ? 2 : 1;
}
