import type { Candidate } from "../../../model/index.ts";
import type { WordLists } from "../../../text/lists.ts";
import type { Passage } from "../../../text/passage.ts";
import { placeOf } from "../context.ts";
import { CAPITAL, CAPS, INITIALS, kindAt, MARK, type Scan } from "../scan.ts";
import { ROW, ROW_BITS } from "../../../text/name-model.ts";
import { columnsFor, fillColumns, type Columns } from "./shapes.ts";

/** Features of one word. */
export const FEATURES = 48;

/** Where a word with a capital is this near, a name can begin or end. */
const REACH = 3;

/** The features of a passage, as the first weight of each: `FEATURES` per word. */
export interface Features {
  readonly count: number;
  /** 1 for words that are near a capital; the others are outside every name. */
  readonly near: Uint8Array;
  readonly rows: Int32Array;
}

let columns: Columns = columnsFor(0);
let near = new Uint8Array(0);
let hints = new Uint8Array(0);
let rules = new Int32Array(0);
let rows = new Int32Array(0);

function makeRoom(count: number): void {
  if (near.length >= count && columns.word.length >= count) return;
  const room = Math.max(256, count * 2);
  columns = columnsFor(room);
  near = new Uint8Array(room);
  hints = new Uint8Array(room);
  rules = new Int32Array(room);
  rows = new Int32Array(room * FEATURES);
}

/** Marks what is near a capital; says whether anything is. */
function markNear({ count, kinds }: Scan): boolean {
  near.fill(0, 0, count);
  let any = false;
  for (let index = 0; index < count; index++) {
    const kind = kinds[index];
    if (kind !== CAPITAL && kind !== CAPS && kind !== INITIALS) continue;
    any = true;
    near.fill(1, Math.max(0, index - REACH), Math.min(count, index + REACH + 1));
  }
  return any;
}

/** What the rules say: 1 and 2 begin and rest of a certain name, 3 and 4 of a likely one. */
function markHints({ count, starts }: Scan, found: readonly Candidate[]): void {
  hints.fill(0, 0, count);
  rules.fill(0, 0, count);
  let index = 0;
  for (const { start, end, confidence, because } of found) {
    while (index < count && (starts[index] ?? 0) < start) index++;
    const { rule } = because[0];
    const hash = rule.length * 31 + (rule.charCodeAt(7) || 0) * 7 + (rule.charCodeAt(rule.length - 2) || 0);
    for (let first = true; index < count && (starts[index] ?? 0) < end; index++, first = false) {
      hints[index] = (confidence === "certain" ? 1 : 3) + (first ? 0 : 1);
      rules[index] = hash;
    }
  }
}

/** Reads the features of a passage; null when no word in it has a capital. The result is valid until the next call. */
export function featuresOf(passage: Passage, scanned: Scan, found: readonly Candidate[], lists: WordLists): Features | null {
  const { count } = scanned;
  makeRoom(count);
  if (!markNear(scanned)) return null;
  fillColumns(columns, scanned, lists);
  markHints(scanned, found);
  const { closing, labelled, heading, addressed, previousLine } = placeOf(passage);
  const where = (closing ? 1 : 0) | (labelled !== "" ? 2 : 0) | (heading ? 4 : 0) | (addressed ? 8 : 0) | (previousLine !== "" ? 16 : 0);
  for (let index = 0; index < count; index++) if (near[index] === 1) fillRow(scanned, index, where, count);
  return { count, near, rows };
}

const SHIFT = 32 - ROW_BITS;
const EDGE = 0x1d872b41;

function put(at: number, slot: number, value: number): void {
  let mixed = Math.imul(value ^ Math.imul(slot + 1, 0x9e3779b1), 0x85ebca6b);
  mixed ^= mixed >>> 13;
  rows[at + slot] = (Math.imul(mixed, 0xc2b2ae35) >>> SHIFT) * ROW;
}

const pair = (one: number, other: number): number => Math.imul(one ^ 0x27d4eb2f, 0x165667b1) ^ other;

