import type { ReactNode } from "react";
import type { Warning } from "../../../core/model/index.ts";
import { warnings as sentences } from "../../../language/spoken/first.ts";

/** What the author should know before storing or sending. */
export function Notices({ warnings }: { readonly warnings: readonly Warning[] }): ReactNode {
  return warnings.map(({ code, values }) => {
    const text = sentences[code]?.(values);
    if (text === undefined) return null;
    return (
      <section key={`${code} ${values["address"] ?? ""}`} className="notice" data-warning={code}>
        <h2 className="heading">{text.title}</h2>
        <p className="text">{text.text}</p>
      </section>
    );
  });
}
