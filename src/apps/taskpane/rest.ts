import { readKept, writeKept, type Keeper } from "./kept.ts";
import type { Rest } from "./state/state.ts";

const KEY = "kantlijn.rest.1";
const HOUR_MS = 3_600_000;
const MOST_DOCUMENTS = 50;
/** The day of an office ends at midnight in the Netherlands. */
const CLOCK = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam", hour: "2-digit", minute: "2-digit", second: "2-digit" });

/** "Later" and "Vandaag niet". Stays in this browser, and only until it is over. */
export class Resting {
  readonly #keeper: Keeper | null;
  #day: string;
  #documents: ReadonlyMap<string, string>;

  constructor(keeper: Keeper | null) {
    this.#keeper = keeper;
    const { day, documents } = readKept(keeper, KEY);
    this.#day = moment(day);
    this.#documents = new Map(Object.entries(typeof documents === "object" && documents !== null ? documents : {}).map(([identity, until]) => [identity, moment(until)]));
  }

  /** What holds for a document now; null when Kantlijn speaks. */
  of(identity: string, now: string): Rest | null {
    if (this.#day > now) return { scope: "day", until: this.#day };
    const until = this.#documents.get(identity) ?? "";
    return until > now ? { scope: "document", until } : null;
  }

  /** An hour of quiet beside one document. */
  later(identity: string, now: string): void {
    const left = [...this.#documents].filter(([other, until]) => other !== identity && until > now);
    this.#documents = new Map([...left, [identity, new Date(Date.parse(now) + HOUR_MS).toISOString()] as const].slice(-MOST_DOCUMENTS));
    this.#write();
  }

  /** Quiet beside every document until midnight. */
  notToday(now: string): void {
    const [hours = 0, minutes = 0, seconds = 0] = CLOCK.format(new Date(now)).split(":").map(Number);
    const end = Date.parse(now) + (24 * 3600 - hours * 3600 - minutes * 60 - seconds) * 1000;
    // Where the clock changed in between it says 23 or 1 there.
    const hour = parseInt(CLOCK.format(end));
    this.#day = new Date(end + (hour > 9 ? 1 : -hour) * HOUR_MS).toISOString();
    this.#write();
  }

  /** The author wants Kantlijn back. */
  wake(identity: string): void {
    this.#day = "";
    this.#documents = new Map([...this.#documents].filter(([other]) => other !== identity));
    this.#write();
  }

  #write(): void {
    writeKept(this.#keeper, KEY, { day: this.#day, documents: Object.fromEntries(this.#documents) });
  }
}

/** A moment as we write it; anything else is in the past. */
function moment(found: unknown): string {
  return typeof found === "string" && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/u.test(found) ? found : "";
}
