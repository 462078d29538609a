import type { DocumentHost } from "../../../adapters/hosts/host.ts";
import { announcing } from "../../../language/spoken/first.ts";
import type { Session } from "../session.ts";
import { placeOf } from "../state/select.ts";
import type { PaneState } from "../state/state.ts";
import { shortOf } from "../views/naming.ts";

/** Milliseconds without a change after which what is said of a draft is entrusted again. */
const PAUSE_MS = 2_000;
/** After which it is tried again: Outlook saves what somebody writes after a while, and only then it is sure which draft it is. */
const AGAIN_MS = 15_000;

type Watched = Pick<Session, "state" | "subscribe" | "do"> & { readonly host: Pick<DocumentHost, "intents" | "announce"> };

/**
 * Has the server file a mail that was confirmed before it was sent, where there is a server that does, so that nobody has to open it again; and tells it
 * what changes until then. What cannot be entrusted is filed by the pane when the mail is opened, as where there is no such server.
 */
export function entrustDrafts(session: Watched, later: (milliseconds: number, work: () => void) => () => void): void {
  let seen: Seen | null = null;
  let stop = (): void => undefined;
  const follow = (): void => {
    const next = seenIn(session.state);
    if (next === null ? seen === null : same(next, seen)) return;
    const first = seen?.since !== next?.since;
    seen = next;
    stop();
    if (next === null) return;
    const entrust = (): void => {
      void give(session, next.turn).catch(() => false).then((done) => { if (!done && seen === next) stop = later(AGAIN_MS, entrust); });
    };
    if (first) entrust();
    else stop = later(PAUSE_MS, entrust);
  };
  session.subscribe(follow);
  follow();
}

/** What was confirmed of which mail, and what the card says of it. */
interface Seen extends Pick<PaneState, "turn" | "guidance" | "choices" | "marked" | "dismissed"> {
  readonly since: string;
}

/** Null while there is nothing to entrust or not everything is known; a change of the card counts once its author confirms that too. */
function seenIn(state: PaneState): Seen | null {
  const { capture, turn, guidance, choices, marked, dismissed } = state;
  if (capture.state !== "intended" || state.cardChanged || state.resumed === "asked" || guidance === null || state.facts === null || state.incomplete || placeOf(state)?.target === "sharepoint") return null;
  return { since: capture.since, turn, guidance, choices, marked, dismissed };
}

function same(one: Seen, other: Seen | null): boolean {
  return other !== null && (Object.keys(one) as readonly (keyof Seen)[]).every((part) => one[part] === other[part]);
}

/** False while it is not sure which draft it is. */
async function give(session: Watched, turn: number): Promise<boolean> {
  const { intents } = session.host;
  const intent = (await intents?.read()) ?? null;
  if (intent?.wanted !== true || intent.id === undefined || intents?.entrust === undefined) return true;
  const { recordFor } = await import(/* webpackChunkName: "capture" */ "../capture.ts");
  const { id, confirmedAt } = intent;
  const { state } = session;
  if (state.turn !== turn || seenIn(state)?.since !== confirmedAt) return true;
  if (!await intents.entrust(intent, (fileName) => recordFor(state, { id, confirmedAt, fileName }))) return false;
  const { capture, now } = session.state;
  if (session.state.turn === turn && capture.state === "intended" && capture.since === confirmedAt && capture.entrusted !== true) {
    session.do({ type: "capture", capture: { ...capture, entrusted: true }, now });
    session.host.announce?.(announcing.intendedByItself(shortOf(capture.location))).catch(() => undefined);
  }
  return true;
}
