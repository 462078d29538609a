import { describe, expect, it } from "@jest/globals";
import { openDocument } from "../../../src/core/guide.ts";
import { deskOf, LISTS, mail, policyOf, WAYS, word, worldWith } from "../documents.ts";
import { PRIVATE, SILENCE, WORK } from "./mails.ts";

const setting = { world: worldWith(), policy: policyOf("gemeente"), lists: LISTS };
const outcome = (document: ReturnType<typeof word>, desk = deskOf()): string => openDocument(setting).update(document, desk).outcome;

const named = (examples: typeof WORK) => examples.map(([way, subject, text]) => [subject, way, text] as const);

describe("a mail", () => {
  it.each(named(WORK))("about work is captured: %s", (subject, way, text) => {
    expect(outcome(mail(subject, text, WAYS[way]))).toBe("capture");
  });

  it.each(named(SILENCE))("without anything to keep stays silent: %s", (subject, way, text) => {
    expect(outcome(mail(subject, text, WAYS[way]))).toBe("silent");
  });

  it.each(named(PRIVATE))("about somebody's own life is private: %s", (subject, way, text) => {
    expect(outcome(mail(subject, text, WAYS[way]))).toBe("private");
  });
});
