import { KantlijnError, type FileFormatId } from "../../core/model/index.ts";
import { CompoundFile } from "./compound.ts";
import type { Limits } from "./limits.ts";
import { headOf } from "./text/decode.ts";
import { openZip } from "./zip/archive.ts";

/** What a file can turn out to be. */
export type Found = FileFormatId | "doc" | "xls" | "ppt" | "rtf" | "ods" | "odp" | "xlsx" | "pptx" | "zip" | "image" | "unknown";

const MAIL_HEADER = /^(?:from|to|subject|date|mime-version|content-type|content-transfer-encoding|message-id|received|return-path|delivered-to|reply-to|sender|cc|bcc|in-reply-to|references|thread-topic|importance|x-[a-z\d-]{2,60}|dkim-signature|arc-[a-z-]{2,40}|authentication-results|list-[a-z-]{2,20})\s*:/i;
const HEADER_LINE = /^[!-9;-~]{1,76}[ \t]*:/;
/** Lines that do not look like an envelope are overlooked when so many before them did. */
const SURE = 3;
const HEADER_LINES = 400;

/** What a file is, by its content alone. Throws `file-encrypted` for a file behind a password, `file-damaged` for half a zip. */
export function detect(bytes: Uint8Array, limits: Limits): Found {
  if (starts(bytes, 0x50, 0x4b, 3, 4) || starts(bytes, 0x50, 0x4b, 5, 6)) return inZip(bytes, limits);
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return inCompound(bytes, limits);
  const binary = signature(bytes);
  if (binary !== null) return binary;
  const head = headOf(bytes);
  if (looksLikeMail(head ?? latin(bytes.subarray(0, 8192)))) return "eml";
  return head === null ? "unknown" : "txt";
}

const starts = (bytes: Uint8Array, ...signs: readonly number[]): boolean => signs.every((sign, index) => bytes[index] === sign);
const latin = (bytes: Uint8Array): string => new TextDecoder("windows-1252").decode(bytes);

function signature(bytes: Uint8Array): Found | null {
  const head = latin(bytes.subarray(0, 16));
  if (/^\s{0,8}%PDF-/.test(head)) return "pdf";
  if (head.startsWith("{\\rtf")) return "rtf";
  return /^(?:\u2030PNG|ÿØÿ|GIF8|BM.{4}\0\0|II\*\0|MM\0\*|RIFF.{4}WEBP)/s.test(head) ? "image" : null;
}

/** Lines of an envelope before the first empty line, at least two of them known. */
function looksLikeMail(text: string): boolean {
  let known = 0;
  const lines = text.trimStart().replace(/^From .*\r?\n/, "").split(/\r\n|\r|\n/, HEADER_LINES);
  for (const [index, line] of lines.entries()) {
    if (line === "") break;
    if (index > 0 && /^[ \t]/.test(line)) continue;
    if (!HEADER_LINE.test(line)) return known >= SURE;
    if (MAIL_HEADER.test(line)) known++;
  }
  return known >= 2;
}

const MIMETYPES: readonly (readonly [string, Found])[] = [["opendocument.text", "odt"], ["opendocument.spreadsheet", "ods"], ["opendocument.presentation", "odp"]];

function inZip(bytes: Uint8Array, limits: Limits): Found {
  const entries = openZip(bytes, limits);
  const has = (pattern: RegExp): boolean => entries.some(({ name }) => pattern.test(name));
  if (has(/^\/?xl\//i)) return "xlsx";
  if (has(/^\/?ppt\//i)) return "pptx";
  if (has(/^\/?\[content_types\]\.xml$/i) || has(/^\/?word\//i)) return "docx";
  const mimetype = entries.find(({ name, method }) => name === "mimetype" && method === 0);
  const type = mimetype === undefined ? "" : latin(mimetype.packed.subarray(0, 256));
  return MIMETYPES.find(([part]) => type.includes(part))?.[1] ?? "zip";
}

/** What a stream in the root of an old Office file says of it. Source: MS-CFB, MS-OFFCRYPTO 2.3, MS-OXMSG 2.2. */
const STREAMS: readonly (readonly [string, Found | "encrypted"])[] = [
  ["EncryptedPackage", "encrypted"], ["WordDocument", "doc"], ["__properties_version1.0", "msg"], ["__nameid_version1.0", "msg"], ["PowerPoint Document", "ppt"], ["Workbook", "xls"], ["Book", "xls"],
];

function inCompound(bytes: Uint8Array, limits: Limits): Found {
  const there = streamsOf(bytes, limits);
  const found = STREAMS.find(([name]) => there(name))?.[1] ?? "unknown";
  if (found === "encrypted") throw new KantlijnError("file-encrypted", "the file is behind a password");
  return found;
}

/** Whether a name stands in the root; in a file that is broken, anywhere in its bytes. */
function streamsOf(bytes: Uint8Array, limits: Limits): (name: string) => boolean {
  try {
    const { streams, storages } = new CompoundFile(bytes, limits).root();
    return (name) => streams.has(name.toLowerCase()) || storages.has(name.toLowerCase());
  } catch {
    return (name) => holds(bytes, name);
  }
}

function holds(bytes: Uint8Array, name: string): boolean {
  const [first = 0, ...rest] = [...name].flatMap((sign) => [sign.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (rest.every((byte, index) => bytes[at + 1 + index] === byte)) return true;
  }
  return false;
}
