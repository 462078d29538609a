import type { ReactNode } from "react";
import { receipt as words } from "../../../../language/spoken/later.ts";
import { publicationGap } from "../../../../core/records/publication.ts";
import { benefitOf, fieldOf, isEased, isLeft } from "../../state/select.ts";
import type { PaneState } from "../../state/state.ts";
import { usePane, useSession } from "../context.ts";

/** What there is to know about what was stored, and where it leads: below the words that it was. */
export function Kept({ undo }: { readonly undo: ReactNode }): ReactNode {
  const state = usePane();
  const { capture, stamped } = state;
  const { offers } = useSession();
  if (capture.state !== "stored") return null;
  const { address, captureId, remarks = [] } = capture.proof;
  return (
    <>
      {isEased(state) ? null : <p className="small" data-part="benefit">{words.benefits[benefitOf(state)]}</p>}
      {stamped ? null : <p className="small">{words.unstamped}</p>}
      {isLeft(state) ? <p className="small" data-part="original">{words.original}</p> : null}
      {remarks.map((remark) => <p key={remark} className="small" data-part="remark" data-remark={remark}>{words.remarks[remark]}</p>)}
      <div className="links">
        {address === undefined ? null : <a className="link" href={address} target="_blank" rel="noopener noreferrer" data-action="look">{words.look}</a>}
        {offers !== null ? null : <a className="link" href={`register.html#${encodeURIComponent(captureId)}`} target="_blank" rel="noopener">{words.where}</a>}
        {offers === null && address === undefined && isOfferable(state) ? <a className="link" href={`register.html#${encodeURIComponent(captureId)}`} target="_blank" rel="noopener" data-action="offer">{words.offer}</a> : null}
        {undo}
      </div>
    </>
  );
}

/** The Woo wants it published, and it is finished: the register is where it can be handed over. */
function isOfferable(state: PaneState): boolean {
  const { guidance } = state;
  return guidance?.woo.shown === true && publicationGap({ woo: guidance.woo, status: fieldOf(state, "status"), confidentiality: fieldOf(state, "confidentiality") ?? "intern" }) === null;
}
