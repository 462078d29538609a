import { openZip } from "../../src/adapters/files/zip/archive.ts";
import { unpack } from "../../src/adapters/files/zip/unpack.ts";
import { DEFAULT_LIMITS } from "../../src/adapters/files/limits.ts";
import { zipOf } from "../adapters/files/zip.ts";

/** Chance from 0 to 1. */
export type Chance = () => number;

type Mutation = (bytes: Uint8Array, chance: Chance) => Uint8Array;

const HUGE = [0xff, 0xff, 0xff, 0xff];
const below = (most: number, chance: Chance): number => Math.floor(chance() * most);
const place = ({ length }: Uint8Array, chance: Chance): number => below(Math.max(1, length), chance);

function spliced(bytes: Uint8Array, at: number, out: number, into: Uint8Array): Uint8Array {
  const whole = new Uint8Array(Math.max(0, bytes.length - Math.min(out, bytes.length - at)) + into.length);
  whole.set(bytes.subarray(0, at));
  whole.set(into, at);
  whole.set(bytes.subarray(Math.min(bytes.length, at + out)), at + into.length);
  return whole;
}

function changed(bytes: Uint8Array, at: number, values: readonly number[]): Uint8Array {
  const copy = bytes.slice();
  copy.set(values.slice(0, Math.max(0, copy.length - at)), at);
  return copy;
}

/** Replaces one of the places where a pattern stands in the bytes, read one character per byte. */
function replaced(bytes: Uint8Array, pattern: RegExp, chance: Chance, by: (found: string) => string): Uint8Array {
  const found = [...Buffer.from(bytes).toString("latin1").matchAll(pattern)];
  const one = found[below(found.length, chance)];
  return one === undefined ? bytes : spliced(bytes, one.index, one[0].length, Buffer.from(by(one[0]), "latin1"));
}

/** What can happen to a file: what goes wrong on its way, and what somebody does on purpose. */
const MUTATIONS: Readonly<Record<string, Mutation>> = {
  cutOff: (bytes, chance) => bytes.slice(0, place(bytes, chance)),
  flipped: (bytes, chance) => {
    const at = place(bytes, chance);
    return changed(bytes, at, [(bytes[at] ?? 0) ^ (1 << below(8, chance))]);
  },
  overwritten: (bytes, chance) => changed(bytes, place(bytes, chance), Array.from({ length: 1 + below(16, chance) }, () => below(256, chance))),
  zeroed: (bytes, chance) => changed(bytes, place(bytes, chance), Array.from({ length: 1 + below(200, chance) }, () => 0)),
  hugeNumber: (bytes, chance) => changed(bytes, place(bytes, chance) & ~3, HUGE),
  /** A small number in a table of numbers leads a chain back to its begin. */
  smallNumber: (bytes, chance) => changed(bytes, place(bytes, chance) & ~3, [below(12, chance), 0, 0, 0]),
  takenOut: (bytes, chance) => spliced(bytes, place(bytes, chance), 1 + below(300, chance), new Uint8Array()),
  doubled: (bytes, chance) => {
    const at = place(bytes, chance);
    return spliced(bytes, at, 0, bytes.slice(at, at + 1 + below(400, chance)));
  },
  hugeCount: (bytes, chance) => replaced(bytes, /\d+/g, chance, () => ["999999999", "-1", "2147483648", "0", "1e400"][below(5, chance)] ?? ""),
  /** An object that refers to another one, or to itself. */
  otherReference: (bytes, chance) => replaced(bytes, /\d+ 0 R/g, chance, () => `${String(below(40, chance))} 0 R`),
  otherName: (bytes, chance) => replaced(bytes, /\/[A-Z]\w+/g, chance, () => ["/Pages", "/Page", "/Kids", "/FlateDecode", "/LZWDecode", "/ASCII85Decode", "/Type0", "/Type3", "/Form", "/XObject", "/ObjStm"][below(11, chance)] ?? ""),
  nested: (bytes, chance) => replaced(bytes, /<[a-z:]+>|\[|<<|\{|\(/g, chance, (found) => found.repeat(1 + below(3000, chance))),
};
const NAMES = Object.keys(MUTATIONS);

/** A file to which up to four things happened. Parts of a zip are changed inside as well, so that what comes after the zip is tried too. */
export function mutated(bytes: Uint8Array, chance: Chance): Uint8Array {
  let now = bytes;
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && chance() < 0.7) now = insideZip(bytes, chance);
  else for (let times = 1 + below(4, chance); times > 0; times--) now = once(now, chance);
  return now;
}

const once = (bytes: Uint8Array, chance: Chance): Uint8Array => MUTATIONS[NAMES[below(NAMES.length, chance)] ?? ""]?.(bytes, chance) ?? bytes;

function insideZip(bytes: Uint8Array, chance: Chance): Uint8Array {
  const parts = openZip(bytes, DEFAULT_LIMITS).map((entry) => ({ name: entry.name, content: unpack(entry, DEFAULT_LIMITS), stored: entry.method === 0 }));
  const which = below(parts.length, chance);
  return zipOf(parts.map((part, index) => (index === which ? { ...part, content: once(once(part.content, chance), chance) } : part)));
}