function fillRow(scanned: Scan, index: number, where: number, count: number): void {
  const { word, edges, shape, flags, sense } = columns;
  const at = index * FEATURES;
  const [w, s, f, e] = [word[index] ?? 0, shape[index] ?? 0, flags[index] ?? 0, sense[index] ?? 0];
  const has1 = index > 0;
  const has2 = index > 1;
  const next1 = index + 1 < count;
  const next2 = index + 2 < count;
  const wb = has1 ? (word[index - 1] ?? 0) : EDGE;
  const wbb = has2 ? (word[index - 2] ?? 0) : EDGE;
  const wa = next1 ? (word[index + 1] ?? 0) : EDGE;
  const waa = next2 ? (word[index + 2] ?? 0) : EDGE;
  const sb = has1 ? (shape[index - 1] ?? 0) : 200;
  const sbb = has2 ? (shape[index - 2] ?? 0) : 200;
  const sa = next1 ? (shape[index + 1] ?? 0) : 200;
  const saa = next2 ? (shape[index + 2] ?? 0) : 200;
  const fb = has1 ? (flags[index - 1] ?? 0) : 0;
  const fa = next1 ? (flags[index + 1] ?? 0) : 0;
  const eb = has1 ? (sense[index - 1] ?? 0) : 0;
  const ebb = has2 ? (sense[index - 2] ?? 0) : 0;
  const ea = next1 ? (sense[index + 1] ?? 0) : 0;
  const eaa = next2 ? (sense[index + 2] ?? 0) : 0;
  const h = hints[index] ?? 0;
  const hb = has1 ? (hints[index - 1] ?? 0) : 0;
  const ha = next1 ? (hints[index + 1] ?? 0) : 0;
  const edge = index * 8;
  const opening = !has1 ? 1 : kindAt(scanned, index - 1) === MARK ? 2 : 0;
  const last = !next1 ? 1 : 0;
  let slot = 0;
  put(at, slot++, 0);
  put(at, slot++, w);
  put(at, slot++, wb);
  put(at, slot++, wa);
  put(at, slot++, wbb);
  put(at, slot++, waa);
  put(at, slot++, pair(wb, w));
  put(at, slot++, pair(w, wa));
  put(at, slot++, pair(wbb, wb));
  put(at, slot++, pair(wa, waa));
  put(at, slot++, pair(wb, wa));
  for (let size = 0; size < 8; size++) put(at, slot++, edges[edge + size] ?? 0);
  put(at, slot++, has1 ? (edges[edge - 8 + 6] ?? 0) : EDGE);
  put(at, slot++, next1 ? (edges[edge + 8 + 6] ?? 0) : EDGE);
  put(at, slot++, s);
  put(at, slot++, pair(sb, s));
  put(at, slot++, pair(s, sa));
  put(at, slot++, pair(pair(sb, s), sa));
  put(at, slot++, pair(pair(sbb, sb), s));
  put(at, slot++, pair(pair(s, sa), saa));
  put(at, slot++, pair(f, s));
  put(at, slot++, pair(pair(f, fa), s));
  put(at, slot++, pair(pair(fb, f), s));
  put(at, slot++, pair(pair(f, opening), s));
  put(at, slot++, pair(e, s));
  put(at, slot++, pair(eb, pair(s, f)));
  put(at, slot++, pair(ea, pair(s, f)));
  put(at, slot++, pair(pair(ebb, eb), s));
  put(at, slot++, pair(pair(eaa, ea), s));
  put(at, slot++, pair(wb, pair(s, f)));
  put(at, slot++, pair(wa, pair(s, f)));
  put(at, slot++, pair(h, f));
  put(at, slot++, pair(h, rules[index] ?? 0));
  put(at, slot++, pair(pair(hb, h), ha));
  put(at, slot++, pair(h, wb));
  put(at, slot++, pair(h, wa));
  put(at, slot++, pair(where, pair(opening * 2 + last, s)));
  put(at, slot++, pair(where, pair(pair(opening * 2 + last, h), f)));
  put(at, slot++, pair(Math.min(count, 12), pair(opening * 2 + last, f)));
  put(at, slot++, pair(h, w));
}
