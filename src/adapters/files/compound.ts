import { KantlijnError } from "../../core/model/index.ts";
import type { Limits } from "./limits.ts";

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEADER = 512;
/** Sector numbers in the header itself; more of them stand in a chain of their own. */
const IN_HEADER = 109;
const LAST_SECTOR = 0xfffffffa;
const NO_ENTRY = 0xffffffff;
const ENTRY = 128;
const MINI_SHIFT = 6;
const [STORAGE, STREAM, ROOT] = [1, 2, 5];

/** A stream or a storage in a compound file. `size` in bytes. */
interface Entry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

/** A folder in a compound file. Names as they stand; compared without regard to case, as MS-CFB 2.6.4 says. */
export interface Storage {
  readonly streams: ReadonlyMap<string, Entry>;
  readonly storages: ReadonlyMap<string, number>;
}

const damaged = (message: string): KantlijnError => new KantlijnError("file-damaged", message);

/**
 * A file with folders and streams in it, as old Office wrote it. Nothing is read before it is asked for; every chain ends
 * within the number of sectors that the file has, so that a circle is an error. Throws `file-damaged`, and `file-bomb` when
 * more is asked for than the limits allow. Source: MS-CFB.
 */
export class CompoundFile {
  readonly #view: DataView;
  readonly #bytes: Uint8Array;
  readonly #shift: number;
  readonly #miniCutoff: number;
  readonly #fat: Uint32Array;
  readonly #entries: readonly Entry[];
  readonly #firstMini: number;
  readonly #limits: Limits;
  readonly #visited = new Set<number>();
  #small: { readonly fat: Uint32Array; readonly stream: Uint8Array } | null = null;
  #taken = 0;

