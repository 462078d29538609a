import type { Texts } from "./texts.ts";

/** A language that Kantlijn speaks. */
interface Language {
  /** Its name in the language itself, as it stands in the choice. */
  readonly name: string;
  /** All of it, or what is under way with Dutch for the rest. */
  readonly complete: boolean;
  /** Its texts; fetched when somebody wants them. */
  readonly load: () => Promise<Texts>;
}

/** Every language, by its code (ISO 639-1). Dutch is the source, and the one that is there at once. */
export const LANGUAGES = {
  nl: { name: "Nederlands", complete: true, load: async () => (await import(/* webpackChunkName: "nl" */ "./nl/source.ts")).source },
  en: { name: "English", complete: true, load: async () => (await import(/* webpackChunkName: "en" */ "./en/index.ts")).en },
  fy: { name: "Frysk", complete: false, load: async () => (await import(/* webpackChunkName: "fy" */ "./fy/index.ts")).fy },
} as const satisfies Readonly<Record<string, Language>>;

export type LanguageCode = keyof typeof LANGUAGES;

export const LANGUAGE_CODES = Object.keys(LANGUAGES) as readonly LanguageCode[];

/** The first language of these that Kantlijn speaks, from tags such as "en-GB" (BCP 47); Dutch where it speaks none. */
export function spokenOf(wishes: readonly string[]): LanguageCode {
  const codes = wishes.map((wish) => wish.toLowerCase().split(/[-_]/u)[0]);
  return LANGUAGE_CODES.find((code) => code === codes.find((wish) => LANGUAGE_CODES.some((known) => known === wish))) ?? "nl";
}
