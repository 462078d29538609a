import type { ReactNode } from "react";
import { card, day } from "../../../../language/spoken/first.ts";
import { reasons, rules } from "../../../../language/spoken/later.ts";
import { usePane } from "../context.ts";
import type { WhyReason } from "../reason.ts";

const MOST = 2;

/** Why Kantlijn says something: the words and the rule, then where the rule stands and who answers for it. */
export function Why({ because, note, chosen, onReset }: WhyReason & { readonly chosen: boolean }): ReactNode {
  const { facts } = usePane();
  if (chosen) {
    return <p className="text">{reasons.chosenWhy} {onReset === undefined ? null : <button type="button" className="link" onClick={onReset}>{card.reset}</button>}</p>;
  }
  const shown = because.slice(0, MOST);
  if (shown.length === 0) return <p className="text">{note ?? reasons.noReason}</p>;
  const sources = [...new Set(shown.map(({ source }) => source))].flatMap((id) => facts?.sources[id] ?? []);
  return (
    <>
      {shown.map(({ rule, words = "" }) => <p key={`${rule} ${words}`} className="text">{rules[rule]?.(words) ?? words}</p>)}
      {sources.map(({ title, url, owner, approved }) => (
        <p key={title} className="text small">
          {url === undefined ? title : <a className="link" href={url} target="_blank" rel="noopener">{title}</a>}
          {" · "}{owner}
          {approved === undefined ? null : ` · ${approved === null ? reasons.notApproved : day(approved)}`}
        </p>
      ))}
    </>
  );
}