  constructor(bytes: Uint8Array, limits: Limits) {
    if (bytes.length < HEADER || !SIGNATURE.every((sign, index) => bytes[index] === sign)) throw damaged("the file does not begin as a compound file");
    this.#bytes = bytes;
    this.#limits = limits;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#shift = this.#view.getUint16(30, true);
    if ((this.#shift !== 9 && this.#shift !== 12) || this.#view.getUint16(32, true) !== MINI_SHIFT) throw damaged("the compound file has sectors of an unknown size");
    this.#miniCutoff = this.#view.getUint32(56, true);
    this.#firstMini = this.#view.getUint32(60, true);
    this.#fat = this.#readFat();
    this.#entries = this.#readEntries();
  }

  /** What lies directly in the file. Throws `file-damaged` when there is no root. */
  root(): Storage {
    const root = this.#entries[0];
    if (root?.type !== ROOT) throw damaged("the compound file has no root");
    return this.#children(root);
  }

  /** A folder in another one; null when it is not there. Every folder can be entered once. */
  enter({ storages }: Storage, name: string): Storage | null {
    const index = storages.get(name.toLowerCase());
    const entry = index === undefined ? undefined : this.#entries[index];
    return entry === undefined ? null : this.#children(entry);
  }

  /** Bytes of a stream in a folder; null when it is not there. */
  read({ streams }: Storage, name: string): Uint8Array | null {
    const entry = streams.get(name.toLowerCase());
    if (entry === undefined) return null;
    this.#take(entry.size);
    if (entry.size === 0) return new Uint8Array();
    return entry.size < this.#miniCutoff ? this.#readSmall(entry) : this.#chain(entry.start, entry.size);
  }

  #children(storage: Entry): Storage {
    const streams = new Map<string, Entry>();
    const storages = new Map<string, number>();
    const ahead = [storage.child];
    for (let index = ahead.pop(); index !== undefined; index = ahead.pop()) {
      if (index === NO_ENTRY) continue;
      const entry = this.#entries[index];
      if (entry === undefined || this.#visited.has(index)) throw damaged("the folders of the compound file are no tree");
      this.#visited.add(index);
      if (entry.type === STREAM) streams.set(entry.name.toLowerCase(), entry);
      else if (entry.type === STORAGE) storages.set(entry.name.toLowerCase(), index);
      ahead.push(entry.right, entry.left);
    }
    return { streams, storages };
  }

  #take(size: number): void {
    if (size > this.#bytes.length) throw damaged("a stream is larger than the file");
    this.#taken += size;
    if (this.#taken > this.#limits.unpackedBytes) throw new KantlijnError("file-bomb", "the streams of the compound file are too large together");
  }

  #sector(number: number): Uint8Array {
    const start = (number + 1) * 2 ** this.#shift;
    if (number >= LAST_SECTOR || start >= this.#bytes.length) throw damaged("the compound file points outside itself");
    return this.#bytes.subarray(start, start + 2 ** this.#shift);
  }

  /** The bytes of a chain of sectors; all of it for a size of null. The last sector of a file can be short. */
  #chain(first: number, size: number | null): Uint8Array {
    const length = 2 ** this.#shift;
    const most = Math.ceil(this.#bytes.length / length);
    const sectors: Uint8Array[] = [];
    for (let at = first; at < LAST_SECTOR && (size === null || sectors.length * length < size); at = this.#fat[at] ?? NO_ENTRY) {
      if (sectors.length >= most) throw damaged("a chain of the compound file never ends");
      sectors.push(this.#sector(at));
    }
    return joined(sectors, size, length);
  }

  #readSmall(entry: Entry): Uint8Array {
    const length = 2 ** MINI_SHIFT;
    this.#small ??= { fat: asNumbers(this.#chain(this.#firstMini, null)), stream: this.#chain(this.#entries[0]?.start ?? NO_ENTRY, null) };
    const { fat, stream } = this.#small;
    const sectors: Uint8Array[] = [];
    for (let at = entry.start; at < LAST_SECTOR && sectors.length * length < entry.size; at = fat[at] ?? NO_ENTRY) {
      if (at * length >= stream.length) throw damaged("a small stream points outside the file");
      sectors.push(stream.subarray(at * length, (at + 1) * length));
    }
    return joined(sectors, entry.size, length);
  }

  #readFat(): Uint32Array {
    const most = Math.ceil(this.#bytes.length / 2 ** this.#shift);
    const perSector = 2 ** this.#shift / 4;
    const sectors: number[] = [];
    const add = (view: DataView, from: number, count: number): void => {
      for (let index = 0; index < count; index++) {
        const number = view.getUint32(from + index * 4, true);
        if (number < LAST_SECTOR) sectors.push(number);
      }
      if (sectors.length > most) throw damaged("the compound file has more tables than sectors");
    };
    add(this.#view, 76, IN_HEADER);
    let next = this.#view.getUint32(68, true);
    for (let step = 0; next < LAST_SECTOR; step++) {
      if (step > most) throw damaged("the table of tables never ends");
      const sector = this.#sector(next);
      if (sector.length < perSector * 4) throw damaged("the table of tables is cut off");
      const view = new DataView(sector.buffer, sector.byteOffset, sector.byteLength);
      add(view, 0, perSector - 1);
      next = view.getUint32((perSector - 1) * 4, true);
    }
    return asNumbers(joined(sectors.map((number) => this.#sector(number)), null, perSector * 4));
  }

  #readEntries(): readonly Entry[] {
    const bytes = this.#chain(this.#view.getUint32(48, true), null);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const entries: Entry[] = [];
    for (let at = 0; at + ENTRY <= bytes.length; at += ENTRY) {
      const nameLength = Math.min(Math.max(0, view.getUint16(at + 64, true) - 2), 62) & ~1;
      entries.push({
        name: new TextDecoder("utf-16le").decode(bytes.subarray(at, at + nameLength)), type: view.getUint8(at + 66),
        left: view.getUint32(at + 68, true), right: view.getUint32(at + 72, true), child: view.getUint32(at + 76, true),
        start: view.getUint32(at + 116, true), size: view.getUint32(at + 120, true),
      });
    }
    return entries;
  }
}

/** Sectors as one row of bytes. Throws `file-damaged` when there are fewer than the size asks. */
function joined(sectors: readonly Uint8Array[], size: number | null, length: number): Uint8Array {
  const whole = new Uint8Array(sectors.length * length);
  let filled = 0;
  sectors.forEach((sector, index) => {
    whole.set(sector, index * length);
    filled = index * length + sector.length;
  });
  if (size !== null && filled < size) throw damaged("a stream stops before its end");
  return whole.subarray(0, size ?? filled);
}

function asNumbers(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: bytes.length >>> 2 }, (_, index) => view.getUint32(index * 4, true));
}
