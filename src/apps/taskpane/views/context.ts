import { createContext, useContext, useSyncExternalStore } from "react";
import type { LanguageCode } from "../../../language/registry.ts";
import type { Tongue } from "../../../language/spoken/tongue.ts";
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

/** The language of the pane. */
export const TongueContext = createContext<Tongue | null>(null);

export function useTongue(): Tongue {
  const tongue = useContext(TongueContext);
  invariant(tongue !== null, "views in a language");
  return tongue;
}

/** For what is Dutch in every language: names of kinds, articles, places. A screen reader then says it in Dutch. */
export function useDutch(): { readonly lang?: "nl" } {
  return useLanguage() === "nl" ? {} : { lang: "nl" };
}

/** Who calls this is drawn again when the language changes, and with it what it draws. */
export function useLanguage(): LanguageCode {
  const tongue = useTongue();
  return useSyncExternalStore(tongue.subscribe, tongue.get);
}
