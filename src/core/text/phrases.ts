import { tokenize, type Token } from "./tokens.ts";

/** A phrase that stands in a text: which one, and its span in UTF-16 units. */
export interface PhraseHit<T> {
  readonly value: T;
  readonly start: number;
  readonly end: number;
}

interface Node<T> {
  readonly words: Map<string, Node<T>>;
  /** Words that only have to begin this way, keyed by their first letters so that a lookup stays short. */
  readonly prefixes: Map<string, [string, Node<T>][]>;
  /** Words that only have to end this way, keyed by their last letters. */
  readonly suffixes: Map<string, [string, Node<T>][]>;
  readonly values: T[];
}

const AFFIX_KEY = 3;

function node<T>(): Node<T> {
  return { words: new Map(), prefixes: new Map(), suffixes: new Map(), values: [] };
}

function exact<T>(at: Node<T>, word: string): Node<T> {
  let next = at.words.get(word);
  if (next === undefined) at.words.set(word, (next = node()));
  return next;
}

function child<T>(affixes: Map<string, [string, Node<T>][]>, key: string, affix: string): Node<T> {
  let list = affixes.get(key);
  if (list === undefined) affixes.set(key, (list = []));
  const known = list.find(([word]) => word === affix);
  if (known !== undefined) return known[1];
  const next = node<T>();
  list.push([affix, next]);
  return next;
}

/**
 * Many phrases, found together in one pass over the words of a text. A star stands for the rest of a word:
 * "vergunning*" matches every word that begins that way, "*vergunning" every word that ends that way. At least three
 * letters must stand beside the star.
 */
export class PhraseSet<T> {
  readonly #root = node<T>();
  /** Where a word leads from the root. Most words of a text lead nowhere and come back often. */
  readonly #begins = new Map<string, readonly Node<T>[]>();

  add(phrase: string, value: T): void {
    this.#begins.clear();
    let at = this.#root;
    const words = tokenize(phrase);
    for (const token of words) {
      if (token.word.length >= AFFIX_KEY && phrase[token.end] === "*") at = child(at.prefixes, token.word.slice(0, AFFIX_KEY), token.word);
      else if (token.word.length >= AFFIX_KEY && phrase[token.start - 1] === "*") at = child(at.suffixes, token.word.slice(-AFFIX_KEY), token.word);
      else at = exact(at, token.word);
    }
    if (words.length > 0) at.values.push(value);
  }

  /** All phrases in the text, in order of their begin; they may overlap. */
  find(tokens: readonly Token[]): readonly PhraseHit<T>[] {
    const hits: PhraseHit<T>[] = [];
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index];
      if (token !== undefined) for (const next of this.#begin(token.word)) this.#walk(next, tokens, index, index + 1, hits);
    }
    return hits;
  }

  #begin(word: string): readonly Node<T>[] {
    const known = this.#begins.get(word);
    if (known !== undefined) return known;
    if (this.#begins.size >= MOST_BEGINS) this.#begins.clear();
    const nodes = nextNodes(this.#root, word);
    this.#begins.set(word, nodes);
    return nodes;
  }

  #walk(at: Node<T>, tokens: readonly Token[], first: number, index: number, hits: PhraseHit<T>[]): void {
    const begin = tokens[first];
    const last = tokens[index - 1];
    if (begin !== undefined && last !== undefined && index > first) {
      for (const value of at.values) hits.push({ value, start: begin.start, end: last.end });
    }
    const token = tokens[index];
    if (token === undefined) return;
    for (const next of nextNodes(at, token.word)) this.#walk(next, tokens, first, index + 1, hits);
  }
}

/** How many different words are remembered; a long book has fewer. */
const MOST_BEGINS = 50_000;
const NOWHERE: readonly never[] = [];

/** Where a word leads: most lead nowhere, and cost nothing then. */
function nextNodes<T>(at: Node<T>, word: string): readonly Node<T>[] {
  const same = at.words.get(word);
  const begins = at.prefixes.size === 0 ? undefined : at.prefixes.get(word.slice(0, AFFIX_KEY));
  const ends = at.suffixes.size === 0 ? undefined : at.suffixes.get(word.slice(-AFFIX_KEY));
  if (same === undefined && begins === undefined && ends === undefined) return NOWHERE;
  const found: Node<T>[] = same === undefined ? [] : [same];
  for (const [prefix, next] of begins ?? NOWHERE) if (word.startsWith(prefix)) found.push(next);
  for (const [suffix, next] of ends ?? NOWHERE) if (word.endsWith(suffix)) found.push(next);
  return found;
}
