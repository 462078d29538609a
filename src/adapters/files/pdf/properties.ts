import type { FileProperties } from "../../../core/model/index.ts";
import type { Pdf } from "./library.ts";

/** Source: ISO 32000-1, 7.9.4. */
const MOMENT = /^(?:D:)?(\d{4})(\d{2})?(\d{2})?(\d{2})?(\d{2})?(\d{2})?(?:([+-])(\d{2})'?(\d{2})?|(Z))?/;
/** A title that a program made of the name of a file, and not somebody of what it is about. */
const FILE_NAME = /^(?:microsoft (?:word|powerpoint|office word) - |untitled|naamloos|document\d*$)|\.(?:docx?|odt|rtf|pdf|indd|qxd|pptx?|xlsx?|tmp)$/i;

/** Title, author and moments as the PDF says them; what is empty, no moment or the name of a file is left out. */
export async function propertiesOf(pdf: Pdf): Promise<FileProperties> {
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
  const text = (name: string): string => {
    const value: unknown = (info as Readonly<Record<string, unknown>>)[name];
    return typeof value === "string" ? value.replace(/[\s\p{Cc}]+/gu, " ").trim().slice(0, 1000) : "";
  };
  const [title, author, created, modified] = [text("Title"), text("Author"), momentOf(text("CreationDate")), momentOf(text("ModDate"))];
  return {
    ...(title === "" || FILE_NAME.test(title) ? {} : { title }), ...(author === "" ? {} : { author }),
    ...(created === null ? {} : { created }), ...(modified === null ? {} : { modified }),
  };
}

/** A moment of a PDF as ISO 8601; null when it is none. */
export function momentOf(value: string): string | null {
  const found = MOMENT.exec(value);
  if (found === null) return null;
  const [, year = "", month = "01", day = "01", hour = "00", minute = "00", second = "00", sign, hours = "00", minutes = "00"] = found;
  const moment = `${year}-${month}-${day}T${hour}:${minute}:${second}${sign === undefined ? "Z" : `${sign}${hours}:${minutes}`}`;
  return Number.isNaN(Date.parse(moment)) || new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDate() !== Number(day) ? null : moment;
}
