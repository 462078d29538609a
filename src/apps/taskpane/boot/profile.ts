import type { Desk } from "../../../core/model/index.ts";
import type { Keeper } from "../habits.ts";

/** Who sits here, as they told us themselves: Word tells nobody. Stays on this machine. */
export interface Profile {
  readonly name: string;
  readonly email: string;
  readonly unit: string;
}

const KEY = "kantlijn.profile.1";
const LONGEST = 200;
const NOBODY: Profile = { name: "", email: "", unit: "" };

export class Profiles {
  readonly #keeper: Keeper | null;
  #profile: Profile;

  constructor(keeper: Keeper | null) {
    this.#keeper = keeper;
    this.#profile = read(keeper);
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
    try {
      this.#keeper?.setItem(KEY, JSON.stringify(this.#profile));
    } catch {
      // Where nothing can be kept it holds until the pane closes.
    }
  }
}

function read(keeper: Keeper | null): Profile {
  try {
    return clean(JSON.parse(keeper?.getItem(KEY) ?? "{}"));
  } catch {
    return NOBODY;
  }
}

/** Anything may stand in the storage of a browser. */
function clean(found: unknown): Profile {
  const { name, email, unit } = (typeof found === "object" && found !== null ? found : {}) as Partial<Record<keyof Profile, unknown>>;
  const word = (value: unknown): string => (typeof value === "string" ? value.replace(/\s+/gu, " ").trim().slice(0, LONGEST) : "");
  return { name: word(name), email: word(email), unit: word(unit) };
}
