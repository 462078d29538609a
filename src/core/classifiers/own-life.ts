import type { MailAddress } from "../model/index.ts";
import type { Policy } from "../policy/index.ts";
import { score, type Reading } from "../reading/index.ts";
import { judgeRecipient } from "../sending/index.ts";
import { fold } from "../text/tokens.ts";
import { isOwnAddress } from "./direction.ts";
import type { OutcomeGround } from "./outcome-ground.ts";

/** The author mails to a mailbox of their own. */
const TO_SELF = 2;
/** Words about home and family must be there too: work goes to a private mailbox as well. */
const FEWEST = 2;

/** What shows that a mail is about the life of the author; null when it is tied to the work, or says too little. */
export function ownLifeOf(reading: Reading, ground: OutcomeGround, policy: Policy): readonly string[] | null {
  const { envelope } = reading.document;
  if (envelope === null || ground.direction === "internal" || isTied(reading, ground, policy)) return null;
  const { ownLife } = policy;
  const incoming = ground.direction === "incoming";
  const life = score(reading, incoming ? ownLife.yours : ownLife.mine);
  const toSelf = !incoming && envelope.to.some(({ address }) => judgeRecipient(address, ground.desk.author, ground.world.organisation.domains)?.reason === "own-private");
  const personal = score(reading, policy.outcome.private.cues);
  const points = life.points + personal.points + (toSelf ? TO_SELF : 0);
  return life.points >= FEWEST && points >= ownLife.threshold ? [...life.words, ...personal.words] : null;
}

/** Whether anything ties a mail to the work: a zaak or dossier, a shared mailbox, a colleague, or words that name the organisation. */
export function isTied(reading: Reading, { desk, direction, near, world }: OutcomeGround, policy: Policy): boolean {
  const envelope = reading.document.envelope;
  if (near || reading.locationHits.length > 0 || reading.caseNumbers.size > 0 || envelope === null) return true;
  const own = desk.author?.email.toLowerCase() ?? "";
  const colleague = ({ address }: MailAddress): boolean => isOwnAddress(address, world) && address.toLowerCase() !== own;
  if ([...envelope.to, ...envelope.cc].some(colleague) || (direction === "incoming" && own === "")) return true;
  return score(reading, policy.ownLife.work).points > 0 || names(reading, world.organisation.name);
}

function names({ title, head, tail }: Reading, organisation: string): boolean {
  const name = fold(organisation);
  return name.length > 3 && [...title, ...head, ...tail].some(({ passage }) => fold(passage.text).includes(name));
}
