import { propose, UNKNOWN, type Proposal } from "../model/index.ts";
import type { Reading } from "../reading/index.ts";
import { whileSame } from "../text/memo.ts";
import { tokenize } from "../text/tokens.ts";

/** Words that are frequent in one of these languages and rare in the others. */
const FREQUENT: readonly (readonly [string, ReadonlySet<string>])[] = [
  ["nl", new Set(["het", "een", "van", "niet", "voor", "met", "zijn", "wordt", "aan", "ook", "bij", "wij", "naar", "uit", "maar", "deze", "dat", "heeft"])],
  ["en", new Set(["the", "and", "of", "to", "that", "this", "with", "for", "are", "was", "not", "have", "which", "from", "will", "been"])],
  ["fy", new Set(["fan", "yn", "foar", "net", "wurdt", "binne", "oan", "sil", "wy", "jo", "dy", "troch", "mei", "nei", "gjin", "fansels", "it", "hjir", "hjirby", "hawwe", "haw", "wolle", "jim", "jimme", "moat", "moatte", "wer", "ek", "tusken", "neffens", "freget"])],
  ["de", new Set(["und", "der", "die", "das", "nicht", "mit", "ist", "auf", "eine", "werden", "sind", "dem", "wird"])],
];
const FEW = 4;
const HOUSE = "kantlijn-huisregel";

/** Language of the begin and end of a document, by its most frequent small words. ISO 639-1. */
export const languageOf = (reading: Reading): Proposal<string> => languageIn([...reading.head, ...reading.tail]);

const languageIn = whileSame((paragraphs: Reading["head"]): Proposal<string> => {
  const counts = new Map<string, number>();
  for (const paragraph of paragraphs) {
    for (const { word } of tokenize(paragraph.passage.text)) {
      for (const [language, words] of FREQUENT) if (words.has(word)) counts.set(language, (counts.get(language) ?? 0) + 1);
    }
  }
  const [best, second] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (best === undefined || best[1] < FEW) return UNKNOWN;
  // Kantlijn knows fewer Frisian words: what rests on words is less sure there.
  if (best[0] === "fy") return propose("fy", "likely", { rule: "language-words", source: HOUSE }, { rule: "language-frisian", source: HOUSE });
  return propose(best[0], best[1] >= 2 * (second?.[1] ?? 0) ? "certain" : "likely", { rule: "language-words", source: HOUSE });
});
