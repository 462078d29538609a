import type { Outcome } from "../../model/index.ts";
import { BUCKETS, signsOf, type MailSigns, type Sign } from "./features.ts";
import model from "./outcome.json" with { type: "json" };

/** What examples say of a mail: the outcome that fits best, and the words that weigh most for it. */
export interface LearnedOutcome {
  readonly outcome: Outcome;
  /** How far it lies ahead of keeping the mail, as a difference of log odds; 0 for keeping it. */
  readonly lead: number;
  readonly words: readonly string[];
}

const OUTCOMES = ["capture", "silent", "private"] as const satisfies readonly Outcome[];
const SHOWN = 3;

/** Weights per outcome, one per bucket; read once. */
let weights: readonly Int8Array[] | null = null;

/** Judges a mail by a linear model over its words and its envelope. Trained by `npm run train`; docs/reference/algoritmeregister.md. */
export function learnedOutcome(mail: MailSigns): LearnedOutcome {
  weights ??= OUTCOMES.map((outcome) => unpacked(model.weights[outcome]));
  const table = weights;
  const signs = signsOf(mail);
  const norm = model.scale / Math.sqrt(Math.max(1, signs.length));
  const points = OUTCOMES.map((outcome, index) => model.bias[outcome] + norm * signs.reduce((sum, { bucket }) => sum + (table[index]?.[bucket] ?? 0), 0));
  const best = points.indexOf(Math.max(...points));
  return { outcome: OUTCOMES[best] ?? "capture", lead: (points[best] ?? 0) - (points[0] ?? 0), words: tellingIn(signs, table, best) };
}

/** The words that weigh most for an outcome, against the next best one. */
function tellingIn(signs: readonly Sign[], table: readonly Int8Array[], best: number): readonly string[] {
  const others = table.filter((_, index) => index !== best);
  const telling = signs.flatMap(({ bucket, words }) => {
    const gain = (table[best]?.[bucket] ?? 0) - Math.max(...others.map((row) => row[bucket] ?? 0));
    return words === "" || gain <= 0 ? [] : [{ words, gain }];
  });
  telling.sort((a, b) => b.gain - a.gain || (a.words < b.words ? -1 : 1));
  return [...new Set(telling.map(({ words }) => words))].slice(0, SHOWN);
}

/** Bytes from base64, one signed weight each. */
function unpacked(text: string): Int8Array {
  const row = new Int8Array(BUCKETS);
  let at = 0;
  let bits = 0;
  let held = 0;
  for (let index = 0; index < text.length && at < BUCKETS; index++) {
    const value = VALUES.get(text.charAt(index));
    if (value === undefined) break;
    held = (held << 6) | value;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      row[at++] = (held >> bits) & 0xff;
    }
  }
  return row;
}

const SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const VALUES: ReadonlyMap<string, number> = new Map(Array.from({ length: SIGNS.length }, (_, value) => [SIGNS.charAt(value), value]));
