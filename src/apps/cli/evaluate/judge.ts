import type { Finding, Guidance } from "../../../core/model/index.ts";
import { OUTCOMES, type Expected } from "./expected.ts";

/** One expectation: what should be there, what is, and whether that is right. */
export interface Verdict {
  /** Path in `expected.json`: "fields.date". */
  readonly expectation: string;
  readonly passed: boolean;
  readonly expected: unknown;
  readonly actual: unknown;
}

/** Weighs guidance against everything a scenario expects. `text` is the full text that the offsets count in. */
export function judge(expected: Expected, guidance: Guidance, text: string): readonly Verdict[] {
  return [
    ...outcome(expected, guidance),
    ...documentType(expected, guidance),
    ...fields(expected, guidance),
    ...location(expected, guidance),
    ...warnings(expected, guidance),
    ...woo(expected, guidance),
    ...(expected.findings ?? []).map((wanted) => quoted(wanted, guidance.findings, text)),
    ...(expected.notFlagged ?? []).map((words) => leftAlone(words, guidance.findings, text)),
    ...retention(expected, guidance),
    ...atMost("maxQuestions", expected.maxQuestions, guidance.questions.length),
    ...atMost("maxClicks", expected.maxClicks, guidance.clicks),
  ];
}

function equal(expectation: string, expected: unknown, actual: unknown): Verdict {
  return { expectation, passed: JSON.stringify(expected) === JSON.stringify(actual), expected, actual };
}

/** Silent and private also mean that nothing else is said. */
function outcome({ outcome: wanted }: Expected, guidance: Guidance): readonly Verdict[] {
  if (wanted === undefined) return [];
  const verdict = equal("outcome", OUTCOMES[wanted], guidance.outcome);
  if (wanted === "vastleggen") return [verdict];
  const { findings, locations, questions, woo: { categories }, documentType: type, retention: term } = guidance;
  const said = { findings, locations, questions, "woo.categories": categories, documentType: type ?? [], retention: term ?? [] };
  const spoken = Object.entries(said).filter(([, value]) => !Array.isArray(value) || value.length > 0).map(([name]) => name);
  return [verdict, { ...equal("outcome", [], spoken) }];
}

function documentType({ documentType: labels }: Expected, guidance: Guidance): readonly Verdict[] {
  if (labels === undefined) return [];
  const actual = guidance.documentType?.value?.label ?? null;
  return [{ expectation: "documentType", passed: actual !== null && labels.includes(actual), expected: labels, actual }];
}

function fields({ fields: wanted = {} }: Expected, guidance: Guidance): readonly Verdict[] {
  return Object.entries(wanted).map(([name, value]) => {
    const actual = guidance.fields[name as keyof Guidance["fields"]].value;
    // What was adopted is definitive too.
    return equal(`fields.${name}`, value, name === "status" && value === "definitief" && actual === "vastgesteld" ? value : actual);
  });
}

function location({ location: wanted }: Expected, { locations }: Guidance): readonly Verdict[] {
  if (wanted === undefined) return [];
  const first = locations.slice(0, wanted.amongFirst).map(({ id }) => id);
  return [{ expectation: "location", passed: first.includes(wanted.best), expected: wanted.best, actual: wanted.amongFirst === 1 ? (first[0] ?? null) : first }];
}

function warnings({ warnsLocation, warnsRecipient }: Expected, guidance: Guidance): readonly Verdict[] {
  const warns = (code: string): boolean => guidance.warnings.some((warning) => warning.code === code);
  return [
    ...(warnsLocation === undefined ? [] : [equal("warnsLocation", warnsLocation, warns("wrong-place"))]),
    ...(warnsRecipient === undefined ? [] : [equal("warnsRecipient", warnsRecipient, warns("recipient"))]),
  ];
}

/** An empty list means that no category may be claimed; otherwise each that is listed must be there. */
function woo({ woo: wanted }: Expected, guidance: Guidance): readonly Verdict[] {
  if (wanted === undefined) return [];
  const actual = guidance.woo.categories.filter(({ confidence }) => confidence !== "unknown").map(({ article }) => article);
  const passed = wanted.categories.length === 0 ? actual.length === 0 : wanted.categories.every((article) => actual.includes(article));
  return [{ expectation: "woo", passed, expected: wanted.categories, actual }];
}

function retention({ retention: wanted = {} }: Expected, guidance: Guidance): readonly Verdict[] {
  return Object.entries(wanted).map(([name, value]) => equal(`retention.${name}`, value, guidance.retention?.[name as keyof typeof wanted] ?? null));
}

function atMost(expectation: string, most: number | undefined, actual: number): readonly Verdict[] {
  return most === undefined ? [] : [{ expectation, passed: actual <= most, expected: most, actual }];
}

interface Wanted {
  readonly quote: string;
  readonly grounds: readonly string[];
}

/**
 * A quote is found when findings with one of its grounds (the first three of a finding count) together cover at least
 * half of it, at its place. A finding more than three times as long as the quote, plus forty characters, counts for nothing.
 */
function quoted({ quote, grounds }: Wanted, findings: readonly Finding[], text: string): Verdict {
  const fitting = findings.filter((finding) => finding.quote.length <= 3 * quote.length + 40 && finding.grounds.slice(0, 3).some((ground) => grounds.includes(ground)));
  const places = placesOf(quote, text);
  const passed = places.some((start) => covered(start, start + quote.length, fitting) * 2 >= quote.length);
  const there = findings.filter((finding) => places.some((start) => overlap(finding, start, start + quote.length) > 0));
  const actual = places.length === 0 ? null : there.map((finding) => ({ quote: finding.quote, grounds: finding.grounds }));
  return { expectation: "findings", passed, expected: { quote, grounds }, actual };
}

/** Breached when any finding overlaps any occurrence by more than a character. */
function leftAlone(words: string, findings: readonly Finding[], text: string): Verdict {
  const places = placesOf(words, text);
  const breaches = findings.filter((finding) => places.some((start) => overlap(finding, start, start + words.length) > 1));
  return { expectation: "notFlagged", passed: breaches.length === 0, expected: words, actual: breaches.map(({ quote, kind }) => ({ quote, kind })) };
}

/** Every place where words occur in a text. */
export function placesOf(words: string, text: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}

function overlap({ offset, quote }: Finding, start: number, end: number): number {
  return Math.min(end, offset + quote.length) - Math.max(start, offset);
}

/** How many characters between `start` and `end` are in at least one finding. */
function covered(start: number, end: number, findings: readonly Finding[]): number {
  let reached = start;
  let sum = 0;
  for (const { offset, quote } of [...findings].sort((a, b) => a.offset - b.offset)) {
    const from = Math.max(reached, offset);
    const to = Math.min(end, offset + quote.length);
    if (to <= from) continue;
    sum += to - from;
    reached = to;
  }
  return sum;
}
