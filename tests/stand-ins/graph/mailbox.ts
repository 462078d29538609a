/**
 * A stand-in for the mail of Microsoft Graph as a program with Mail.Read sees it, and for the service that gives that program its tokens.
 * Made from their documentation; it proves nothing about the real ones.
 */
import type { Exchange } from "../faults.ts";

export interface MailPlay {
  readonly authority: string;
  readonly tenant: string;
  readonly clientId: string;
  readonly secret: string;
  /** Mailboxes that the program may read: the object ids of their owners. */
  readonly owners: readonly string[];
}

/** A mail in a mailbox. */
export interface PlayedMail {
  readonly owner: string;
  /** Another one whenever the mail is moved; this one Outlook tells. */
  id: string;
  /** Stays, unless the program in which it was written sends a copy of it. */
  immutable: string;
  readonly conversation: string;
  sentAt: string | null;
  readonly eml: string;
}

export interface MailStandIn {
  readonly exchange: Exchange;
  /** What should never be asked. */
  readonly faults: string[];
  /** "GET messages", "token", in order. */
  readonly asked: string[];
  /** Somebody writes a mail. */
  draft(owner: string, eml: string): PlayedMail;
  /** And sends it. `copies`: as a program does that sends a copy, under a new id. */
  send(mail: PlayedMail, at: string, copies?: boolean): void;
  discard(mail: PlayedMail): void;
  /** The administrator takes the right away, or gives it back. */
  granted: boolean;
  /** Pieces in which a file comes; the line breaks after so many of them. */
  breaksAfter: number | null;
}

const GRAPH = "https://graph.microsoft.com";
const PATH = /^\/v1\.0\/users\/([^/]+)\/(messages\/([^/]+)(\/\$value)?|mailFolders\/sentitems(\/messages)?)$/u;

export function mailStandIn({ authority, tenant, clientId, secret, owners }: MailPlay): MailStandIn {
  const mails: PlayedMail[] = [];
  let count = 0;
  const token = `program-token-${clientId}`;
  const json = (status: number, body: unknown): Response => new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } });
  const shown = ({ immutable, conversation, sentAt }: PlayedMail): object => ({ id: immutable, conversationId: conversation, isDraft: sentAt === null, sentDateTime: sentAt ?? "2026-11-18T08:00:00Z" });
  const exchange: Exchange = (address, request) => Promise.resolve().then(() => answerTo(address, request));
  const answerTo = (address: string, request: RequestInit): Response => {
    const url = new URL(address);
    const headers = new Headers(request.headers);
    if (url.origin === new URL(authority).origin) {
      standIn.asked.push("token");
      const form = new URLSearchParams(typeof request.body === "string" ? request.body : "");
      const right = url.pathname === `/${tenant}/oauth2/v2.0/token` && form.get("grant_type") === "client_credentials" && form.get("client_id") === clientId && form.get("client_secret") === secret && form.get("scope") === "https://graph.microsoft.com/.default";
      return right ? json(200, { token_type: "Bearer", expires_in: 3599, access_token: token }) : json(401, { error: "invalid_client" });
    }
    if (url.origin !== GRAPH) {
      standIn.faults.push(`asked elsewhere: ${url.host}`);
      throw new TypeError("no such host");
    }
    if ((request.method ?? "GET") !== "GET") standIn.faults.push(`changes something: ${String(request.method)}`);
    if (headers.get("prefer") !== 'IdType="ImmutableId"') standIn.faults.push(`asked for ids that do not stay: ${url.pathname}`);
    const [, given = "", what = "", id = "", value] = PATH.exec(url.pathname) ?? [];
    const owner = decodeURIComponent(given);
    standIn.asked.push(value === undefined ? (what.startsWith("mailFolders") ? "sent items" : "message") : "file");
    if (headers.get("authorization") !== `Bearer ${token}`) return json(401, { error: { code: "InvalidAuthenticationToken" } });
    if (owner.startsWith("nobody@")) return json(404, { error: { code: "ErrorInvalidUser" } });
    if (!standIn.granted || !owners.includes(owner)) return json(403, { error: { code: "ErrorAccessDenied", message: `${owner} is not for this program` } });
    const own = mails.filter((mail) => mail.owner === owner);
    if (what === "mailFolders/sentitems") return json(200, { id: "AQMk-sent" });
    if (what.startsWith("mailFolders")) {
      const conversation = /^conversationId eq '(.*)'$/u.exec(url.searchParams.get("$filter") ?? "")?.[1]?.replaceAll("''", "'");
      return json(200, { value: own.filter((mail) => mail.sentAt !== null && mail.conversation === conversation).map(shown) });
    }
    const mail = own.find((one) => one.id === decodeURIComponent(id) || one.immutable === decodeURIComponent(id));
    if (mail === undefined) return json(404, { error: { code: "ErrorItemNotFound" } });
    if (value === undefined) return json(200, shown(mail));
    return new Response(standIn.breaksAfter === null ? mail.eml : broken(mail.eml, standIn.breaksAfter), { headers: { "content-type": "text/plain", "content-length": String(Buffer.byteLength(mail.eml)) } });
  };
  const standIn: MailStandIn = {
    exchange, faults: [], asked: [], granted: true, breaksAfter: null,
    draft: (owner, eml) => {
      const mail: PlayedMail = { owner, id: `AAMk-${String(++count)}-draft=`, immutable: `AAkA-${String(count)}=`, conversation: `AAQk-${String(count)}=`, sentAt: null, eml };
      mails.push(mail);
      return mail;
    },
    send: (mail, at, copies = false) => {
      mail.sentAt = at;
      mail.id = `AAMk-${String(++count)}-sent=`;
      if (copies) mail.immutable = `AAkA-${String(count)}=`;
    },
    discard: (mail) => { mails.splice(mails.indexOf(mail), 1); },
  };
  return standIn;
}

function broken(text: string, pieces: number): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  let sent = 0;
  return new ReadableStream({
    pull: (controller) => {
      if (sent === pieces) controller.error(new TypeError("terminated"));
      else controller.enqueue(bytes.slice(sent * 10, ++sent * 10));
    },
  });
}
