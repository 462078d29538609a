import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { LocationKind } from "../../../src/core/model/index.ts";
import { ROOT } from "../files.ts";

/** What one field of work calls its places and writes about them. Between braces: what differs from place to place. */
export interface Theme {
  readonly id: string;
  readonly unit: string;
  readonly kind: LocationKind;
  readonly process: string;
  readonly titles: readonly string[];
  readonly things: readonly string[];
  readonly description: string;
  readonly keywords: readonly string[];
  readonly subjects: readonly string[];
  readonly sentences: readonly string[];
}

/** The words of a made-up organisation; those to learn from and those to measure on share no theme and no name. */
export interface Vocabulary {
  readonly names: Readonly<Record<"persons" | "organisations" | "streets" | "nicknames", readonly string[]>>;
  readonly mentions: readonly string[];
  readonly general: readonly string[];
  /** Sentences in which words of the jargon come back without their own sentence. */
  readonly frames: readonly string[];
  readonly themes: readonly Theme[];
}

export type PlacesPart = "dev" | "test";

/** Reads a part of the corpus. */
export function readVocabulary(part: PlacesPart): Vocabulary {
  return JSON.parse(readFileSync(join(ROOT, "tests", "corpora", "places", `${part}.json`), "utf8")) as Vocabulary;
}

/** A text with its braces filled in; what has no value stays out. */
export function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{([a-z]+)\}/gu, (_, name: string) => values[name] ?? "").replace(/ {2,}/gu, " ").trim();
}

/** The names between the braces of a text. */
export function slotsOf(text: string): readonly string[] {
  return [...text.matchAll(/\{([a-z]+)\}/gu)].map((match) => match[1] ?? "");
}
