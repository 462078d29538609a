import { useState, type ReactNode } from "react";
import type { Reach } from "../../../../adapters/stores/store.ts";
import type { ErrorCode } from "../../../../core/model/index.ts";
import { connection } from "../../../../language/spoken/later.ts";
import { codeOf } from "../../errors.ts";
import { placeOf } from "../../state/select.ts";
import { usePane, useSession } from "../context.ts";
import { shortOf } from "../naming.ts";
import { Trouble } from "./trouble.tsx";

type Tried = { readonly busy: true } | { readonly reach: Reach | null } | { readonly code: ErrorCode };

/** Whether the place on the card can be reached with the rights of who sits here: for who sets it up. Stores nothing. */
export function Connection(): ReactNode {
  const state = usePane();
  const { reachOf } = useSession();
  const place = placeOf(state);
  const [tried, setTried] = useState<{ readonly place: string; readonly how: Tried } | null>(null);
  if (place === null || place.target !== "sharepoint" || place.url === null) return null;
  const { id, target, url } = place;
  const how = tried?.place === id ? tried.how : null;
  const attempt = (): void => {
    if (how !== null && "busy" in how) return;
    setTried({ place: id, how: { busy: true } });
    reachOf(target, url).then((found) => { setTried({ place: id, how: { reach: found } }); }, (error: unknown) => { setTried({ place: id, how: { code: codeOf(error) } }); });
  };
  return (
    <section data-part="connection">
      <h3 className="group">{connection.title}</h3>
      <p className="small">{connection.what(shortOf(place))}</p>
      <div className="links"><button type="button" className="link" onClick={attempt} data-action="reach">{how !== null && "busy" in how ? connection.busy : connection.attempt}</button></div>
      <p className="small" role="status">{how !== null && "reach" in how ? said(how.reach) : ""}</p>
      {how !== null && "code" in how ? <Trouble code={how.code} /> : null}
    </section>
  );
}

function said(reach: Reach | null): string {
  if (reach === null) return connection.notSet;
  const { lacking, lackingContentTypes: types } = reach;
  return [connection.reached, ...(lacking.length === 0 ? [] : [connection.lacking(lacking)]), ...(types.length === 0 ? [] : [connection.lackingTypes(types)])].join(" ");
}
