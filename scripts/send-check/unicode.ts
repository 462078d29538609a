/** Classes the rules may name between \p{ and }. */
const NAMES = ["L", "Lu", "Ll", "M", "N"];
const LAST = 0x10ffff;

/**
 * The characters of the Unicode classes that rules use, for engines whose regular expressions cannot name them. Class -> its
 * ranges in one string: by turns the distance to the next range and its length, in base 36.
 */
export function unicodeClasses(): Readonly<Record<string, string>> {
  return Object.fromEntries(NAMES.map((name) => [name, packed(new RegExp(`^\\p{${name}}$`, "u"))]));
}

function packed(member: RegExp): string {
  const numbers: number[] = [];
  let end = 0;
  for (let code = 0; code <= LAST; code++) {
    if (!member.test(String.fromCodePoint(code))) continue;
    const start = code;
    while (code < LAST && member.test(String.fromCodePoint(code + 1))) code++;
    numbers.push(start - end, code - start + 1);
    end = code + 1;
  }
  return numbers.map((number) => number.toString(36)).join(" ");
}
