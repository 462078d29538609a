import { latin1 } from "./encode.ts";
import { headersOf } from "./headers.ts";
import { transferOf, type Transfer } from "./transfer.ts";

/** What is found on the way through a mail: a part begins, with its headers, or goes on. */
export type Found = { readonly head: Uint8Array } | { readonly bytes: Uint8Array };

const LONGEST_HEAD = 65_536;
/** A longer line comes in pieces. */
const LONGEST_LINE = 16_384;
/** Longer than any line between two parts, of which the name has at most 70 signs. Source: RFC 2046, section 5.1.1. */
const LONGEST_MARK = 200;
const DEEPEST = 64;
const MOST_PARTS = 1_000;
const PIECE = 65_536;
const [LF, CR, DASH] = [0x0a, 0x0d, 0x2d];
const NOTHING = new Uint8Array();
const BOUNDARY = /;\s*boundary\s*=\s*(?:"([^"]*)"|([^\s;"]+))/iu;

/**
 * Goes through a mail once, however large it is, and gives its parts with the bytes that they stand for. A mail inside the mail is one part.
 * What is no mail gives some part or none, and never fails. Source: RFC 5322, RFC 2046.
 */
export class MailParts {
  readonly #open: string[] = [];
  #found: Found[] = [];
  /** The beginning of a line of which the end is still to come. */
  #line = NOTHING;
  #starts = true;
  #head: number[] | null = [];
  #transfer: Transfer | null = null;
  #parts = 0;
  #out = new Uint8Array(PIECE);
  #filled = 0;

  /** What these bytes bring to light. */
  push(bytes: Uint8Array): readonly Found[] {
    let from = 0;
    for (let end = bytes.indexOf(LF); end >= 0; end = bytes.indexOf(LF, from)) {
      this.#take(bytes.subarray(from, end + 1));
      from = end + 1;
    }
    this.#take(bytes.subarray(from));
    return this.#give();
  }

  /** What the end of the mail brings to light. */
  end(): readonly Found[] {
    this.#finish(this.#line);
    if (this.#head !== null && this.#head.length > 0) this.#begin();
    this.#flush();
    return this.#give();
  }

  #give(): readonly Found[] {
    const found = this.#found;
    this.#found = [];
    return found;
  }

  /** A line with its end, or a piece of one. */
  #take(bytes: Uint8Array): void {
    const line = this.#line.length === 0 ? bytes : joined(this.#line, bytes);
    const whole = line.at(-1) === LF || line.length >= LONGEST_LINE;
    this.#line = whole ? NOTHING : line.slice();
    if (whole) this.#finish(line);
  }

  #finish(line: Uint8Array): void {
    if (line.length === 0) return;
    const ended = line.at(-1) === LF;
    const length = line.length - (ended ? (line.at(-2) === CR ? 2 : 1) : 0);
    const [text, end] = [line.subarray(0, length), line.subarray(length)];
    const starts = this.#starts;
    this.#starts = ended;
    if (starts && this.#isMark(text)) return;
    if (this.#head !== null) this.#addToHead(text, ended);
    else if (this.#transfer !== null) {
      this.#transfer.text(text);
      if (ended) this.#transfer.end(end);
    }
  }

  /** Whether a line stands between two parts, or ends them. */
  #isMark(text: Uint8Array): boolean {
    if (text[0] !== DASH || text[1] !== DASH || text.length > LONGEST_MARK) return false;
    const mark = latin1(text).trimEnd().slice(2);
    for (let depth = this.#open.length - 1; depth >= 0; depth -= 1) {
      const closes = mark === `${this.#open[depth] ?? ""}--`;
      if (!closes && mark !== this.#open[depth]) continue;
      if (this.#head !== null && this.#head.length > 0) this.#begin();
      this.#flush();
      this.#transfer = null;
      this.#open.length = depth + (closes ? 0 : 1);
      this.#head = closes || this.#parts >= MOST_PARTS ? null : [];
      return true;
    }
    return false;
  }

  #addToHead(text: Uint8Array, ended: boolean): void {
    const head = this.#head ?? [];
    // Before the first header of the mail itself nothing counts.
    if (text.length === 0 && (head.length > 0 || this.#parts > 0 || this.#open.length > 0)) this.#begin();
    else if (text.length > 0 && head.length < LONGEST_HEAD) {
      for (const byte of text) head.push(byte);
      if (ended) head.push(LF);
    }
  }

  /** The headers are there: what comes is more parts, or bytes. */
  #begin(): void {
    const head = Uint8Array.from(this.#head ?? []);
    this.#head = null;
    this.#parts += 1;
    const { of } = headersOf(latin1(head));
    const type = of("content-type") ?? "";
    const [, quoted, bare] = BOUNDARY.exec(type) ?? [];
    const boundary = quoted ?? bare ?? "";
    if (/^multipart\//iu.test(type) && boundary !== "" && this.#open.length < DEEPEST) {
      this.#open.push(boundary);
      return;
    }
    this.#found.push({ head });
    this.#transfer = transferOf((of("content-transfer-encoding") ?? "").trim().toLowerCase(), (byte) => {
      this.#out[this.#filled] = byte;
      this.#filled += 1;
      if (this.#filled === PIECE) this.#flush();
    });
  }

  #flush(): void {
    if (this.#filled > 0) this.#found.push({ bytes: this.#out.slice(0, this.#filled) });
    this.#filled = 0;
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const whole = new Uint8Array(first.length + second.length);
  whole.set(first);
  whole.set(second, first.length);
  return whole;
}
