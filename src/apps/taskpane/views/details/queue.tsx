import { useEffect, useState, type ReactNode } from "react";
import { when } from "../../../../language/spoken/first.ts";
import { errors, queue as words, size as sizeOf } from "../../../../language/spoken/later.ts";
import type { Keeping } from "../../../../adapters/stores/keeping.ts";
import type { OutboxItem } from "../../../../adapters/stores/outbox.ts";
import { usePane, useSession } from "../context.ts";
import { save } from "./save.ts";

/** What waits in this browser, with its reason, and what the author can do about it. */
export function Queue(): ReactNode {
  const session = useSession();
  const [, setTurn] = useState(0);
  useEffect(() => session.outbox.onDelivery(() => { setTurn((turn) => turn + 1); }), [session]);
  const { items, lost } = session.outbox;
  return (
    <article className="about" data-part="queue-page">
      <h2 className="kind-name">{words.title}</h2>
      <p className="text">{items.length === 0 ? words.none : words.what}</p>
      {lost === 0 ? null : <p className="text" role="alert">{words.lost(lost)}</p>}
      {items.length < 2 ? null : <div className="links"><button type="button" className="link" onClick={session.retry} data-action="retry-all">{words.retryAll}</button></div>}
      <ul className="waiting-list">{items.map((item) => <Item key={item.waiting.plan.idempotencyKey} item={item} />)}</ul>
      <Room />
    </article>
  );
}

function Item({ item: { waiting, kept, sending, code } }: { readonly item: OutboxItem }): ReactNode {
  const { outbox } = useSession();
  const { now } = usePane();
  const [sure, setSure] = useState(false);
  const [failed, setFailed] = useState(false);
  const { plan: { idempotencyKey: key, record, fileName, size }, since, refused } = waiting;
  const take = (): void => { outbox.bytes(key).then((content) => { save({ name: fileName, content }); }, () => { setFailed(true); }); };
  return (
    <li data-waiting={key}>
      <h3 className="group">{record.title}</h3>
      <p className="small">{words.to(record.location.title)}<br />{words.since(when(since, now), sizeOf(size))}</p>
      <p className="small" role="status">{sending ? words.sending : code === null ? "" : `${refused === undefined ? "" : `${words.refused}: `}${errors[code].title}`}{kept ? "" : ` ${words.loose}`}{failed ? ` ${words.saveFailed}` : ""}</p>
      <div className="links">
        <button type="button" className="link" onClick={() => { void outbox.retry({ key }); }} data-action="retry-one">{words.retry}</button>
        <button type="button" className="link" onClick={take} data-action="save-copy">{words.save}</button>
        <button type="button" className="link" onClick={() => { if (sure) void outbox.drop(key); else setSure(true); }} data-action="drop">{sure ? words.dropSure : words.drop}</button>
      </div>
    </li>
  );
}

/** What the browser promises, and what it does not. */
function Room(): ReactNode {
  const { keeping } = useSession();
  const [found, setFound] = useState<Keeping | null>(null);
  useEffect(() => { void keeping().then(setFound); }, [keeping]);
  if (found === null) return null;
  const { lasting, used, most } = found;
  return <p className="small" data-part="room">{[words.sealed, lasting ? words.lasting : words.fleeting, used === null || most === null ? "" : words.room(sizeOf(used), sizeOf(most))].join(" ")}</p>;
}
