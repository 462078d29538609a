import type { Candidate } from "../model/index.ts";
import { surnameKey } from "../detectors/person/name.ts";
import { fold } from "../text/tokens.ts";

/** What a document says about the people it names: every different mention, by surname and by first name. */
export interface NamesInDocument {
  /** Mentions with this folded surname, in an order that depends on nothing but their content. */
  withSurname(key: string): readonly Candidate[];
  /** Mentions with this folded first name, alone or before a surname. */
  withGiven(key: string): readonly Candidate[];
}

/** Folded first word of a given name. */
export const givenKey = (given: string): string => fold(given.split(" ")[0] ?? "");

interface Entry {
  readonly candidate: Candidate;
  count: number;
}

/** The different mentions under one key. */
interface Group {
  readonly entries: Map<string, Entry>;
  sorted: readonly Candidate[] | null;
}

const NOBODY: readonly Candidate[] = [];

/**
 * Counts the names of a document while paragraphs come and go, and tells for which keys something changed: a mention that
 * goes and comes back unchanged changes nothing.
 */
export class NameBook implements NamesInDocument {
  readonly #groups = new Map<string, Group>();
  /** Key and mark of a mention -> how often it stood here before the change that is going on. */
  readonly #before = new Map<string, Map<string, number>>();

  withSurname(key: string): readonly Candidate[] {
    return this.#sorted(`s ${key}`);
  }

  withGiven(key: string): readonly Candidate[] {
    return this.#sorted(`g ${key}`);
  }

  /** Counts a mention; `sign` is -1 when it goes. */
  count(candidate: Candidate, sign: 1 | -1): void {
    const keys = keysOf(candidate);
    if (keys.length === 0) return;
    const mark = markOf(candidate);
    for (const key of keys) this.#add(key, mark, candidate, sign);
  }

  #add(key: string, mark: string, candidate: Candidate, sign: 1 | -1): void {
    let group = this.#groups.get(key);
    if (group === undefined) this.#groups.set(key, (group = { entries: new Map(), sorted: null }));
    const entry = group.entries.get(mark);
    let before = this.#before.get(key);
    if (before === undefined) this.#before.set(key, (before = new Map<string, number>()));
    if (!before.has(mark)) before.set(mark, entry?.count ?? 0);
    if (entry === undefined) {
      group.entries.set(mark, { candidate, count: sign });
      group.sorted = null;
    } else if ((entry.count += sign) === 0) {
      group.entries.delete(mark);
      group.sorted = null;
      if (group.entries.size === 0) this.#groups.delete(key);
    }
  }

  /**
   * The keys whose mentions are other ones than after the last call. What a first name means depends on the full names it
   * belongs to, so the first names of a changed surname are changed too.
   */
  changedKeys(): ReadonlySet<string> {
    const changed = new Set<string>();
    for (const [key, before] of this.#before) {
      const entries = this.#groups.get(key)?.entries;
      for (const [mark, count] of before) if (count > 0 !== (entries?.get(mark)?.count ?? 0) > 0) changed.add(key);
    }
    this.#before.clear();
    for (const key of [...changed]) {
      for (const { candidate } of this.#groups.get(key)?.entries.values() ?? []) for (const other of keysOf(candidate)) if (other.startsWith("g ")) changed.add(other);
    }
    return changed;
  }

  #sorted(key: string): readonly Candidate[] {
    const group = this.#groups.get(key);
    if (group === undefined) return NOBODY;
    group.sorted ??= [...group.entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { candidate }]) => candidate);
    return group.sorted;
  }
}

/** Under which keys a mention stands; none for what is no name. */
export function keysOf({ name }: Candidate): readonly string[] {
  if (name === undefined) return [];
  const keys: string[] = [];
  if (name.surname !== "") keys.push(`s ${surnameKey(name.surname)}`);
  if (name.given !== "") keys.push(`g ${givenKey(name.given)}`);
  return keys;
}

/** Everything about a mention that bears on the role of the person. */
function markOf({ name, because }: Candidate): string {
  return JSON.stringify([name, because.map(({ rule, words }) => [rule, words])]);
}
