import type { WordGroup } from "./signs.ts";
import { eachSign, phrasesIn, GROUP_NAMES } from "./signs.ts";
import type { PhraseHit } from "../../text/phrases.ts";
import type { Sentence } from "../../text/sentences.ts";
import type { Token } from "../../text/tokens.ts";
import model from "./model.json" with { type: "json" };

/** A sign that was seen often enough, and the sentence in which it counted last. */
interface Weighed {
  readonly weight: number;
  sentence: number;
}

const weighed: ReadonlyMap<string, Weighed> = new Map(Object.entries(model.weights).map(([sign, weight]) => [sign, { weight, sentence: 0 }]));
const weightOfSign = (sign: string): number => weighed.get(sign)?.weight ?? 0;
/** Number of the sentence that is judged. */
let sentences = 0;

/** How many points a sentence needs, by what stands in it: with words that only a view has, with words of praise or blame, with neither. Chosen by cross-validation. */
const NEEDED = { view: -0.8, judgement: -0.5, neither: 0.5 } as const;
const VIEW: ReadonlySet<WordGroup> = new Set(["own", "mine", "stance", "advise", "picture", "politics"]);
const JUDGEMENT: ReadonlySet<WordGroup> = new Set(["wish", "praise", "blame"]);

/** Nothing was learned from sentences that are shorter or longer, in words. */
const [SHORTEST, LONGEST] = [3, 80];

/** The language of rules and motions: nobody deliberates there. */
const OFFICIAL = /^(?:\p{L}{1,2}[.°)]|\d{1,3}[.°)]|[*|]|(?:overwegende|constaterende|verzoekt|spreekt uit|van mening|gelet|gehoord|voorts|alzo)(?!\p{L}))|(?<!\p{L})(?:onze minister|bedoeld in|artikel \d|ingevolge|krachtens|zweer|verordening|onverminderd|alsmede|voor zover|indien|wanneer degene|verplicht (?:om|tot|aan|de|het|zich)|is verboden|is bevoegd|zijn bevoegd|het bepaalde|in geval dat|ten minste|met dien verstande|desgevraagd|hierboven bedoelde?|waarlijk|wordt verstaan|bedoeld om|heeft tot doel)(?!\p{L})/iu;
/** Somebody tells what was done. */
const DONE = /^(?:(?:vandaag|gisteren|vanochtend|vanmiddag|vorige week|zojuist|net) )?(?:ik|wij|we|hij|zij|ze) (?:sprak|spraken|belde|belden|mailde|mailden|zag|zagen|hoorde|hoorden|las|lazen|stuurde|stuurden|kreeg|kregen|ging|gingen|kwam|kwamen|vroeg|vroegen|schreef|schreven|ontving|ontvingen|meldde|meldden|liep|liepen|zat|zaten)(?!\p{L})|^(?:ik|wij|we) (?:heb|hebben) [^,;:]{0,80}(?<!\p{L})(?:gesproken|gebeld|gemaild|gevraagd|gestuurd|ontvangen|gelezen|verwerkt|aangepast|toegevoegd|doorgegeven|geregeld)$/iu;
const UNFINISHED = /[;:,]$/u;

/**
 * Judges the sentences of a text by a linear model over their signs: gives the words that weigh most for an opinion (empty when none stands out), and null when it is none.
 * Trained by `npm run train`; docs/reference/algoritmeregister.md.
 */
export function opinionReader(text: string, tokens: readonly Token[]): (sentence: Sentence) => string | null {
  const hits = phrasesIn(tokens);
  const [words, phrases] = [inTurn(tokens), inTurn(hits)];
  return (sentence) => {
    const own = words(sentence);
    const said = phrases(sentence);
    if (own.length < SHORTEST || own.length > LONGEST || UNFINISHED.test(sentence.text)) return null;
    const points = weigh(text.slice(sentence.start, sentence.end + 1), own, said);
    if (points < needed(said) || OFFICIAL.test(sentence.text) || DONE.test(sentence.text)) return null;
    return tellingIn(sentence, own, said);
  };
}

/** The log odds that a sentence is an opinion. A sign counts once, however often it stands there. */
function weigh(text: string, words: readonly Token[], said: readonly PhraseHit<number>[]): number {
  let [sum, known] = [0, 0];
  sentences++;
  eachSign(text, words, said, (sign) => {
    const entry = weighed.get(sign);
    if (entry === undefined || entry.sentence === sentences) return;
    entry.sentence = sentences;
    sum += entry.weight;
    known++;
  });
  return model.bias + sum / Math.sqrt(Math.max(1, known));
}

function needed(said: readonly PhraseHit<number>[]): number {
  const has = (groups: ReadonlySet<WordGroup>): boolean => said.some(({ value }) => groups.has(GROUP_NAMES[value] ?? "edited"));
  return has(VIEW) ? NEEDED.view : has(JUDGEMENT) ? NEEDED.judgement : NEEDED.neither;
}

/** What lies in a sentence, when the sentences are asked for in the order of the text. */
function inTurn<T extends { readonly start: number; readonly end: number }>(all: readonly T[]): (sentence: Sentence) => readonly T[] {
  let from = 0;
  return ({ start, end }) => {
    while (from < all.length && (all[from]?.start ?? 0) < start) from++;
    let to = from;
    while (to < all.length && (all[to]?.start ?? 0) < end) to++;
    const found = all.slice(from, to).filter((one) => one.end <= end);
    from = to;
    return found;
  };
}

/** Whole phrases go before single words: "niet doen" says more than "niet". */
function tellingIn({ start, text }: Sentence, words: readonly Token[], said: readonly PhraseHit<number>[]): string {
  const weightOf = (from: number, to: number): number => words.reduce((sum, token) => (token.start >= from && token.end <= to ? sum + weightOfSign(token.word) : sum), 0);
  let [best, gain] = ["", 0];
  const look = (from: number, to: number, weight: number): void => {
    if (weight > gain) [best, gain] = [text.slice(from - start, to - start), weight];
  };
  for (const { start: from, end: to, value } of said) look(from, to, weightOfSign(`#${GROUP_NAMES[value] ?? ""}1`) + weightOf(from, to));
  if (best === "") for (const token of words) look(token.start, token.end, weightOfSign(token.word));
  return best;
}
