import { useId, useRef, useState, type ReactNode } from "react";
import type { Confidence, Evidence } from "../../../core/model/index.ts";
import { capital, card, confidentialities, glosses, starts, term } from "../../../language/spoken/first.ts";
import { certainRows, fieldOf, isEased, othersOf, placeOf, suggestionOf, type Answer } from "../state/select.ts";
import { useDutch, usePane, useSession } from "./context.ts";
import { useWhy } from "./fold.tsx";
import { Later } from "./later.tsx";
import { nameOf, sublineOf } from "./naming.ts";

/** The four answers: where, how long, how open, who. */
export function Rows(): ReactNode {
  const state = usePane();
  const [all, setAll] = useState(false);
  // What is certain, about a kind of document of which the author was right often, waits behind one click.
  const certain = isEased(state) && !all ? certainRows(state) : NO_ROWS;
  return (
    <div className="rows">
      <Where />
      {certain.has("retention") ? null : <Keep />}
      {state.guidance?.woo.shown !== true || certain.has("woo") ? null : <Open />}
      {certain.has("confidentiality") ? null : <Who />}
      {certain.size === 0 ? null : <button type="button" className="link" onClick={() => { setAll(true); }} data-action="all">{card.openAll}</button>}
    </div>
  );
}

const NO_ROWS: ReadonlySet<Answer> = new Set();

interface RowProps {
  readonly field: string;
  readonly label: string;
  /** The value as the records know it. */
  readonly code: string;
  readonly value: ReactNode;
  readonly below?: ReactNode;
  readonly confidence: Confidence | "chosen";
  readonly because: readonly Evidence[];
  readonly note?: string | undefined;
  /** Gives up the author's own choice. */
  readonly onReset?: () => void;
  readonly children?: ReactNode;
}

function Row({ field, label, code, value, below, confidence, because, note, onReset, children }: RowProps): ReactNode {
  const why = useWhy(label, confidence, { because, note, onReset });
  return (
    <section className="row" aria-label={label} data-field={field} data-value={code}>
      <h3 className="label">{label}</h3>
      <div>
        {why.button}
        <div className="value">{value}</div>
        {below === undefined ? null : <div className="small pieces">{below}</div>}
      </div>
      {why.panel === null && children === undefined ? null : <div className="below">{why.panel}{children}</div>}
    </section>
  );
}

function Where(): ReactNode {
  const state = usePane();
  const session = useSession();
  const [wish, setWish] = useState<boolean | null>(null);
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const dutch = useDutch();
  const place = placeOf(state);
  const suggestion = suggestionOf(state);
  const others = othersOf(state);
  const chosen = state.choices.locationId !== undefined;
  // Where nothing can be suggested, choosing is the one thing to do: then the list is there at once.
  const needed = place === null && others.length === 0;
  const open = wish ?? needed;
  const close = (): void => {
    setWish(false);
    opener.current?.focus();
  };
  return (
    <Row
      field="location" label={card.where} code={place?.id ?? ""} value={place === null ? card.unknown : <span {...dutch}>{nameOf(place)}</span>}
      below={<>
        {place === null ? null : <span>{sublineOf(place)}</span>}
        <button ref={opener} type="button" className="link" aria-expanded={open} aria-controls={open ? id : undefined} onClick={() => { setWish(!open); }}>
          {open ? card.hidePlaces : place === null ? card.choosePlace : card.otherPlaces(others.length)}
        </button>
      </>}
      confidence={chosen ? "chosen" : (suggestion?.confidence ?? "unknown")} because={suggestion?.because ?? []} onReset={() => { session.do({ type: "place", id: null }); }}
    >
      {open ? <div id={id}><Later part="Places" onDone={close} focus={wish === true} /></div> : undefined}
    </Row>
  );
}

function Keep(): ReactNode {
  const { guidance } = usePane();
  const retention = guidance?.retention;
  if (retention === null || retention === undefined) return <Row field="retention" label={card.keep} code="" value={card.unknown} confidence="unknown" because={[]} />;
  const begins = retention.starts === null ? null : (starts[retention.starts] ?? retention.starts);
  const below = [retention.number === null ? null : card.number(retention.number), retention.term === null ? null : begins].filter((part) => part !== null).join(" · ");
  return (
    <Row
      field="retention" label={card.keep} code={retention.number ?? ""} value={term(retention)} {...(below === "" ? {} : { below })}
      confidence={retention.confidence} because={retention.because} note={retention.number === null ? undefined : retention.list}
    />
  );
}

function Open(): ReactNode {
  const { guidance } = usePane();
  const dutch = useDutch();
  const [category] = guidance?.woo.categories ?? [];
  if (category === undefined) return <Row field="woo" label={card.open} code="" value={card.openKind} below={card.openNot} confidence="unknown" because={[]} />;
  return (
    <Row
      field="woo" label={card.open} code={category.article} value={<span {...dutch}>{capital(category.name)}</span>}
      below={<>{glosses[category.article] === undefined ? null : <span data-part="gloss">{glosses[category.article]}</span>}<span {...dutch}>{category.article}</span><span>{category.inForce ? card.inForce(category.since) : card.prepared}</span></>} confidence={category.confidence} because={category.because}
    />
  );
}

function Who(): ReactNode {
  const state = usePane();
  const session = useSession();
  const level = fieldOf(state, "confidentiality");
  const proposal = state.guidance?.fields.confidentiality;
  const chosen = state.choices.fields?.confidentiality !== undefined;
  return (
    <Row
      field="confidentiality" label={card.who} code={level ?? ""} value={level === null ? card.unknown : confidentialities[level]}
      confidence={chosen ? "chosen" : (proposal?.confidence ?? "unknown")} because={chosen ? [] : (proposal?.because ?? [])} onReset={() => { session.do({ type: "field-reset", field: "confidentiality" }); }}
    />
  );
}
