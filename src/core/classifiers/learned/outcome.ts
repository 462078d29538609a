import type { Outcome } from "../../model/index.ts";
import { bytesOf } from "./bytes.ts";
import { signsOf, type MailSigns } from "./features.ts";
import model from "./outcome.json" with { type: "json" };
import { tellingOf, type Sign } from "./signs.ts";

/** What examples say of a mail: the outcome that fits best, and the words that weigh most for it. */
export interface LearnedOutcome {
  readonly outcome: Outcome;
  readonly words: readonly string[];
}

const OUTCOMES = ["capture", "silent", "private"] as const satisfies readonly Outcome[];

/** So much further must keeping a mail lie ahead, in log odds, before somebody is asked for attention. Chosen by cross-validation between the writers of the mails. */
const NEEDED = 0.4;

/** Weights per outcome, one per bucket; read once. */
let weights: readonly Int8Array[] | null = null;

/** Judges a mail by a linear model over its words and its envelope. Trained by `npm run train`; docs/reference/algoritmeregister.md. */
export function learnedOutcome(mail: MailSigns): LearnedOutcome {
  weights ??= OUTCOMES.map((outcome) => new Int8Array(bytesOf(model.weights[outcome])));
  const table = weights;
  const signs = signsOf(mail);
  const norm = model.scale / Math.sqrt(Math.max(1, signs.length));
  const points = OUTCOMES.map((outcome, index) => model.bias[outcome] + norm * signs.reduce((sum, { bucket }) => sum + (table[index]?.[bucket] ?? 0), 0));
  const [capture = 0, ...others] = points;
  const next = Math.max(...others);
  const best = capture - next >= NEEDED ? 0 : points.indexOf(next, 1);
  return { outcome: OUTCOMES[best] ?? "capture", words: tellingIn(signs, table, best) };
}

/** The words that weigh most for an outcome, against the next best one. */
function tellingIn(signs: readonly Sign[], table: readonly Int8Array[], best: number): readonly string[] {
  const others = table.filter((_, index) => index !== best);
  return tellingOf(signs.map(({ bucket, words }) => ({ words, gain: (table[best]?.[bucket] ?? 0) - Math.max(...others.map((row) => row[bucket] ?? 0)) })));
}
