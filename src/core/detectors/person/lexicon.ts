import type { WordLists } from "../../text/lists.ts";
import { ACADEMIC_TITLES, BODY_WORDS, NATIONALITIES, NOUN_ENDINGS, NOT_PERSONS, OFFICES, PERSON_TITLES, PUBLIC_WORK, ROLES, ROLE_ENDINGS, STREET_ENDINGS, TRADE_ENDINGS } from "./words.ts";

/** What the lists say of one capitalised word. */
export interface WordFlags {
  readonly first: boolean;
  readonly surname: boolean;
  readonly ordinary: boolean;
  readonly place: boolean;
  /** Body, make, street or building. */
  readonly thing: boolean;
}

/** What was asked lately: the same few hundred words have a capital again and again. */
const asked = new WeakMap<WordLists, Map<string, WordFlags>>();
const MOST_ASKED = 5_000;

/** What the lists say of a word. Of "Jan-Willem" or "Bakker-de Wit" the parts decide. */
export function flagsOf(word: string, lists: WordLists): WordFlags {
  let known = asked.get(lists);
  if (known === undefined || known.size >= MOST_ASKED) asked.set(lists, (known = new Map<string, WordFlags>()));
  let flags = known.get(word);
  if (flags === undefined) known.set(word, (flags = askedOf(word, lists)));
  return flags;
}

function askedOf(word: string, lists: WordLists): WordFlags {
  const lower = word.toLowerCase();
  const parts = word.includes("-") ? word.split("-").filter((part) => /^\p{Lu}/u.test(part)) : [];
  const noun = word.length > 8 && NOUN_ENDINGS.some((ending) => lower.endsWith(ending));
  const first = (!noun && lists.isFirstName(word)) || (parts.length > 1 && parts.every((part) => lists.isFirstName(part)));
  const surname = lists.isSurname(word) || (parts.length > 0 && parts.every((part) => lists.isSurname(part)));
  return {
    first, surname,
    ordinary: lists.isOrdinary(lower) || (!first && !surname && (noun || isCompound(lower, lists))),
    place: lists.isPlace(word) || isFromPlace(word, lists) || (parts.length > 1 && isCompoundPlace(parts, lists)),
    thing: NOT_PERSONS.has(lower) || BODY_WORDS.has(lower) || (!surname && isNamedThing(lower)) || ABBREVIATION_WORD.test(word),
  };
}

/** Letters of the longest word that is looked at as a compound; what is longer is no word, and trying every cut of it takes for ever. */
const LONGEST_COMPOUND = 50;

/** "Belastingdienst", "Betuweroute": two words in one that nobody is called. */
function isCompound(lower: string, lists: WordLists): boolean {
  if (lower.length > LONGEST_COMPOUND) return false;
  for (let cut = lower.length - 4; cut >= 3; cut--) {
    if (!lists.isOrdinary(lower.slice(cut))) continue;
    const head = lower.slice(0, cut);
    if (lists.isOrdinary(head) || lists.isPlace(head) || (head.length > 4 && head.endsWith("s") && lists.isOrdinary(head.slice(0, -1)))) return true;
  }
  return false;
}

/** "EU-vetorecht", "D66", "DNAtechnieken", "IVa": letters of an abbreviation with more behind them. */
const ABBREVIATION_WORD = /^\p{Lu}{2,}-\p{Ll}|\d|^(?!IJ)\p{Lu}{2,}\p{Ll}|\p{Ll}\p{Lu}{2,}|\p{Ll}\p{Lu}$/u;

const DIRECTIONS: ReadonlySet<string> = new Set(["Noord", "Oost", "Zuid", "West", "Midden", "Zuidoost", "Zuidwest", "Noordoost", "Noordwest", "Nieuw", "Oud", "Nieuwe", "Oude", "Groot", "Centraal"]);

/** "Noord-Holland-Noord", "Oost-Groningen", "Bodegraven-Reeuwijk". */
function isCompoundPlace(parts: readonly string[], lists: WordLists): boolean {
  const [head = ""] = parts;
  return DIRECTIONS.has(head) || DIRECTIONS.has(parts.at(-1) ?? "") || lists.isPlace(parts.slice(0, 2).join("-")) || (lists.isPlace(head) && parts.slice(1).every((part) => lists.isPlace(part) || !lists.isSurname(part)));
}

/** "Utrechtse", "Belgische", "Amsterdams": made from the name of a place. */
function isFromPlace(word: string, lists: WordLists): boolean {
  const match = /^(.{3,}?)(?:aanse|ische|sche|ense|se|er|ers|s)$/u.exec(word);
  return match?.[1] !== undefined && !lists.isFirstName(word) && !lists.isSurname(word) && lists.isPlace(match[1]);
}

const THING_ENDINGS: readonly string[] = [...STREET_ENDINGS, ...TRADE_ENDINGS];

/** The word ends as streets, buildings, funds and trades do, and has something before that ending. */
function isNamedThing(lower: string): boolean {
  return THING_ENDINGS.some((ending) => lower.length > ending.length + 2 && lower.endsWith(ending));
}

export type RoleWord = "title" | "academic" | "office" | "public-work" | "role" | "nationality" | "adjective";

/** What a word says of the person who is named after or before it; null when nothing. */
export function roleWord(word: string): RoleWord | null {
  const lower = word.toLowerCase();
  const found = known(lower);
  if (found !== null) return found;
  const dash = lower.lastIndexOf("-");
  if (dash > 0) {
    const tail = known(lower.slice(dash + 1));
    if (tail !== null && tail !== "academic") return tail === "title" ? null : tail;
  }
  if (lower.length < 8 || !ROLE_ENDINGS.some((ending) => lower.length > ending.length + 2 && lower.endsWith(ending))) return null;
  return lower.endsWith("minister") || lower.endsWith("burgemeester") ? "office" : lower.endsWith("medewerker") || lower.endsWith("adviseur") ? "public-work" : "role";
}

function known(lower: string): RoleWord | null {
  if (PERSON_TITLES.has(lower)) return "title";
  if (ACADEMIC_TITLES.has(lower)) return "academic";
  if (OFFICES.has(lower)) return "office";
  if (PUBLIC_WORK.has(lower)) return "public-work";
  if (ROLES.has(lower)) return "role";
  if (!NATIONALITIES.has(lower)) return null;
  return lower.endsWith("e") ? "adjective" : "nationality";
}
