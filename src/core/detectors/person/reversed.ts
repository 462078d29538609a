import type { WordLists } from "../../text/lists.ts";
import type { Reading } from "./chain.ts";
import { CAPITAL, INITIALS, kindAt, LOWER, wordAt, type Scan } from "./scan.ts";
import { PARTICLES } from "./words.ts";

/** Last word of "Jansen, P.J. (Piet)" or "Berg, J. van den" when the chain before the comma opens one; else 0. */
export function reversedEnd(scanned: Scan, reading: Reading, lists: WordLists): number {
  const surname = reading.words[reading.words.length - 1];
  if (surname === undefined || reading.initials !== "" || reading.words.length > 2 || reading.words[0]?.flags.first === true && !reading.words[0].flags.surname) return 0;
  if (!surname.flags.surname && surname.flags.ordinary) return 0;
  let at = reading.last + 1;
  if (wordAt(scanned, at) !== "," || kindAt(scanned, at + 1) !== INITIALS) return 0;
  at++;
  while (kindAt(scanned, at + 1) === INITIALS) at++;
  let end = at;
  while (kindAt(scanned, end + 1) === LOWER && PARTICLES.has(wordAt(scanned, end + 1))) end++;
  if (kindAt(scanned, end + 1) === CAPITAL) return 0;
  if (wordAt(scanned, end + 1) === "(" && kindAt(scanned, end + 2) === CAPITAL && wordAt(scanned, end + 3) === ")" && lists.isFirstName(wordAt(scanned, end + 2))) return end + 3;
  return end;
}
