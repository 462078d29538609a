import type { Desk, Finding, Location, Warning, World } from "./model/index.ts";
import { FINDING_KINDS } from "./model/index.ts";
import { isOwnAddress } from "./classifiers/index.ts";
import { within } from "./locations/index.ts";
import type { Reading } from "./reading/index.ts";

const WRONG_PLACES = new Set(["onedrive-personal", "local"]);

/** What the author should know before storing or sending: the file stands in the wrong place, the mail goes to a wrong one. */
export function warningsFor(reading: Reading, desk: Desk, world: World, place: Location | null, findings: readonly Finding[]): readonly Warning[] {
  return [...wrongPlace(desk, world, place), ...wrongRecipient(reading, desk, world, findings)];
}

/** Only a place that is more than a guess can make the present one wrong. */
function wrongPlace(desk: Desk, world: World, place: Location | null): readonly Warning[] {
  const here = desk.currentLocation;
  if (here === null) return [];
  if (WRONG_PLACES.has(here)) return [{ code: "wrong-place", values: { place: here }, because: [{ rule: "place-personal", words: here, source: "host" }] }];
  if (place === null || (place.url !== null && within(here, place.url))) return [];
  const known = world.locations.some(({ id, url }) => id !== place.id && url !== null && within(here, url));
  if (place.url === null && !known) return [];
  return [{ code: "wrong-place", values: { place: "elsewhere" }, because: [{ rule: "place-elsewhere", words: place.title, source: "organisatie" }] }];
}

/** Mailboxes people have for themselves. */
const PRIVATE_DOMAINS = new Set(["gmail.com", "hotmail.com", "hotmail.nl", "outlook.com", "live.nl", "ziggo.nl", "kpnmail.nl", "xs4all.nl", "icloud.com", "yahoo.com", "planet.nl", "home.nl", "protonmail.com", "proton.me"]);

function wrongRecipient(reading: Reading, desk: Desk, world: World, findings: readonly Finding[]): readonly Warning[] {
  const envelope = reading.document.envelope;
  if (envelope === null || desk.host !== "outlook-compose") return [];
  const warnings: Warning[] = [];
  for (const { address } of [...envelope.to, ...envelope.cc]) {
    if (isOwnAddress(address, world)) continue;
    const [local = "", domain = ""] = address.toLowerCase().split("@");
    const twin = world.organisation.domains.find((own) => looksLike(domain, own.toLowerCase()));
    if (twin !== undefined) warnings.push({ code: "recipient", values: { address, reason: "look-alike", domain: twin }, because: [{ rule: "recipient-look-alike", words: domain, source: "organisatie" }] });
    else if (isAuthor(local, domain, desk)) warnings.push({ code: "recipient", values: { address, reason: "own-private" }, because: [{ rule: "recipient-own-private", words: address, source: "host" }] });
    else if (PRIVATE_DOMAINS.has(domain) && findings.some(({ kind }) => FINDING_KINDS[kind].risk === "high") && !reading.document.envelope?.reply) {
      warnings.push({ code: "recipient", values: { address, reason: "sensitive" }, because: [{ rule: "recipient-sensitive", words: address, source: "host" }] });
    }
  }
  return warnings;
}

/** The author's own name before the @, at a domain that is not the organisation's. */
function isAuthor(local: string, domain: string, desk: Desk): boolean {
  if (desk.author === null || domain === "") return false;
  const parts = desk.author.name.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").split(/[^a-z]+/u).filter((part) => part.length > 2);
  const surname = parts.at(-1);
  const given = parts[0];
  if (surname === undefined || given === undefined || !local.includes(surname)) return false;
  return PRIVATE_DOMAINS.has(domain) || local.includes(given) || local.startsWith(given.charAt(0)) || local === surname;
}

/** One typing mistake, or one extra word, away from a domain of the organisation. */
function looksLike(domain: string, own: string): boolean {
  if (domain === own || Math.abs(domain.length - own.length) > 12) return false;
  const name = own.split(".")[0] ?? "";
  const other = domain.split(".")[0] ?? "";
  if (name.length < 5) return false;
  if (other === name || other.split("-").includes(name)) return true;
  return apart(other, name) === 1 || (name.length >= 8 && apart(other, name) === 2);
}

/** Levenshtein distance; both words are host names, so short. */
function apart(a: string, b: string): number {
  if (a.length > 63 || b.length > 63) return 63;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length] ?? 0;
}
