import type { Candidate } from "../../../model/index.ts";
import type { WordLists } from "../../../text/lists.ts";
import { ROW, type NameModel } from "../../../text/name-model.ts";
import type { Passage } from "../../../text/passage.ts";
import { findNames, namedAt } from "../find.ts";
import { parseName } from "../name.ts";
import { scanOf, wordAt, type Scan } from "../scan.ts";
import { PARTICLES } from "../words.ts";
import { featuresOf, type Features } from "./features.ts";
import { decode, weigh } from "./tag.ts";

/** By how much "person" has to win from "no name", per word, before a name is shown that no rule knows. Chosen on the development part of the corpus. */
const SURE = 60;

/** A name as the tagger sees it: indexes of its first and last word. */
interface Tagged {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly person: boolean;
  readonly sure: boolean;
}

/**
 * The names of persons in a passage. The rules speak first. Beside them a tagger reads the words around: it adds a name that
 * no rule knows, mends the span of one that is only likely, and takes away a likely one that it reads as a place or an
 * organisation. Without weights the rules speak alone.
 */
export function personsIn(passage: Passage, lists: WordLists): readonly Candidate[] {
  const found = findNames(passage, lists);
  const model = lists.names ?? null;
  if (model === null) return found;
  const scanned = scanOf(passage);
  const features = featuresOf(passage, scanned, found, lists);
  return features === null ? found : combined(passage, scanned, found, taggedIn(scanned, features, model), lists);
}

function taggedIn({ count, starts, ends }: Scan, features: Features, model: NameModel): readonly Tagged[] {
  const weighed = weigh(features, model);
  const labels = decode(features, weighed, model);
  const tagged: Tagged[] = [];
  for (let first = 0; first < count; first++) {
    const label = labels[first] ?? 0;
    if (label % 2 === 0) continue;
    let last = first;
    let lead = 0;
    for (;;) {
      lead += (weighed[last * ROW + (last === first ? label : label + 1)] ?? 0) - (weighed[last * ROW] ?? 0);
      if (last + 1 >= count || labels[last + 1] !== label + 1) break;
      last++;
    }
    tagged.push({ first, last, start: starts[first] ?? 0, end: ends[last] ?? 0, person: label === 1, sure: lead >= SURE * (last - first + 1) });
  }
  return tagged;
}

function combined(passage: Passage, scanned: Scan, found: readonly Candidate[], tagged: readonly Tagged[], lists: WordLists): readonly Candidate[] {
  const result: Candidate[] = [];
  let at = 0;
  for (const name of tagged) {
    while (at < found.length && (found[at]?.end ?? 0) <= name.start) result.push(found[at++] as Candidate);
    const from = at;
    while (at < found.length && (found[at]?.start ?? 0) < name.end) at++;
    result.push(...settled(passage, scanned, found.slice(from, at), name, result.at(-1) ?? null, lists));
  }
  return [...result, ...found.slice(at)];
}

/** What stays of a name of the tagger and the names of the rules in the same words. */
function settled(passage: Passage, scanned: Scan, ruled: readonly Candidate[], name: Tagged, before: Candidate | null, lists: WordLists): readonly Candidate[] {
  const [first] = ruled;
  if (first === undefined) {
    const added = name.person && name.sure && (before === null || before.end <= name.start) ? namedAt(passage, scanned, name, before, lists) : null;
    return added === null ? [] : [added];
  }
  const certain = ruled.filter(({ confidence }) => confidence === "certain");
  if (!name.person) return certain;
  if (ruled.length === 1 && extends_(scanned, name, first)) return [respanned(passage, first, name)];
  return certain.length > 0 ? ruled : [respanned(passage, first, name)];
}

/** "Abassi" by the rules is "El Abassi" here: only small words were left off. */
function extends_(scanned: Scan, { first, start, end }: Tagged, ruled: Candidate): boolean {
  if (ruled.end !== end || ruled.start <= start) return false;
  for (let index = first; (scanned.starts[index] ?? end) < ruled.start; index++) if (!PARTICLES.has(wordAt(scanned, index).toLowerCase())) return false;
  return true;
}

function respanned(passage: Passage, ruled: Candidate, { start, end }: Tagged): Candidate {
  if ((ruled.start === start && ruled.end === end) || ruled.name === undefined) return ruled;
  return { ...ruled, start, end, name: { ...parseName(passage.text.slice(start, end)), role: ruled.name.role } };
}
