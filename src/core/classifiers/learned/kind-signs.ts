import type { Passage } from "../../text/passage.ts";
import { SignBag, wordsIn, type Sign } from "./signs.ts";

/** The begin of a document as far as the learned part looks at it. */
export interface KindText {
  readonly title: string;
  /** The first lines below the title, in order. */
  readonly lines: readonly string[];
}

/** The begin of a document, from the parts that its title and its head are. */
export function kindTextOf<P extends { readonly passage: Passage }>({ title, head }: { readonly title: readonly P[]; readonly head: readonly P[] }): KindText {
  return { title: title.map(({ passage }) => passage.text).join(" "), lines: head.filter((line) => !title.includes(line)).map(({ passage }) => passage.text) };
}

/** A sign with how much it weighs: those of the title together as much as those of the lines. */
export interface WeightedSign extends Sign {
  readonly value: number;
}

const MOST_TITLE = 60;
const MOST_WORDS = 450;
/** Paragraphs without end are cut before their words are told apart. */
const MOST_UNITS = 4_000;
/** Lines of which the begin counts apart: there a document says what it is. */
const BEGINS = 12;
/** Words of which the end counts apart: the last part of a Dutch compound names the thing. */
const ENDS = 60;
const LONG = 6;
const PART = 5;

/** The signs of a document, each once: words and pairs of words in its title and first lines, how these begin, and the ends of long words. */
export function kindSigns({ title, lines }: KindText): readonly WeightedSign[] {
  return [...weighted(titleSigns(wordsIn(title.slice(0, MOST_UNITS)).slice(0, MOST_TITLE))), ...weighted(lineSigns(lines))];
}

function weighted(bag: SignBag): readonly WeightedSign[] {
  const signs = bag.all();
  const value = 1 / Math.sqrt(Math.max(1, signs.length));
  return signs.map((sign) => ({ ...sign, value }));
}

function titleSigns(words: readonly string[]): SignBag {
  const bag = new SignBag();
  const begin = (count: number): string => words.slice(0, count).join(" ");
  words.forEach((word, index) => {
    const before = words[index - 1];
    bag.add(`t${word}`, word);
    bag.add(`w${word}`, word);
    if (before !== undefined) bag.add(`T${before}_${word}`, `${before} ${word}`);
    if (index < 3) bag.add(`f${String(index)}${word}`, word);
    if (word.length > LONG) {
      bag.add(`e${word.slice(-PART)}`, word);
      bag.add(`p${word.slice(0, PART)}`, word);
    }
  });
  bag.add(`F${words.slice(0, 2).join("_")}`, begin(2));
  bag.add(`F${words.slice(0, 3).join("_")}`, begin(3));
  bag.add(`Z${words.slice(-2).join("_")}`, words.slice(-2).join(" "));
  bag.add(`n${String(Math.min(6, Math.floor(Math.log2(1 + words.length))))}`);
  return bag;
}

function lineSigns(lines: readonly string[]): SignBag {
  const bag = new SignBag();
  let count = 0;
  let begun = 0;
  for (const line of lines) {
    if (count >= MOST_WORDS) break;
    const words = wordsIn(line.slice(0, MOST_UNITS)).slice(0, MOST_WORDS - count);
    const [first, second] = words;
    if (first === undefined) continue;
    if (begun++ < BEGINS) {
      bag.add(`l${first}`, first);
      bag.add(`l${first}_${second ?? ""}`, second === undefined ? first : `${first} ${second}`);
    }
    words.forEach((word, index) => {
      const before = words[index - 1];
      bag.add(`w${word}`, word);
      if (before !== undefined) bag.add(`b${before}_${word}`, `${before} ${word}`);
      if (word.length > LONG + 1 && count + index < ENDS) bag.add(`x${word.slice(-PART)}`, word);
    });
    count += words.length;
  }
  if (count === 0) bag.add("nothing");
  return bag;
}
