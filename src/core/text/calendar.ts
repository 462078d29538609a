import { matchesOf } from "./matches.ts";

/** A date that is written out in a text: span in UTF-16 units and the day as YYYY-MM-DD. */
export interface WrittenDate {
  readonly start: number;
  readonly end: number;
  readonly day: string;
}

const MONTHS = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"] as const;
const SHORT = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"] as const;
const WRITTEN = new RegExp(`(?<![\\p{L}\\d])(\\d{1,2})\\s+(${MONTHS.join("|")}|${SHORT.join("|")}|sept)\\.?\\s+(\\d{4})(?!\\d)`, "giu");
const NUMERIC = /(?<![\p{L}\d/.-])(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?![\d]|[-/.]\d)/gu;
const ISO = /(?<![\p{L}\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/gu;

/** Every full date in a text, in order: "3 september 2026", "3-9-2026", "2026-09-03". Days that do not exist are left out. */
export function datesIn(text: string): readonly WrittenDate[] {
  if (!/\d{4}/.test(text)) return [];
  const found: WrittenDate[] = [];
  const add = (match: RegExpExecArray, year: number, month: number, day: number): void => {
    const written = isoDay(year, month, day);
    if (written !== null) found.push({ start: match.index, end: match.index + match[0].length, day: written });
  };
  for (const match of matchesOf(WRITTEN, text)) add(match, Number(match[3]), monthOf(match[2] ?? ""), Number(match[1]));
  for (const match of matchesOf(NUMERIC, text)) add(match, Number(match[4]), Number(match[3]), Number(match[1]));
  for (const match of matchesOf(ISO, text)) add(match, Number(match[1]), Number(match[2]), Number(match[3]));
  return found.sort((a, b) => a.start - b.start);
}

function monthOf(word: string): number {
  const name = word.toLowerCase();
  const full = MONTHS.findIndex((month) => month === name);
  return 1 + (full >= 0 ? full : SHORT.findIndex((month) => name.startsWith(month)));
}

/** YYYY-MM-DD, or null for a day that does not exist. */
function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}

const AMSTERDAM = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Amsterdam", year: "numeric", month: "2-digit", day: "2-digit" });

/** The day in Amsterdam of a moment (ISO 8601 with offset), as YYYY-MM-DD; null when it is no moment. */
export function dayInAmsterdam(moment: string): string | null {
  const time = Date.parse(moment);
  return Number.isNaN(time) ? null : AMSTERDAM.format(time);
}
