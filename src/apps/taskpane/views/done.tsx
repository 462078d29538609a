import type { ReactNode } from "react";
import { capturing } from "../../../language/spoken/first.ts";
import { markedOf } from "../state/select.ts";
import { usePane, useSession } from "./context.ts";
import { Later } from "./later.tsx";
import { shortOf } from "./naming.ts";

/** What was done, in the place of the button. A stop of the keyboard: Office on the web moves on only from what it counts as one. */
export function Done({ words, children }: { readonly words: string; readonly children?: ReactNode }): ReactNode {
  return (
    <div className="receipt" tabIndex={0} data-part="receipt">
      <h2 className="receipt-title"><span className="check" aria-hidden="true">✓</span>{words}</h2>
      {children}
    </div>
  );
}

/** What went along for the Woo team. */
export function Marked(): ReactNode {
  const count = markedOf(usePane()).length;
  return count === 0 ? null : <p className="small" data-part="marked-along">{capturing.marked(count)}</p>;
}

/** Confirmed, where no store keeps it: what the author takes along to the place. */
export function Handed({ undo }: { readonly undo: ReactNode }): ReactNode {
  const { capture } = usePane();
  if (capture.state !== "stored") return null;
  const { captureId, location } = capture.proof;
  return <Done words={capturing.handed(shortOf(location))}><p className="small">{capturing.handedText}</p><Marked /><Later part="Offers" captureId={captureId} /><div className="links">{undo}</div></Done>;
}

/** Waits until the mail is sent. Says what has to happen for it: nothing is promised while the pane stays closed, unless a server does it. */
export function Intended(): ReactNode {
  const { capture } = usePane();
  const session = useSession();
  if (capture.state !== "intended") return null;
  return (
    <div tabIndex={0} data-part="intent">
      {capture.problem === undefined ? null : <Later part="Trouble" code={capture.problem} />}
      <h2 className="receipt-title">{capturing.later(shortOf(capture.location))}</h2>
      <p className="small">{capture.entrusted === true ? capturing.laterByItself : capturing.laterText}</p>
      <div className="links"><button type="button" className="link" onClick={session.undo} data-action="undo">{capturing.notLater}</button></div>
    </div>
  );
}
