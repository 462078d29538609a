import { KantlijnError, type DocumentText } from "../../core/model/index.ts";
import { detect, type Format, type Found } from "./detect.ts";
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
const PROMISES: Readonly<Record<string, Found>> = { docx: "docx", docm: "docx", dotx: "docx", eml: "eml", txt: "txt", text: "txt", doc: "doc", msg: "msg", pdf: "pdf", odt: "odt", xlsx: "xlsx", xls: "xls", pptx: "pptx", ppt: "ppt", rtf: "rtf" };

/**
 * Reads a file. What it is follows from its content; a name that promises something else is refused, because then one
 * of the two is not what the author thinks. Throws KantlijnError: `file-empty`, `file-too-large`, `file-encrypted`,
 * `file-damaged`, `file-bomb`, `file-type-unknown`, `file-type-mismatch`; values `extension` and `found` with the last two.
 */
export async function readDocument(name: string, bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<ReadFile> {
  const bounds: Limits = { ...DEFAULT_LIMITS, ...limits };
  if (bytes.length === 0) throw new KantlijnError("file-empty", "the file has no bytes");
  refuseTooLarge(bytes.length, bounds);
  const extension = /\.([^./\\]{1,16})$/.exec(name)?.[1]?.toLowerCase() ?? "";
  try {
    const format = formatOf(extension, detect(bytes, bounds));
    return { document: await read(format, bytes, bounds), mediaType: MEDIA_TYPES[format], format };
  } catch (cause) {
    if (cause instanceof KantlijnError) throw cause;
    throw new KantlijnError("file-damaged", "the file cannot be read", { cause });
  }
}

/** The format to read a file as. A .txt is any text, also one that looks like a mail. */
function formatOf(extension: string, found: Found): Format {
  const promised = PROMISES[extension];
  const values = { extension, found };
  if (promised === "txt" && (found === "txt" || found === "eml")) return "txt";
  if (promised !== undefined && promised !== found) {
    if (found === "unknown") throw promised === "docx" || promised === "eml" ? new KantlijnError("file-damaged", "the file is not what its name says, nor anything else", { values }) : unknown(values);
    throw new KantlijnError("file-type-mismatch", "the name of the file promises another type", { values });
  }
  if (found === "docx" || found === "eml" || (found === "txt" && (promised === "txt" || extension === ""))) return found;
  throw unknown(values);
}

const unknown = (values: Readonly<Record<string, string>>): KantlijnError => new KantlijnError("file-type-unknown", "the type of the file is not read", { values });

function read(format: Format, bytes: Uint8Array, limits: Limits): DocumentText | Promise<DocumentText> {
  if (format === "docx") return readDocx(bytes, limits);
  return format === "eml" ? readMail(bytes, limits) : readText(bytes, limits);
}
