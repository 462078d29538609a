import { LANGUAGES, LANGUAGE_CODES, spokenOf, type LanguageCode } from "./registry.ts";
import { speak } from "./spoken/spoken.ts";

/** In which language a command answers. */
export interface Asked {
  readonly language: LanguageCode;
  /** The words of the command without those about the language. */
  readonly words: readonly string[];
  /** What is wrong with what was asked; the language is then what the environment says. */
  readonly wrong: "needs-value" | "no-language" | null;
  /** As it was given; empty when it was not. */
  readonly given: string;
}

const OPTION = "--lang";

/**
 * The language that `--lang` asks for, anywhere before `--`; or else English where the environment of the command is in English, and Dutch
 * anywhere else. Source: POSIX, Locale: LC_ALL goes before LC_MESSAGES, and that before LANG.
 */
export function languageAsked(words: readonly string[], environment: Readonly<Record<string, string | undefined>>): Asked {
  const around = [environment["LC_ALL"], environment["LC_MESSAGES"], environment["LANG"]].find((value) => value !== undefined && value !== "") ?? "";
  const standard = spokenOf([around]);
  const end = words.includes("--") ? words.indexOf("--") : words.length;
  const at = words.findIndex((word, index) => index < end && (word === OPTION || word.startsWith(`${OPTION}=`)));
  if (at < 0) return { language: standard, words, wrong: null, given: "" };
  const joined = words[at] !== OPTION;
  const given = joined ? (words[at] ?? "").slice(OPTION.length + 1) : at + 1 < end ? (words[at + 1] ?? "") : "";
  const rest = words.toSpliced(at, joined || given === "" ? 1 : 2);
  const found = LANGUAGE_CODES.find((code) => code === given);
  if (found !== undefined) return { language: found, words: rest, wrong: null, given };
  return { language: standard, words: rest, wrong: given === "" || given.startsWith("-") ? "needs-value" : "no-language", given };
}

/** From now on everything is said in this language. */
export async function speakIn(language: LanguageCode): Promise<void> {
  speak(await LANGUAGES[language].load());
}
