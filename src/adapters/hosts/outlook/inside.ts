import type { Paragraph } from "../../../core/model/index.ts";
import { contentOf } from "./attachments.ts";
import { works } from "./features.ts";
import type { OfficeJs, ReadItem } from "./office.ts";

/** As many as the reader of files follows; more is an archive, not a mail. */
const MOST = 5;
const LARGEST = 5 * 1024 * 1024;

/** The words of mails that travel inside this one. What is inside another mail was written before: quoted. */
export async function insideMails(office: OfficeJs, item: ReadItem): Promise<readonly Paragraph[]> {
  const mails = item.attachments.filter(({ attachmentType, size }) => attachmentType === "item" && size <= LARGEST).slice(0, MOST);
  if (mails.length === 0 || !works(office, "attachment-content")) return [];
  const read = await Promise.all(mails.map(async ({ id }, number) => {
    const bytes = await contentOf(item, id).catch(() => null);
    return bytes === null ? [] : paragraphsOf(bytes, number);
  }));
  return read.flat();
}

/** An appointment or a contact is no mail, and has no words for the card. */
async function paragraphsOf(bytes: Uint8Array, number: number): Promise<readonly Paragraph[]> {
  const { readDocument } = await import("../../files/index.ts");
  const read = await readDocument("inside.eml", bytes).catch(() => null);
  return (read?.document.paragraphs ?? []).map((paragraph) => ({ ...paragraph, key: `message${String(number)}:${paragraph.key}`, role: "quoted" as const }));
}
