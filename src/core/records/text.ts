/** What XML 1.0 and a database cannot hold: control characters, halves of a pair, and two code points that are none. Source: XML 1.0, production 2. */
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/gu;
const IMPOSSIBLE = /[\uD800-\uDFFF\uFFFE\uFFFF]/gu;

/** The text with a space for every control character and U+FFFD for what is no character at all. Tab and line ends stay. */
export function legalText(text: string): string {
  return text.replace(CONTROL, " ").replace(IMPOSSIBLE, "\uFFFD");
}
