import { KantlijnError } from "../../../core/model/index.ts";
import type { Limits } from "../limits.ts";
import { decoderOf } from "./code-pages.ts";

/** What RTF says: the HTML that it was made from, or else its own words. */
export interface RtfWords {
  readonly form: "html" | "plain";
  readonly text: string;
}

const SIGNS: Readonly<Record<string, string>> = {
  par: "\r\n", line: "\r\n", sect: "\r\n", page: "\r\n", row: "\r\n", cell: "\t", nestcell: "\t", nestrow: "\r\n", tab: "\t", lquote: "\u2018", rquote: "\u2019", ldblquote: "\u201c", rdblquote: "\u201d",
  "\n": "\r\n", "\r": "\r\n", bullet: "\u2022", endash: "\u2013", emdash: "\u2014", enspace: "\u2002", emspace: "\u2003", "~": "\u00a0", _: "\u2011", "-": "",
};
/** Groups without words of the text itself. */
const LEFT_OUT: ReadonlySet<string> = new Set(["fonttbl", "colortbl", "stylesheet", "info", "pict", "listtable", "listoverridetable", "rsidtbl", "generator", "header", "footer", "headerl", "headerr", "headerf", "footerl", "footerr", "footerf", "object", "fldinst", "themedata", "xmlnstbl", "filetbl", "revtbl"]);
const TOKEN = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([\da-f]{2})|\\([^a-z'])|([{}])|[\r\n]+|([^\\{}\r\n]+)|\\/giy;

interface Group {
  readonly skipped: boolean;
  readonly tag: boolean;
  readonly silent: boolean;
  readonly unicodeSkip: number;
}

/**
 * Reads RTF of which every character stands for a byte. HTML that travels inside RTF comes out as it went in. Throws
 * `file-bomb` for groups nested too deep. Source: RTF 1.9.1, MS-OXRTFEX 2.1.
 */
export function readRtf(rtf: string, limits: Pick<Limits, "depth">): RtfWords {
  const html = /\\fromhtml1?\b/.test(rtf.slice(0, 4096));
  const words = new Words(decoderOf(Number(/\\ansicpg(\d{1,5})/.exec(rtf.slice(0, 4096))?.[1] ?? 1252)));
  const groups: Group[] = [];
  let group: Group = { skipped: false, tag: false, silent: false, unicodeSkip: 1 };
  /** Signs after a Unicode sign that stand for it in old readers. */
  let skip = 0;
  /** The next word says what its group is, and readers that do not know it skip the group. */
  let starred = false;
  const shown = (): boolean => !group.skipped && (!html || group.tag || !group.silent);
  const put = (text: string): void => { if (shown()) words.text(text); };
  const control = (name: string, value: number | null): void => {
    if (name === "*") starred = true;
    else if (name === "htmltag") group = { ...group, tag: html, skipped: !html };
    else if (starred || LEFT_OUT.has(name)) group = { ...group, skipped: true };
    else if (name === "htmlrtf") group = { ...group, silent: value !== 0 };
    else if (name === "uc") group = { ...group, unicodeSkip: Math.min(Math.max(0, value ?? 1), 8) };
    else if (name === "u" && value !== null) {
      put(String.fromCharCode(value & 0xffff));
      skip = group.unicodeSkip;
    } else if (name === "bin") TOKEN.lastIndex += Math.max(0, value ?? 0);
    else put(SIGNS[name] ?? (name === "\\" || name === "{" || name === "}" ? name : ""));
    if (name !== "*") starred = false;
  };
  TOKEN.lastIndex = 0;
  for (let token = TOKEN.exec(rtf); token !== null; token = TOKEN.exec(rtf)) {
    const [, name, value, byte, sign, brace, text] = token;
    if (brace === "{") {
      groups.push(group);
      if (groups.length > limits.depth) throw new KantlijnError("file-bomb", "the groups of the text are nested too deep");
      skip = 0;
    } else if (brace === "}") {
      group = groups.pop() ?? group;
      skip = 0;
      starred = false;
    } else if (name !== undefined) control(name.toLowerCase(), value === undefined ? null : Number(value));
    else if (byte !== undefined) {
      if (skip > 0) skip--;
      else if (shown()) words.byte(Number.parseInt(byte, 16));
    } else if (sign !== undefined) {
      if (skip > 0 && sign !== "*") skip--;
      else control(sign, null);
    } else if (text !== undefined) {
      const seen = text.slice(Math.min(skip, text.length));
      skip = Math.max(0, skip - text.length);
      if (shown()) words.bytes(seen);
    }
  }
  return { form: html ? "html" : "plain", text: words.whole() };
}

/** Text that comes partly as bytes of a code page, of which one sign can take two, and partly as signs. */
class Words {
  readonly #decoder: TextDecoder;
  readonly #parts: string[] = [];
  #bytes: number[] = [];

  constructor(decoder: TextDecoder) {
    this.#decoder = decoder;
  }

  byte(byte: number): void {
    this.#bytes.push(byte);
  }

  bytes(text: string): void {
    for (let at = 0; at < text.length; at++) this.#bytes.push(text.charCodeAt(at) & 0xff);
    this.#flush();
  }

  text(text: string): void {
    this.#flush();
    this.#parts.push(text);
  }

  whole(): string {
    this.#flush();
    return this.#parts.join("");
  }

  #flush(): void {
    if (this.#bytes.length === 0) return;
    this.#parts.push(this.#decoder.decode(Uint8Array.from(this.#bytes)));
    this.#bytes = [];
  }
}
