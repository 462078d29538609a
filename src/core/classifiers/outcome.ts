import type { Evidence, Outcome } from "../model/index.ts";
import type { Policy } from "../policy/index.ts";
import { score, type Reading, type Score } from "../reading/index.ts";
import { whileSame } from "../text/memo.ts";
import { tokenize } from "../text/tokens.ts";
import type { TypeVerdict } from "./document-type.ts";
import { learnedOutcome, type LearnedOutcome } from "./learned/outcome.ts";
import { machineOf } from "./machine.ts";
import type { OutcomeGround } from "./outcome-ground.ts";
import { isTied, ownLifeOf } from "./own-life.ts";

/** Keep, nothing to do, or private; with the reason. */
export interface OutcomeVerdict {
  readonly outcome: Outcome;
  readonly because: readonly Evidence[];
}

const HOUSE = "kantlijn-huisregel";

/** Whether there is something to keep here: what is known of it first, then what its words say, then what examples say. Silence is the default for short mail. */
export function outcomeOf(reading: Reading, ground: OutcomeGround, policy: Policy): OutcomeVerdict {
  return ofEnvelope(reading, ground) ?? ofSender(reading, ground, policy) ?? ofWords(weigh(reading, ground, policy), reading, ground, policy);
}

/** What the conversation and the headers of a mail settle. */
function ofEnvelope({ document: { envelope } }: Reading, { desk: { thread } }: OutcomeGround): OutcomeVerdict | null {
  if (thread !== null) return verdict("capture", { rule: "thread-known", words: thread.knownLocation, source: "host" });
  if (envelope?.bulk === true) return verdict("silent", { rule: "bulk-mail", source: HOUSE });
  return envelope?.automatic === true ? verdict("silent", { rule: "automatic-mail", source: HOUSE }) : null;
}

/** A machine that sends, somebody who writes about their own life, or a zaak that is named. */
function ofSender(reading: Reading, ground: OutcomeGround, policy: Policy): OutcomeVerdict | null {
  const machine = machineOf(reading, policy);
  const number = reading.locationHits.find((hit) => hit.kind === "number" && hit.id);
  // A forwarded newsletter with a zaak above it is about that zaak; an automatic answer repeats the number of its subject.
  if (machine.points >= policy.outcome.machine.threshold && (machine.inTitle || number === undefined)) return verdict("silent", { rule: "looks-machine", words: quoted(machine.words), source: HOUSE });
  const life = ownLifeOf(reading, ground, policy);
  if (life !== null) return verdict("private", { rule: "looks-private", words: quoted(life), source: HOUSE });
  return number === undefined ? null : verdict("capture", { rule: "number-in-text", words: number.words, source: "organisatie" });
}

/** What speaks for each side, in points. */
interface Weights {
  readonly business: Score;
  readonly social: Score;
  readonly personal: Score;
  readonly mass: Mass;
  /** All that speaks for work. */
  readonly work: number;
}

function weigh(reading: Reading, ground: OutcomeGround, policy: Policy): Weights {
  const { business, social, private: personal } = policy.outcome;
  const [found, mass] = [score(reading, business.cues), massOf(reading)];
  return { business: found, social: score(reading, social.cues), personal: score(reading, personal.cues), mass, work: found.points + beside(reading, ground, policy) + density(mass, policy) };
}

/** Thanks, private and social words; then examples for a mail that none of these knows; then whether enough speaks for work. */
function ofWords(weights: Weights, reading: Reading, ground: OutcomeGround, policy: Policy): OutcomeVerdict {
  const { outcome } = policy;
  const { business, social, personal, mass, work } = weights;
  const thanks = ground.direction === "outgoing" ? null : courtesyOf(reading, mass, policy);
  if (thanks !== null) return verdict("silent", { rule: "looks-social", words: quoted(thanks), source: HOUSE });
  if (personal.points >= outcome.private.threshold && personal.points > work && personal.points > social.points) return verdict("private", { rule: "looks-private", words: quoted(personal.words), source: HOUSE });
  if (social.points >= outcome.social.threshold && social.points >= work) return verdict("silent", { rule: "looks-social", words: quoted(social.words), source: HOUSE });
  const kept = keeps(reading, mass, work, ground.type, Math.max(social.points, personal.points), policy);
  const learned = kept && saysItAll(reading, ground, policy) ? null : learnedFrom(reading, ground, policy);
  // Where both say the same, the words give the reason.
  if (learned !== null && learned.outcome !== (kept ? "capture" : "silent")) return verdict(learned.outcome, { rule: LEARNED[learned.outcome], words: quoted(learned.words), source: HOUSE });
  if (kept) return verdict("capture", { rule: ground.type.rule === null ? "looks-business" : "type-is-kept", words: quoted(business.words), source: "archiefwet-3" });
  return verdict("silent", { rule: "nothing-to-keep", source: HOUSE });
}

