import { useEffect, useState, type ReactNode } from "react";
import type { Kept } from "../../../../adapters/stores/vault/kept.ts";
import { placeKnown } from "../../../../core/model/index.ts";
import { keyOf } from "../../../../core/text/key.ts";
import { alike as words } from "../../../../language/spoken/later.ts";
import type { AlikeFound } from "../../engine/client.ts";
import type { Session } from "../../session.ts";
import type { Earlier } from "../../state/state.ts";
import { usePane, useSession } from "../context.ts";
import { shortOf } from "../naming.ts";
import { useSame } from "./same.ts";

interface Found extends Earlier {
  /** In whole percents; 100 when not a word differs. */
  readonly percent: number;
}

const WHOLE = 100;

/** What says nearly the same and was filed before, before the author files it once more. Holds nothing up. */
export function Alike(): ReactNode {
  const state = usePane();
  const session = useSession();
  const { alike, capture, facts, choices, versionOf } = state;
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    let gone = false;
    const show = (earlier: Found | null): void => { if (!gone) setFound(earlier); };
    (alike === null ? Promise.resolve(null) : earlierOf(alike, session)).then(show, () => { show(null); });
    return () => { gone = true; };
  }, [alike, session]);
  const same = useSame();
  if (capture.state !== "none" && capture.state !== "refused") return null;
  if (same !== null) return <Same kept={same} />;
  if (found === null) return null;
  const { percent, documentId, proof } = found;
  const place = shortOf(proof.location);
  const address = proof.address ?? (session.offers === null ? `register.html#${encodeURIComponent(proof.captureId)}` : null);
  // A store that only hands over has no version to go on with.
  const renews = facts !== null && placeKnown(facts.world, choices, proof.location.id) !== null && (session.offers === null || proof.handle !== undefined);
  return (
    <section className="line" data-part="alike" data-percent={percent}>
      <p className="small" role="status">{percent === 100 ? words.same(place) : words.like(percent, place)}{versionOf === null ? "" : ` ${words.renews}`}</p>
      <div className="links">
        {address === null ? null : <a className="link" href={address} target="_blank" rel="noopener noreferrer" data-action="look-alike">{words.look}</a>}
        {!renews ? null : (
          <button type="button" className="link" onClick={() => { session.do({ type: "version-of", earlier: versionOf === null ? { documentId, proof } : null }); }} data-action="renew">
            {versionOf === null ? words.renew : words.apart}
          </button>
        )}
      </div>
    </section>
  );
}

/** The very same file, filed by anybody whose place the author may see. */
function Same({ kept: { captureId, location, as } }: { readonly kept: Kept }): ReactNode {
  return (
    <section className="line" data-part="same" data-as={as}>
      <p className="small" role="status">{words[as](shortOf(location))}</p>
      <div className="links"><a className="link" href={`register.html#${encodeURIComponent(captureId)}`} target="_blank" rel="noopener noreferrer" data-action="look-alike">{words.look}</a></div>
    </section>
  );
}

/** The most alike of which this machine knows that it is stored, and that is not this document itself. */
async function earlierOf({ salt, alike }: AlikeFound, { host, captured }: Session): Promise<Found | null> {
  const [identity, all] = await Promise.all([host.identity(), captured.all()]);
  const known = new Map(all.map((one) => [keyOf(one.identity, salt), one]));
  const found = alike.flatMap(({ key, likeness, same }): readonly Found[] => {
    const earlier = known.get(key);
    if (earlier === undefined || earlier.proof === null || earlier.identity === identity) return [];
    // An estimate never proves that nothing differs.
    const percent = same ? WHOLE : Math.min(WHOLE - 1, Math.floor(likeness * WHOLE));
    return [{ documentId: earlier.documentId, proof: earlier.proof, percent }];
  });
  return found[0] ?? null;
}
