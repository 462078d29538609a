import { useId, type ReactNode } from "react";
import { learning, lessons } from "../../../../language/spoken/later.ts";
import { LESSONS } from "../../lessons.ts";
import type { LessonId } from "../../state/state.ts";
import { useSession } from "../context.ts";

/** One thing about what was just done. Nothing waits for it. */
export function Lesson({ id }: { readonly id: LessonId }): ReactNode {
  const { author } = useSession();
  const heading = useId();
  const { title, text } = lessons[id];
  return (
    <section className="lesson" aria-labelledby={heading} data-lesson={id}>
      <h2 id={heading} className="heading">{title}</h2>
      <p className="text">{text}</p>
      <div className="links">
        <a className="link" href={LESSONS[id].more} target="_blank" rel="noopener noreferrer">{learning.more}<span className="hidden">, {learning.moreHint}</span></a>
        <button type="button" className="link" onClick={() => { author.learn(false); }} data-action="stop-learning">{learning.stop}</button>
      </div>
    </section>
  );
}