/** Words of somebody outside that are enough by themselves, as the salutation of a letter to who decides: no example speaks against them. */
function saysItAll(reading: Reading, { direction }: OutcomeGround, { outcome: { business } }: Policy): boolean {
  return direction === "incoming" && business.cues.some((cue) => cue.weight >= business.threshold && reading.wordsFor(cue) !== null);
}

/**
 * What examples say of a mail that no rule knows: neither where it belongs nor what kind of document it is. Without them, and for a document,
 * the weight of its words decides.
 */
function learnedFrom(reading: Reading, ground: OutcomeGround, policy: Policy): LearnedOutcome | null {
  const { direction, type, near } = ground;
  const { envelope, paragraphs } = reading.document;
  if (envelope === null || !policy.learned.outcome || near || (type.rule !== null && type.rule.shape === undefined)) return null;
  const learned = learnedOutcome({ paragraphs, direction, from: envelope.from?.address ?? "", recipients: envelope.to.length, attachments: envelope.attachments.length });
  // With somebody outside, a colleague who reads along ties it to the work; among colleagues everybody is one.
  return learned.outcome === "private" && direction !== "internal" && isTied(reading, ground, policy) ? null : learned;
}

const LEARNED = { capture: "learned-capture", silent: "learned-silent", private: "learned-private" } as const satisfies Readonly<Record<Outcome, string>>;

/** Points for work that do not come from the words of the policy. */
function beside(reading: Reading, { desk, direction, type, near }: OutcomeGround, { outcome: { signals } }: Policy): number {
  const { envelope } = reading.document;
  const shared = direction === "incoming" && desk.author !== null && envelope !== null && !envelope.to.some(({ address }) => address.toLowerCase() === desk.author?.email.toLowerCase());
  return signals.type * type.points + (near ? signals.knownPlace : 0) + (shared ? signals.sharedMailbox : 0)
    + (direction === "incoming" ? signals.incoming : direction === "outgoing" ? signals.outgoing : 0)
    + ((envelope?.attachments.length ?? 0) > 0 ? signals.attachment : 0);
}

const LONG_WORD = 11;
const NUMBER = /(?<![\p{L}\d])(?:\d[\d.]*\d(?:,\d+)?|\d+(?:,\d+)?(?=\s*(?:%|procent|euro|uur|jaar|weken|maanden)))/gu;
const ASIDE = new Set(["quoted", "header", "footer"]);
/** A long document is work anyhow; its begin is enough. */
const MOST_PARAGRAPHS = 40;

/** How much the author wrote, in the first paragraphs: words, different long words, numbers. */
interface Mass {
  readonly words: number;
  readonly long: number;
  readonly numbers: number;
}

const massOf = (reading: Reading): Mass => massIn(reading.paragraphs.slice(0, MOST_PARAGRAPHS));

const massIn = whileSame((paragraphs: Reading["paragraphs"]): Mass => {
  const long = new Set<string>();
  let words = 0;
  let numbers = 0;
  for (const paragraph of paragraphs) {
    if (ASIDE.has(paragraph.passage.role)) continue;
    words += paragraph.words;
    numbers += paragraph.passage.text.match(NUMBER)?.length ?? 0;
    for (const { word } of tokenize(paragraph.passage.text)) if (word.length >= LONG_WORD) long.add(word);
  }
  return { words, long: long.size, numbers };
});

/** Work is written in long words and numbers; a chat is short. */
function density({ words, long, numbers }: Mass, { outcome: { signals } }: Policy): number {
  return Math.min(signals.most, signals.longWord * long + signals.number * numbers + signals.hundredWords * words / 100);
}

/** Thanks and nothing else, to or among the people of the organisation: short, without a number, a question or a word that decides or asks something. */
function courtesyOf(reading: Reading, { words, numbers }: Mass, { outcome: { courtesy, signals } }: Policy): readonly string[] | null {
  const { envelope } = reading.document;
  if (envelope === null || envelope.attachments.length > 0 || numbers > 0 || words > signals.courtesyWords) return null;
  const thanks = score(reading, courtesy.cues);
  if (thanks.points <= 0 || score(reading, courtesy.more).points > 0) return null;
  return reading.paragraphs.some(({ passage }) => !ASIDE.has(passage.role) && passage.role !== "subject" && passage.text.includes("?")) ? null : thanks.words;
}

function keeps(reading: Reading, { words }: Mass, work: number, type: TypeVerdict, other: number, { outcome: { signals, business } }: Policy): boolean {
  // What only examples say of the kind is no reason to keep a text.
  const kind = type.rule !== null && type.rule.shape === undefined && type.points > 0;
  if (words < signals.fewWords && !kind) return false;
  if (work >= business.threshold) return true;
  if (reading.document.kind === "document" && kind) return true;
  return work >= other && words >= (reading.document.kind === "document" ? signals.plainDocument : signals.plainMail);
}

function verdict(outcome: Outcome, because: Evidence): OutcomeVerdict {
  return { outcome, because: [because] };
}

function quoted(words: readonly string[]): string {
  return words.slice(0, 3).join("”, “");
}
