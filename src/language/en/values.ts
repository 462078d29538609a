import type { Like } from "../like.ts";
import type * as nl from "../nl/values.ts";

export { glosses } from "./glosses.ts";

export const confidences: Like<typeof nl.confidences> = { certain: "certain", likely: "likely", unknown: "don’t know" };

export const confidentialities: Like<typeof nl.confidentialities> = {
  openbaar: "Everybody, also outside your organisation",
  beperkt_openbaar: "Whoever asks for it and is entitled to it",
  intern: "Everybody in your organisation",
  zaakvertrouwelijk: "Only who works on this case",
  vertrouwelijk: "Only who needs it for work",
  confidentieel: "Only a small, fixed group",
  geheim: "Only who has permission",
  zeer_geheim: "Only a few people with permission",
};

export const targets: Like<typeof nl.targets> = { zgw: "Case system", sharepoint: "SharePoint", vault: "Archive of Kantlijn" };

export const statuses: Like<typeof nl.statuses> = { concept: "Draft", definitief: "Final", vastgesteld: "Adopted" };

export const bivParts: Like<typeof nl.bivParts> = { beschikbaarheid: "availability", integriteit: "integrity", vertrouwelijkheid: "confidentiality" };
export const bivLevels: Like<typeof nl.bivLevels> = { laag: "low", midden: "medium", hoog: "high" };

export const languages: Like<typeof nl.languages> = { nl: "Dutch", fy: "Frisian", en: "English", de: "German", fr: "French" };

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"] as const;

export const day: typeof nl.day = (date) => {
  const [, year, month, dayOfMonth] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(date) ?? [];
  const name = MONTHS[Number(month) - 1];
  return year === undefined || name === undefined ? date : `${String(Number(dayOfMonth))} ${name} ${year}`;
};

const CLOCK = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: "Europe/Amsterdam" });
const DAY = new Intl.DateTimeFormat("sv-SE", { year: "numeric", month: "2-digit", day: "2-digit", timeZone: "Europe/Amsterdam" });

/** "10:42" in Amsterdam. */
export const clock: typeof nl.clock = (moment) => CLOCK.format(new Date(moment));

export const dayOf: typeof nl.dayOf = (moment) => day(DAY.format(new Date(moment)));

export const when: typeof nl.when = (moment, now) => (dayOf(moment) === dayOf(now) ? clock(moment) : `${dayOf(moment)} at ${clock(moment)}`);

export const moment: typeof nl.moment = (iso) => new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short", timeZone: "Europe/Amsterdam" }).format(new Date(iso));

export const number: typeof nl.number = (value) => String(value);

/** "12 kB", "1.5 MB". */
export const size: typeof nl.size = (bytes) => {
  const number = (value: number, digits: number): string => new Intl.NumberFormat("en-GB", { maximumFractionDigits: digits }).format(value);
  return bytes < 1000 ? `${number(bytes, 0)} bytes` : bytes < 1_000_000 ? `${number(bytes / 1000, 0)} kB` : bytes < 1_000_000_000 ? `${number(bytes / 1_000_000, 1)} MB` : `${number(bytes / 1_000_000_000, 1)} GB`;
};

/** "1 year", "6 months", "20 years and 6 months". */
export const duration: typeof nl.duration = (term) => {
  const [, years, months, days] = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?$/u.exec(term) ?? [];
  const part = (count: string | undefined, one: string): readonly string[] => (count === undefined ? [] : [`${count} ${one}${count === "1" ? "" : "s"}`]);
  const parts = [...part(years, "year"), ...part(months, "month"), ...part(days, "day")];
  return parts.length === 0 ? term : parts.join(" and ");
};

export const term: typeof nl.term = ({ valuation, term: length }) => {
  if (valuation === "bewaren") return "Keep for ever";
  if (valuation === "vernietigen" && length !== null) return `${duration(length)}, then destroy`;
  return valuation === "vernietigen" ? "Destroy after the term" : "I don’t know";
};

export const capital: typeof nl.capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
