import { LANGUAGES, spokenOf, type LanguageCode } from "../registry.ts";
import { speak } from "./spoken.ts";

/** The part of `localStorage` that is used here. */
interface Keeper {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/** The part of the page that says in which language it is. */
interface Page {
  readonly documentElement: { lang: string };
}

/** Where the choice of the author is kept: the pages of one place share it. */
export const LANGUAGE_KEY = "kantlijn.language.1";

/**
 * The language of a page: what the author chose, or else what the program around it speaks, or else the browser. Texts are fetched;
 * until they are there, or when they cannot be fetched, the page goes on in the language it has.
 */
export class Tongue {
  readonly #page: Page;
  readonly #keeper: Keeper | null;
  readonly #listeners = new Set<() => void>();
  #spoken: LanguageCode = "nl";
  #wanted: LanguageCode = "nl";
  #chosen: LanguageCode | null;

  constructor(page: Page, keeper: Keeper | null) {
    this.#page = page;
    this.#keeper = keeper;
    this.#chosen = kept(keeper);
    if (this.#chosen !== null) void this.#say(this.#chosen);
  }

  /** The language that stands on the page now. */
  get = (): LanguageCode => this.#spoken;

  /** Calls back when other words stand on the page. Returns the way to stop. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => { this.#listeners.delete(listener); };
  };

  /** What the program or the browser speaks, as tags (BCP 47) with the best first. Somebody's own choice goes before it. */
  suggest(wishes: readonly string[]): void {
    if (this.#chosen === null) void this.#say(spokenOf(wishes));
  }

  /** What the author wants from now on, also next time. Whether the words could be fetched. */
  async choose(code: LanguageCode): Promise<boolean> {
    const said = await this.#say(code);
    if (!said) return false;
    this.#chosen = code;
    try {
      this.#keeper?.setItem(LANGUAGE_KEY, code);
    } catch {
      // Where nothing can be kept it holds until the page closes.
    }
    return true;
  }

  /** Another page changed what is kept. */
  follow(): void {
    const chosen = kept(this.#keeper);
    if (chosen === null || chosen === this.#chosen) return;
    this.#chosen = chosen;
    void this.#say(chosen);
  }

  /** Only the last wish counts. */
  async #say(code: LanguageCode): Promise<boolean> {
    this.#wanted = code;
    if (code === this.#spoken) return true;
    const texts = await LANGUAGES[code].load().catch(() => null);
    if (texts === null) return false;
    if (this.#wanted !== code) return true;
    speak(texts);
    this.#spoken = code;
    this.#page.documentElement.lang = code;
    for (const listener of this.#listeners) listener();
    return true;
  }
}

function kept(keeper: Keeper | null): LanguageCode | null {
  try {
    const code = keeper?.getItem(LANGUAGE_KEY) ?? null;
    return code !== null && Object.hasOwn(LANGUAGES, code) ? (code as LanguageCode) : null;
  } catch {
    // Storage that is closed holds nothing.
    return null;
  }
}
