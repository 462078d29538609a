/** What XML 1.0 and a database cannot hold: control characters, halves of a pair, and two code points that are none. Source: XML 1.0, production 2. */
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/gu;
const IMPOSSIBLE = /[\uD800-\uDFFF\uFFFE\uFFFF]/gu;

/** The text with a space for every control character and U+FFFD for what is no character at all. Tab and line ends stay. */
export function legalText(text: string): string {
  return text.replace(CONTROL, " ").replace(IMPOSSIBLE, "\uFFFD");
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;" };

/** Legal text as the content of an element. A carriage return is written as a number, since a reader would make it a line feed. */
export function escapeText(text: string): string {
  return text.replace(/[&<>\r]/gu, (character) => ESCAPES[character] ?? character);
}

/** Legal text between double quotes. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', "&quot;").replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");
}

const NAMED: ReadonlyMap<string, string> = new Map([["amp", "&"], ["lt", "<"], ["gt", ">"], ["quot", '"'], ["apos", "'"]]);

/** The text that stands for itself; null when it refers to something that XML alone does not define, or holds what XML cannot. */
export function unescapeText(text: string): string | null {
  const source = text.replace(/\r\n?/gu, "\n");
  if (legalText(source) !== source) return null;
  const parts: string[] = [];
  let done = 0;
  for (const { 0: whole, 1: name = "", index } of source.matchAll(/&([^;&]{0,10};)?/gu)) {
    const character = characterOf(name.slice(0, -1));
    if (character === null) return null;
    parts.push(source.slice(done, index), character);
    done = index + whole.length;
  }
  return parts.join("") + source.slice(done);
}

/** The character with this name or number; null when there is none that XML allows. */
function characterOf(name: string): string | null {
  const number = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/iu.exec(name);
  if (number === null) return NAMED.get(name) ?? null;
  const code = number[1] === undefined ? Number.parseInt(number[2] ?? "", 10) : Number.parseInt(number[1], 16);
  const character = code > 0x10FFFF ? "" : String.fromCodePoint(code);
  return character !== "" && legalText(character) === character ? character : null;
}
