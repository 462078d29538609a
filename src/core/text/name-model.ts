import { KantlijnError } from "../model/index.ts";

/** What a word can be: outside, or begin or rest of a person, a place, an organisation. The order is that of the weights. */
export const OUTSIDE = 0;
export const LABEL_COUNT = 7;
/** Weights of one feature lie together, one per label; the eighth is not used. */
export const ROW = 8;
/** Features fall into 2^17 rows. */
export const ROW_BITS = 17;
const ROWS = 2 ** ROW_BITS;

/** The weights of the tagger of names. */
export interface NameModel {
  /** Per row of features a weight per label, `ROW` apart. */
  readonly weights: Int8Array;
  /** From label to label, `ROW` apart; the last row is the begin of a text. */
  readonly steps: Int16Array;
}

/** "KLNM" and the version of the form. */
const MAGIC = [0x4b, 0x4c, 0x4e, 0x4d, 1] as const;
const HEADER = MAGIC.length + 4;
const STEPS = (LABEL_COUNT + 1) * LABEL_COUNT;

/**
 * Writes a model: five bytes of identification, four for the number of rows that hold something (little endian), the steps as
 * two bytes each, the distance of each such row to the one before (seven bits a byte, the eighth says that more follow), then per label one byte for each of those rows.
 */
export function packModel({ weights, steps }: NameModel): Uint8Array<ArrayBuffer> {
  const rows: number[] = [];
  for (let row = 0; row < ROWS; row++) if (weights.subarray(row * ROW, row * ROW + LABEL_COUNT).some((weight) => weight !== 0)) rows.push(row);
  const gaps = rows.flatMap((row, index) => sevenBits(row - (rows[index - 1] ?? 0)));
  const packed = new Uint8Array(HEADER + STEPS * 2 + gaps.length + rows.length * LABEL_COUNT);
  const view = new DataView(packed.buffer);
  packed.set(MAGIC);
  view.setUint32(MAGIC.length, rows.length, true);
  let at = HEADER;
  for (let from = 0; from <= LABEL_COUNT; from++) for (let to = 0; to < LABEL_COUNT; to++, at += 2) view.setInt16(at, steps[from * ROW + to] ?? 0, true);
  packed.set(gaps, at);
  at += gaps.length;
  for (let label = 0; label < LABEL_COUNT; label++) for (const row of rows) view.setInt8(at++, weights[row * ROW + label] ?? 0);
  return packed;
}

function sevenBits(value: number): readonly number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...sevenBits(value >>> 7)];
}

const invalid = (why: string): KantlijnError => new KantlijnError("list-invalid", `the weights of the names ${why}`);

/** Reads what `packModel` wrote. Throws `list-invalid` when the bytes are something else or are cut off. */
export function unpackModel(bytes: Uint8Array): NameModel {
  if (MAGIC.some((byte, index) => bytes[index] !== byte)) throw invalid("have another form or version");
  if (bytes.length < HEADER + STEPS * 2) throw invalid("end too soon");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint32(MAGIC.length, true);
  if (count > ROWS) throw invalid("have too many rows");
  const steps = new Int16Array((LABEL_COUNT + 1) * ROW);
  let at = HEADER;
  for (let from = 0; from <= LABEL_COUNT; from++) for (let to = 0; to < LABEL_COUNT; to++, at += 2) steps[from * ROW + to] = view.getInt16(at, true);
  const rows = new Uint32Array(count);
  let row = 0;
  for (let index = 0; index < count; index++) {
    let shift = 0;
    let byte = 0;
    do {
      if (at >= bytes.length || shift > 14) throw invalid("end too soon");
      byte = bytes[at++] ?? 0;
      row += (byte & 127) << shift;
      shift += 7;
    } while (byte > 127);
    if (row >= ROWS) throw invalid("point outside the table");
    rows[index] = row;
  }
  if (bytes.length - at !== count * LABEL_COUNT) throw invalid(bytes.length - at > count * LABEL_COUNT ? "have bytes to spare" : "end too soon");
  const weights = new Int8Array(ROWS * ROW);
  for (let label = 0; label < LABEL_COUNT; label++) for (let index = 0; index < count; index++) weights[(rows[index] ?? 0) * ROW + label] = view.getInt8(at++);
  return { weights, steps };
}
