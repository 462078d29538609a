import type { Desk, Evidence, Outcome } from "../model/index.ts";
import type { Policy } from "../policy/index.ts";
import { score, type Reading } from "../reading/index.ts";
import type { Direction } from "./direction.ts";
import type { TypeVerdict } from "./document-type.ts";

/** Keep, nothing to do, or private; with the reason. */
export interface OutcomeVerdict {
  readonly outcome: Outcome;
  readonly because: readonly Evidence[];
}

/** A recognised kind of document weighs this much as business. */
const TYPE_WEIGHT = 0.6;
/** Shorter documents hold nothing to keep unless they say what they are. */
const FEW_WORDS = 25;
/** A document this long is work, unless it looks private. */
const MANY_WORDS = 150;
/** An outsider who writes to the organisation usually wants something from it. */
const INCOMING_BONUS = 1;

const HOUSE = "kantlijn-huisregel";

/** Whether there is something to keep here. Silence is the default for mail; a document is work unless it looks private. */
export function outcomeOf(reading: Reading, desk: Desk, direction: Direction, type: TypeVerdict, policy: Policy): OutcomeVerdict {
  const known = knownPlace(reading, desk);
  if (known !== null) return verdict("capture", known);
  const { envelope } = reading.document;
  if (envelope?.bulk === true) return verdict("silent", { rule: "bulk-mail", source: HOUSE });
  if (envelope?.automatic === true) return verdict("silent", { rule: "automatic-mail", source: HOUSE });
  const business = score(reading, policy.outcome.business.cues);
  const social = score(reading, policy.outcome.social.cues);
  const personal = score(reading, policy.outcome.private.cues);
  const work = business.points + TYPE_WEIGHT * type.points + (direction === "incoming" ? INCOMING_BONUS : 0);
  if (personal.points >= policy.outcome.private.threshold && personal.points > work) return verdict("private", { rule: "looks-private", words: quoted(personal.words), source: HOUSE });
  if (social.points >= policy.outcome.social.threshold && social.points >= work) return verdict("silent", { rule: "looks-social", words: quoted(social.words), source: HOUSE });
  if (keeps(reading, work, type, policy)) return verdict("capture", { rule: type.rule === null ? "looks-business" : "type-is-kept", words: quoted(business.words), source: "archiefwet-3" });
  return verdict("silent", { rule: "nothing-to-keep", source: HOUSE });
}

function keeps(reading: Reading, work: number, type: TypeVerdict, policy: Policy): boolean {
  if (reading.words < FEW_WORDS && type.rule === null) return false;
  if (work >= policy.outcome.business.threshold) return true;
  return reading.document.kind === "document" && (type.rule !== null || reading.words >= MANY_WORDS);
}

function knownPlace(reading: Reading, desk: Desk): Evidence | null {
  if (desk.thread !== null) return { rule: "thread-known", words: desk.thread.knownLocation, source: "host" };
  if (reading.document.envelope?.bulk === true || reading.document.envelope?.automatic === true) return null;
  const number = reading.locationHits.find((hit) => hit.kind === "number" && hit.id);
  return number === undefined ? null : { rule: "number-in-text", words: number.words, source: "organisatie" };
}

function verdict(outcome: Outcome, because: Evidence): OutcomeVerdict {
  return { outcome, because: [because] };
}

function quoted(words: readonly string[]): string {
  return words.slice(0, 3).join("”, “");
}
