import { lineOf } from "../../files/eml/index.ts";
import { fileNameOf, restIdOf } from "./file.ts";
import type { Grip } from "./item.ts";
import { ask, type OfficeJs } from "./office.ts";

/** A mail that is being written, as its mailbox knows it. */
export interface SavedDraft {
  readonly messageId: string;
  /** The name that its file will have. */
  readonly fileName: string;
}

/** Has Outlook save the draft, as it does by itself now and then, and tells which one it is. @throws KantlijnError `host-*` or `document-none`. */
export async function savedDraft(office: OfficeJs, grip: Grip, untitled: string): Promise<SavedDraft | null> {
  const { open } = grip;
  if (open.mode !== "compose") return null;
  const id = await ask<string>("saving the draft", (answer) => { open.item.saveAsync(answer); });
  const subject = await ask<string>("the subject", (answer) => { open.item.subject.getAsync(answer); });
  grip.hold();
  return id === "" ? null : { messageId: restIdOf(office, id), fileName: fileNameOf(lineOf(subject), untitled) };
}
