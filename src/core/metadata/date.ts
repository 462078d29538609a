import { propose, UNKNOWN, type Evidence, type Proposal } from "../model/index.ts";
import { dayInAmsterdam, datesIn } from "../text/calendar.ts";
import type { Field, FieldGround } from "./field.ts";

const LABEL = /(?:^|[\s|])(?:datum|dagtekening|verzenddatum|datum besluit|besluitdatum|vergaderdatum)\s*:?\s*$/iu;
const SIGNED = /\b(?:aldus|ondertekend|vastgesteld|getekend|overeengekomen|opgemaakt|besloten)\b/iu;
/** "Utrecht, 3 mei 2026": a date line of a letter holds little else. */
const DATE_LINE = 60;

const HOUSE = "kantlijn-huisregel";

/**
 * The date of the document itself, YYYY-MM-DD in Europe/Amsterdam: of a mail the day it was sent or came in; else the
 * labelled date, the date in the title or date line, the date of signing.
 */
export const date: Field<string> = {
  id: "date",
  propose({ reading, desk }: FieldGround): Proposal<string> {
    const { envelope } = reading.document;
    if (envelope !== null) {
      const day = dayInAmsterdam(envelope.date ?? desk.now);
      return day === null ? UNKNOWN : propose(day, "certain", { rule: "date-mail", words: day, source: "host" });
    }
    return labelled({ reading }) ?? inTitle({ reading }) ?? dateLine({ reading }) ?? signed({ reading }) ?? UNKNOWN;
  },
};

type Ground = Pick<FieldGround, "reading">;

function because(rule: string, words: string): Evidence {
  return { rule, words, source: HOUSE };
}

function labelled({ reading }: Ground): Proposal<string> | null {
  for (const { passage } of reading.head) {
    for (const found of datesIn(passage.text)) {
      const before = `${passage.label} ${passage.text.slice(0, found.start)}`;
      if (LABEL.test(before.trimEnd())) return propose(found.day, "certain", because("date-label", passage.text.slice(found.start, found.end)));
      if (/^datum$/iu.test(passage.previous.trim()) && passage.text.trim().length < DATE_LINE) return propose(found.day, "certain", because("date-label", passage.text.slice(found.start, found.end)));
    }
  }
  return null;
}

function inTitle({ reading }: Ground): Proposal<string> | null {
  for (const { passage } of reading.title) {
    const found = datesIn(passage.text);
    const [only] = found;
    if (found.length === 1 && only !== undefined) return propose(only.day, "likely", because("date-title", passage.text.slice(only.start, only.end)));
  }
  return null;
}

function dateLine({ reading }: Ground): Proposal<string> | null {
  for (const { passage } of reading.head.slice(0, 10)) {
    const [found] = datesIn(passage.text);
    const alone = found !== undefined && passage.text.trim().length <= DATE_LINE && found.end >= passage.text.trimEnd().length - 1;
    if (alone && passage.role !== "table-cell" && passage.role !== "list-item") return propose(found.day, "likely", because("date-line", passage.text.trim()));
  }
  return null;
}

function signed({ reading }: Ground): Proposal<string> | null {
  for (const { passage } of reading.tail) {
    const [found] = datesIn(passage.text);
    if (found !== undefined && SIGNED.test(passage.text.slice(0, found.start))) return propose(found.day, "likely", because("date-signed", passage.text.slice(found.start, found.end)));
  }
  return null;
}
