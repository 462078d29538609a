import { KantlijnError } from "../../core/model/index.ts";
import type { Limits } from "./limits.ts";
import { decodeText } from "./text/read.ts";
import { openZip } from "./zip/archive.ts";

/** What Kantlijn reads. */
export type Format = "docx" | "eml" | "txt";
/** What a file can turn out to be. */
export type Found = Format | "doc" | "msg" | "xls" | "ppt" | "pdf" | "rtf" | "odt" | "ods" | "odp" | "xlsx" | "pptx" | "zip" | "image" | "unknown";

export interface Detected {
  readonly found: Found;
  /** The text, when the content is text. */
  readonly text: string | null;
}

const MAIL_HEADER = /^(?:from|to|subject|date|mime-version|content-type|message-id|received|return-path|x-unsent|delivered-to|reply-to|sender|cc|in-reply-to|references|thread-topic|x-[a-z-]{2,40})\s*:/i;
const HEADER_LINE = /^[!-9;-~]{1,76}\s*:/;
const HEAD = 64 * 1024;

/** What a file is, by its content alone. Throws `file-encrypted` for a file behind a password, `file-damaged` for half a zip. */
export function detect(bytes: Uint8Array, limits: Limits): Detected {
  if (starts(bytes, 0x50, 0x4b, 3, 4) || starts(bytes, 0x50, 0x4b, 5, 6)) return { found: inZip(bytes, limits), text: null };
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return { found: inCompound(bytes), text: null };
  const binary = signature(bytes);
  if (binary !== null) return { found: binary, text: null };
  const text = decodeText(bytes);
  if (text === null) return { found: looksLikeMail(latin(bytes)) ? "eml" : "unknown", text: null };
  return { found: looksLikeMail(text.slice(0, HEAD)) ? "eml" : "txt", text };
}

const starts = (bytes: Uint8Array, ...signs: readonly number[]): boolean => signs.every((sign, index) => bytes[index] === sign);
const latin = (bytes: Uint8Array): string => new TextDecoder("windows-1252").decode(bytes.subarray(0, HEAD));

function signature(bytes: Uint8Array): Found | null {
  const head = latin(bytes.subarray(0, 16));
  if (/^\s{0,8}%PDF-/.test(head)) return "pdf";
  if (/^\{\\rtf/.test(head)) return "rtf";
  return /^(?:\u2030PNG|ÿØÿ|GIF8|BM.{4}\0\0|II\*\0|MM\0\*|RIFF)/s.test(head) ? "image" : null;
}

/** Lines of an envelope before the first empty line, at least two of them known. */
function looksLikeMail(text: string): boolean {
  let known = 0;
  for (const [index, line] of text.replace(/^From .*\r?\n/, "").split(/\r\n|\r|\n/, 200).entries()) {
    if (line === "") break;
    if (/^[ \t]/.test(line) && index > 0) continue;
    if (!HEADER_LINE.test(line)) return known >= 3;
    if (MAIL_HEADER.test(line)) known++;
  }
  return known >= 2;
}

const MIMETYPES: readonly (readonly [string, Found])[] = [["opendocument.text", "odt"], ["opendocument.spreadsheet", "ods"], ["opendocument.presentation", "odp"]];

function inZip(bytes: Uint8Array, limits: Limits): Found {
  const entries = openZip(bytes, limits);
  const has = (pattern: RegExp): boolean => entries.some(({ name }) => pattern.test(name));
  if (has(/^\/?word\/[^/]*\.xml$/i) && has(/^\/?\[content_types\]\.xml$/i)) return "docx";
  if (has(/^xl\//i)) return "xlsx";
  if (has(/^ppt\//i)) return "pptx";
  const mimetype = entries.find(({ name, method }) => name === "mimetype" && method === 0);
  const type = mimetype === undefined ? "" : latin(mimetype.packed);
  if (has(/^\/?\[content_types\]\.xml$/i)) return "docx";
  return MIMETYPES.find(([part]) => type.includes(part))?.[1] ?? "zip";
}

/** An old Office file: the names of its streams, in UTF-16, say what is inside. Source: MS-CFB, MS-OFFCRYPTO 2.3. */
function inCompound(bytes: Uint8Array): Found {
  if (holds(bytes, "EncryptedPackage")) throw new KantlijnError("file-encrypted", "the file is behind a password");
  if (holds(bytes, "WordDocument")) return "doc";
  if (holds(bytes, "__nameid_version1.0")) return "msg";
  if (holds(bytes, "Workbook") || holds(bytes, "Book")) return "xls";
  return holds(bytes, "PowerPoint Document") ? "ppt" : "unknown";
}

function holds(bytes: Uint8Array, name: string): boolean {
  const wanted = Uint8Array.from([...name].flatMap((sign) => [sign.charCodeAt(0), 0]));
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
