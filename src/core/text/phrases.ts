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

  add(phrase: string, value: T): void {
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
    for (let index = 0; index < tokens.length; index++) this.#walk(this.#root, tokens, index, index, hits);
    return hits;
  }

  #walk(at: Node<T>, tokens: readonly Token[], first: number, index: number, hits: PhraseHit<T>[]): void {
    const begin = tokens[first];
    const last = tokens[index - 1];
    if (begin !== undefined && last !== undefined && index > first) {
      for (const value of at.values) hits.push({ value, start: begin.start, end: last.end });
    }
    const token = tokens[index];
    if (token === undefined) return;
    const same = at.words.get(token.word);
    if (same !== undefined) this.#walk(same, tokens, first, index + 1, hits);
    for (const [prefix, next] of at.prefixes.get(token.word.slice(0, AFFIX_KEY)) ?? []) {
      if (token.word.startsWith(prefix)) this.#walk(next, tokens, first, index + 1, hits);
    }
    for (const [suffix, next] of at.suffixes.get(token.word.slice(-AFFIX_KEY)) ?? []) {
      if (token.word.endsWith(suffix)) this.#walk(next, tokens, first, index + 1, hits);
    }
  }
}
