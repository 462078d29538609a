import { KantlijnError, type DocumentText } from "../../core/model/index.ts";
import { detect, type Detected, type Format, type Found } from "./detect.ts";
import { readDocx } from "./docx/read.ts";
import { readMail } from "./eml/read.ts";
import { DEFAULT_LIMITS, refuseTooLarge, type Limits } from "./limits.ts";
import { readText } from "./text/read.ts";

export { DEFAULT_LIMITS, refuseTooLarge, type Limits } from "./limits.ts";
export type { Format } from "./detect.ts";

/** A file as text, with what it is. */
export interface ReadFile {
  readonly document: DocumentText;
  readonly mediaType: string;
  readonly format: Format;
}

const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  eml: "message/rfc822",
  txt: "text/plain",
};
/** What the end of a name promises. */
const PROMISES: Readonly<Record<string, Found>> = { docx: "docx", eml: "eml", txt: "txt", text: "txt", doc: "doc", msg: "msg", pdf: "pdf", odt: "odt", xlsx: "xlsx", rtf: "rtf" };

/**
 * Reads a file. What it is follows from its content; a name that promises something else is refused, because then one
 * of the two is not what the author thinks. Throws KantlijnError: `file-empty`, `file-too-large`, `file-encrypted`,
 * `file-damaged`, `file-bomb`, `file-type-unknown`, `file-type-mismatch`.
 */
export async function readDocument(name: string, bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<ReadFile> {
  const bounds: Limits = { ...DEFAULT_LIMITS, ...limits };
  if (bytes.length === 0) throw new KantlijnError("file-empty", "the file has no bytes");
  refuseTooLarge(bytes.length, bounds);
  const extension = /\.([^./\\]{1,16})$/.exec(name)?.[1]?.toLowerCase() ?? "";
  const content = detect(bytes, bounds);
  const format = formatOf(extension, content);
  try {
    return { document: await read(format, bytes, content, bounds), mediaType: MEDIA_TYPES[format], format };
  } catch (cause) {
    if (cause instanceof KantlijnError) throw cause;
    throw new KantlijnError("file-damaged", "the file cannot be read", { cause });
  }
}

/** The format to read a file as. A .txt is any text, also one that looks like a mail. */
function formatOf(extension: string, { found, text }: Detected): Format {
  const promised = PROMISES[extension];
  const values = { extension, found };
  if (promised === "txt" && text !== null) return "txt";
  if (promised !== undefined && promised !== found) {
    if (promised === "docx" && found === "unknown") throw new KantlijnError("file-damaged", "the file is no package", { values });
    throw new KantlijnError("file-type-mismatch", "the name of the file promises another type", { values });
  }
  if (found === "docx" || found === "eml" || (found === "txt" && (promised === "txt" || extension === ""))) return found;
  throw new KantlijnError("file-type-unknown", "the type of the file is not read", { values });
}

async function read(format: Format, bytes: Uint8Array, content: Detected, limits: Limits): Promise<DocumentText> {
  if (format === "docx") return readDocx(bytes, limits);
  return format === "eml" ? readMail(bytes, limits) : readText(content.text ?? "", limits);
}
