/** A kind of file that Kantlijn reads. */
interface FileFormat {
  readonly kind: "document" | "mail";
  readonly mediaType: string;
  /** Ends of names that promise it, without the dot; the usual one first. */
  readonly extensions: readonly [string, ...string[]];
  /** Kantlijn can write changed words back into such a file. */
  readonly typed: boolean;
}

/** Every kind of file that Kantlijn reads. The one list: what reads, asks, stores or explains files takes it from here. */
export const FILE_FORMATS = {
  docx: { kind: "document", mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", extensions: ["docx", "docm", "dotx"], typed: true },
  odt: { kind: "document", mediaType: "application/vnd.oasis.opendocument.text", extensions: ["odt", "ott"], typed: false },
  pdf: { kind: "document", mediaType: "application/pdf", extensions: ["pdf"], typed: false },
  txt: { kind: "document", mediaType: "text/plain", extensions: ["txt", "text"], typed: true },
  eml: { kind: "mail", mediaType: "message/rfc822", extensions: ["eml"], typed: true },
  msg: { kind: "mail", mediaType: "application/vnd.ms-outlook", extensions: ["msg"], typed: false },
} as const satisfies Readonly<Record<string, FileFormat>>;

export type FileFormatId = keyof typeof FILE_FORMATS;

export const FILE_FORMAT_IDS = Object.keys(FILE_FORMATS) as readonly FileFormatId[];

const usualEnd = (id: FileFormatId): string => `.${FILE_FORMATS[id].extensions[0]}`;

/** The usual ends of names, with their dot: ".docx", ".odt". */
export const FILE_EXTENSIONS: readonly string[] = FILE_FORMAT_IDS.map(usualEnd);

/** Those of the files that changed words can be written into. */
export const TYPED_EXTENSIONS: readonly string[] = FILE_FORMAT_IDS.filter((id) => FILE_FORMATS[id].typed).map(usualEnd);

/** The kind of file with a media type, or null. */
export function fileFormatOf(mediaType: string): FileFormatId | null {
  return FILE_FORMAT_IDS.find((id) => FILE_FORMATS[id].mediaType === mediaType) ?? null;
}
