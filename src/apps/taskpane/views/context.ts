import { createContext, useContext, useSyncExternalStore } from "react";
import type { Session } from "../session.ts";
import { invariant } from "../../../core/model/index.ts";
import type { PaneState } from "../state/state.ts";

/** The session that the views speak to. */
export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  invariant(session !== null, "views inside a session");
  return session;
}

export function usePane(): PaneState {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, () => session.state);
}
