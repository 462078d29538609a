import { propose, UNKNOWN, type Evidence, type Proposal } from "../model/index.ts";
import { dayInAmsterdam, datesIn, type WrittenDate } from "../text/calendar.ts";
import { partialDatesIn } from "./partial-date.ts";
import type { Field, FieldGround } from "./field.ts";

/** Labels of the date of the document itself; not of an event, a birth, an earlier letter or the end of a term. */
const NAMES = "datum|dagtekening|verzenddatum|verzonden(?: op)?|factuurdatum|versiedatum|publicatiedatum|rapportdatum|besluitdatum|vergaderdatum|datum (?:van (?:het |de )?)?(?:besluit|brief|verzending|overleg|vergadering|bijeenkomst|gesprek|rapport|advies|document|dagtekening|opstelling)|opgesteld op|bijgewerkt(?: op)?|laatst (?:bijgewerkt|gewijzigd)(?: op)?|beantwoord(?: op)?|beantwoording|antwoord(?: (?:van )?(?:het )?(?:college|dagelijks bestuur|gedeputeerde staten|bestuur|minister))?|opgemaakt op|uitgebracht op|datum opgesteld|d\\.d\\.";
const LABEL_BEFORE = new RegExp(`(?:^|[\\s|(])(?:${NAMES})\\s*:?\\s*(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag,?\\s*)?$`, "iu");
const LABEL_ALONE = new RegExp(`^(?:${NAMES})\\s*:?$`, "iu");
const LABEL_OF_COLUMN = new RegExp(`(?:^|\\s)(?:${NAMES})$`, "iu");
const SIGNED = /\b(?:aldus|ondertekend|vastgesteld|getekend|overeengekomen|opgemaakt|besloten|vergadering van|gedaan te|gegeven te)\b/iu;
/** "in vergadering bijeen op 4 juni 2026": a motion or resolution. */
const MEETING = /\b(?:vergadering|bijeen|gehouden|zitting)\b[^.;]{0,40}$/iu;
/** "Utrecht, 3 mei 2026": a date line of a letter holds little else. */
const DATE_LINE = 60;
const HEADER_LINE = 160;
/** What is left of a line that opens with a date and goes on with a time or a place: "10 november 2026, 13.30-15.00 uur, kamer 4". */
const OPENS_LINE = /^(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag,?\s*)?\s*,?\s*(?:(?:van|om)\s*)?\d{1,2}[.:]\d{2}(?!\d)[^.]{0,80}$|^(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag,?\s*)?\s*,\s*[^.,]{1,40}$/iu;

const VERSION = /^\s*(?:concept|versie|conceptversie|concept-versie|eindrapport|eindversie|rapport|definitief|v)\s*\d*(?:\.\d+)*[\s,;:–-]*(?:[\p{L}.]+\s){0,2}(?:d\.d\.|van|(?:laatst )?(?:bijgewerkt|gewijzigd|aangepast|herzien)(?: op)?)?\s*$/iu;
/** Somebody was born on it, or it belongs to a label of its own: "Ingekomen: 2 november 2026". */
const OTHER_DATE = /(?<!\p{L})(?:geb\.?|geboren(?: op)?|geboortedatum)\s*:?\s*$|:\s*(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag,?\s*)?$/iu;

const HOUSE = "kantlijn-huisregel";

/**
 * The date of the document itself, YYYY-MM-DD in Europe/Amsterdam: of a mail the day it was sent or came in; else the
 * labelled date, the date in the title, date line or page header, the date of signing.
 */
export const date: Field<string> = {
  id: "date",
  propose(ground: FieldGround): Proposal<string> {
    const { envelope } = ground.reading.document;
    if (envelope !== null) {
      const day = dayInAmsterdam(envelope.date ?? ground.desk.now);
      return day === null ? UNKNOWN : propose(day, "certain", { rule: "date-mail", words: day, source: "host" });
    }
    return ofChat(ground) ?? labelled(ground, datesIn) ?? inTitle(ground, datesIn) ?? dateLine(ground) ?? inHeader(ground) ?? besideVersion(ground, datesIn) ?? signed(ground) ?? ofMeeting(ground) ?? withoutYear(ground) ?? UNKNOWN;
  },
};

type Ground = Pick<FieldGround, "reading" | "desk">;
type Dates = (text: string) => readonly WrittenDate[];

function because(rule: string, words: string): Evidence {
  return { rule, words, source: HOUSE };
}

