import { readFileSync } from "node:fs";
import { join } from "node:path";
import { signsOf, type MailSigns } from "../../../src/core/classifiers/learned/features.ts";
import { BUCKETS } from "../../../src/core/classifiers/learned/signs.ts";
import type { Direction } from "../../../src/core/classifiers/index.ts";
import type { Outcome } from "../../../src/core/model/index.ts";
import { textOfMail } from "../../../src/adapters/files/eml/text.ts";
import { ROOT } from "../files.ts";
import { trainLogistic } from "./logistic.ts";

/** A mail of the corpus, with the outcome that is right for it. */
export interface LabelledMail {
  readonly id: string;
  readonly direction: Exclude<Direction, "none">;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly outcome: Outcome;
  readonly attachments: readonly string[];
}

export interface OutcomeModel {
  readonly scale: number;
  readonly bias: Readonly<Record<Outcome, number>>;
  /** One signed byte per bucket, as base64. */
  readonly weights: Readonly<Record<Outcome, string>>;
}

/** The parts that the weights come from. */
export const MAILS_TO_LEARN = ["train", "cases", "everyday", "border", "weeks", "writers"] as const;
/** Where the weights stand. */
export const OUTCOME_FILE = join(ROOT, "src/core/classifiers/learned/outcome.json");

const OUTCOMES = ["capture", "silent", "private"] as const satisfies readonly Outcome[];
const SETTINGS = { rounds: 10, rate: 0.3, decay: 1e-4, biasRate: 0.01, start: 1e-6, least: 0, seed: 12345 } as const;
/** Weights below this are left out. */
const PRUNE = 0.2;
const LARGEST = 127;

/** Parts to learn from, and parts to measure on. */
type MailPart = (typeof MAILS_TO_LEARN)[number] | "test" | "everyday-test" | "border-test" | "writers-test";

/** The mails of a part of the corpus, in order. */
export function readMails(part: MailPart): readonly LabelledMail[] {
  return readFileSync(join(ROOT, "tests", "corpora", "mails", `${part}.jsonl`), "utf8").trimEnd().split("\n").map((line) => JSON.parse(line) as LabelledMail);
}

/** A mail as the classifier sees it: with the paragraphs that the reader of mails gives. */
export function signsFor({ subject, text, direction, from, to, attachments }: LabelledMail): MailSigns {
  return { direction, from, recipients: to.length, attachments: attachments.length, paragraphs: textOfMail({ subject, html: null, plain: text }) };
}

/** Logistic regression over the signs of the mails, its weights rounded to bytes. */
export function trainOutcome(mails: readonly LabelledMail[]): OutcomeModel {
  const examples = mails.map((mail) => ({ buckets: signsOf(signsFor(mail)).map(({ bucket }) => bucket), right: OUTCOMES.indexOf(mail.outcome) }));
  const { weights, bias } = trainLogistic(examples, { ...SETTINGS, classes: OUTCOMES.length, buckets: BUCKETS });
  return packed(OUTCOMES.map((_, index) => Float64Array.from({ length: BUCKETS }, (_unused, bucket) => weights[bucket * OUTCOMES.length + index] ?? 0)), [...bias]);
}

/** Small weights are left out, the others become whole numbers of one byte. */
function packed(rows: readonly Float64Array[], bias: readonly number[]): OutcomeModel {
  const most = rows.reduce((sum, row) => row.reduce((largest, weight) => Math.max(largest, Math.abs(weight)), sum), 0);
  const bytes = rows.map((row) => Int8Array.from(row, (weight) => (Math.abs(weight) < PRUNE ? 0 : Math.round((weight / most) * LARGEST))));
  const per = <T>(value: (index: number) => T): Record<Outcome, T> => Object.fromEntries(OUTCOMES.map((outcome, index) => [outcome, value(index)])) as Record<Outcome, T>;
  const rounded = (value: number): number => Number(value.toFixed(6));
  return { scale: rounded(most / LARGEST), bias: per((index) => rounded(bias[index] ?? 0)), weights: per((index) => Buffer.from(bytes[index]?.buffer ?? new ArrayBuffer(0)).toString("base64")) };
}
