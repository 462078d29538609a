import type { PersonName } from "../../model/index.ts";
import { fold } from "../../text/tokens.ts";
import { PARTICLES } from "./words.ts";

/** A name as people write it, in parts. */
export type NameParts = Omit<PersonName, "role">;

const INITIALS = /^(?:\p{Lu}\p{Ll}{0,4}\.-?)+$/u;
/** Capitals without dots: "JP". */
const BARE_INITIALS = /^\p{Lu}{1,3}$/u;

/**
 * Takes a written name apart: "J.P. van den Berg", "Elif Çelik", "Jansen, P.J. (Piet)", "Noor V.". A single word is a
 * given name when `givenOnly` says so, else a surname.
 */
export function parseName(written: string, givenOnly = false): NameParts {
  const comma = written.indexOf(",");
  if (comma > 0) return parseReversed(written, comma);
  const words = written.split(/\s+/u).filter((word) => word !== "");
  const lead: string[] = [];
  let at = 0;
  for (; at < words.length; at++) {
    const word = words[at] ?? "";
    if (INITIALS.test(word) && at < words.length - 1) lead.push(word);
    else if (BARE_INITIALS.test(word) && at < words.length - 1 && word.length > 1) lead.push([...word].map((letter) => `${letter}.`).join(""));
    else break;
  }
  const rest = words.slice(at);
  const last = rest.at(-1) ?? "";
  if (rest.length > 1 && INITIALS.test(last)) return parts(last, rest.slice(0, -1).join(" "), lead.join(""));
  if (rest.length === 1) return givenOnly ? parts("", last, lead.join("")) : parts(last, "", lead.join(""));
  const split = surnameStart(rest, lead.length > 0);
  return parts(rest.slice(split).join(" "), rest.slice(0, split).join(" "), lead.join(""));
}

/** "Jansen, P.J. (Piet)", "Berg, J. van den". */
function parseReversed(written: string, comma: number): NameParts {
  const surname = written.slice(0, comma).trim();
  const bracket = /\((\p{L}[\p{L}'’ -]*)\)/u.exec(written.slice(comma))?.[1] ?? "";
  const words = written.slice(comma + 1).replace(/\(.*$/u, "").split(/[\s,]+/u).filter((word) => word !== "");
  const initials = words.filter((word) => INITIALS.test(word)).join("");
  const particles = words.filter((word) => PARTICLES.has(word)).join(" ");
  const given = bracket !== "" ? bracket : words.filter((word) => !INITIALS.test(word) && !PARTICLES.has(word)).join(" ");
  return parts([particles, surname].filter((part) => part !== "").join(" "), given, initials);
}

/** Where the surname begins: at the first particle after a given name, else at the last word; after initials at once. */
function surnameStart(words: readonly string[], initialsBefore: boolean): number {
  const particle = words.findIndex((word, index) => PARTICLES.has(word.toLowerCase()) && (index > 0 || initialsBefore || words.length > 1));
  if (particle >= 0 && particle < words.length - 1) return particle;
  return initialsBefore && words.length === 1 ? 0 : words.length - 1;
}

function parts(surname: string, given: string, initials: string): NameParts {
  return { surname, given, initials: initials !== "" ? initials : initialsOf(given) };
}

/** "Jan-Willem Pieter" gives "J.W.P.". */
function initialsOf(given: string): string {
  return given.split(/[\s-]+/u).filter((word) => /^\p{Lu}/u.test(word)).map((word) => `${[...word][0] ?? ""}.`).join("");
}

/** The surname as it is compared: without particles and diacritics, hyphens as spaces. "van den Berg" and "Berg" are alike. */
export function surnameKey(surname: string): string {
  const words = surname.split(/[\s-]+/u).map((word) => fold(word).replace(/['’]/gu, "")).filter((word) => word !== "");
  const bare = words.filter((word) => !PARTICLES.has(word));
  return (bare.length > 0 ? bare : words).join(" ");
}

const lettersOf = (initials: string): string => fold(initials).replace(/[^\p{L}]/gu, "");

/**
 * One key for one way to write a person: folded surname, first initial and folded given name. Equal keys mean the same
 * name; different keys can still be one person, see `samePerson`.
 */
export function nameKey(name: NameParts): string {
  return `${surnameKey(name.surname)}|${lettersOf(name.initials).slice(0, 1)}|${fold(name.given)}`;
}

/**
 * Whether two names can be one person: the same surname, and given names or initials that do not contradict each other.
 * "S. van Halm" is "Sanne van Halm", and is not "Tom van Halm"; a bare surname fits everybody who has it.
 */
export function samePerson(one: NameParts, other: NameParts): boolean {
  const [left, right] = [surnameKey(one.surname), surnameKey(other.surname)];
  if (left === "" || right === "") return left === right && one.given !== "" && fold(one.given) === fold(other.given);
  if (left !== right && !left.startsWith(`${right} `) && !right.startsWith(`${left} `)) return false;
  return fitting(one, other);
}

function fitting(one: NameParts, other: NameParts): boolean {
  const [first, second] = [lettersOf(one.initials), lettersOf(other.initials)];
  if (first === "" || second === "") return true;
  if (first[0] !== second[0]) return false;
  if (one.given === "" || other.given === "") return true;
  const [given, also] = [fold(one.given), fold(other.given)];
  return given === also || given.startsWith(`${also} `) || also.startsWith(`${given} `) || given.startsWith(`${also}-`) || also.startsWith(`${given}-`);
}
