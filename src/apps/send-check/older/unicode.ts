/** Class -> packed ranges, put in by the build (scripts/send-check/unicode.ts). */
declare const UNICODE_CLASSES: Readonly<Record<string, string>>;

const known = new Map<string, string>();

/** The characters of a Unicode class as they can stand between [ and ]. Throws when the build did not bring that class. */
export function charactersOf(name: string): string {
  let characters = known.get(name);
  if (characters === undefined) {
    const packed = UNICODE_CLASSES[name];
    if (packed === undefined) throw new SyntaxError(`no characters are known for \\p{${name}}`);
    characters = unpack(packed);
    known.set(name, characters);
  }
  return characters;
}

function unpack(packed: string): string {
  let ranges = "";
  let end = 0;
  let gap = -1;
  for (const word of packed.split(" ")) {
    const number = parseInt(word, 36);
    if (gap < 0) {
      gap = number;
      continue;
    }
    const start = end + gap;
    end = start + number;
    ranges += number === 1 ? String.fromCodePoint(start) : `${String.fromCodePoint(start)}-${String.fromCodePoint(end - 1)}`;
    gap = -1;
  }
  return ranges;
}
