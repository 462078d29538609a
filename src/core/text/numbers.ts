import { perPassage } from "./memo.ts";
import type { Passage } from "./passage.ts";

/** Digits that stand together: span in UTF-16 units. */
export interface Digits {
  readonly start: number;
  readonly end: number;
  /** How many digits a number that begins here can have: those of this group and of the next ones, as long as at most three units lie between. */
  readonly reach: number;
}

const ZERO = 48;
const NINE = 57;

/** Whether a UTF-16 unit is a digit 0 to 9. Reading past the end of a text gives no digit. */
export function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= ZERO && code <= NINE;
}

const LETTER = /^\p{L}/u;

/** Whether a letter stands at `at`; outside the text there is none. */
export function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return code >= 128 && LETTER.test(text.charAt(at));
}

const CAPITAL = /^\p{Lu}/u;

/** Whether a capital stands at `at`. */
export function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 65 && code <= 90) || (code >= 128 && CAPITAL.test(text.charAt(at)));
}

/** How many units may stand between two groups of one number. */
const WIDEST_GAP = 3;

/** What one walk over the characters of a passage notes. */
interface Walk {
  readonly digits: readonly Digits[];
  /** Signs that nobody sees, or digits of another width: what hides a number. */
  readonly hides: boolean;
}

/** Digits, and signs that nobody sees or that stand for other ones. The engine of regular expressions is the fastest walker there is. */
const WORTH_A_LOOK = /[0-9]+|[\u00ad\u200b-\u200d\u2060\ufeff\uff10-\uff20]/g;

const walkOf = perPassage(({ text }): Walk => {
  const groups: Digits[] = [];
  let hides = false;
  WORTH_A_LOOK.lastIndex = 0;
  while (WORTH_A_LOOK.test(text)) {
    const end = WORTH_A_LOOK.lastIndex;
    let start = end;
    while (isDigit(text, start - 1)) start--;
    if (start < end) groups.push({ start, end, reach: end - start });
    else hides = true;
  }
  return { digits: groups.length > 1 ? withReach(groups) : groups, hides };
});

/** Groups of digits in the text of a passage, in order: found once, and handed to every detector of numbers. */
export const digitsOf = (passage: Passage): readonly Digits[] => walkOf(passage).digits;

/** Whether a passage can hold a number of so many digits: most passages are passed over by this alone. */
export const canHold = (passage: Passage, length: number): boolean => digitsOf(passage).some(({ reach }) => reach >= length);

/** Whether a passage holds signs that nobody sees, or digits of another width. */
export const hidesSigns = (passage: Passage): boolean => walkOf(passage).hides;

/** Adds to each group the digits of those behind it that lie near enough. */
function withReach(groups: Digits[]): readonly Digits[] {
  for (let index = groups.length - 2; index >= 0; index--) {
    const [group, next] = [groups[index], groups[index + 1]];
    if (group !== undefined && next !== undefined && next.start - group.end <= WIDEST_GAP) groups[index] = { ...group, reach: group.reach + next.reach };
  }
  return groups;
}

/** Groups of digits that are written as one number: "06 12 34 56 78", "9999.90.019". */
export interface NumberRun {
  readonly start: number;
  readonly end: number;
  /** The digits without what stands between them. */
  readonly digits: string;
  /** Lengths of the groups: "9999.90.019" gives [4, 2, 3]. */
  readonly shape: readonly number[];
  /** Index of the group after the last one. */
  readonly nextGroup: number;
}

/**
 * The number that begins with group `from` and has exactly `length` digits, when the groups are separated by what
 * `separator` matches (tested on the characters between two groups, of which there are at most three). Null when the
 * groups do not add up.
 */
export function runOf(text: string, groups: readonly Digits[], from: number, length: number, separator: RegExp): NumberRun | null {
  const first = groups[from];
  if (first === undefined || first.reach < length) return null;
  let digits = "";
  let end = first.start;
  const shape: number[] = [];
  while (digits.length < length) {
    const group = groups[from + shape.length] as Digits;
    if (shape.length > 0 && !separator.test(text.slice(end, group.start))) return null;
    end = group.end;
    digits += text.slice(group.start, end);
    shape.push(end - group.start);
  }
  return digits.length > length ? null : { start: first.start, end, digits, shape, nextGroup: from + shape.length };
}

/**
 * Whether a number is a whole by itself: no letter or digit touches it, and no sign ties it to more characters, as in
 * "Z-2026-01187", "52.061234567" or "1234567,50". A label may touch it: "BSN:999990019", "tel.06-12345678".
 */
export function standsAlone(text: string, start: number, end: number): boolean {
  const touches = (at: number): boolean => isDigit(text, at) || isLetter(text, at);
  if (touches(start - 1) || touches(end)) return false;
  const before = text.charAt(start - 1);
  if (/[-_/+#€$]/.test(before) && (touches(start - 2) || /[€$]/.test(before))) return false;
  if (/[.:]/.test(before) && isDigit(text, start - 2)) return false;
  const after = text.charAt(end);
  if (/[-_]/.test(after) && touches(end + 1)) return false;
  if (/[.:/]/.test(after) && isDigit(text, end + 1)) return false;
  return !/^,(?:\d{1,2}(?!\d)|-)/.test(text.slice(end, end + 4));
}

const AMOUNT_BEFORE = /(?:€|\beuro|\beur|\$|£)\s*$/i;
const AMOUNT_AFTER = /^\s*(?:,-|,\d{2}\b|euro\b|eur\b|€|%|procent\b|miljoen\b|miljard\b|m2\b|m²|m3\b|km\b|meter\b|kilo\b|kg\b|stuks\b|inwoners\b|woningen\b|personen\b)/i;

/** Whether the number is an amount or a quantity: "€ 999990019", "123456782 euro". */
export function isAmount(text: string, start: number, end: number): boolean {
  return AMOUNT_BEFORE.test(text.slice(Math.max(0, start - 8), start)) || AMOUNT_AFTER.test(text.slice(end, end + 12));
}

/** Whether nine digits form a burgerservicenummer or RSIN: weights 9 to 2 and -1, sum divisible by eleven. Source: Logisch Ontwerp GBA 3.x, element 01.20. */
export function passesElfproef(digits: string): boolean {
  if (/^0+$/.test(digits)) return false;
  let sum = -Number(digits[8]);
  for (let index = 0; index < 8; index++) sum += Number(digits[index]) * (9 - index);
  return sum % 11 === 0;
}

/** Letters and digits that stand together and hold a digit: "NWK4R12P3", "4410", "B01". */
export interface Code {
  readonly start: number;
  readonly end: number;
}

/** A code as it is compared: in capitals. */
export const codeWord = (text: string, { start, end }: Code): string => text.slice(start, end).toUpperCase();

/** Every code of a passage, in order, from the groups of digits. */
export const codesOf = perPassage((passage): readonly Code[] => {
  const { text } = passage;
  const codes: Code[] = [];
  let free = 0;
  for (const group of digitsOf(passage)) {
    if (group.start < free) continue;
    let start = group.start;
    while (start > free && isLetter(text, start - 1)) start--;
    let end = group.end;
    while (isDigit(text, end) || isLetter(text, end)) end++;
    codes.push({ start, end });
    free = end;
  }
  return codes;
});
