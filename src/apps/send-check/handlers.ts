import { SEND_KEYS } from "../../core/model/index.ts";
import { doubtAbout, isFresh, parseVerdict, verdictOn, type SendSetting, type Verdict } from "../../core/sending/index.ts";
import { ask, knowsMailbox, MISSING, type Completion, type ComposeItem, type HostEvent, type SendOffice } from "./office.ts";
import { linkOf, promptFor } from "./prompt.ts";
import { emptyMail, memberOf, readMail, type PartialMail } from "./read.ts";
import { parsed, sessionValue, settingOf, type ToldSetting } from "./setting.ts";

/** What the engine has of time; the script engine of classic Outlook need not have a timer. */
export interface Time {
  now(): number;
  readonly after?: ((milliseconds: number, then: () => void) => void) | undefined;
}

/** Nobody waits longer than this for the check: then the mail goes. Milliseconds. */
const PATIENCE = 1_000;
/** Of that, what reading the text may take. */
const READING = 600;
const GO: Completion = { allowEvent: true };

export interface Handlers {
  /** While a mail is written: reads it, and keeps a verdict with the draft. */
  readonly composing: (event: HostEvent) => void;
  /** A mail goes: asks at most one thing. Whatever goes wrong, the mail goes. */
  readonly sendingMail: (event: HostEvent) => void;
  /** The same for an invitation, beside which there is no pane. */
  readonly sendingInvitation: (event: HostEvent) => void;
}

/** The things that happen at an event of Outlook. */
export function handlersFor(office: () => SendOffice, time: Time): Handlers {
  const sending = (kind: SendSetting["kind"], event: HostEvent): void => {
    const known: Known = { kind, mail: emptyMail(), setting: null, url: null };
    within(time, event, GO, () => answer(office(), known, null), () => check(office(), time, known));
  };
  return {
    composing: (event) => {
      within(time, event, undefined, () => undefined, () => keepVerdict(office(), time));
    },
    sendingMail: (event) => {
      sending("mail", event);
    },
    sendingInvitation: (event) => {
      sending("invitation", event);
    },
  };
}

/** What was learned of a mail until now. */
interface Known {
  readonly kind: SendSetting["kind"];
  readonly mail: PartialMail;
  setting: ToldSetting | null;
  url: string | null;
}

/** Completes an event exactly once: with what `work` gives, with `early` when time is up, with `safe` when anything fails. */
function within(time: Time, event: HostEvent, safe: Completion | undefined, early: () => Completion | undefined, work: () => Promise<Completion | undefined>): void {
  let open = true;
  const complete = (completion: () => Completion | undefined): void => {
    if (!open) return;
    open = false;
    let chosen = safe;
    try {
      chosen = completion();
    } catch {
      // What cannot be said is not said: the mail goes.
    }
    try {
      event.completed?.(chosen);
    } catch {
      // The host took the event away; there is nobody left to tell.
    }
  };
  try {
    time.after?.(PATIENCE, () => {
      complete(early);
    });
    work().then((completion) => { complete(() => completion); }, () => { complete(() => safe); });
  } catch {
    complete(() => safe);
  }
}

async function keepVerdict(office: SendOffice, time: Time): Promise<undefined> {
  const item = itemOf(office);
  if (item?.sessionData?.setAsync === undefined) return undefined;
  const mail = emptyMail();
  await readMail(item, mail);
  if (isFresh(parseVerdict(await sessionValue(item, SEND_KEYS.verdict)), mail)) return undefined;
  const verdict = JSON.stringify(verdictOn(mail, stopwatch(time)));
  await ask((callback) => (item.sessionData?.setAsync ? item.sessionData.setAsync(SEND_KEYS.verdict, verdict, callback) : MISSING));
  return undefined;
}

async function check(office: SendOffice, time: Time, known: Known): Promise<Completion> {
  const item = itemOf(office);
  if (item === null) return GO;
  const [setting, place] = await Promise.all([settingOf(office, item, known.kind), sessionValue(item, SEND_KEYS.place)]);
  known.setting = setting;
  known.url = linkOf(memberOf(parsed(place), "url"));
  await readMail(item, known.mail);
  const kept = parseVerdict(await sessionValue(item, SEND_KEYS.verdict));
  return answer(office, known, isFresh(kept, known.mail) ? kept : verdictOn(known.mail, stopwatch(time)));
}

/** With no verdict the addresses alone decide. */
function answer(office: SendOffice, { kind, mail, setting, url }: Known, verdict: Verdict | null): Completion {
  const doubt = setting === null ? null : doubtAbout(mail.recipients, verdict?.risks ?? {}, setting);
  if (doubt === null || setting === null) return GO;
  return promptFor(setting.language, doubt, url, !knowsMailbox(office, "1.14") ? "words" : kind === "mail" ? "pane" : "mode");
}

const itemOf = (office: SendOffice): ComposeItem | null => office.context?.mailbox?.item ?? null;

function stopwatch(time: Time): () => boolean {
  const start = time.now();
  return () => time.now() - start < READING;
}
