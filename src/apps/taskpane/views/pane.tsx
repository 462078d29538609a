import { useEffect, useRef, useState, type ReactNode } from "react";
import { about, capturing, card } from "../../../language/spoken/first.ts";
import { faceOf, type Face } from "../state/select.ts";
import { Card } from "./card.tsx";
import { useLanguage, usePane, useSession } from "./context.ts";
import { Failure, Filed, Private, Resting, Silent, Skeleton, Start } from "./faces.tsx";
import { Foot } from "./foot.tsx";
import { fetchDetails, Later } from "./later.tsx";

const FACES: Readonly<Record<Face, () => ReactNode>> = { skeleton: Skeleton, card: Card, start: Start, silent: Silent, private: Private, filed: Filed, failed: Failure, resting: Resting };

/** The whole pane: what it is, what Kantlijn says, and the one thing to do. */
export function Pane(): ReactNode {
  useLanguage();
  const state = usePane();
  const session = useSession();
  const face = faceOf(state);
  const main = useRef<HTMLElement>(null);
  const [page, setPage] = useState<"card" | "about" | "practice" | "queue">("card");
  const telling = page === "about" || page === "queue";
  const shown = face !== "skeleton";
  useEffect(() => {
    if (shown) fetchDetails().catch(() => undefined);
  }, [shown]);
  useEffect(() => {
    // Ctrl+Enter anywhere; Enter where nothing else would take it.
    const press = (event: KeyboardEvent): void => {
      if (event.key !== "Enter" || event.isComposing || event.defaultPrevented || event.repeat) return;
      const nowhere = event.target === document.body || event.target === main.current;
      if (!event.ctrlKey && !event.metaKey && !nowhere) return;
      event.preventDefault();
      session.confirm();
    };
    document.addEventListener("keydown", press);
    return () => { document.removeEventListener("keydown", press); };
  }, [session]);
  const Content = FACES[face];
  return (
    <div className="pane" data-face={face}>
      <header className="header">
        <h1 className="product">{card.product}</h1>
        <nav className="links" aria-label={card.product}>
          {session.practises && !telling ? <button type="button" className="link" aria-expanded={page === "practice"} onClick={() => { setPage(page === "practice" ? "card" : "practice"); }} data-action="practise">{page === "practice" ? card.practiseNot : card.practise}</button> : null}
          {session.offers === null ? <a className="link" href="register.html" target="_blank" rel="noopener">{card.register}</a> : null}
          {state.allWaiting > 0 && page !== "queue" ? <button type="button" className="link" onClick={() => { setPage("queue"); }} data-action="queue">{capturing.queue(state.allWaiting)}</button> : null}
          <button type="button" className="link" aria-expanded={telling} onClick={() => { setPage(telling ? "card" : "about"); }}>{telling ? about.close : about.open}</button>
        </nav>
      </header>
      <main ref={main} className="main" tabIndex={-1} aria-busy={!shown}><div className="content">{page === "about" ? <Later part="About" /> : page === "queue" ? <Later part="Queue" /> : page === "practice" ? <Later key={state.turn} part="Practice" /> : <Content key={state.turn} />}</div></main>
      {page === "practice" ? null : <footer className="footer"><Foot face={face} /></footer>}
    </div>
  );
}
