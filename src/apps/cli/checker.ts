import { guide } from "../../core/guide.ts";
import { KantlijnError, type ErrorCode } from "../../core/model/index.ts";
import type { LanguageCode } from "../../language/registry.ts";
import { texts } from "../../language/spoken/whole.ts";
import { cardOf } from "./card.ts";
import { elementOf, unreadElement } from "./contract/element.ts";
import type { CheckOptions } from "./options.ts";
import { readFileAsDocument } from "./read.ts";
import { settingOf } from "./settings.ts";

export interface CheckData {
  readonly command: "check";
  readonly options: CheckOptions;
  /** Moment of the check, ISO 8601. */
  readonly now: string;
  readonly language: LanguageCode;
}

export interface CheckJob {
  readonly file: string;
  readonly path: string | Uint8Array;
}

/** What came of a file: the text to print, as JSON or as a card. */
export interface Checked {
  readonly read: boolean;
  readonly text: string;
}

/** Prepares policy, organisation and lists once; then answers every file. Throws a KantlijnError when these cannot be used. */
export async function checker({ options, now }: CheckData): Promise<(job: CheckJob) => Promise<Checked>> {
  const { setting, desk } = await settingOf(options, now);
  return async ({ file, path }) => {
    try {
      const document = await readFileAsDocument(typeof path === "string" ? path : Buffer.from(path));
      const element = elementOf(file, document, guide(document, desk, setting), setting.policy, options);
      return { read: true, text: options.json ? JSON.stringify(element) : cardOf(element) };
    } catch (error) {
      return unread(file, error, options.json);
    }
  };
}

/** Beside a name there is room for what is wrong and what to do. */
function shortly(code: ErrorCode, error: unknown): string {
  const { wrong, next } = texts.errors[code];
  const values = error instanceof KantlijnError ? error.values : {};
  return `${wrong(values)} ${next(values)}`;
}

/** What is printed for a file that could not be read. */
export function unread(file: string, error: unknown, json: boolean): Checked {
  const element = unreadElement(file, error);
  return { read: false, text: json ? JSON.stringify(element) : shortly(element.error.code, error) };
}
