import { lineOf } from "../../files/eml/index.ts";
import { works } from "./features.ts";
import { fileNameOf, restIdOf } from "./file.ts";
import type { Grip } from "./item.ts";
import { ask, type OfficeJs } from "./office.ts";

/** A mail that is being written, as its mailbox knows it. */
export interface KnownDraft {
  /** Null until Outlook has saved it, which it does by itself after a while: Kantlijn has no right to have it done. */
  readonly messageId: string | null;
  /** Null for a mail that begins one. */
  readonly conversationId: string | null;
  /** The name that its file will have. */
  readonly fileName: string;
}

/** Which draft this is; null for what is no draft. @throws KantlijnError `host-*` or `document-none`. */
export async function knownDraft(office: OfficeJs, grip: Grip, untitled: string): Promise<KnownDraft | null> {
  const { open } = grip;
  if (open.mode !== "compose") return null;
  const id = works(office, "draft-id") ? await ask<string>("the id of the draft", (answer) => { open.item.getItemIdAsync(answer); }).catch(() => "") : "";
  const subject = await ask<string>("the subject", (answer) => { open.item.subject.getAsync(answer); });
  grip.hold();
  const conversation = open.item.conversationId ?? "";
  return { messageId: id === "" ? null : restIdOf(office, id), conversationId: conversation === "" ? null : restIdOf(office, conversation), fileName: fileNameOf(lineOf(subject), untitled) };
}
