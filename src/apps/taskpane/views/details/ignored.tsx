import type { ReactNode } from "react";
import { kinds, passages as acts } from "../../../../language/spoken/later.ts";
import { usePane, useSession } from "../context.ts";

/** What the author does not want to see beside this document, and the way back. */
export function Ignored(): ReactNode {
  const { ignored } = usePane();
  const { author } = useSession();
  return <p className="line">{acts.ignored([...ignored].map((kind) => kinds[kind]))} <button type="button" className="link" onClick={author.heed} data-action="heed">{acts.heed}</button></p>;
}
