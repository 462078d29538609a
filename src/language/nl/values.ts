import type { Biv, BivLevel, Confidence, Confidentiality, DocumentStatus, Retention, StoreTarget } from "../../core/model/index.ts";

/** What a kind of document or a category of the Woo means, by its id or article, for who does not know the Dutch term. Dutch needs none. */
export const glosses: Readonly<Record<string, string>> = {};

/** How sure Kantlijn is, in words. */
export const confidences: Readonly<Record<Confidence, string>> = { certain: "zeker", likely: "waarschijnlijk", unknown: "weet ik niet" };

/** Who may see a document, from open to closed. Codes: ZGW vertrouwelijkheidaanduiding. */
export const confidentialities: Readonly<Record<Confidentiality, string>> = {
  openbaar: "Iedereen, ook buiten je organisatie",
  beperkt_openbaar: "Wie erom vraagt en er recht op heeft",
  intern: "Iedereen in je organisatie",
  zaakvertrouwelijk: "Alleen wie aan deze zaak werkt",
  vertrouwelijk: "Alleen wie het voor het werk nodig heeft",
  confidentieel: "Alleen een kleine, vaste groep",
  geheim: "Alleen wie toestemming heeft",
  zeer_geheim: "Alleen enkele mensen met toestemming",
};

export const targets: Readonly<Record<StoreTarget, string>> = { zgw: "Zaaksysteem", sharepoint: "SharePoint", vault: "Archief van Kantlijn" };

export const statuses: Readonly<Record<DocumentStatus, string>> = { concept: "Concept", definitief: "Definitief", vastgesteld: "Vastgesteld" };

/** Parts of the security of a place, and their levels. */
export const bivParts: Readonly<Record<keyof Biv, string>> = { beschikbaarheid: "beschikbaarheid", integriteit: "juistheid", vertrouwelijkheid: "vertrouwelijkheid" };
export const bivLevels: Readonly<Record<BivLevel, string>> = { laag: "laag", midden: "midden", hoog: "hoog" };

/** Languages that the card offers, ISO 639-1. */
export const languages = { nl: "Nederlands", fy: "Fries", en: "Engels", de: "Duits", fr: "Frans" };

const MONTHS = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"] as const;

/** "3 september 2026" from YYYY-MM-DD; anything else stays as it is. */
export function day(date: string): string {
  const [, year, month, dayOfMonth] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(date) ?? [];
  const name = MONTHS[Number(month) - 1];
  return year === undefined || name === undefined ? date : `${String(Number(dayOfMonth))} ${name} ${year}`;
}

const CLOCK = new Intl.DateTimeFormat("nl-NL", { hour: "2-digit", minute: "2-digit", timeZone: "Europe/Amsterdam" });
const DAY = new Intl.DateTimeFormat("sv-SE", { year: "numeric", month: "2-digit", day: "2-digit", timeZone: "Europe/Amsterdam" });

/** "10.42 uur" in Amsterdam, from a moment in ISO 8601. */
export function clock(moment: string): string {
  return `${CLOCK.format(new Date(moment)).replace(":", ".")} uur`;
}

/** "3 september 2026" in Amsterdam, from a moment in ISO 8601. */
export function dayOf(moment: string): string {
  return day(DAY.format(new Date(moment)));
}

/** "10.42 uur" when it is the same day as now, else "3 september 2026 om 10.42 uur". */
export function when(moment: string, now: string): string {
  return dayOf(moment) === dayOf(now) ? clock(moment) : `${dayOf(moment)} om ${clock(moment)}`;
}

/** "3 september 2026 om 10:42" in Amsterdam, from a moment in ISO 8601. */
export function moment(iso: string): string {
  return new Intl.DateTimeFormat("nl-NL", { dateStyle: "long", timeStyle: "short", timeZone: "Europe/Amsterdam" }).format(new Date(iso));
}

/** "0,5" from 0.5. */
export function number(value: number): string {
  return String(value).replace(".", ",");
}

/** Bytes as people say them: "12 kB", "1,5 MB", "2 GB". */
export function size(bytes: number): string {
  const number = (value: number, digits: number): string => new Intl.NumberFormat("nl-NL", { maximumFractionDigits: digits }).format(value);
  return bytes < 1000 ? `${number(bytes, 0)} bytes` : bytes < 1_000_000 ? `${number(bytes / 1000, 0)} kB` : bytes < 1_000_000_000 ? `${number(bytes / 1_000_000, 1)} MB` : `${number(bytes / 1_000_000_000, 1)} GB`;
}

/** "1 jaar", "6 maanden", "20 jaar en 6 maanden" from an ISO 8601 duration. */
export function duration(term: string): string {
  const [, years, months, days] = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?$/u.exec(term) ?? [];
  const parts = [
    years === undefined ? [] : [`${years} jaar`],
    months === undefined ? [] : [`${months} ${months === "1" ? "maand" : "maanden"}`],
    days === undefined ? [] : [`${days} ${days === "1" ? "dag" : "dagen"}`],
  ].flat();
  return parts.length === 0 ? term : parts.join(" en ");
}

/** How long it is kept: "1 jaar, dan vernietigen", "Blijvend bewaren", "Weet ik niet". */
export function term({ valuation, term: length }: Pick<Retention, "valuation" | "term">): string {
  if (valuation === "bewaren") return "Blijvend bewaren";
  if (valuation === "vernietigen" && length !== null) return `${duration(length)}, dan vernietigen`;
  return valuation === "vernietigen" ? "Vernietigen na de termijn" : "Weet ik niet";
}

/** First letter as a capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
