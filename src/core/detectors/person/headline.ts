import type { WordLists } from "../../text/lists.ts";
import { CAPS, kindAt, touchesNext, wordAt, type Scan } from "./scan.ts";
import { PARTICLES } from "./words.ts";

const BEFORE: ReadonlySet<string> = new Set(["lid", "leden", "heer", "heren", "mevrouw", "kamerlid", "kamerleden", "raadslid", "raadsleden", "statenlid", "statenleden"]);

/** Last word of a name in capitals that begins here, in a line of capitals after "LID", "HEER" and the like; else 0. */
export function capitalsEnd(scanned: Scan, first: number, inRow: boolean, lists: WordLists): number {
  const announced = kindAt(scanned, first - 1) === CAPS && BEFORE.has(wordAt(scanned, first - 1).toLowerCase());
  if (!announced && !inRow) return 0;
  let last = 0;
  for (let at = first; kindAt(scanned, at) === CAPS; at++) {
    const lower = wordAt(scanned, at).toLowerCase();
    if (!PARTICLES.has(lower) || lower === "en") {
      if (lists.isOrdinary(lower) && !lists.isSurname(lower)) break;
      last = at;
    }
    if (!touchesNext(scanned, at) || wordAt(scanned, at + 1) === "EN") break;
  }
  return last;
}
