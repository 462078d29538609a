import { useState, type ReactNode } from "react";
import { attention as words, capital, card, glosses } from "../../../language/spoken/first.ts";
import { attentionOf, fieldOf, isRisky } from "../state/select.ts";
import { useDutch, usePane, useSession } from "./context.ts";
import { Fold, useWhy } from "./fold.tsx";
import { Later } from "./later.tsx";
import { Notices } from "./notices.tsx";
import { Questions } from "./questions.tsx";
import { Rows } from "./rows.tsx";
import { Title } from "./title.tsx";

/** The card: what this is, the four answers, and what to mind in the text. */
export function Card(): ReactNode {
  const state = usePane();
  const { guidance, incomplete, perishable } = state;
  if (guidance === null) return null;
  return (
    <article aria-labelledby="kind">
      <Notices warnings={guidance.warnings} />
      <Kind />
      <Title title={fieldOf(state, "title") ?? ""} />
      <Questions questions={guidance.questions} />
      <Rows />
      <Learned />
      <More />
      <Attention />
      {incomplete ? <p className="line">{card.incomplete}</p> : null}
      {perishable && guidance.retention?.valuation === "bewaren" ? <p className="line">{card.lasting}</p> : null}
      <Later part="Alike" />
    </article>
  );
}

function Kind(): ReactNode {
  const session = useSession();
  const { guidance, choices, facts } = usePane();
  const proposal = guidance?.documentType ?? null;
  const chosen = choices.documentType !== undefined;
  const type = chosen ? facts?.documentTypes.find(({ id }) => id === choices.documentType) : proposal?.value;
  const name = type === null || type === undefined ? card.unknownKind : capital(type.name);
  const dutch = useDutch();
  const gloss = type === null || type === undefined ? undefined : glosses[type.id];
  const why = useWhy(card.kind, chosen ? "chosen" : (proposal?.confidence ?? "unknown"), { because: chosen ? [] : (proposal?.because ?? []), onReset: () => { session.do({ type: "kind", id: undefined }); } });
  return (
    <>
      <div className="kind" data-field="documentType" data-value={type?.label ?? ""}>
        <h2 id="kind" className="kind-name" {...(type === null || type === undefined ? {} : dutch)}>{name}</h2>
        {why.button}
      </div>
      {gloss === undefined ? null : <p className="small" data-part="gloss">{gloss}</p>}
      {why.panel}
    </>
  );
}

/** What can be learned from what was just done, below what it is about. */
function Learned(): ReactNode {
  const { lesson } = usePane();
  return lesson === null ? null : <Later part="Lesson" id={lesson} />;
}

function More(): ReactNode {
  const [open, setOpen] = useState(false);
  return <Fold heading={card.more} open={open} onToggle={() => { setOpen(!open); }} quiet><Later part="Values" /></Fold>;
}

/** Open from the start when something with a high risk stands in the text; from then on the author decides. */
function Attention(): ReactNode {
  const state = usePane();
  const groups = attentionOf(state);
  const [wish, setWish] = useState<boolean | null>(null);
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  const open = wish ?? isRisky(groups);
  if (count === 0) return <><p className="nothing" data-field="findings" data-value={0}>{words.none}</p>{state.ignored.size > 0 ? <Later part="Ignored" /> : null}</>;
  return (
    <div data-field="findings" data-value={count}>
      <Fold heading={words.heading} open={open} onToggle={() => { setWish(!open); }} count={count}>
        <Later part="Passages" groups={groups} />
        {state.ignored.size > 0 ? <Later part="Ignored" /> : null}
      </Fold>
    </div>
  );
}
