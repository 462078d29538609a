import { KantlijnError } from "../../../core/model/index.ts";

const MINUTE_MS = 60_000;

/** A refusal that says when to come back. */
export class TooMuch extends KantlijnError {
  /** Seconds. */
  readonly after: number;

  constructor(after: number) {
    super("rate-limited", "this account asked or sent too much within a minute");
    this.after = after;
  }
}

/** What an account may use up within a minute, in this process. */
export interface Allowance {
  /** @throws TooMuch when this would be more than what is left; then nothing of it counts. */
  spend(account: string, amount: number): void;
}

/** Counts by the minute and forgets everybody when it is over: what it remembers is bounded by who came in that minute. `clock`: milliseconds. */
export function allowanceOf(most: number, clock: () => number): Allowance {
  let began = clock();
  const spent = new Map<string, number>();
  return {
    spend: (account, amount) => {
      const now = clock();
      if (now - began >= MINUTE_MS || now < began) {
        began = now;
        spent.clear();
      }
      const total = (spent.get(account) ?? 0) + amount;
      if (total > most) throw new TooMuch(Math.max(1, Math.ceil((began + MINUTE_MS - now) / 1000)));
      spent.set(account, total);
    },
  };
}
