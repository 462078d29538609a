import { useEffect, useState } from "react";
import { sha256Of } from "../../../../adapters/hash/sha256.ts";
import type { Kept } from "../../../../adapters/stores/vault/kept.ts";
import type { Session } from "../../session.ts";
import { usePane, useSession } from "../context.ts";

/** The author looks at the card first; who goes on to another mail is not asked for. */
const PAUSE_MS = 1_500;

/**
 * Where the server keeps the very mail that is open, when the organisation wants that to be asked. Holds nothing up, and what goes wrong is not said: it is a
 * help and no more. Only of mails: those stay as they are, while a document gets a stamp when it is filed, so that its bytes are never those of before.
 */
export function useSame(): Kept | null {
  const session = useSession();
  const { turn, capture: { state }, guidance } = usePane();
  const [found, setFound] = useState<{ readonly turn: number; readonly kept: Kept | null } | null>(null);
  const wanted = guidance !== null && state === "none" && found?.turn !== turn && mayAsk(session);
  useEffect(() => {
    if (!wanted) return;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      lookFor(session, stop.signal).catch(() => null).then((kept) => { if (!stop.signal.aborted) setFound({ turn, kept }); }, () => undefined);
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [wanted, turn, session]);
  return found?.turn === turn ? found.kept : null;
}

/** The server says in the page whether the organisation wants it. */
function mayAsk({ host, practises, server }: Session): boolean {
  const asks = document.querySelector<HTMLMetaElement>('meta[name="kantlijn-session"]')?.dataset["same"] === "yes";
  return asks && server !== null && !practises && host.mediaType === "message/rfc822" && host.intents?.waits !== true;
}

async function lookFor({ host, server }: Session, signal: AbortSignal): Promise<Kept | null> {
  const { bytes } = await host.file();
  const sha256 = await sha256Of(bytes);
  if (server === null || signal.aborted) return null;
  const { findKept } = await import(/* webpackChunkName: "places" */ "../../../../adapters/stores/vault/kept.ts");
  return findKept(server, sha256, signal);
}
