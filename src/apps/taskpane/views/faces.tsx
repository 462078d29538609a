import { useState, type ReactNode } from "react";
import { card, clock, quiet } from "../../../language/spoken/first.ts";
import { placeOf } from "../state/select.ts";
import { useLanguage, usePane, useSession } from "./context.ts";
import { useWhy } from "./fold.tsx";
import { Later } from "./later.tsx";
import { Notices } from "./notices.tsx";

const BONES = ["45%", "92%", "70%", "100%", "84%", "100%", "76%", "100%", "62%"] as const;

/** The shape of the card before there is one. */
export function Skeleton(): ReactNode {
  return (
    <>
      <p className="hidden" role="status">{card.reading}</p>
      <div className="bones" aria-hidden="true">{BONES.map((width, index) => <div key={`${String(index)} ${width}`} className="bone" style={{ width }} />)}</div>
    </>
  );
}

/** A document that still has to be written: where it belongs can be said beforehand. */
export function Start(): ReactNode {
  const state = usePane();
  const [choosing, setChoosing] = useState(false);
  const place = placeOf(state);
  return (
    <div className="calm">
      <h2 className="calm-title">{quiet.start}</h2>
      <p className="calm-text">{quiet.startText}</p>
      {place === null ? null : <p className="calm-text" data-field="location" data-value={place.id}>{quiet.startPlace(place.title)}</p>}
      <button type="button" className="link calm-action" aria-expanded={choosing} onClick={() => { setChoosing(!choosing); }}>{place === null ? quiet.startChoose : quiet.startOther}</button>
      {choosing ? <div className="start-places"><Later part="Places" focus onDone={() => { setChoosing(false); }} /></div> : null}
    </div>
  );
}

/** Nothing to keep here, and the reason when somebody asks. */
export function Silent(): ReactNode {
  return <Calm title={quiet.silent} text={quiet.silentText}><Anyway /></Calm>;
}

/** Somebody's own life: Kantlijn keeps out of it, unless the author knows better. */
export function Private(): ReactNode {
  return <Calm title={quiet.private} text={quiet.privateText}><Anyway /></Calm>;
}

function Anyway(): ReactNode {
  const session = useSession();
  return <button type="button" className="link calm-action" onClick={() => { session.do({ type: "anyway" }); }}>{quiet.anyway}</button>;
}

/** The author asked for quiet. */
export function Resting(): ReactNode {
  const session = useSession();
  const { rest } = usePane();
  return (
    <div className="calm">
      <h2 className="calm-title">{quiet.resting}</h2>
      <p className="calm-text">{rest === null || rest.scope === "day" ? quiet.restingDay : quiet.restingDocument(clock(rest.until))}</p>
      <button type="button" className="link calm-action" onClick={session.author.wake} data-action="wake">{quiet.wake}</button>
    </div>
  );
}

/** A conversation that was filed before: nothing to do. */
export function Filed(): ReactNode {
  const session = useSession();
  return (
    <Calm title={quiet.silent} text={quiet.thread}>
      <button type="button" className="link calm-action" onClick={() => { session.do({ type: "card-wanted" }); }}>{quiet.card}</button>
    </Calm>
  );
}

export function Failure(): ReactNode {
  const { failure } = usePane();
  return failure === null ? null : <Later part="Trouble" code={failure} heading />;
}

/** Opened without a document beside it. */
export function NoHost(): ReactNode {
  useLanguage();
  return <main className="calm"><h1 className="calm-title">{quiet.noHost}</h1><p className="calm-text">{quiet.noHostText}</p></main>;
}

function Calm({ title, text, children }: { readonly title: string; readonly text: string; readonly children?: ReactNode }): ReactNode {
  const { guidance } = usePane();
  const why = useWhy(title, null, { because: guidance?.because ?? [] });
  return (
    <>
      <Notices warnings={guidance?.warnings ?? []} />
      <div className="calm">
        <h2 className="calm-title">{title}</h2>
        <p className="calm-text">{text}</p>
        {why.button}
        {why.panel}
        {children}
      </div>
    </>
  );
}
