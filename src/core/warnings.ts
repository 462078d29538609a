import type { Biv, Desk, DocumentText, Finding, Location, Warning, World } from "./model/index.ts";
import { FINDING_KINDS } from "./model/index.ts";
import { tooLow } from "./classifiers/index.ts";
import { sameLibrary, within } from "./locations/index.ts";
import type { Reading } from "./reading/index.ts";
import { judgeRecipient } from "./sending/index.ts";

const WRONG_PLACES = new Set(["onedrive-personal", "local"]);
/** So many pages are named; of the rest the number is said. */
const MOST_PAGES = 5;

/** What the author should know before storing or sending: the file stands in the wrong place, the mail goes to a wrong one. */
export function warningsFor(reading: Reading, desk: Desk, world: World, place: Location | null, findings: readonly Finding[]): readonly Warning[] {
  return [...wrongPlace(desk, world, place), ...wrongRecipient(reading, desk, world, findings), ...unread(reading.document)];
}

/** What is not read is not judged: the author looks there without help. */
function unread({ unreadPages = [] }: DocumentText): readonly Warning[] {
  if (unreadPages.length === 0) return [];
  const pages = unreadPages.map(String);
  return [{ code: "unread-pages", values: { pages: pages.slice(0, MOST_PAGES).join(" "), more: String(Math.max(0, pages.length - MOST_PAGES)) }, because: [{ rule: "pages-unread", source: "kantlijn-huisregel" }] }];
}

/** Only a place that is more than a guess can make the present one wrong. */
function wrongPlace(desk: Desk, world: World, place: Location | null): readonly Warning[] {
  const here = desk.currentLocation;
  if (here === null) return [];
  if (WRONG_PLACES.has(here)) return [{ code: "wrong-place", values: { place: here, moves: "no" }, because: [{ rule: "place-personal", words: here, source: "host" }] }];
  if (place === null || (place.url !== null && within(here, place.url))) return [];
  const known = world.locations.some(({ id, url }) => id !== place.id && url !== null && within(here, url));
  if (place.url === null && !known) return [];
  return [{ code: "wrong-place", values: { place: "elsewhere", moves: place.target === "sharepoint" && place.url !== null && sameLibrary(here, place.url) ? "yes" : "no" }, because: [{ rule: "place-elsewhere", words: place.title, source: "organisatie" }] }];
}

/** The place is less secure than the document needs, in the parts where the organisation has said how secure it is. */
export function insecurePlace(place: Location | null, needed: Biv): readonly Warning[] {
  const { biv } = place ?? {};
  if (place === null || biv === undefined) return [];
  const [part] = tooLow(biv, needed);
  if (part === undefined) return [];
  return [{ code: "insecure-place", values: { place: place.title, part, has: biv[part], needs: needed[part] }, because: [{ rule: "place-insecure", words: place.title, source: "organisatie" }] }];
}

/** Somebody the mail should perhaps not go to, whatever becomes of it: said while writing only. */
export function wrongRecipient({ document: { envelope } }: Reading, desk: Desk, world: World, findings: readonly Finding[]): readonly Warning[] {
  if (envelope === null || desk.host !== "outlook-compose") return [];
  const sensitive = !envelope.reply && findings.some(({ kind }) => FINDING_KINDS[kind].risk === "high");
  return [...envelope.to, ...envelope.cc].flatMap(({ address }): readonly Warning[] => {
    const recipient = judgeRecipient(address, desk.author, world.organisation.domains);
    if (recipient === null) return [];
    if (recipient.reason === "look-alike") return [{ code: "recipient", values: { address, reason: "look-alike", domain: recipient.twin }, because: [{ rule: "recipient-look-alike", words: recipient.domain, source: "organisatie" }] }];
    if (recipient.reason === "own-private") return [{ code: "recipient", values: { address, reason: "own-private" }, because: [{ rule: "recipient-own-private", words: address, source: "host" }] }];
    return recipient.reason === "private" && sensitive ? [{ code: "recipient", values: { address, reason: "sensitive" }, because: [{ rule: "recipient-sensitive", words: address, source: "host" }] }] : [];
  });
}
