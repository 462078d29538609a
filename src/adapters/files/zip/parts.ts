import { KantlijnError } from "../../../core/model/index.ts";
import type { Limits } from "../limits.ts";
import { decodeXml } from "../xml.ts";
import { openZip, type ZipEntry } from "./archive.ts";
import { unpack } from "./unpack.ts";

/** A document that is a zip of parts. Parts are unpacked when they are asked for, and together never over the limit. */
export class ZipParts {
  readonly entries: readonly ZipEntry[];
  readonly #limits: Limits;
  readonly #byName: ReadonlyMap<string, ZipEntry>;
  #unpacked = 0;

  /** Throws `file-damaged`, `file-encrypted` or `file-bomb`, see `openZip`. */
  constructor(bytes: Uint8Array, limits: Limits) {
    this.#limits = limits;
    this.entries = openZip(bytes, limits);
    // Names of parts are compared without regard to case. Source: ECMA-376 part 2, 6.2.2.
    const byName = new Map<string, ZipEntry>();
    for (const entry of this.entries) {
      const key = partKey(entry.name);
      if (byName.has(key) && !entry.name.endsWith("/")) throw new KantlijnError("file-damaged", "the package holds a part twice");
      byName.set(key, entry);
    }
    this.#byName = byName;
  }

  entry(part: string): ZipEntry | undefined {
    return this.#byName.get(partKey(part));
  }

  /** Bytes of a part, or null when it is not there. */
  bytes(part: string): Uint8Array | null {
    const entry = this.entry(part);
    if (entry === undefined) return null;
    this.#unpacked += entry.size;
    if (this.#unpacked > this.#limits.unpackedBytes) throw new KantlijnError("file-bomb", "the parts together unpack to too much");
    return unpack(entry, this.#limits);
  }

  /** Text of a part of XML, or null when it is not there. */
  xml(part: string): string | null {
    const bytes = this.bytes(part);
    return bytes === null ? null : decodeXml(bytes);
  }
}

const partKey = (part: string): string => part.replace(/^\//, "").toLowerCase();
