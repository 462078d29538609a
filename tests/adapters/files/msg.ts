import CFB from "cfb";

/** A property of a message: its id, and a text, bytes, a number, a switch or a moment. */
export type Property = readonly [number, string | Uint8Array | number | boolean | Date | Latin];

/** Text in bytes of a code page, as older programs store it. */
export class Latin {
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }
}

export interface MessageParts {
  readonly properties: readonly Property[];
  readonly recipients?: readonly (readonly Property[])[];
  readonly attachments?: readonly { readonly properties: readonly Property[]; readonly message?: MessageParts }[];
}

const SINCE_1601 = 11_644_473_600_000n;
const hex = (number: number, length: number): string => number.toString(16).toUpperCase().padStart(length, "0");

/** A message of Outlook, written by another program than the one under test. */
export function msgOf(parts: MessageParts): Uint8Array {
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_del(file, "\u0001Sh33tJ5");
  CFB.utils.cfb_add(file, "/__nameid_version1.0/__substg1.0_00020102", Buffer.alloc(0));
  add(file, "", parts, 32);
  return new Uint8Array(CFB.write(file, { type: "buffer" }) as Buffer);
}

function add(file: CFB.CFB$Container, folder: string, { properties, recipients = [], attachments = [] }: MessageParts, header: number): void {
  put(file, folder, properties, header);
  recipients.forEach((recipient, index) => { put(file, `${folder}/__recip_version1.0_#${hex(index, 8)}`, recipient, 8); });
  attachments.forEach(({ properties: own, message }, index) => {
    const place = `${folder}/__attach_version1.0_#${hex(index, 8)}`;
    put(file, place, own, 8);
    if (message !== undefined) add(file, `${place}/__substg1.0_3701000D`, message, 24);
  });
}

function put(file: CFB.CFB$Container, folder: string, properties: readonly Property[], header: number): void {
  const entries = properties.map(([id, value]) => {
    const entry = Buffer.alloc(16);
    const [type, bytes] = typed(value, entry);
    entry.writeUInt16LE(type, 0);
    entry.writeUInt16LE(id, 2);
    entry.writeUInt32LE(6, 4);
    if (bytes !== null) CFB.utils.cfb_add(file, `${folder}/__substg1.0_${hex(id, 4)}${hex(type, 4)}`, Buffer.from(bytes));
    return entry;
  });
  CFB.utils.cfb_add(file, `${folder}/__properties_version1.0`, Buffer.concat([Buffer.alloc(header), ...entries]));
}

function typed(value: Property[1], entry: Buffer): readonly [number, Uint8Array | null] {
  if (typeof value === "string") return [0x1f, Buffer.from(value, "utf16le")];
  if (value instanceof Latin) return [0x1e, value.bytes];
  if (value instanceof Uint8Array) return [0x102, value];
  if (value instanceof Date) {
    entry.writeBigUInt64LE((BigInt(value.getTime()) + SINCE_1601) * 10_000n, 8);
    return [0x40, null];
  }
  entry.writeUInt32LE(Number(value), 8);
  return [typeof value === "boolean" ? 0x0b : 0x03, null];
}

/** RTF as Outlook stores it, without packing. Source: MS-OXRTFCP. */
export function storedRtf(rtf: string): Uint8Array {
  const head = Buffer.alloc(16);
  head.writeUInt32LE(rtf.length + 12, 0);
  head.writeUInt32LE(rtf.length, 4);
  head.writeUInt32LE(0x414c454d, 8);
  return Buffer.concat([head, Buffer.from(rtf, "latin1")]);
}
