import { deflateSync } from "fflate";
import { crc32 } from "../../../src/adapters/files/zip/crc.ts";
import { openZip } from "../../../src/adapters/files/zip/archive.ts";
import { unpack } from "../../../src/adapters/files/zip/unpack.ts";
import { DEFAULT_LIMITS } from "../../../src/adapters/files/limits.ts";

/** A file for a zip, and what the zip says about it when that is not true. */
export interface Part {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly stored?: boolean;
  readonly says?: { readonly size?: number; readonly crc?: number; readonly packedSize?: number; readonly offset?: number; readonly flags?: number; readonly method?: number };
}

/** A zip written by hand, independent of the writer under test; with sizes after the data when `streamed`, as some programs do. */
export function zipOf(parts: readonly Part[], options: { readonly streamed?: boolean; readonly comment?: string } = {}): Uint8Array {
  const out: Uint8Array[] = [];
  const directory: number[][] = [];
  let at = 0;
  const put = (chunk: readonly number[] | Uint8Array): void => {
    out.push(chunk instanceof Uint8Array ? chunk : Uint8Array.from(chunk));
    at += chunk.length;
  };
  for (const { name, content, stored, says } of parts) {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    const packed = stored === true ? bytes : deflateSync(bytes);
    const label = [...new TextEncoder().encode(name)];
    const start = at;
    const flags = says?.flags ?? (options.streamed === true ? 0x808 : 0x800);
    const crc = says?.crc ?? crc32(bytes);
    const size = says?.size ?? bytes.length;
    const packedSize = says?.packedSize ?? packed.length;
    const sizes = options.streamed === true ? [...word(0), ...word(0), ...word(0)] : [...word(crc), ...word(packedSize), ...word(size)];
    const method = says?.method ?? (stored === true ? 0 : 8);
    put([...word(0x04034b50), ...half(20), ...half(flags), ...half(method), ...word(0x21 << 16), ...sizes, ...half(label.length), ...half(0), ...label]);
    put(packed);
    if (options.streamed === true) put([...word(0x08074b50), ...word(crc), ...word(packedSize), ...word(size)]);
    directory.push([
      ...word(0x02014b50), ...half(20), ...half(20), ...half(flags), ...half(method), ...word(0x21 << 16), ...word(crc), ...word(packedSize), ...word(size),
      ...half(label.length), ...half(0), ...half(0), ...half(0), ...half(0), ...word(0), ...word(says?.offset ?? start), ...label,
    ]);
  }
  const begin = at;
  for (const line of directory) put(line);
  const comment = [...new TextEncoder().encode(options.comment ?? "")];
  put([...word(0x06054b50), ...half(0), ...half(0), ...half(parts.length), ...half(parts.length), ...word(at - begin), ...word(begin), ...half(comment.length), ...comment]);
  return new Uint8Array(Buffer.concat(out));
}

const half = (value: number): readonly number[] => [value & 0xff, (value >>> 8) & 0xff];
const word = (value: number): readonly number[] => [...half(value), ...half(value >>> 16)];

/** Every part of a zip by name, unpacked. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(openZip(bytes, DEFAULT_LIMITS).map((entry) => [entry.name, Buffer.from(unpack(entry, DEFAULT_LIMITS)).toString("latin1")]));
}

/** Names of the parts that differ between two zips. */
export function changedParts(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [old, young] = [partsOf(before), partsOf(after)];
  return [...new Set([...old.keys(), ...young.keys()])].filter((name) => old.get(name) !== young.get(name)).sort();
}
