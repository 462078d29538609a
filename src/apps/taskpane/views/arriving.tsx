import { useEffect, useState, type ReactNode } from "react";
import { arriving as words, card } from "../../../language/spoken/first.ts";
import type { Session } from "../session.ts";
import { SessionContext, useLanguage } from "./context.ts";
import { NoHost, Skeleton } from "./faces.tsx";
import { Pane } from "./pane.tsx";

/** Milliseconds after which somebody deserves to know why there is nothing yet. */
const LATE_MS = 8_000;

type Stage = "waiting" | "late" | "alone" | Session;

/** The pane while Office is on its way: the shape of the card, after a while the reason, and the card when it comes, however late. */
export function Arriving({ session }: { readonly session: Promise<Session | null> }): ReactNode {
  useLanguage();
  const [stage, setStage] = useState<Stage>("waiting");
  useEffect(() => {
    const timer = setTimeout(() => { setStage((now) => (now === "waiting" ? "late" : now)); }, LATE_MS);
    session.then((found) => { setStage(found ?? "alone"); }, () => { setStage("late"); });
    return () => { clearTimeout(timer); };
  }, [session]);
  if (typeof stage === "object") return <SessionContext value={stage}><Pane /></SessionContext>;
  if (stage === "alone") return <NoHost />;
  return (
    <div className="pane" data-face={stage === "late" ? "late" : "skeleton"}>
      <header className="header"><h1 className="product">{card.product}</h1></header>
      <main className="main" aria-busy={stage === "waiting"}><div className="content">{stage === "late" ? <Late /> : <Skeleton />}</div></main>
    </div>
  );
}

/** Office did not come: what is wrong, what is safe, what to do. */
function Late(): ReactNode {
  return (
    <section className="calm" role="alert" data-error="office-late">
      <h2 className="calm-title">{words.lateTitle}</h2>
      <p className="calm-text">{words.late}</p>
      <p className="calm-text">{words.lateSafe}</p>
      <button type="button" className="link calm-action" onClick={() => { location.reload(); }}>{words.again}</button>
      <p className="small">{words.lateSupport}</p>
    </section>
  );
}
