/** Takes the lines of one part of a mail and gives the bytes that they stand for. */
export interface Transfer {
  /** A line, or a piece of one, without its end. */
  text(bytes: Uint8Array): void;
  /** The end of a line. */
  end(bytes: Uint8Array): void;
}

/** Takes what comes out. */
export type Sink = (byte: number) => void;

/** How the bytes of a part travel. What nobody knows travels as it is. Source: RFC 2045, section 6. */
export function transferOf(encoding: string, sink: Sink): Transfer {
  if (encoding === "base64") return base64(sink);
  return encoding === "quoted-printable" ? quotedPrintable(sink) : plain(sink);
}

/** The last end of a line belongs to what comes after the part. Source: RFC 2046, section 5.1.1. */
function plain(sink: Sink): Transfer {
  const ends = holding(sink);
  return {
    text: (bytes) => {
      ends.flush();
      for (const byte of bytes) sink(byte);
    },
    end: (bytes) => { ends.hold(bytes); },
  };
}

function base64(sink: Sink): Transfer {
  let [kept, bits] = [0, 0];
  return {
    text: (bytes) => {
      for (const byte of bytes) {
        const value = VALUES[byte] ?? NONE;
        // Padding ends a group; what is none of the alphabet is passed over.
        if (byte === EQUALS) [kept, bits] = [0, 0];
        if (value === NONE) continue;
        kept = (kept << 6 | value) & 0xfff;
        bits += 6;
        if (bits < 8) continue;
        bits -= 8;
        sink(kept >> bits & 0xff);
      }
    },
    end: () => undefined,
  };
}

function quotedPrintable(sink: Sink): Transfer {
  const ends = holding(sink);
  let open: number[] = [];
  const letGo = (): void => {
    open.forEach(sink);
    open = [];
  };
  return {
    text: (bytes) => {
      ends.flush();
      for (const byte of bytes) {
        if (open.length === 0 && byte !== EQUALS) sink(byte);
        else open.push(byte);
        if (open.length < 3) continue;
        const code = hexadecimal(open[1]) * 16 + hexadecimal(open[2]);
        if (Number.isNaN(code)) letGo();
        else sink(code);
        open = [];
      }
    },
    end: (bytes) => {
      // An equals sign at the end: the line goes on.
      const soft = open.length === 1;
      if (!soft) letGo();
      open = [];
      if (!soft) ends.hold(bytes);
    },
  };
}

function holding(sink: Sink): { hold(bytes: Uint8Array): void; flush(): void } {
  let held: number[] = [];
  const flush = (): void => {
    held.forEach(sink);
    held = [];
  };
  return { flush, hold: (bytes) => { flush(); held = [...bytes]; } };
}

const hexadecimal = (byte = 0): number => Number.parseInt(String.fromCharCode(byte), 16);

const EQUALS = 0x3d;
const NONE = 64;
const VALUES = new Uint8Array(256).fill(NONE);
Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/").forEach((sign, value) => { VALUES[sign.charCodeAt(0)] = value; });
