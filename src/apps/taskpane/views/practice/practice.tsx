import { useId, useState, type ReactNode } from "react";
import type { Evidence, Finding } from "../../../../core/model/index.ts";
import { capital } from "../../../../language/spoken/first.ts";
import { article, grounds, kinds, practice as words, rules } from "../../../../language/spoken/later.ts";
import { usePane } from "../context.ts";
import { exerciseOf, type Choice } from "./exercise.ts";

/** Three questions about the document that is open, each with an answer at once. Nothing of it is kept. */
export function Practice(): ReactNode {
  const { guidance, facts, incomplete } = usePane();
  const [round, setRound] = useState(0);
  return (
    <article className="practice">
      <h2 className="kind-name">{words.title}</h2>
      {guidance === null || facts === null ? null : <Questions key={`${String(round)} ${String(incomplete)}`} onAgain={() => { setRound(round + 1); }} />}
    </article>
  );
}

/** The questions stay the same while somebody answers, also when the text is read again. */
function Questions({ onAgain }: { readonly onAgain: () => void }): ReactNode {
  const state = usePane();
  const [{ kind, place, passages }] = useState(() => exerciseOf(state));
  if (kind === null && place === null && passages.length === 0) return <p className="text">{words.nothing}</p>;
  return (
    <>
      <p className="text">{words.intro}</p>
      {kind === null ? null : <One question={words.kind} choice={kind} name="practice-kind" />}
      {place === null ? null : <One question={words.place} choice={place} name="practice-place" />}
      {passages.length === 0 ? null : <Passages passages={passages} />}
      <p className="line">{words.doubt}</p>
      <button type="button" className="link" onClick={onAgain}>{words.again}</button>
    </>
  );
}

/** One answer is right; the moment one is chosen, the reason is there. */
function One({ question, choice: { options, answer, because }, name }: { readonly question: string; readonly choice: Choice; readonly name: string }): ReactNode {
  const [given, setGiven] = useState<string | null>(null);
  return (
    <fieldset className="question" data-practice={name}>
      <legend className="ask">{question}</legend>
      <div className="answers">
        {options.map(({ id, name: label }) => (
          <label key={id} className="answer" data-option={id} lang="nl"><input type="radio" className="radio" name={name} checked={given === id} onChange={() => { setGiven(id); }} />{capital(label)}</label>
        ))}
      </div>
      <div role="status" className="feedback" data-right={given === null ? undefined : given === answer}>
        {given === null ? null : <><p className="heading">{given === answer ? words.right : words.other(options.find(({ id }) => id === answer)?.name ?? "")}</p><Because because={because} /></>}
      </div>
    </fieldset>
  );
}

function Because({ because }: { readonly because: readonly Evidence[] }): ReactNode {
  return because.slice(0, 2).map(({ rule, words: quoted = "" }) => <p key={`${rule} ${quoted}`} className="text">{rules[rule]?.(quoted) ?? quoted}</p>);
}

/** What to protect: nothing is said before somebody wants it looked at, so that the list gives nothing away. */
function Passages({ passages }: { readonly passages: readonly Finding[] }): ReactNode {
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  const [checked, setChecked] = useState(false);
  const id = useId();
  const isSensitive = ({ withheld }: Finding): boolean => withheld === undefined;
  const same = passages.filter((finding, index) => isSensitive(finding) === ticked.has(index)).length;
  const toggle = (index: number): void => {
    setChecked(false);
    setTicked(new Set(ticked.has(index) ? [...ticked].filter((other) => other !== index) : [...ticked, index]));
  };
  return (
    <fieldset className="question" aria-describedby={id} data-practice="practice-passages">
      <legend className="ask">{words.passages}</legend>
      <p id={id} className="small">{words.passagesHint}</p>
      <ul className="list">
        {passages.map((finding, index) => (
          <li key={finding.quote} data-sensitive={isSensitive(finding)}>
            <label className="answer"><input type="checkbox" checked={ticked.has(index)} onChange={() => { toggle(index); }} /><span lang="nl">{finding.quote}</span></label>
            {checked ? <Verdict finding={finding} right={isSensitive(finding) === ticked.has(index)} /> : null}
          </li>
        ))}
      </ul>
      <button type="button" className="link" onClick={() => { setChecked(true); }} data-action="check">{words.check}</button>
      <p role="status" className="text">{checked ? words.agreed(same, passages.length) : ""}</p>
    </fieldset>
  );
}

/** Sensitive or not, and the ground or the reason. */
function Verdict({ finding: { kind, withheld, because, grounds: [ground] }, right }: { readonly finding: Finding; readonly right: boolean }): ReactNode {
  const [first] = because;
  return (
    <div className="verdict" data-right={right}>
      <p className="heading">{withheld === undefined ? words.sensitive : words.harmless}{right ? `. ${words.right}` : ""}</p>
      <p className="text">
        {kinds[kind]}. {withheld !== undefined ? words.reasons[withheld] : first === undefined ? "" : rules[first.rule]?.(first.words ?? "")}
        {withheld !== undefined || ground === undefined ? null : ` ${grounds[ground] ?? ground}${ground === "avg" ? "" : ` (${article(ground)})`}.`}
      </p>
    </div>
  );
}
