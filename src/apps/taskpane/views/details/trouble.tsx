import type { ReactNode } from "react";
import type { ErrorCode } from "../../../../core/model/index.ts";
import { errors } from "../../../../language/nl/errors.ts";
import { useCard, useFoot, useParts } from "../styles.ts";

/** Something went wrong: what it is, what is safe, what to do. */
export function Trouble({ code }: { readonly code: ErrorCode; readonly heading?: boolean }): ReactNode {
  const { title, wrong, safe, next } = errors[code];
  const styles = useFoot();
  const parts = useParts();
  const card = useCard();
  return (
    <section className={styles.trouble} role="alert" data-error={code}>
      <h2 className={parts.heading}>{title}</h2>
      <p className={card.paragraph}>{[wrong({}), safe, next({})].join(" ")}</p>
    </section>
  );
}
