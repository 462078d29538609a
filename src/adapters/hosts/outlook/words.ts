import type { MailAddress } from "../../../core/model/index.ts";
import { lineOf } from "../../files/eml/index.ts";
import { ask, type OfficeJs } from "./office.ts";

/** Subject and body as Outlook gives them. */
export interface Words {
  readonly subject: string;
  readonly html: string | null;
  readonly plain: string | null;
}

/** How Exchange says that its HTML was made from a plain text: the lines of that text are those of the mail. */
const FROM_PLAIN = /<!--\s{0,9}converted from text\/plain format|<div class="?plaintext"?/i;

/** The body of the open mail: as HTML, and as text where the mail itself is plain text. */
export async function bodyOf(office: OfficeJs, body: Office.Body, type: "html" | "text" | null): Promise<Omit<Words, "subject">> {
  const get = (as: Office.CoercionType): Promise<string> => ask("the body", (answer) => { body.getAsync(as, answer); });
  if (type === "text") return { html: null, plain: await get(office.CoercionType.Text) };
  const html = await get(office.CoercionType.Html);
  if (!FROM_PLAIN.test(html.slice(0, 20_000))) return { html, plain: null };
  return { html: null, plain: await get(office.CoercionType.Text) };
}

/** Somebody on the envelope; Outlook gives the address twice where there is no name. */
export function addressOf({ displayName, emailAddress }: { readonly displayName?: string; readonly emailAddress?: string }): MailAddress {
  const [name, address] = [lineOf(displayName ?? ""), lineOf(emailAddress ?? "")];
  return { name: name === address ? "" : name, address };
}
