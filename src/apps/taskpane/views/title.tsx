import { useState, type ReactNode } from "react";
import { card } from "../../../language/spoken/first.ts";
import { useSession } from "./context.ts";

const LONGEST = 250;

/** The title, as text that can be changed where it stands. Escape gives back what it was. */
export function Title({ title }: { readonly title: string }): ReactNode {
  const session = useSession();
  const [draft, setDraft] = useState<string | null>(null);
  const finish = (): void => {
    const words = draft?.replace(/\s+/gu, " ").trim();
    setDraft(null);
    if (words !== undefined && words !== "") session.do({ type: "field", field: "title", value: words });
  };
  return (
    <textarea
      className="title" data-field="title" aria-label={card.title} rows={1} maxLength={LONGEST} spellCheck={false}
      value={draft ?? title}
      onChange={(event) => { setDraft(event.target.value); }}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key === "Enter" && !event.nativeEvent.isComposing) {
          event.preventDefault();
          finish();
          if (event.ctrlKey || event.metaKey) session.confirm();
        } else if (event.key === "Escape") setDraft(null);
      }}
    />
  );
}
