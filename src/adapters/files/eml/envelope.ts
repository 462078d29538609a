import type { Address, Email } from "postal-mime";
import type { Attachment, MailAddress, MailEnvelope } from "../../../core/model/index.ts";

/** The value of the first header of this name, written in lower case; null when there is none. */
export type HeaderOf = (name: string) => string | null;

/** What the envelope of a parsed mail says. */
export function envelopeOf(email: Email, attachments: readonly Attachment[]): MailEnvelope {
  const header: HeaderOf = (name) => email.headers.find(({ key }) => key === name)?.value ?? null;
  const mailboxes = (addresses: readonly Address[] | undefined): readonly MailAddress[] => (addresses ?? []).flatMap(mailboxesOf);
  return {
    subject: lineOf(email.subject ?? ""),
    from: mailboxes([...(email.from === undefined ? [] : [email.from]), ...(email.sender === undefined ? [] : [email.sender])])[0] ?? null,
    to: mailboxes(email.to), cc: mailboxes(email.cc),
    ...signsOf(header),
    attachments,
  };
}

/** What the headers say of a mail without reading it. */
export function signsOf(header: HeaderOf): Pick<MailEnvelope, "date" | "draft" | "bulk" | "automatic" | "reply"> {
  const precedence = header("precedence")?.trim().toLowerCase() ?? "";
  const submitted = header("auto-submitted")?.trim().toLowerCase() ?? "no";
  return {
    date: momentOf(header("date") ?? "") ?? momentOf(header("received")?.split(";").at(-1) ?? ""),
    draft: header("x-unsent")?.trim() === "1",
    bulk: header("list-unsubscribe") !== null || header("list-id") !== null || /^(?:bulk|list|junk)$/.test(precedence),
    automatic: !/^no\b/.test(submitted) || precedence === "auto_reply" || ["x-autoreply", "x-autorespond"].some((name) => header(name) !== null) || /^multipart\/report\b/i.test(header("content-type") ?? ""),
    reply: header("in-reply-to") !== null || header("references") !== null,
  };
}

function mailboxesOf(address: Address): readonly MailAddress[] {
  if (address.group !== undefined) return address.group.flatMap(mailboxesOf);
  return address.address === "" && address.name === "" ? [] : [{ name: lineOf(address.name), address: lineOf(address.address) }];
}

/** Text of a header on one line, without control characters. */
export const lineOf = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").replace(/\s+/g, " ").trim();

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** Some programs write the month in the language of the sender. */
const DUTCH: Readonly<Record<string, string>> = { mrt: "mar", maa: "mar", mei: "may", okt: "oct" };
const DATE = /^\s*(?:[a-z]{2,9}\.?,?\s+)?(\d{1,2})[\s-]+([a-z]{3})[a-z]*[\s-]+(\d{4}|\d{2})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([+-]\d{4}|[a-z]{1,5})?/i;
const ZONES: Readonly<Record<string, string>> = { cet: "+01:00", cest: "+02:00", bst: "+01:00", est: "-05:00", edt: "-04:00", cst: "-06:00", cdt: "-05:00", mst: "-07:00", mdt: "-06:00", pst: "-08:00", pdt: "-07:00" };

/** Date of a header as ISO 8601 with the offset that the sender wrote; null when it is none. Source: RFC 5322, 3.3 and 4.3. */
export function momentOf(value: string): string | null {
  const found = DATE.exec(value.replace(/\([^()]*\)/g, " "));
  if (found === null) return null;
  const [, day = "", month = "", year = "", hour = "", minute = "", second = "00", zone = "+0000"] = found;
  const name = month.toLowerCase();
  const number = MONTHS.indexOf(DUTCH[name] ?? name) + 1;
  const full = year.length === 4 ? year : String(Number(year) + (Number(year) < 50 ? 2000 : 1900));
  const offset = /^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : (ZONES[zone.toLowerCase()] ?? "+00:00");
  const moment = `${full}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}T${hour.padStart(2, "0")}:${minute}:${second}${offset}`;
  const real = new Date(Date.UTC(Number(full), number - 1, Number(day)));
  return number === 0 || real.getUTCDate() !== Number(day) || Number.isNaN(Date.parse(moment)) ? null : moment;
}
