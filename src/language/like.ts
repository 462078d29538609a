/**
 * The shape of a text in the source language, for its translations: every key, and for a function its arguments; the words are free. So a
 * translation in which a key is missing, or is too much, does not compile.
 */
export type Like<T> = T extends string ? string
  : T extends (...values: infer Values) => infer Said ? (...values: Values) => Like<Said>
    : { readonly [Key in keyof T]: Like<T[Key]> };

/** Texts of one type by their codes. The codes stay known to the compiler, so that a translation cannot miss one. */
export const keyed = <Text>() => <Key extends string>(texts: Readonly<Record<Key, Text>>): Readonly<Record<Key, Text>> => texts;

/** A translation that is under way: what it does not have yet is said in the source language. */
export type Begun<T> = T extends string ? string
  : T extends (...values: infer Values) => infer Said ? (...values: Values) => Said extends string ? string : Like<Said>
    : { readonly [Key in keyof T]?: Begun<T[Key]> };

/** A text with the words of a translation wherever it has them. */
export function withFallback<T extends object>(source: T, begun: Begun<T>): Like<T> {
  const taken = Object.entries(source).map(([key, text]: [string, unknown]) => {
    const own: unknown = key in begun ? (begun as Readonly<Record<string, unknown>>)[key] : undefined;
    if (own === undefined) return [key, text];
    return [key, isGroup(text) && isGroup(own) ? withFallback(text, own) : own];
  });
  return Object.fromEntries(taken) as Like<T>;
}

/** More texts under one name. */
function isGroup(text: unknown): text is object {
  return typeof text === "object" && text !== null;
}
