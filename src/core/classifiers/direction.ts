import { isAddressIn } from "../text/addresses.ts";
import type { Desk, DocumentText, World } from "../model/index.ts";
import { judgeRecipient } from "../sending/index.ts";

/** Which way a document goes. `none` for a document that is no mail. */
export type Direction = "incoming" | "outgoing" | "internal" | "none";

/** True when the address is in a domain of the organisation, or a subdomain of one. */
export function isOwnAddress(address: string, world: World): boolean {
  return isAddressIn(address, world.organisation.domains);
}

/** An address of the organisation, or one that was written in its place: its author meant a colleague. */
function isMeantOwn(address: string, { author }: Desk, world: World): boolean {
  return isOwnAddress(address, world) || judgeRecipient(address, author, world.organisation.domains)?.reason === "look-alike";
}

/** Which way a mail goes, seen from the organisation. Without known domains the host decides: what is composed goes out. */
export function directionOf(document: DocumentText, desk: Desk, world: World): Direction {
  const envelope = document.envelope;
  if (envelope === null) return "none";
  const fromOwn = desk.host === "outlook-compose" || (envelope.from !== null && isOwnAddress(envelope.from.address, world));
  if (!fromOwn) return world.organisation.domains.length === 0 && desk.host === "file" && envelope.draft ? "outgoing" : "incoming";
  const recipients = [...envelope.to, ...envelope.cc];
  if (recipients.length === 0 || !recipients.every(({ address }) => isMeantOwn(address, desk, world))) return "outgoing";
  return desk.host !== "outlook-compose" && isPassedOn(document, world) ? "incoming" : "internal";
}

const LONGEST_HEAD = 400;
/** Who sent what a colleague passes on, as its head says. */
const SENDER = /^(?:van|from):.*?([^\s<>"']+@[^\s<>"']+)/iu;

/** A letter from outside stays that when a colleague passes it on: the mail is about what somebody else wrote. */
function isPassedOn({ paragraphs }: DocumentText, world: World): boolean {
  const first = paragraphs.findIndex(({ role }) => role === "forwarded");
  const sender = paragraphs.slice(0, Math.max(0, first)).map(({ role, text }) => (role === "quoted" ? SENDER.exec(text.slice(0, LONGEST_HEAD))?.[1] : undefined)).find((address) => address !== undefined);
  return sender !== undefined && !isOwnAddress(sender, world);
}
