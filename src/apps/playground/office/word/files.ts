import { FAULT, OfficeFault } from "../channel/app.ts";
import { numberOf, type JsonObject } from "../channel/wire.ts";

const COMPRESSED = 1;
const TEXT = 0;
/** Files that may be open at once; Word refuses the next one. */
const MOST_OPEN = 2;
/** Bytes of a slice at most. */
const LARGEST_SLICE = 4_194_304;
const [TYPE_NOT_SUPPORTED, MEMORY_LIMIT, INVALID_SLICE_SIZE, OUT_OF_RANGE] = [1009, 11000, 11002, 5008];

interface OpenFile {
  readonly bytes: Uint8Array;
  readonly slice: number;
}

/** The whole document in slices, as `getFileAsync` gives it. Who does not close a file can open no more than one other. */
export class SlicedFiles {
  readonly #open = new Map<number, OpenFile>();
  readonly #bytesOf: () => Promise<Blob>;
  readonly #textOf: () => string;
  #number = 0;

  constructor({ bytes, text }: { readonly bytes: () => Promise<Blob>; readonly text: () => string }) {
    [this.#bytesOf, this.#textOf] = [bytes, text];
  }

  /** How many files were opened and not closed. */
  get open(): number {
    return this.#open.size;
  }

  async get(request: JsonObject): Promise<JsonObject> {
    const [type, slice] = [numberOf(request["0"]), numberOf(request["1"])];
    if (type !== COMPRESSED && type !== TEXT) throw new OfficeFault(TYPE_NOT_SUPPORTED, "only the file itself or its text");
    if (slice === null || slice < 1 || slice > LARGEST_SLICE) throw new OfficeFault(INVALID_SLICE_SIZE, "no such size");
    if (this.#open.size >= MOST_OPEN) throw new OfficeFault(MEMORY_LIMIT, "close a file first");
    this.#number += 1;
    const handle = this.#number;
    // Its place is taken before the bytes are there, so that three at once are refused as well.
    this.#open.set(handle, { bytes: new Uint8Array(), slice });
    try {
      const bytes = type === TEXT ? new TextEncoder().encode(this.#textOf()) : new Uint8Array(await (await this.#bytesOf()).arrayBuffer());
      this.#open.set(handle, { bytes, slice });
      return { "0": handle, "1": bytes.length };
    } catch {
      this.#open.delete(handle);
      throw new OfficeFault(FAULT.internal, "the file cannot be made");
    }
  }

  slice(request: JsonObject): JsonObject {
    const file = this.#open.get(numberOf(request["2"]) ?? -1);
    const index = numberOf(request["3"]) ?? -1;
    if (file === undefined || index < 0 || index * file.slice >= Math.max(1, file.bytes.length)) throw new OfficeFault(OUT_OF_RANGE, "no such slice");
    const bytes = [...file.bytes.subarray(index * file.slice, (index + 1) * file.slice)];
    return { "0": bytes, "1": bytes.length };
  }

  close(request: JsonObject): JsonObject {
    this.#open.delete(numberOf(request["2"]) ?? -1);
    return {};
  }
}
