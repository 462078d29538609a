import { useEffect, useState, type ReactNode } from "react";
import type { Offer } from "../../../../adapters/stores/store.ts";
import { receipt as words } from "../../../../language/spoken/later.ts";
import { useSession } from "../context.ts";
import { save } from "./save.ts";

/** What a store without a place of its own gives to take along. */
export function Offers({ captureId }: { readonly captureId: string }): ReactNode {
  const { offers } = useSession();
  const [found, setFound] = useState<readonly Offer[] | null>(null);
  useEffect(() => {
    let gone = false;
    offers?.(captureId).then((all) => { if (!gone) setFound(all); }, () => { if (!gone) setFound([]); });
    return () => { gone = true; };
  }, [offers, captureId]);
  if (found === null) return null;
  if (found.length === 0) return <p className="small" data-part="offers-gone">{words.offersGone}</p>;
  return (
    <div className="links" data-part="offers">
      {found.map((offer) => <button key={offer.kind} type="button" className="link" onClick={() => { save(offer); }} data-action={`save-${offer.kind}`}>{words.offers[offer.kind]}</button>)}
    </div>
  );
}
