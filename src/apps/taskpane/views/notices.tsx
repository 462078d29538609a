import type { ReactNode } from "react";
import type { Warning } from "../../../core/model/index.ts";
import { warnings as sentences } from "../../../language/nl/asking.ts";
import { useCard, useParts } from "./styles.ts";

/** What the author should know before storing or sending. */
export function Notices({ warnings }: { readonly warnings: readonly Warning[] }): ReactNode {
  const styles = useCard();
  const parts = useParts();
  return warnings.map(({ code, values }) => {
    const text = sentences[code]?.(values);
    if (text === undefined) return null;
    return (
      <section key={`${code} ${values["address"] ?? ""}`} className={styles.notice} data-warning={code}>
        <h2 className={parts.heading}>{text.title}</h2>
        <p className={styles.paragraph}>{text.text}</p>
      </section>
    );
  });
}
