import { domainOf, isAddressIn } from "../text/addresses.ts";
import { looksLike } from "./look-alike.ts";

/** Who sends, as far as the host knows. */
export interface Sender {
  readonly name: string;
  readonly email: string;
}

/**
 * What is the matter with an address outside the organisation: it passes for one inside, it is the sender's own, it is the
 * private mailbox of somebody, or nothing but that it is outside.
 */
export type Recipient =
  | { readonly reason: "look-alike"; readonly domain: string; readonly twin: string }
  | { readonly reason: "own-private" | "private" | "outside"; readonly domain: string };

/** Mailboxes people have for themselves. */
const PRIVATE_DOMAINS = new Set([
  "gmail.com", "googlemail.com", "hotmail.com", "hotmail.nl", "outlook.com", "live.nl", "live.com", "msn.com", "icloud.com", "me.com", "mac.com", "yahoo.com", "yahoo.nl",
  "ziggo.nl", "upcmail.nl", "chello.nl", "casema.nl", "home.nl", "quicknet.nl", "multiweb.nl", "kpnmail.nl", "kpnplanet.nl", "planet.nl", "hetnet.nl", "xs4all.nl", "telfort.nl", "tele2.nl",
  "online.nl", "caiway.nl", "caiway.net", "zeelandnet.nl", "solcon.nl", "delta.nl", "freedom.nl", "wxs.nl", "zonnet.nl", "versatel.nl", "protonmail.com", "proton.me", "pm.me", "tuta.com", "gmx.net", "gmx.com", "gmx.de",
  "web.de", "aol.com", "mail.com", "zoho.com", "fastmail.com", "telenet.be", "skynet.be", "proximus.be",
]);

/** Mailboxes that are nobody's in particular, so that the same one elsewhere is not the sender's own. */
const DESKS = /^(?:info|post|mail|contact|secretariaat|administratie|balie|loket|helpdesk|noreply|no-reply|webmaster|postbus|bestuur|redactie|receptie)/;

/** What is the matter with a recipient; null inside the organisation, and for an address that cannot be read. */
export function judgeRecipient(address: string, sender: Sender | null, domains: readonly string[]): Recipient | null {
  const domain = domainOf(address);
  if (domain === "" || isAddressIn(address, domains)) return null;
  const twin = domains.find((own) => looksLike(domain, own.toLowerCase()));
  if (twin !== undefined) return { reason: "look-alike", domain, twin };
  if (sender !== null && isSender(address, domain, sender)) return { reason: "own-private", domain };
  return { reason: PRIVATE_DOMAINS.has(domain) ? "private" : "outside", domain };
}

/** The sender's own name before the @, at a domain that is not the organisation's. */
function isSender(address: string, domain: string, { name, email }: Sender): boolean {
  const local = plain(address.slice(0, address.lastIndexOf("@")));
  if (PRIVATE_DOMAINS.has(domain) && isSameMailbox(local, plain(email.slice(0, Math.max(0, email.lastIndexOf("@")))))) return true;
  const { given, surname } = partsOf(name);
  if (given === "" || surname === "" || !local.includes(surname)) return false;
  return PRIVATE_DOMAINS.has(domain) || local.includes(given) || local.startsWith(given.charAt(0)) || local === surname;
}

const plain = (text: string): string => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");

/** "k.devries" and "kdevries" are the same mailbox elsewhere, "info" and "k" are not. */
function isSameMailbox(local: string, own: string): boolean {
  const [bare, other] = [local, own].map((part) => part.replace(/[^a-z0-9]/g, "")) as [string, string];
  return other.length > 4 && bare === other && !DESKS.test(other);
}

/** Given name and surname: "Karin de Vries", "Vries, Karin de", "Vries, K. de (Karin)". Words of one or two letters say nothing. */
function partsOf(name: string): { readonly given: string; readonly surname: string } {
  const [first = "", ...rest] = plain(name).split(",");
  const words = (text: string): readonly string[] => text.split(/[^a-z]+/).filter((word) => word.length > 2);
  // One word alone is a desk as often as a person.
  if (rest.length === 0) return words(first).length < 2 ? { given: "", surname: "" } : { given: words(first)[0] ?? "", surname: words(first).at(-1) ?? "" };
  return { given: words(rest.join(" ")).find((word) => !PARTICLES.has(word)) ?? "", surname: words(first).at(-1) ?? "" };
}

const PARTICLES = new Set(["van", "den", "der", "het", "ter", "ten"]);

/** The domain of the sender as the only one of the organisation, without what stands before the registered name; none for a private mailbox. */
export function ownDomainOf(sender: Sender | null): readonly string[] {
  const domain = sender === null ? "" : domainOf(sender.email).split(".").slice(-2).join(".");
  return domain === "" || PRIVATE_DOMAINS.has(domain) ? [] : [domain];
}
