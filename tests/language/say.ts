/** Values for the arguments of a text that takes some: words, and for what is counted both one and more. */
export const WORDS = ["Vergunningen", "Havenkwartier", "Zandermeer"] as const;
const NUMBERS = [1, 3, 2] as const;

/**
 * Every sentence that a set of texts can say, by the way to it. Texts that take values are said with words, with one, and with more, so
 * that none of their branches stays unsaid because of a count.
 */
export function sayAll(texts: object, path = ""): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  const take = (key: string, value: unknown): void => {
    if (typeof value === "string") said.set(key, value);
    else if (typeof value === "function") for (const [way, result] of ways(value as (...values: readonly unknown[]) => unknown)) take(`${key}(${way})`, result);
    else if (typeof value === "object" && value !== null) for (const [name, inner] of sayAll(value, key)) said.set(name, inner);
  };
  for (const [name, value] of Object.entries(texts)) take(path === "" ? name : `${path}.${name}`, value);
  return said;
}

/** A text whose first argument is an object. */
const TAKES_VALUES = /^(?:function \w*)?\(?(?:\{|values\b)/u;
const VALUES: readonly (readonly [string, readonly unknown[]])[] = ["3", "1", "0"].map((count) => [`values ${count}`, [values(count), values(count)]]);
const OTHERS: readonly (readonly [string, readonly unknown[]])[] = [["words", WORDS], ["one", [1, 1, false]], ["more", NUMBERS], ["none", [0, 5, true]], ["list", [["bsn", "health"], WORDS[0], 2]]];

/** What a text says for each set of values that it can take; a value of the wrong type says nothing. */
function ways(text: (...values: readonly unknown[]) => unknown): readonly (readonly [string, unknown])[] {
  const attempts = TAKES_VALUES.test(String(text)) ? VALUES : OTHERS;
  return attempts.flatMap(([way, given]) => {
    try {
      // A text that takes more than the others gets words for the rest.
      const said = text(...given, ...WORDS);
      // Words where it counts: the text throws, or says that it is no number.
      return typeof given[0] !== "number" && typeof said === "string" && said.includes("NaN") ? [] : [[way, said] as const];
    } catch {
      return [];
    }
  });
}

/** An object that has a word for every name. */
function values(count: string): Readonly<Record<string, string>> {
  return new Proxy({}, { get: (_, name) => (name === "count" || name === "unread" || name === "read" ? count : typeof name === "string" ? `<${name}>` : undefined), has: () => true });
}
