import { perPassage, tokensOf } from "./memo.ts";
import type { Passage } from "./passage.ts";
import { sentencesIn, type Sentence } from "./sentences.ts";
import model from "./sensitive.json" with { type: "json" };

/** What was learned of: business data, weak spots and secrets of safety, and crime of one person. */
export const SENSITIVE_KINDS = ["business", "security", "crime"] as const;
export type SensitiveKind = (typeof SENSITIVE_KINDS)[number];

/** A sentence of which examples say that it holds something of a kind. */
export interface SensitiveSentence {
  readonly kind: SensitiveKind;
  readonly sentence: Sentence;
  /** The words that weigh most. */
  readonly words: string;
}

/** Letters of the begin and the end of a word by which a word that was not seen is like some that were. */
const PART = 5;
/** Nothing was learned from sentences that are shorter or longer, in words. */
export const [SHORTEST, LONGEST] = [7, 60];
/** A heading of a list, or what is not said to its end. */
const UNFINISHED = /[;:,]$/u;
const ANY_DIGITS = /^\d+$/u;
const MOST_DIGITS = 4;

/** The signs of a word: itself, how it begins and how it ends; of a number how long it is. */
export function signsOfWord(word: string): readonly string[] {
  if (ANY_DIGITS.test(word)) return [`#${String(Math.min(MOST_DIGITS, word.length))}`];
  return word.length <= PART ? [word] : [word, `${word.slice(0, PART)}-`, `-${word.slice(-PART)}`];
}

const MONEY = /€|(?<!\p{L})(?:euro|eur|mille|ton|miljoen)(?!\p{L})|(?<!\d)\d+,\d{2}(?!\d)/iu;
const SHARE = /%|(?<!\p{L})(?:procent|een derde|een kwart|de helft|promille)(?!\p{L})/iu;
const FIRM = /(?<!\p{L})(?:B\.?V\.?|N\.?V\.?|V\.?O\.?F\.?|de (?:ondernemer|exploitant|leverancier|inschrijver|aannemer|fabrikant|ontwikkelaar|opdrachtnemer|producent|aanvrager|vennootschap|organisator|brouwerij|directie|bedrijfsleider)|het bedrijf|onderneming|inschrijver|gegadigde)(?!\p{L})/u;

/** The signs of a sentence beside those of its words: money, shares and firms stand in it. */
export function signsOfSentence(text: string): readonly string[] {
  const [money, firm] = [MONEY.test(text), FIRM.test(text)];
  return [...(money ? ["#money"] : []), ...(SHARE.test(text) ? ["#share"] : []), ...(firm ? ["#firm"] : []), ...(money && firm ? ["#money-firm"] : [])];
}

/** How much something weighs for each kind, in log odds. */
type Weights = readonly [business: number, security: number, crime: number];
const NOTHING: Weights = [0, 0, 0];

/** Made when a first passage is read: who opens a pane without a document needs none of it. */
let table: ReadonlyMap<string, Weights> | null = null;
/** Words that were weighed before: the same few thousand make most of every text. */
const weighed = new Map<string, Weights>();
const MOST_WEIGHED = 20_000;

function weightOf(sign: string): Weights {
  table ??= new Map(Object.entries(model.weights as unknown as Readonly<Record<string, Weights>>));
  return table.get(sign) ?? NOTHING;
}

function weightOfWord(word: string): Weights {
  const known = weighed.get(word);
  if (known !== undefined) return known;
  const weights = sumOf(signsOfWord(word).map(weightOf));
  if (weighed.size >= MOST_WEIGHED) weighed.clear();
  weighed.set(word, weights);
  return weights;
}

const sumOf = (all: readonly Weights[]): Weights => all.reduce<Weights>(([business, security, crime], one) => [business + one[0], security + one[1], crime + one[2]], NOTHING);

const RUNNING: ReadonlySet<Passage["role"]> = new Set(["body", "list-item", "text-box", "table-cell"]);
/** The language of rules and motions: there nothing is told of anybody. */
const OFFICIAL = /^(?:\p{L}{1,2}[.°)]|\d{1,3}[.°)]|[*|]|(?:overwegende|constaterende|verzoekt|spreekt uit|van mening|gelet|gehoord)(?!\p{L}))|(?<!\p{L})(?:onze minister|bedoeld in|artikel \d|ingevolge|krachtens|verordening|onverminderd|het bepaalde|met dien verstande|wordt verstaan|op grond van)(?!\p{L})/iu;
/** The signs of the sentence give at most so many points: below that they are not looked for. */
const MOST_BY_SENTENCE = 1;

/**
 * The sentences of a passage that hold business data, weak spots or crime by a linear model over their words, told once for all detectors that ask.
 * Trained by `npm run train`; docs/reference/algoritmeregister.md.
 */
export const sensitiveIn: (passage: Passage) => readonly SensitiveSentence[] = perPassage((passage) => {
  if (!RUNNING.has(passage.role)) return [];
  const tokens = tokensOf(passage);
  let from = 0;
  return sentencesIn(passage).flatMap((sentence): readonly SensitiveSentence[] => {
    while (from < tokens.length && (tokens[from]?.start ?? 0) < sentence.start) from++;
    const first = from;
    let [business, security, crime] = NOTHING;
    for (; from < tokens.length && (tokens[from]?.start ?? 0) < sentence.end; from++) {
      const weights = weightOfWord(tokens[from]?.word ?? "");
      business += weights[0];
      security += weights[1];
      crime += weights[2];
    }
    const count = from - first;
    if (count < SHORTEST || count > LONGEST) return [];
    const points = [business, security, crime].map((sum, kind) => (model.bias[kind] ?? 0) + sum / Math.sqrt(count));
    if (points.every((sum, kind) => sum + MOST_BY_SENTENCE < (model.needed[kind] ?? 0)) || UNFINISHED.test(sentence.text) || OFFICIAL.test(sentence.text)) return [];
    const more = sumOf(signsOfSentence(sentence.text).map(weightOf));
    return SENSITIVE_KINDS.flatMap((kind, at) => {
      const sum = (points[at] ?? 0) + (more[at] ?? 0) / Math.sqrt(count);
      return sum < (model.needed[at] ?? 0) ? [] : [{ kind, sentence, words: tellingOf(passage, first, from, at) }];
    });
  });
});

/** The two words that weigh most, in the order of the text. */
function tellingOf(passage: Passage, first: number, last: number, kind: number): string {
  const weight = ({ word }: { readonly word: string }): number => weightOfWord(word)[kind] ?? 0;
  const best = tokensOf(passage).slice(first, last).sort((one, other) => weight(other) - weight(one)).slice(0, 2);
  return best.sort((one, other) => one.start - other.start).map(({ start, end }) => passage.text.slice(start, end)).join("”, “");
}
