import { datesIn } from "../text/calendar.ts";
import type { Passage } from "../text/passage.ts";
import type { ParagraphReading } from "./paragraph.ts";

/** A conversation that was copied from WhatsApp, Teams, Signal or the like into a document. */
export interface Chat {
  /** Who takes part, in the order in which they first speak. */
  readonly participants: readonly string[];
  /** Day of the last message that names one, YYYY-MM-DD; null when no message has a full date. */
  readonly day: string | null;
  /** The line above a message by which the conversation was known. */
  readonly sign: string;
}

const TIME = String.raw`\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\.?)?`;
const MONTH = "jan(?:uari)?|feb(?:ruari)?|mrt|maart|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const DATE = String.raw`\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}\s(?:${MONTH})\.?(?:\s\d{4})?`;
const WEEKDAY = "(?:maan|dins|woens|donder|vrij|zater|zon)dag|ma|di|wo|do|vr|za|zo|vandaag|gisteren";
const WHEN = String.raw`(?:(?:${WEEKDAY}),?\s)?(?:(?:${DATE}),?\s)?(?:om\s)?${TIME}`;
/** A name as a chat shows it: no sentence, no label in capitals with a colon of its own. */
const NAME = String.raw`[~\p{L}][^\s:[\]<>|?!]{0,30}(?:\s[^\s\d:[\]<>|?!][^\s:[\]<>|?!]{0,30}){0,5}|\+\d[\d\s]{7,18}\d`;

/** How programs write the line of a message: before its text, or above it. `dated` forms occur nowhere else. */
const FORMS: readonly { readonly form: RegExp; readonly dated: boolean }[] = [
  // WhatsApp on Android: 18-11-2026 14:02 - Naam: tekst
  { form: new RegExp(String.raw`^(?<when>(?:${DATE}),?\s${TIME})\s[-–]\s(?<name>${NAME}):\s`, "iu"), dated: true },
  // WhatsApp on iOS and the web, Teams: [18-11-2026 14:02:31] Naam: tekst, [14:02, 18-11-2026] Naam: tekst, [maandag 09:14] Naam
  { form: new RegExp(String.raw`^\[(?<when>${TIME},\s(?:${DATE})|${WHEN})\]\s?(?<name>${NAME})(?::(?:\s|$)|$)`, "iu"), dated: true },
  // Teams, Slack, Signal: Naam 12-11-2026 15:07
  { form: new RegExp(String.raw`^(?<name>${NAME}),?\s{1,3}(?:[-–|]\s)?(?<when>${WHEN})$`, "iu"), dated: false },
  // 15:07 Naam: tekst
  { form: new RegExp(String.raw`^(?<when>${TIME})\s(?:[-–]\s)?(?<name>${NAME}):\s`, "iu"), dated: false },
];
const LINE = 160;
const MOST_MESSAGES = 2_000;
/** A conversation begins near the begin; what follows may be as long as it likes. */
const BEGIN = 30;

interface Message {
  readonly name: string;
  readonly when: string;
  readonly dated: boolean;
  readonly sign: string;
}

/**
 * The conversation that a document holds, or null when it holds none. Two lines of a form that only chats have are
 * enough when two people speak; of the other forms somebody must speak twice, as in an agenda nobody does.
 */
export function chatIn(paragraphs: readonly ParagraphReading[]): Chat | null {
  const messages: Message[] = [];
  for (const [index, { passage }] of paragraphs.entries()) {
    if ((messages.length === 0 && index >= BEGIN) || messages.length >= MOST_MESSAGES) break;
    const message = passage.role === "quoted" ? null : messageOf(passage);
    if (message !== null) messages.push(message);
  }
  const names = [...new Set(messages.map(({ name }) => name))];
  const dated = messages.filter((message) => message.dated).length;
  const back = messages.length - names.length;
  if (names.length < 2 || (dated < 2 && (messages.length < 3 || back < 1))) return null;
  return { participants: names.filter((name) => !name.startsWith("+")), day: lastDay(messages), sign: messages[0]?.sign ?? "" };
}

function messageAt(text: string): Message | null {
  const line = text.slice(0, LINE).replace(/[\u200e\u200f\u202a-\u202e]/gu, "").replace(/\s/gu, " ").trim();
  if (!/\d[:.]\d{2}/u.test(line)) return null;
  for (const { form, dated } of FORMS) {
    const match = form.exec(line);
    const { name, when } = match?.groups ?? {};
    if (match !== null && name !== undefined && when !== undefined) return { name: name.replace(/^~\s?/u, "").replace(/[\s,]+$/u, ""), when, dated, sign: match[0].replace(/[:\s]+$/u, "") };
  }
  return null;
}

const known = new WeakMap<Passage, Message | null>();

/** Read once per paragraph, however often the document changes around it. */
function messageOf(passage: Passage): Message | null {
  let message = known.get(passage);
  if (message === undefined) known.set(passage, (message = messageAt(passage.text)));
  return message;
}

function lastDay(messages: readonly Message[]): string | null {
  for (const { when } of messages.toReversed()) {
    // A chat program shortens the year; it has no last century.
    const full = when.replace(/(?<![\d-])(\d{1,2}[-/.]\d{1,2}[-/.])(\d{2})(?!\d)/u, "$120$2");
    const [found] = datesIn(full);
    if (found !== undefined) return found.day;
  }
  return null;
}
