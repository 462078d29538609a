import { useId, useState, type ReactNode } from "react";
import { card, confidences } from "../../../language/spoken/first.ts";
import type { Confidence } from "../../../core/model/index.ts";
import { Later } from "./later.tsx";
import type { WhyReason } from "./reason.ts";

/** A button that says how sure Kantlijn is, and what it opens: why. */
export interface WhyParts {
  readonly button: ReactNode;
  readonly panel: ReactNode;
}

/** The two parts of "zeker ›": the button in the row, and the explanation below it. */
export function useWhy(subject: string, confidence: Confidence | "chosen" | null, reason: WhyReason): WhyParts {
  const [open, setOpen] = useState(false);
  const id = useId();
  const word = confidence === null ? card.why : confidence === "chosen" ? card.chosen : confidences[confidence];
  return {
    button: (
      <button type="button" className="sure" aria-expanded={open} aria-controls={open ? id : undefined} onClick={() => { setOpen(!open); }}>
        {word}<span className="hidden">{confidence === null ? ` ${subject}` : `. ${card.whyOf(subject)}`}</span>
      </button>
    ),
    panel: open ? <div id={id} className="why"><Later part="Why" {...reason} chosen={confidence === "chosen"} /></div> : null,
  };
}

/** A heading that opens what is below it. */
export function Fold({ heading, open, onToggle, quiet = false, count, children }: {
  readonly heading: string; readonly open: boolean; readonly onToggle: () => void; readonly quiet?: boolean; readonly count?: number; readonly children: ReactNode;
}): ReactNode {
  const id = useId();
  return (
    <section>
      <h2 className="heading">
        <button type="button" className={quiet ? "fold fold-quiet" : "fold"} aria-expanded={open} aria-controls={open ? id : undefined} onClick={onToggle}>
          {heading}{count === undefined ? null : <span className="badge">{count}</span>}
        </button>
      </h2>
      {open ? <div id={id}>{children}</div> : null}
    </section>
  );
}
