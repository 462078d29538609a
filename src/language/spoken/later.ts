// The words of what comes after the first card, in the language that is spoken now.
import type { Like } from "../like.ts";
import * as nlErrors from "../nl/errors.ts";
import * as nlFindings from "../nl/findings.ts";
import * as nlLearning from "../nl/learning.ts";
import * as nlQueue from "../nl/queue.ts";
import * as nlRules from "../nl/rules.ts";
import * as nlValues from "../nl/values.ts";
import { whenSpoken } from "./spoken.ts";

export let errors: Like<typeof nlErrors.errors> = nlErrors.errors;
export let { article, groups, kinds, marking }: Like<typeof nlFindings> = nlFindings;
export let grounds: Readonly<Record<string, string>> = nlFindings.grounds;
export let { connection, learning, lessons, memory, practice }: Like<typeof nlLearning> = nlLearning;
export let { alike, elsewhere, passages, places, queue, reasons, receipt }: Like<typeof nlQueue> = nlQueue;
export let rules: Readonly<Record<string, (words: string) => string>> = nlRules.rules;
export let { size }: Pick<typeof nlValues, "size"> = nlValues;

whenSpoken((texts) => {
  ({ errors } = texts.errors);
  ({ article, grounds, groups, kinds, marking } = texts.findings);
  ({ connection, learning, lessons, memory, practice } = texts.learning);
  ({ alike, elsewhere, passages, places, queue, reasons, receipt } = texts.queue);
  ({ rules } = texts.rules);
  ({ size } = texts.values);
});
