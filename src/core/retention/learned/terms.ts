import { stem } from "../../text/stem.ts";
import { tokenize } from "../../text/tokens.ts";

/** What a text is compared by: a stem, a part of a compound, or two stems side by side. */
export interface Term {
  readonly term: string;
  /** A whole word counts fully, a part of one and a pair less. */
  readonly weight: number;
  /** As it stands in the text; empty for a pair. */
  readonly words: string;
}

const PART = 0.6;
const PAIR = 0.5;
const SHORTEST_PART = 4;
/** Longer than any Dutch compound that means something; what is longer is not taken apart. */
const LONGEST = 40;

/** Words that say nothing about what a case is about. */
const PLAIN: ReadonlySet<string> = new Set(
  ("de het een en van in op te voor met is zijn aan dat die er om als ook nog maar bij door uit naar over dan wel niet geen hij zij ze we wij ik je ons onze mijn hun haar hem zich dit deze der den des tot of al was werd "
    + "worden wordt heeft hebben had kan kunnen wil willen mag moet moeten zou zal na tegen onder per via wat wie hoe waar zo toen omdat nadat tijdens tussen zonder binnen zelf meer veel alle alles iets iemand mevrouw meneer "
    + "heer mw dhr jaar jaren maand maanden week weken dag dagen euro eerste twee drie vier u uw dossier bijlage bijlagen map zie gemaakt gedaan gegeven gekregen gaat krijgt komt laten liet staat stond zit zitten hele net "
    + "toch weer terug kijken gekeken bekeken nu").split(" "),
);

/** The terms of a text, each once, in order. */
export function termsOf(text: string, split: Splitter): readonly Term[] {
  const found = new Map<string, Term>();
  const add = (term: string, weight: number, words: string): void => {
    const before = found.get(term);
    if (before === undefined || before.weight < weight) found.set(term, { term, weight, words });
  };
  let last = "";
  for (const { word, start, end } of tokenize(text)) {
    if (word.length < 2 || PLAIN.has(word) || /^\d+$/u.test(word)) continue;
    const root = stem(word);
    const words = text.slice(start, end);
    add(root, 1, words);
    for (const part of split(word)) add(part, PART, words);
    if (last !== "") add(`${last} ${root}`, PAIR, "");
    last = root;
  }
  return [...found.values()];
}

/** Stems of the words of a text that are long enough to be a part of a compound. */
export function rootsOf(text: string): readonly string[] {
  return tokenize(text).flatMap(({ word }) => (word.length < SHORTEST_PART || /\d/u.test(word) ? [] : [stem(word)]));
}

/** Takes a folded word apart. */
export type Splitter = (word: string) => readonly string[];

/** The stems a compound begins or ends with, as far as they are known: "marktvergunning" has "markt" and "vergunning", also with a linking s. */
export function splitterAt(known: ReadonlySet<string>): Splitter {
  return (word) => {
    if (word.length > LONGEST) return [];
    const parts: string[] = [];
    const add = (letters: string): void => {
      const part = stem(letters);
      if (part.length >= SHORTEST_PART && known.has(part)) parts.push(part);
    };
    for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
      add(word.slice(at));
      add(word.slice(0, at));
      if (word.charAt(at - 1) === "s") add(word.slice(0, at - 1));
    }
    return parts;
  };
}

/** The same, remembering what it took apart: for a fixed number of texts. */
export function remembering(split: Splitter): Splitter {
  const seen = new Map<string, readonly string[]>();
  return (word) => {
    const before = seen.get(word);
    if (before !== undefined) return before;
    const parts = split(word);
    seen.set(word, parts);
    return parts;
  };
}
