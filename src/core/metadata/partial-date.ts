import type { WrittenDate } from "../text/calendar.ts";

const MONTHS = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"] as const;
const WRITTEN = new RegExp(`(?<![\\p{L}\\d])(\\d{1,2})\\s+(${MONTHS.join("|")})(?![\\p{L}]|\\s+(?:\\d{4}|’\\d\\d))`, "giu");

const DAY = 86_400_000;

/** Dates without a year, in the year in which they lie nearest to `now` (ISO 8601). None when `now` is no moment. */
export function partialDatesIn(text: string, now: string): readonly WrittenDate[] {
  const present = Date.parse(now);
  if (Number.isNaN(present)) return [];
  const year = new Date(present).getUTCFullYear();
  return [...text.matchAll(WRITTEN)].flatMap((match) => {
    const month = MONTHS.findIndex((name) => name === (match[2] ?? "").toLowerCase());
    const day = Number(match[1]);
    const moments = [year - 1, year, year + 1].map((candidate) => Date.UTC(candidate, month, day)).filter((moment) => new Date(moment).getUTCDate() === day && new Date(moment).getUTCMonth() === month);
    const nearest = moments.toSorted((a, b) => Math.abs(a - present) - Math.abs(b - present))[0];
    // A day that is half a year away can belong to either year.
    if (nearest === undefined || Math.abs(nearest - present) > 120 * DAY) return [];
    return [{ start: match.index, end: match.index + match[0].length, day: new Date(nearest).toISOString().slice(0, 10) }];
  });
}
