import type { Outcome } from "../../../src/core/model/index.ts";
import { readMails, type LabelledMail } from "../../../scripts/tasks/train/outcome.ts";

/** Mail as people write it: which way, subject, text. */
export type Example = readonly [LabelledMail["direction"], string, string];

const cases = readMails("cases");
const having = (outcome: Outcome): readonly Example[] => cases.filter((mail) => mail.outcome === outcome).map(({ direction, subject, text }) => [direction, subject, text]);

export const WORK = having("capture");
export const SILENCE = having("silent");
export const PRIVATE = having("private");
