import { perPassage } from "./memo.ts";
import { digitsOf, isDigit, isLetter } from "./numbers.ts";

/** Length of an IBAN per country. Source: ISO 13616 IBAN registry (SWIFT). */
const LENGTHS: Readonly<Record<string, number>> = {
  AD: 24, AE: 23, AL: 28, AT: 20, AZ: 28, BA: 20, BE: 16, BG: 22, BH: 22, BI: 27, BR: 29, BY: 28, CH: 21, CR: 22, CY: 28, CZ: 24,
  DE: 22, DJ: 27, DK: 18, DO: 28, EE: 20, EG: 29, ES: 24, FI: 18, FK: 18, FO: 18, FR: 27, GB: 22, GE: 22, GI: 23, GL: 18, GR: 27,
  GT: 28, HN: 28, HR: 21, HU: 28, IE: 22, IL: 23, IQ: 23, IS: 26, IT: 27, JO: 30, KW: 30, KZ: 20, LB: 28, LC: 32, LI: 21, LT: 20,
  LU: 20, LV: 21, LY: 25, MC: 27, MD: 24, ME: 22, MK: 19, MN: 20, MR: 27, MT: 31, MU: 30, NI: 28, NL: 18, NO: 15, OM: 23, PK: 24,
  PL: 28, PS: 29, PT: 25, QA: 29, RO: 24, RS: 22, RU: 33, SA: 24, SC: 31, SD: 18, SE: 24, SI: 19, SK: 24, SM: 27, SO: 23, ST: 25,
  SV: 28, TL: 23, TN: 24, TR: 26, UA: 29, VA: 22, VG: 24, XK: 20, YE: 30,
};

/** Something with the form of an IBAN. `valid` when the remainder after division by 97 is one. */
export interface WrittenIban {
  readonly start: number;
  readonly end: number;
  readonly country: string;
  readonly valid: boolean;
}

/** Every IBAN in a passage, also those with a wrong check number: their digits are no other number either. */
export const ibansOf = perPassage((passage): readonly WrittenIban[] => {
  const found: WrittenIban[] = [];
  let free = 0;
  for (const group of digitsOf(passage)) {
    if (group.start < free) continue;
    const iban = ibanAt(passage.text, group.start);
    if (iban === null || iban.start < free) continue;
    found.push(iban);
    free = iban.end;
  }
  return found;
});

/** Reads the IBAN whose check digits stand at `digits`: the country in front, the account behind. */
function ibanAt(text: string, digits: number): WrittenIban | null {
  if (!isDigit(text, digits + 1)) return null;
  const gap = isSeparator(text, digits - 1) ? 1 : 0;
  const start = digits - gap - 2;
  if (start < 0 || !isLetter(text, start) || !isLetter(text, start + 1) || isLetter(text, start - 1) || isDigit(text, start - 1)) return null;
  const country = text.slice(start, start + 2).toUpperCase();
  const length = LENGTHS[country];
  if (length === undefined) return null;
  let account = text.slice(digits, digits + 2);
  let at = digits + 2;
  while (account.length < length - 2) {
    if (isSeparator(text, at)) at++;
    if (!isDigit(text, at) && !(isLetter(text, at) && text.charCodeAt(at) < 128)) return null;
    account += text.charAt(at++);
  }
  if (isDigit(text, at) || isLetter(text, at)) return null;
  if (country === "NL" && !/^\d\d[A-Z]{4}\d{10}$/i.test(account)) return null;
  return { start, end: at, country, valid: remainder97(account.slice(2) + country + account.slice(0, 2)) === 1 };
}

function isSeparator(text: string, at: number): boolean {
  const sign = text.charAt(at);
  return sign !== "" && " \u00a0\u202f.-".includes(sign);
}

/** Remainder of a number with letters (A is 10 ... Z is 35) after division by 97. Source: ISO 7064 mod 97-10. */
export function remainder97(characters: string): number {
  let remainder = 0;
  for (const character of characters.toUpperCase()) {
    const value = parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder;
}
