import type { ReactNode } from "react";
import type { ErrorCode } from "../../../../core/model/index.ts";
import { errors } from "../../../../language/spoken/later.ts";

/** Something went wrong: what it is, what is safe, what to do. */
export function Trouble({ code }: { readonly code: ErrorCode; readonly heading?: boolean }): ReactNode {
  const { title, wrong, safe, next } = errors[code];
  return (
    <section className="trouble" role="alert" data-error={code}>
      <h2 className="heading">{title}</h2>
      <p className="text">{[wrong({}), safe, next({})].join(" ")}</p>
    </section>
  );
}
