import { Button } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import { capturing, clock, quiet, when } from "../../../language/spoken/first.ts";
import { faceOf, hindranceOf, isChanged, isHanded, placeOf, wayOf, type Face } from "../state/select.ts";
import type { PaneState } from "../state/state.ts";
import { usePane, useSession } from "./context.ts";
import { Done, Handed, Intended, Marked } from "./done.tsx";
import { Later } from "./later.tsx";
import { shortOf } from "./naming.ts";

/** The one thing to do, and how it stands. The button never moves; what comes after it takes its place. */
export function Foot({ face }: { readonly face: Face }): ReactNode {
  const state = usePane();
  const hands = useSession().offers !== null && isHanded(state.capture);
  const area = useRef<HTMLDivElement>(null);
  const stage = state.capture.state;
  useFollowedFocus(area, stage);
  const calm = face === "start" || face === "silent" || face === "private" || face === "failed" || face === "resting";
  return (
    <>
      {calm ? null : <div ref={area} className="area"><Body face={face} /></div>}
      <Strip text={stripOf(state, face, hands)} dot={stage === "known" || (stage === "stored" && !isChanged(state)) ? "dot-done" : stage === "queued" || stage === "busy" || stage === "intended" ? "dot-half" : ""}>{calm ? null : isChanged(state) ? <Undo /> : <Quieter face={face} />}</Strip>
    </>
  );
}

function Body({ face }: { readonly face: Face }): ReactNode {
  const state = usePane();
  const { capture } = state;
  switch (capture.state) {
    case "stored":
      return isChanged(state) ? <><Problem /><Confirm words={capturing.again} face={face} /></> : <><Problem /><Receipt /></>;
    case "known":
      return <Done words={capturing.before(shortOf(placeOf(state)))} />;
    case "intended":
      return isChanged(state) ? <Confirm words={capturing.againLater} face={face} /> : <Intended />;
    case "queued":
      return <Queue />;
    case "refused":
      return <><Later part="Trouble" code={capture.code} /><Confirm face={face} /></>;
    default:
      return <Confirm face={face} />;
  }
}

function wordsFor(state: PaneState, waits: boolean): string {
  switch (hindranceOf(state)) {
    case "place":
      return capturing.choose;
    case "answer":
      return capturing.answer;
    default:
      if (waits) return capturing.confirmLater;
      return capturing[wayOf(state)];
  }
}

/** Stays in reach of the keyboard while it can do nothing: what is missing stands on it. */
function Confirm({ words, face }: { readonly words?: string; readonly face: Face }): ReactNode {
  const state = usePane();
  const session = useSession();
  const waits = session.host.intents?.waits ?? false;
  const busy = state.capture.state === "busy";
  // What the author has to take along does not wait.
  const keepsNone = state.keepsNone && face !== "skeleton" && (session.offers === null || placeOf(state)?.target === "sharepoint");
  const idle = face === "skeleton" || busy || hindranceOf(state) !== null;
  return (
    <>
      {keepsNone ? <p className="small" data-part="keeps-none">{capturing.keepsNone}</p> : null}
      <Button appearance="primary" className="wide-button" disabledFocusable={idle} onClick={session.confirm} data-action="confirm">
        {busy ? capturing.busy : face === "skeleton" ? capturing.confirm : (words ?? wordsFor(state, waits))}
      </Button>
    </>
  );
}

function Receipt(): ReactNode {
  const { capture } = usePane();
  const session = useSession();
  if (capture.state !== "stored") return null;
  if (session.offers !== null && isHanded(capture)) return <Handed undo={<Undo />} />;
  return <Done words={capturing.done(shortOf(capture.proof.location))}><Marked /><Later part="Kept" undo={<Undo />} /></Done>;
}