/** A conversation is of the day on which it was last written in. */
function ofChat({ reading: { chat } }: Ground): Proposal<string> | null {
  return chat === null || chat.day === null ? null : propose(chat.day, "certain", because("date-chat", chat.day));
}

function labelled({ reading }: Ground, dates: Dates): Proposal<string> | null {
  for (const { passage } of [...reading.head, ...reading.start]) {
    for (const found of dates(passage.text)) {
      const words = passage.text.slice(found.start, found.end);
      const alone = passage.text.trim().length < DATE_LINE;
      if (LABEL_BEFORE.test(passage.text.slice(0, found.start)) || (alone && (LABEL_ALONE.test(passage.previous.trim()) || (LABEL_OF_COLUMN.test(passage.label) && isOnlyDateOf(passage.label, reading))))) return propose(found.day, "certain", because("date-label", words));
    }
  }
  return null;
}

/** A column with several dates is a history or a planning: none of them is that of the document. */
function isOnlyDateOf(label: string, { head, start }: FieldGround["reading"]): boolean {
  return [...new Set([...head, ...start])].filter(({ passage }) => passage.label === label && datesIn(passage.text).length > 0).length === 1;
}

function inTitle({ reading }: Ground, dates: Dates): Proposal<string> | null {
  for (const { passage } of reading.title) {
    const [only, ...more] = dates(passage.text);
    if (only !== undefined && more.length === 0 && !OTHER_DATE.test(passage.text.slice(0, only.start))) return propose(only.day, "likely", because("date-title", passage.text.slice(only.start, only.end)));
  }
  return null;
}

function dateLine({ reading }: Ground): Proposal<string> | null {
  for (const { passage } of reading.head.slice(0, 10)) {
    const [found] = datesIn(passage.text);
    const alone = found !== undefined && ((passage.text.trim().length <= DATE_LINE && found.end >= passage.text.trimEnd().length - 1) || OPENS_LINE.test(passage.text.slice(0, found.start) + passage.text.slice(found.end)));
    if (alone && !OTHER_DATE.test(passage.text.slice(0, found.start)) && passage.role !== "table-cell" && passage.role !== "list-item") return propose(found.day, "likely", because("date-line", passage.text.trim()));
  }
  return null;
}

function inHeader({ reading }: Ground): Proposal<string> | null {
  for (const { passage } of reading.start) {
    if (passage.role !== "header" || passage.text.length > HEADER_LINE) continue;
    const [only, ...more] = datesIn(passage.text);
    if (only !== undefined && more.length === 0) return propose(only.day, "likely", because("date-line", passage.text.slice(only.start, only.end)));
  }
  return null;
}

/** "Concept 0.7, 16 november 2026": a line that names a version also dates it. */
function besideVersion({ reading }: Ground, dates: Dates): Proposal<string> | null {
  for (const { passage } of reading.head.slice(0, 10)) {
    const [only, ...more] = passage.text.length <= HEADER_LINE ? dates(passage.text) : [];
    if (only !== undefined && more.length === 0 && VERSION.test(passage.text.slice(0, only.start))) return propose(only.day, "likely", because("date-line", passage.text.slice(only.start, only.end)));
  }
  return null;
}

/** The line under a signed text: "getekend te Utrecht op 3 mei 2026", or a place and a date. */
function signed({ reading }: Ground): Proposal<string> | null {
  for (const { passage } of reading.tail) {
    const [found] = datesIn(passage.text);
    if (found === undefined) continue;
    const before = passage.text.slice(0, found.start);
    if (SIGNED.test(before) || /^\s*\p{Lu}[\p{L}’' -]{2,30},\s*(?:de\s+)?$/u.test(before)) return propose(found.day, "likely", because("date-signed", passage.text.slice(found.start, found.end)));
  }
  return null;
}

function ofMeeting({ reading }: Ground): Proposal<string> | null {
  for (const { passage } of reading.head) {
    const [found] = datesIn(passage.text);
    if (found !== undefined && MEETING.test(passage.text.slice(0, found.start))) return propose(found.day, "likely", because("date-line", passage.text.slice(found.start, found.end)));
  }
  return null;
}

/** "Verslag dinsdag 6 oktober": the year is the one that lies nearest to the day of the desk. */
function withoutYear(ground: Ground): Proposal<string> | null {
  const dates: Dates = (text) => partialDatesIn(text, ground.desk.now);
  const found = labelled(ground, dates) ?? inTitle(ground, dates) ?? besideVersion(ground, dates);
  return found === null ? null : { ...found, confidence: "likely" };
}
