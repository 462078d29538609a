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

const HOUSE = "kantlijn-huisregel";

/** What decides beside the text. `near`: how strongly its words point to a known zaak or dossier, in points of the ranking. */
export interface OutcomeGround {
  readonly desk: Desk;
  readonly direction: Direction;
  readonly type: TypeVerdict;
  readonly near: boolean;
}

/** Whether there is something to keep here. Silence is the default for short mail; a document is work unless it looks private. */
export function outcomeOf(reading: Reading, ground: OutcomeGround, policy: Policy): OutcomeVerdict {
  const { outcome } = policy;
  const { envelope } = reading.document;
  if (ground.desk.thread !== null) return verdict("capture", { rule: "thread-known", words: ground.desk.thread.knownLocation, source: "host" });
  if (envelope?.bulk === true) return verdict("silent", { rule: "bulk-mail", source: HOUSE });
  if (envelope?.automatic === true) return verdict("silent", { rule: "automatic-mail", source: HOUSE });
  const machine = score(reading, outcome.machine.cues);
  if (envelope !== null && machine.points >= outcome.machine.threshold) return verdict("silent", { rule: "looks-machine", words: quoted(machine.words), source: HOUSE });
  const number = reading.locationHits.find((hit) => hit.kind === "number" && hit.id);
  if (number !== undefined) return verdict("capture", { rule: "number-in-text", words: number.words, source: "organisatie" });
  const business = score(reading, outcome.business.cues);
  const social = score(reading, outcome.social.cues);
  const personal = score(reading, outcome.private.cues);
  const work = business.points + beside(reading, ground, policy);
  if (personal.points >= outcome.private.threshold && personal.points > work && personal.points > social.points) return verdict("private", { rule: "looks-private", words: quoted(personal.words), source: HOUSE });
  if (social.points >= outcome.social.threshold && social.points >= work) return verdict("silent", { rule: "looks-social", words: quoted(social.words), source: HOUSE });
  if (keeps(reading, work, ground.type, Math.max(social.points, personal.points), policy)) return verdict("capture", { rule: ground.type.rule === null ? "looks-business" : "type-is-kept", words: quoted(business.words), source: "archiefwet-3" });
  return verdict("silent", { rule: "nothing-to-keep", source: HOUSE });
}

/** Points for work that do not come from the words themselves. */
function beside(reading: Reading, { direction, type, near }: OutcomeGround, { outcome: { signals } }: Policy): number {
  return signals.type * type.points + (near ? signals.knownPlace : 0)
    + (direction === "incoming" ? signals.incoming : direction === "outgoing" ? signals.outgoing : 0)
    + ((reading.document.envelope?.attachments.length ?? 0) > 0 ? signals.attachment : 0);
}

function keeps(reading: Reading, work: number, type: TypeVerdict, other: number, { outcome: { signals, business } }: Policy): boolean {
  if (reading.words < signals.fewWords && type.rule === null) return false;
  if (work >= business.threshold) return true;
  if (reading.document.kind === "document") return type.rule !== null || (reading.words >= signals.shortDocument && work >= other);
  return reading.words >= signals.longMail && work >= other;
}

function verdict(outcome: Outcome, because: Evidence): OutcomeVerdict {
  return { outcome, because: [because] };
}

function quoted(words: readonly string[]): string {
  return words.slice(0, 3).join("”, “");
}
