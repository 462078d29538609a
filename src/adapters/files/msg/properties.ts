import type { CompoundFile, Storage } from "../compound.ts";
import { isUtf8 } from "../text/decode.ts";
import { codePageOf, decoderOf } from "./code-pages.ts";

/** Ids of the properties that are read. Source: MS-OXPROPS. */
export const ID = {
  messageClass: 0x001a, subject: 0x0037, submitted: 0x0039, conversationIndex: 0x0071, headers: 0x007d, representingName: 0x0042, representingType: 0x0064, representingAddress: 0x0065, representingSmtp: 0x5d02,
  recipientType: 0x0c15, senderName: 0x0c1a, senderType: 0x0c1e, senderAddress: 0x0c1f, senderSmtp: 0x5d01, displayCc: 0x0e03, displayTo: 0x0e04, delivered: 0x0e06, flags: 0x0e07, attachSize: 0x0e20,
  body: 0x1000, rtf: 0x1009, html: 0x1013, references: 0x1039, inReplyTo: 0x1042, displayName: 0x3001, addressType: 0x3002, address: 0x3003, smtp: 0x39fe,
  attachData: 0x3701, attachName: 0x3704, attachLongName: 0x3707, attachType: 0x370e, internetCodePage: 0x3fde, locale: 0x3ff1, codePage: 0x3ffd,
} as const;

const PROPERTIES = "__properties_version1.0";
const FIXED_ENTRY = 16;
const [UNICODE, STRING8, BINARY, OBJECT, TIME] = [0x001f, 0x001e, 0x0102, 0x000d, 0x0040];
/** Between 1601, where Windows counts from, and 1970, in milliseconds. */
const SINCE_1601 = 11_644_473_600_000;
const hex = (number: number, length: number): string => number.toString(16).padStart(length, "0");
const streamName = (id: number, type: number): string => `__substg1.0_${hex(id, 4)}${hex(type, 4)}`;

/** The properties of a message, a recipient or an attachment. Source: MS-OXMSG 2.4. */
export class Properties {
  readonly #file: CompoundFile;
  readonly #storage: Storage;
  readonly #fixed = new Map<number, { readonly view: DataView; readonly at: number }>();
  /** Decoders to try: the code page that the message names, and that of the language of its author. */
  readonly #decoders: readonly TextDecoder[];

  /** `header` is how many bytes stand before the first property; what is inside a message has the code page of that message. */
  constructor(file: CompoundFile, storage: Storage, header: number, around: Properties | null = null) {
    this.#file = file;
    this.#storage = storage;
    const bytes = file.read(storage, PROPERTIES) ?? new Uint8Array();
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = header; at + FIXED_ENTRY <= bytes.length; at += FIXED_ENTRY) this.#fixed.set(view.getUint16(at + 2, true), { view, at: at + 8 });
    const pages = [this.number(ID.codePage), codePageOf(this.number(ID.locale)), this.number(ID.internetCodePage), 1252];
    this.#decoders = around === null ? pages.flatMap((page) => (page === null ? [] : [decoderOf(page)])) : around.#decoders;
  }

  /** A number of 32 bits, or null. */
  number(id: number): number | null {
    const place = this.#fixed.get(id);
    return place === undefined ? null : place.view.getUint32(place.at, true);
  }

  /** A moment as ISO 8601 in UTC, or null. Source: MS-DTYP 2.3.3. */
  moment(id: number): string | null {
    const place = this.#fixed.get(id);
    if (place === undefined || place.view.getUint16(place.at - 8, true) !== TIME) return null;
    const date = new Date(Number(place.view.getBigUint64(place.at, true) / 10_000n) - SINCE_1601);
    const year = date.getUTCFullYear();
    return year >= 1970 && year < 10_000 ? date.toISOString().replace(/\.\d+Z$/, "+00:00") : null;
  }

  text(id: number): string | null {
    const unicode = this.#file.read(this.#storage, streamName(id, UNICODE));
    if (unicode !== null) return new TextDecoder("utf-16le").decode(unicode).replace(/\0+$/, "");
    const bytes = this.#file.read(this.#storage, streamName(id, STRING8));
    return bytes === null ? null : this.#decoded(bytes).replace(/\0+$/, "");
  }

  /** Programs name code pages that they did not use; what no sign stands for says so. */
  #decoded(bytes: Uint8Array): string {
    let text = "";
    for (const decoder of this.#decoders) {
      text = decoder.decode(bytes);
      if (!text.includes("\ufffd")) break;
    }
    return text;
  }

  binary(id: number): Uint8Array | null {
    return this.#file.read(this.#storage, streamName(id, BINARY));
  }

  /** Bytes of a binary property, without reading it. */
  size(id: number): number | null {
    return this.#storage.streams.get(streamName(id, BINARY))?.size ?? null;
  }

  /** The message inside an attachment, or null. */
  inside(id: number): Storage | null {
    return this.#file.enter(this.#storage, streamName(id, OBJECT));
  }

  /** HTML says in itself how it is written, or has the code page of the internet form of the message. */
  html(): string | null {
    const text = this.text(ID.html);
    if (text !== null) return text;
    const bytes = this.binary(ID.html);
    if (bytes === null) return null;
    return decoderOf(this.number(ID.internetCodePage) ?? (isUtf8(bytes) ? 65001 : this.number(ID.codePage))).decode(bytes);
  }
}

