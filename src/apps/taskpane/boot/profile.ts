import type { Desk } from "../../../core/model/index.ts";
import { readKept, writeKept, type Keeper } from "../kept.ts";

/** Who sits here, as they told us themselves: Word tells nobody. Stays on this machine. */
export interface Profile {
  readonly name: string;
  readonly email: string;
  readonly unit: string;
}

const KEY = "kantlijn.profile.1";
const LONGEST = 200;

export class Profiles {
  readonly #keeper: Keeper | null;
  #profile: Profile;

  constructor(keeper: Keeper | null) {
    this.#keeper = keeper;
    this.#profile = clean(readKept(keeper, KEY));
  }

  get profile(): Profile {
    return this.#profile;
  }

  /** The author of a desk; null for somebody who told nothing. */
  get author(): Desk["author"] {
    const { name, email, unit } = this.#profile;
    return name === "" && email === "" && unit === "" ? null : { name, email, unit };
  }

  set(profile: Profile): void {
    this.#profile = clean(profile);
    writeKept(this.#keeper, KEY, this.#profile);
  }
}

/** Anything may stand in the storage of a browser. */
function clean({ name, email, unit }: Partial<Record<keyof Profile, unknown>>): Profile {
  const word = (value: unknown): string => (typeof value === "string" ? value.replace(/\s+/gu, " ").trim().slice(0, LONGEST) : "");
  return { name: word(name), email: word(email), unit: word(unit) };
}
