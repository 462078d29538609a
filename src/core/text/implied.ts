import type { WordLists } from "./lists.ts";
import type { Passage } from "./passage.ts";
import { sentencesIn } from "./sentences.ts";
import { subjectOf, type Subject } from "./subject.ts";

/** Notes leave out who it is about: "heeft parkinson, trilt in de ochtend". In small letters and without a question. */
const IMPLIED = /^\s*[-•*]?\s*(?:(?:[Zz]e|[Zz]ij|[Hh]ij)\s)?(?:heeft|had|is|was|krijgt|kreeg|gebruikt|slikt|lijdt|leed|kan|kon|zit|zat|loopt|woont|werkt|wil|moet|verloor|leeft|slaapt|eet|volgt)(?!\p{L})/u;
/** The third person of a rule or a plan. */
const OF_MANY = /(?<!\p{L})(?:artikel|lid|verordening|regeling|beleid\p{L}*|wet|wij|we|u|je|mensen|personen|inwoners|burgers|kinderen|jongeren|ouderen|cli[eë]nten|pati[eë]nten|leerlingen|medewerkers|afdeling|aanvraag|zaak|verzoek|dossier|commissie|vergunning\p{L}*|plan|project|voorstel)(?!\p{L})|\?/iu;
const NOTE = 200;

/** Whom some words are about, also where a note leaves it out; null when it is nobody in particular. */
export function subjectNear(passage: Passage, start: number, end: number, lists: WordLists): Subject | null {
  const subject = subjectOf(passage, start, end, lists);
  if (subject !== null || (passage.role !== "body" && passage.role !== "list-item" && passage.role !== "table-cell")) return subject;
  const sentence = sentencesIn(passage).find((one) => start >= one.start && start < one.end);
  if (sentence === undefined || sentence.text.length > NOTE || OF_MANY.test(sentence.text)) return null;
  const verb = IMPLIED.exec(sentence.text);
  return verb === null ? null : { confidence: "likely", words: verb[0].trim() };
}
