import { deflateSync } from "fflate";
import { invariant } from "../../../core/model/index.ts";
import type { ZipEntry } from "./archive.ts";
import { crc32 } from "./crc.ts";

const LOCAL_LENGTH = 30;
const CENTRAL_LENGTH = 46;
const END_LENGTH = 22;
/** 2.0: deflated. Source: APPNOTE 4.4.3. */
const VERSION = 20;
/** Sizes follow the data; not so here, since they are known. */
const DESCRIPTOR = 0x8;
const UTF8_NAME = 0x800;
/** 1 January 1980, the beginning of time for a zip: the same changes give the same bytes. */
const NO_MOMENT = 0x00210000;

/**
 * A zip with some files changed. Files that did not change keep their packed bytes; new ones come last, in the order
 * of the changes. `null` takes a file out.
 */
export function changeZip(entries: readonly ZipEntry[], changes: ReadonlyMap<string, Uint8Array | null>): Uint8Array<ArrayBuffer> {
  const left = new Map(changes);
  const kept: ZipEntry[] = [];
  for (const entry of entries) {
    const change = left.get(entry.name);
    left.delete(entry.name);
    if (change === undefined) kept.push(entry);
    else if (change !== null) kept.push(pack(entry.name, change));
  }
  for (const [name, bytes] of left) if (bytes !== null) kept.push(pack(name, bytes));
  return writeZip(kept);
}

function pack(name: string, bytes: Uint8Array): ZipEntry {
  const packed = deflateSync(bytes, { level: 6 });
  return { name, rawName: new TextEncoder().encode(name), flags: UTF8_NAME, method: 8, crc: crc32(bytes), packedSize: packed.length, size: bytes.length, modified: NO_MOMENT, attributes: 0, packed };
}

function writeZip(entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer> {
  invariant(entries.length < 0xffff, "a zip of a document fits in the plain format");
  const names = entries.reduce((sum, { rawName }) => sum + rawName.length, 0);
  const data = entries.reduce((sum, { packed }) => sum + packed.length, 0);
  const bytes = new Uint8Array(entries.length * (LOCAL_LENGTH + CENTRAL_LENGTH) + 2 * names + data + END_LENGTH);
  const view = new DataView(bytes.buffer);
  let at = 0;
  const starts = entries.map((entry) => {
    const start = at;
    view.setUint32(at, 0x04034b50, true);
    common(view, at + 4, entry);
    bytes.set(entry.rawName, at + LOCAL_LENGTH);
    bytes.set(entry.packed, at + LOCAL_LENGTH + entry.rawName.length);
    at += LOCAL_LENGTH + entry.rawName.length + entry.packed.length;
    return start;
  });
  const directory = at;
  entries.forEach((entry, index) => {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, VERSION, true);
    common(view, at + 6, entry);
    view.setUint32(at + 38, entry.attributes, true);
    view.setUint32(at + 42, starts[index] ?? 0, true);
    bytes.set(entry.rawName, at + CENTRAL_LENGTH);
    at += CENTRAL_LENGTH + entry.rawName.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

/** What the header before a file and its line in the directory share. */
function common(view: DataView, at: number, entry: ZipEntry): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, entry.flags & ~DESCRIPTOR, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.modified, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.rawName.length, true);
}
