import type { MailEnvelope } from "../model/index.ts";
import type { Policy } from "../policy/index.ts";
import { score, type Reading, type Score } from "../reading/index.ts";

/** Mailboxes from which no person writes, with what they weigh: a form can come from "noreply" too, a delivery report is never more. */
const BOXES: readonly (readonly [RegExp, number])[] = [
  [/^(?:mailer-daemon|postmaster|mail-?delivery)/iu, 3],
  [/^(?:no-?_?\.?reply|do-?_?\.?not-?_?\.?reply|geen-?antwoord|niet-?beantwoorden|notifications?|notificaties?|nieuwsbrief|newsletters?|news|nieuws|mailings?|alerts?|attenderings?)(?:[-+._@]|$)/iu, 1.5],
];
/** Lines that only lead elsewhere: "Lees het artikel >", "Aanmelden »". A mail with several is a leaflet. */
const LEADS_AWAY = /[>»›→]\s*$/u;
const LINK_LINE = 70;
const MANY_LINKS = 3;
const OF_LINKS = 1.5;

/** How much speaks for a mail that a machine sent, or that went to everybody. A document has no sender and gets nothing. */
export function machineOf(reading: Reading, { outcome: { machine } }: Policy): Score {
  const { envelope } = reading.document;
  const words = score(reading, machine.cues);
  if (envelope === null) return { ...words, points: 0 };
  return { ...words, points: words.points + fromBox(envelope) + (leadsAway(reading) ? OF_LINKS : 0) };
}

function fromBox({ from }: MailEnvelope): number {
  return BOXES.find(([box]) => box.test(from?.address ?? ""))?.[1] ?? 0;
}

function leadsAway({ paragraphs }: Reading): boolean {
  let links = 0;
  for (const { passage } of paragraphs) if (passage.role !== "quoted" && passage.text.length <= LINK_LINE && LEADS_AWAY.test(passage.text)) links++;
  return links >= MANY_LINKS;
}
