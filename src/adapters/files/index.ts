import { FILE_FORMAT_IDS, FILE_FORMATS, KantlijnError, type DocumentText, type FileFormatId } from "../../core/model/index.ts";
import { detect, type Found } from "./detect.ts";
import { DEFAULT_LIMITS, refuseTooLarge, type Limits } from "./limits.ts";

export { DEFAULT_LIMITS, refuseTooLarge, type Limits } from "./limits.ts";
export { isStray } from "./pdf/strays.ts";

/** A file as text, with what it is. */
export interface ReadFile {
  readonly document: DocumentText;
  readonly mediaType: string;
  readonly format: FileFormatId;
}

/** What the end of a name promises: a kind that is read, or one that is known. */
const PROMISES: Readonly<Record<string, Found>> = {
  ...Object.fromEntries(FILE_FORMAT_IDS.flatMap((id) => FILE_FORMATS[id].extensions.map((extension) => [extension, id]))),
  doc: "doc", xlsx: "xlsx", xls: "xls", pptx: "pptx", ppt: "ppt", rtf: "rtf",
};
/** Reads one kind of file; what reads it is fetched for the first file of that kind. */
const READERS: Readonly<Record<FileFormatId, (bytes: Uint8Array, limits: Limits) => Promise<DocumentText>>> = {
  docx: async (bytes, limits) => (await import("./docx/read.ts")).readDocx(bytes, limits),
  odt: async (bytes, limits) => (await import("./odt/read.ts")).readOdt(bytes, limits),
  pdf: async (bytes, limits) => (await import("./pdf/read.ts")).readPdf(bytes, limits),
  txt: async (bytes, limits) => (await import("./text/read.ts")).readText(bytes, limits),
  eml: async (bytes, limits) => (await import("./eml/read.ts")).readMail(bytes, limits),
  msg: async (bytes, limits) => (await import("./msg/read.ts")).readMsg(bytes, limits),
};

/**
 * Reads a file. What it is follows from its content; a name that promises something else is refused, because then one
 * of the two is not what the author thinks. Throws KantlijnError: `file-empty`, `file-too-large`, `file-encrypted`,
 * `file-damaged`, `file-bomb`, `file-no-text`, `file-type-unknown`, `file-type-mismatch`; values `extension` and `found` with the last two.
 */
export async function readDocument(name: string, bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<ReadFile> {
  const bounds: Limits = { ...DEFAULT_LIMITS, ...limits };
  if (bytes.length === 0) throw new KantlijnError("file-empty", "the file has no bytes");
  refuseTooLarge(bytes.length, bounds);
  const extension = /\.([^./\\]{1,16})$/.exec(name)?.[1]?.toLowerCase() ?? "";
  try {
    const format = formatOf(extension, detect(bytes, bounds));
    return { document: await READERS[format](bytes, bounds), mediaType: FILE_FORMATS[format].mediaType, format };
  } catch (cause) {
    if (cause instanceof KantlijnError) throw cause;
    throw new KantlijnError("file-damaged", "the file cannot be read", { cause });
  }
}

/** The format to read a file as. A .txt is any text, also one that looks like a mail. */
function formatOf(extension: string, found: Found): FileFormatId {
  const promised = PROMISES[extension];
  const values = { extension, found };
  if (promised === "txt" && (found === "txt" || found === "eml")) return "txt";
  if (promised !== undefined && promised !== found) {
    if (found === "unknown") throw promised !== "txt" && isRead(promised) ? new KantlijnError("file-damaged", "the file is not what its name says, nor anything else", { values }) : unknown(values);
    throw new KantlijnError("file-type-mismatch", "the name of the file promises another type", { values });
  }
  // A text without the name of one may be anything: a table, a program.
  if (isRead(found) && (found !== "txt" || promised === "txt" || extension === "")) return found;
  throw unknown(values);
}

const unknown = (values: Readonly<Record<string, string>>): KantlijnError => new KantlijnError("file-type-unknown", "the type of the file is not read", { values });

const isRead = (found: Found): found is FileFormatId => Object.hasOwn(FILE_FORMATS, found);
