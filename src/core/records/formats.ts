/** A file format as archives name it. */
export interface Format {
  readonly name: string;
  /** Id in the PRONOM register; null when the media type alone does not decide it. */
  readonly pronom: string | null;
  /** A preferred format for lasting storage. Source: Handreiking voorkeursformaten, Nationaal Archief. */
  readonly preferred: boolean;
}

/** Media type -> format. PDF is preferred only as PDF/A, which the media type does not tell; nor does it tell the version, on which the id of a PDF or OpenDocument depends. */
const FORMATS: Readonly<Record<string, Format>> = {
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": { name: "Microsoft Word for Windows 2007 onwards", pronom: "fmt/412", preferred: false },
  "message/rfc822": { name: "Internet Message Format", pronom: "fmt/278", preferred: false },
  "text/plain": { name: "Plain Text File", pronom: "x-fmt/111", preferred: true },
  "application/vnd.oasis.opendocument.text": { name: "OpenDocument Text", pronom: null, preferred: true },
  "application/vnd.ms-outlook": { name: "Microsoft Outlook Email Message", pronom: "x-fmt/430", preferred: false },
  "application/pdf": { name: "Portable Document Format", pronom: null, preferred: false },
};

/** The format of a media type; one we do not know has its media type for a name and is not preferred. */
export function formatOf(mediaType: string): Format {
  const bare = (mediaType.split(";")[0] ?? "").trim().toLowerCase();
  return Object.hasOwn(FORMATS, bare) ? (FORMATS[bare] ?? unknown(bare)) : unknown(bare);
}

/** Whether a file of this media type can stay as it is for lasting storage. */
export function preferredFormat(mediaType: string): boolean {
  return formatOf(mediaType).preferred;
}

function unknown(mediaType: string): Format {
  return { name: mediaType === "" ? "application/octet-stream" : mediaType, pronom: null, preferred: false };
}
