import { KantlijnError } from "../../../core/model/index.ts";
import type { Limits } from "../limits.ts";

/** One file in a zip, as the central directory describes it. Sizes in bytes. */
export interface ZipEntry {
  /** With `/` between folders, as it stands in the zip. */
  readonly name: string;
  /** The name as bytes, to be copied as it is. */
  readonly rawName: Uint8Array;
  readonly flags: number;
  /** 0 stored, 8 deflated; others are not read. */
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** DOS time in the low half, DOS date in the high half. */
  readonly modified: number;
  readonly attributes: number;
  /** The packed bytes themselves; a view on the file. */
  readonly packed: Uint8Array;
}

const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_END = 0x06064b50;
const ENCRYPTED = 1;
const UTF8_NAME = 0x800;
const FULL = 0xffffffff;

const damaged = (message: string): KantlijnError => new KantlijnError("file-damaged", message);
const bomb = (message: string): KantlijnError => new KantlijnError("file-bomb", message);

/**
 * The files in a zip, in the order of its directory; nothing is unpacked yet. Throws `file-damaged` when the directory
 * is not whole, `file-encrypted`, and `file-bomb` when entries share bytes or promise more than the limits allow.
 * Source: APPNOTE.TXT 6.3.10.
 */
export function openZip(bytes: Uint8Array, limits: Limits): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readDirectory(bytes, view, limits);
  } catch (cause) {
    if (cause instanceof RangeError) throw new KantlijnError("file-damaged", "the zip points outside itself", { cause });
    throw cause;
  }
}

function readDirectory(bytes: Uint8Array, view: DataView, limits: Limits): readonly ZipEntry[] {
  const directory = findDirectory(view);
  if (directory.count > limits.entries) throw bomb("the zip holds too many files");
  const entries: ZipEntry[] = [];
  const spans: { readonly start: number; readonly end: number }[] = [];
  let declared = 0;
  for (let at = directory.offset, index = 0; index < directory.count; index++) {
    if (view.getUint32(at, true) !== CENTRAL) throw damaged("the directory of the zip is broken");
    const { entry, start, next } = readEntry(bytes, view, at);
    entries.push(entry);
    spans.push({ start, end: entry.packed.byteOffset - bytes.byteOffset + entry.packedSize });
    declared += entry.size;
    if (declared > limits.declaredBytes) throw bomb("the zip promises too much");
    at = next;
  }
  refuseShared(spans);
  return entries;
}

/** Entries that share bytes make a small file unpack into an endless one. */
function refuseShared(spans: readonly { readonly start: number; readonly end: number }[]): void {
  let reached = 0;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (start < reached) throw bomb("files in the zip share bytes");
    reached = end;
  }
}

function findDirectory(view: DataView): { readonly count: number; readonly offset: number } {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    return count === 0xffff || offset === FULL ? findLargeDirectory(view, at) : { count, offset };
  }
  throw damaged("the zip has no end");
}

function findLargeDirectory(view: DataView, end: number): { readonly count: number; readonly offset: number } {
  if (end < 20 || view.getUint32(end - 20, true) !== ZIP64_LOCATOR) throw damaged("the zip has no large directory");
  const at = readLarge(view, end - 12);
  if (view.getUint32(at, true) !== ZIP64_END) throw damaged("the large directory of the zip is broken");
  return { count: readLarge(view, at + 32), offset: readLarge(view, at + 48) };
}

/** A 64-bit number; those that no file of ours can have become a range error. */
function readLarge(view: DataView, at: number): number {
  const value = view.getBigUint64(at, true);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new RangeError("too large");
  return Number(value);
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): { readonly entry: ZipEntry; readonly start: number; readonly next: number } {
  const flags = view.getUint16(at + 8, true);
  if (flags & ENCRYPTED) throw new KantlijnError("file-encrypted", "a file in the zip is encrypted");
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  const rawName = slice(bytes, at + 46, nameLength);
  const sizes = largeSizes(view, at, at + 46 + nameLength, extraLength);
  const start = sizes.offset;
  if (view.getUint32(start, true) !== LOCAL) throw damaged("a file in the zip is not where the directory says");
  const data = start + LOCAL_LENGTH + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  const entry: ZipEntry = {
    name: decodeName(rawName, (flags & UTF8_NAME) !== 0), rawName, flags,
    method: view.getUint16(at + 10, true), modified: view.getUint32(at + 12, true), crc: view.getUint32(at + 16, true),
    packedSize: sizes.packed, size: sizes.unpacked, attributes: view.getUint32(at + 38, true),
    packed: slice(bytes, data, sizes.packed),
  };
  return { entry, start, next };
}

function slice(bytes: Uint8Array, start: number, length: number): Uint8Array {
  if (start + length > bytes.length) throw new RangeError("outside the file");
  return bytes.subarray(start, start + length);
}

/** Sizes and place of an entry; numbers that do not fit stand in the zip64 field, in this order. */
function largeSizes(view: DataView, at: number, extra: number, extraLength: number): { readonly unpacked: number; readonly packed: number; readonly offset: number } {
  const numbers = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  if (numbers.includes(FULL)) {
    for (let field = extra; field + 4 <= extra + extraLength; field += 4 + view.getUint16(field + 2, true)) {
      if (view.getUint16(field, true) !== 1) continue;
      let place = field + 4;
      numbers.forEach((number, index) => {
        if (number !== FULL) return;
        numbers[index] = readLarge(view, place);
        place += 8;
      });
      break;
    }
  }
  const [unpacked = 0, packed = 0, offset = 0] = numbers;
  return { unpacked, packed, offset };
}

/** Names without the UTF-8 flag are in practice ASCII or UTF-8 too; other bytes never name a part that is read. */
function decodeName(bytes: Uint8Array, utf8: boolean): string {
  return new TextDecoder(utf8 || bytes.every((byte) => byte < 0x80) ? "utf-8" : "windows-1252").decode(bytes);
}
