/**
 * A light Dutch stem, enough to let singular and plural meet: "verslagen" and "verslag", "containers" and "container".
 * Takes a folded word. Not a linguistic stem; only for comparing words of a document with words of a location.
 */
export function stem(word: string): string {
  if (word.length < 5 || /\d/.test(word)) return word;
  let root = word;
  if (root.endsWith("en")) root = root.slice(0, -2);
  else if (root.endsWith("s") && !root.endsWith("ss")) root = root.slice(0, -1);
  else if (root.endsWith("e")) root = root.slice(0, -1);
  if (root.length > 3 && root.at(-1) === root.at(-2)) root = root.slice(0, -1);
  if (root.endsWith("v")) return `${root.slice(0, -1)}f`;
  if (root.endsWith("z")) return `${root.slice(0, -1)}s`;
  return root;
}
