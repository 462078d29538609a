import PostalMime from "postal-mime";
import { lineOf } from "./envelope.ts";
import { MailParts } from "./parts.ts";

/** What travels with a mail, as its headers call it. */
export interface Attached {
  /** Without folders: what a sender writes there never leads anywhere. The type, when it has no name. */
  readonly name: string;
  readonly mediaType: string;
}

const LONGEST_NAME = 500;
const TYPE = /^[a-z0-9][a-z0-9!#$&^_.+-]*\/[a-z0-9][a-z0-9!#$&^_.+-]*$/u;

/**
 * What travels with a mail, in its order: each as its name, and then its bytes in pieces of 64 kB at most. A picture that stands in the text, such as
 * a logo, is no attachment. The mail is read once and never stands in memory as a whole.
 */
export async function* attachedIn(mail: AsyncIterable<Uint8Array>): AsyncGenerator<Attached | Uint8Array> {
  const parts = new MailParts();
  let wanted = false;
  const found = async function* found() {
    for await (const bytes of mail) yield parts.push(bytes);
    yield parts.end();
  };
  for await (const pieces of found()) {
    for (const piece of pieces) {
      if ("bytes" in piece) {
        if (wanted) yield piece.bytes;
        continue;
      }
      const attached = await readHead(piece.head);
      wanted = attached !== null;
      if (attached !== null) yield attached;
    }
  }
}

/** Null for what is the text itself, or a picture in it. */
async function readHead(head: Uint8Array): Promise<Attached | null> {
  const whole = new Uint8Array(head.length + 1);
  whole.set(head);
  whole[head.length] = 0x0a;
  const email = await PostalMime.parse(whole, { forceRfc822Attachments: true }).catch(() => null);
  const [part] = email?.attachments ?? [];
  if (part === undefined) return null;
  if (part.mimeType.startsWith("image/") && part.contentId !== undefined && part.disposition !== "attachment") return null;
  const mediaType = TYPE.test(part.mimeType) ? part.mimeType : "application/octet-stream";
  const line = lineOf(part.filename ?? "");
  const name = line.slice(Math.max(line.lastIndexOf("/"), line.lastIndexOf("\\")) + 1).slice(0, LONGEST_NAME).replace(/[\uD800-\uDBFF]$/u, "");
  return { name: name === "" ? mediaType : name, mediaType };
}
