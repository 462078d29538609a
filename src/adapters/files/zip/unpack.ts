import { inflateSync } from "fflate";
import { KantlijnError } from "../../../core/model/index.ts";
import type { Limits } from "../limits.ts";
import type { ZipEntry } from "./archive.ts";
import { crc32 } from "./crc.ts";

const STORED = 0;
const DEFLATED = 8;
const SMALL = 1024 * 1024;

/**
 * The bytes of one file in a zip. Throws `file-bomb` when it unpacks to more than the limits allow, before anything is
 * unpacked, and `file-damaged` when the bytes are not what the directory says.
 */
export function unpack(entry: ZipEntry, limits: Limits): Uint8Array {
  if (entry.size > limits.unpackedBytes || (entry.size > SMALL && entry.size > entry.packedSize * limits.ratio)) {
    throw new KantlijnError("file-bomb", "a file in the zip unpacks to too much");
  }
  const bytes = inflated(entry);
  if (bytes.length !== entry.size) throw new KantlijnError("file-damaged", "a file in the zip has another size than the directory says");
  if (crc32(bytes) !== entry.crc) throw new KantlijnError("file-damaged", "a file in the zip has another checksum than the directory says");
  return bytes;
}

function inflated(entry: ZipEntry): Uint8Array {
  if (entry.method === STORED) return entry.packed;
  if (entry.method !== DEFLATED) throw new KantlijnError("file-damaged", "a file in the zip is packed in an unknown way");
  try {
    // One byte of room shows that more comes out than was promised; what does not fit is dropped, not kept.
    return inflateSync(entry.packed, { out: new Uint8Array(entry.size + 1) });
  } catch (cause) {
    throw new KantlijnError("file-damaged", "a file in the zip cannot be unpacked", { cause });
  }
}