/** There for as long as the store allows it. */
function Undo(): ReactNode {
  const { capture, now } = usePane();
  const session = useSession();
  if (capture.state !== "stored" || capture.proof.undoUntil === null || capture.proof.undoUntil < now) return null;
  return <button type="button" className="link" aria-disabled={capture.undoing} onClick={() => { session.undo(); }} data-action="undo">{capture.undoing ? capturing.undoing : capturing.undo}</button>;
}

function Problem(): ReactNode {
  const { capture } = usePane();
  return capture.state === "stored" && capture.problem !== null ? <Later part="Trouble" code={capture.problem} /> : null;
}

function Queue(): ReactNode {
  const { capture } = usePane();
  const session = useSession();
  if (capture.state !== "queued") return null;
  return (
    <div tabIndex={0} data-part="queue">
      <div className="trouble waiting">
        <h2 className="heading">{capture.code.startsWith("sign-in-") ? capturing.queueSignIn : capture.code === "store-locked" ? capturing.queueLocked : capturing.queueTitle}</h2>
        <p className="text">{capture.kept ? capturing.queueText : capturing.queueLoose}</p>
      </div>
      <Button className="wide-button" disabledFocusable={capture.trying} onClick={session.retry} data-action="retry">{capture.trying ? capturing.busy : capturing.retry}</Button>
    </div>
  );
}

function stripOf(state: PaneState, face: Face, hands: boolean): string {
  const { capture, now, othersWaiting } = state;
  const others = othersWaiting === 0 ? "" : ` · ${capturing.others(othersWaiting)}`;
  if (face === "start" || face === "silent" || face === "private" || face === "failed") return `${quiet.nothing}${others}`;
  switch (capture.state) {
    case "stored":
      return `${isChanged(state) ? capturing.changed(when(capture.proof.storedAt, now)) : at(capture.proof.storedAt, now, hands)}${others}`;
    case "queued":
      return `${capturing.queued(when(capture.since, now))}${others}`;
    case "busy":
      return capturing.busy;
    case "intended":
      return `${isChanged(state) ? capturing.changedLater : capturing.waiting}${others}`;
    case "undone":
      return `${capturing.undone}${others}`;
    case "known":
      return `${capturing.nothingToDo}${others}`;
    default:
      return `${faceOf(state) === "filed" || state.resumed !== "no" ? quiet.filing : capturing.not}${others}`;
  }
}

/** For whoever does not want this now. What happened or waits stays in view. */
function Quieter({ face }: { readonly face: Face }): ReactNode {
  const { capture } = usePane();
  const { author } = useSession();
  if (face !== "card" || capture.state !== "none") return null;
  return (
    <span className="quieter">
      <button type="button" className="link" onClick={author.later} data-action="later">{quiet.later}<span className="hidden">, {quiet.laterHint}</span></button>
      <button type="button" className="link" onClick={author.notToday} data-action="not-today">{quiet.notToday}<span className="hidden">, {quiet.notTodayHint}</span></button>
    </span>
  );
}

function at(moment: string, now: string, hands: boolean): string {
  const words = when(moment, now);
  const [today, earlier] = hands ? [capturing.handedAt, capturing.handedOn] : [capturing.at, capturing.on];
  return words === clock(moment) ? today(words) : earlier(words);
}

function Strip({ text, dot, children }: { readonly text: string; readonly dot: string; readonly children?: ReactNode }): ReactNode {
  return <div className="strip"><span className={`dot ${dot}`} aria-hidden="true" /><span role="status" data-part="status">{text}</span>{children}</div>;
}

/** The button that had the focus is gone: the focus goes to what took its place. */
function useFollowedFocus(area: React.RefObject<HTMLDivElement | null>, stage: string): void {
  const before = useRef(stage);
  useEffect(() => {
    const changed = before.current !== stage;
    before.current = stage;
    if (!changed || document.activeElement !== document.body) return;
    if (document.hasFocus()) area.current?.querySelector<HTMLElement>("[tabindex='0'], button")?.focus({ preventScroll: true });
  }, [area, stage]);
}
