import type { WrittenDate } from "../text/calendar.ts";

const MONTHS = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"] as const;
const SHORT = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"] as const;
const WRITTEN = new RegExp(`(?<![\\p{L}\\d])(\\d{1,2})\\s+(${[...MONTHS, ...SHORT].join("|")}|sept)(?![\\p{L}]|\\.?\\s+(?:\\d{4}|’\\d\\d))`, "giu");
/** "Werkoverleg 9-3", "di 9/3, zaal 2": only where nothing is joined to it, and the text ends or goes on with a mark; or "9/3 gesproken met", at the begin. */
const NUMERIC = /(?<=^|[^\p{L}\d.,/-]\s?)(\d{1,2})[-/](\d{1,2})(?=$|[\s]*[,;:)(]|\s+(?:om|van)\s|(?<=^\d{1,2}\/\d{1,2})\s+\p{Ll}{3})/gu;
/** What is numbered so is no day: "versie 1-2", "groep 3-4". */
const NUMBERED = /(?:versie|deel|groep|groepen|klas|fase|art(?:ikel|\.)?|pagina|blz\.?|nr\.?|nummers?|punt|bijlage|zone|vak|kavel|week|weken|wk|hoofdstuk|h|par(?:agraaf|\.)?|lid|\d)\s*$/iu;

const DAY = 86_400_000;

/** Dates without a year, in the year in which they lie nearest to `now` (ISO 8601). None when `now` is no moment. */
export function partialDatesIn(text: string, now: string): readonly WrittenDate[] {
  const present = Date.parse(now);
  if (Number.isNaN(present)) return [];
  const year = new Date(present).getUTCFullYear();
  const written = [...text.matchAll(WRITTEN)].map((match): Partial => ({ match, day: Number(match[1]), month: monthOf(match[2] ?? "") }));
  const numeric = [...text.matchAll(NUMERIC)].filter(({ index }) => !NUMBERED.test(text.slice(0, index))).map((match): Partial => ({ match, day: Number(match[1]), month: Number(match[2]) - 1 }));
  return [...written, ...numeric].flatMap(({ match, day, month }) => {
    const moments = [year - 1, year, year + 1].map((candidate) => Date.UTC(candidate, month, day)).filter((moment) => new Date(moment).getUTCDate() === day && new Date(moment).getUTCMonth() === month);
    const nearest = moments.toSorted((a, b) => Math.abs(a - present) - Math.abs(b - present))[0];
    // A day that is half a year away can belong to either year.
    if (nearest === undefined || Math.abs(nearest - present) > 120 * DAY) return [];
    return [{ start: match.index, end: match.index + match[0].length, day: new Date(nearest).toISOString().slice(0, 10) }];
  }).sort((one, other) => one.start - other.start);
}

interface Partial {
  readonly match: RegExpExecArray;
  readonly day: number;
  readonly month: number;
}

/** Number of a month from 0, by its name or the first three letters of it. */
function monthOf(word: string): number {
  const name = word.toLowerCase();
  const full = MONTHS.findIndex((month) => month === name);
  return full >= 0 ? full : SHORT.findIndex((month) => name.startsWith(month));
}
