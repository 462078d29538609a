import { useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { FINDING_KINDS } from "../../../../core/model/index.ts";
import { isMarkable } from "../../../../core/records/index.ts";
import { attention, capturing } from "../../../../language/spoken/first.ts";
import { article, grounds, groups as headings, kinds, marking, passages as acts } from "../../../../language/spoken/later.ts";
import { keyOf, markedOf, type Group, type Passage } from "../../state/select.ts";
import { REASONS } from "../../state/state.ts";
import { usePane, useSession } from "../context.ts";

/** As many as somebody reads at once; the rest is one click away. */
const FIRST = 12;

/** The passages by group. Arrows go from one to the next, Enter shows it in the text. */
export function Passages({ groups }: { readonly groups: readonly Group[] }): ReactNode {
  const session = useSession();
  const list = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<string | null>(null);
  if (groups.length === 0) return <p className="small">{attention.none}</p>;
  const keys = groups.flatMap(({ passages }) => passages.map(({ key }) => key));
  const current = active !== null && keys.includes(active) ? active : keys[0];
  const move = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key];
    if (step === undefined) return;
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>("[data-quote]") ?? [])];
    const here = buttons.findIndex((button) => button.dataset["quote"] === current);
    const next = buttons[Math.max(0, Math.min(buttons.length - 1, here + step))];
    event.preventDefault();
    next?.focus();
  };
  return (
    <div ref={list} onKeyDown={move}>
      <p className="hidden">{session.host.show === null ? acts.keysOnly : acts.keys}</p>
      <Underline />
      <Marked />
      {groups.map((group) => <Part key={group.group} group={group} current={current} onActive={setActive} />)}
    </div>
  );
}

/** How many passages go along, said whenever it changes. */
function Marked(): ReactNode {
  const state = usePane();
  const count = markedOf(state).length;
  const queue = state.guidance?.woo.queue;
  return <p className="small" role="status" data-part="marked">{count === 0 ? "" : `${capturing.marked(count)} ${queue === undefined ? marking.what : marking.whatFor(queue.title)}`}</p>;
}

/** What can be marked. Not beside a mail that is still written: there is no file yet that the marks are about. */
function useMarkable(): (passage: Passage) => boolean {
  const { guidance } = usePane();
  const { host } = useSession();
  return ({ finding }) => guidance !== null && host.intents?.waits !== true && isMarkable(guidance.woo, finding);
}

/** Marks passages for the Woo team, or no longer. Says of which when there are more buttons like it. */
function Mark({ passages, tab, words, of }: { readonly passages: readonly Passage[]; readonly tab: 0 | -1; readonly words: { readonly mark: string; readonly unmark: string }; readonly of: string }): ReactNode {
  const session = useSession();
  const { marked } = usePane();
  const keys = passages.flatMap(({ places }) => places.map(keyOf));
  const all = keys.every((key) => marked.has(key));
  return (
    <button type="button" className="link" tabIndex={tab} onClick={() => { session.do({ type: "marked", keys, marked: !all }); }} data-action={all ? "unmark" : "mark"}>
      {all ? words.unmark : words.mark}<span className="hidden">: {of}</span>
    </button>
  );
}

/** Lines in the text itself, where the host can draw them without touching the document, and only when asked. */
function Underline(): ReactNode {
  const session = useSession();
  const { underlined } = usePane();
  if (session.host.underlining === null) return null;
  if (underlined === "refused") return <p className="small" role="status">{acts.underlineRefused}</p>;
  return <button type="button" className="link" aria-pressed={underlined === "on"} onClick={session.underline} data-action="underline">{underlined === "on" ? acts.underlineOff : acts.underline}</button>;
}

function Part({ group, current, onActive }: { readonly group: Group; readonly current: string | undefined; readonly onActive: (key: string) => void }): ReactNode {
  const [all, setAll] = useState(false);
  const mayMark = useMarkable();
  const markable = group.passages.filter(mayMark);
  const shown = all ? group.passages : group.passages.slice(0, FIRST);
  return (
    <section>
      <h3 className="group">{headings[group.group]} · {group.count}</h3>
      <ul className="list">
        {shown.map((passage) => <Item key={passage.key} passage={passage} active={passage.key === current} onActive={() => { onActive(passage.key); }} />)}
      </ul>
      {markable.length > 1 ? <Mark passages={markable} tab={0} words={marking.group(markable.length)} of={headings[group.group]} /> : null}
      {shown.length < group.passages.length ? <button type="button" className="link" onClick={() => { setAll(true); }}>{attention.more(group.passages.length - shown.length)}</button> : null}
    </section>
  );
}

function Item({ passage, active, onActive }: { readonly passage: Passage; readonly active: boolean; readonly onActive: () => void }): ReactNode {
  const { key, finding, places } = passage;
  const session = useSession();
  const [asking, setAsking] = useState(false);
  const turn = useRef(0);
  const tab = active ? 0 : -1;
  const show = (): void => {
    // Words that stand in more places: each click shows the next.
    const place = places[turn.current % places.length] ?? finding;
    turn.current += 1;
    session.show(place);
  };
  const shows = session.host.show !== null;
  const { marked } = usePane();
  const mayMark = useMarkable();
  const isMarked = places.every((place) => marked.has(keyOf(place)));
  const [ground] = finding.grounds;
  return (
    <li className={FINDING_KINDS[finding.kind].risk === "high" ? "passage risk" : "passage"} onFocus={onActive}>
      <div className="quote" lang="nl">{finding.quote}</div>
      <div className="small">
        {kinds[finding.kind]}{places.length > 1 ? ` · ${attention.times(places.length)}` : ""}. {ground === undefined ? null : <Ground ground={ground} tab={tab} />}{isMarked ? <b> {marking.marked}</b> : null}
      </div>
      {asking ? (
        <div role="group" aria-label={attention.why} className="reasons">
          {REASONS.map((reason, index) => (
            <button key={reason} type="button" className="link" autoFocus={index === 0} tabIndex={tab} onClick={() => { session.do({ type: "dismiss", keys: places.map(keyOf), kind: finding.kind, reason }); }}>{attention.reasons[reason]}</button>
          ))}
          <button type="button" className="link" tabIndex={tab} onClick={() => { setAsking(false); }}>{attention.back}</button>
        </div>
      ) : (
        <div className="links">
          {shows ? <button type="button" className="link" tabIndex={tab} data-quote={key} onClick={show}>{attention.show}<span className="hidden">: {finding.quote}</span></button> : null}
          <button type="button" className="link" tabIndex={tab} data-quote={shows ? undefined : key} onClick={() => { setAsking(true); }}>{attention.wrong}<span className="hidden">: {finding.quote}</span></button>
          {mayMark(passage) ? <Mark passages={[passage]} tab={tab} words={marking.one} of={finding.quote} /> : null}
          <button type="button" className="link" tabIndex={tab} onClick={() => { session.author.ignore(finding.kind); }} data-action="ignore">{attention.ignore}<span className="hidden">: {kinds[finding.kind]}</span></button>
        </div>
      )}
    </li>
  );
}

/** What protects the passage, with the page that explains it. */
function Ground({ ground, tab }: { readonly ground: string; readonly tab: 0 | -1 }): ReactNode {
  const name = grounds[ground] ?? ground;
  if (ground === "avg") return <>{name}.</>;
  return <a className="link" tabIndex={tab} href={`grounds.html#${ground}`} target="_blank" rel="noopener">{name} ({article(ground)})</a>;
}
