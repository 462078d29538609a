import type { DocumentHost } from "../../../adapters/hosts/host.ts";
import { downloadStore } from "../../../adapters/stores/download/index.ts";
import { databasesOf, indexedShelf } from "../../../adapters/stores/indexed-shelf.ts";
import { stubbornShelf } from "../../../adapters/stores/shelf.ts";
import { routedStore } from "../../../adapters/stores/routed.ts";
import { vaultStore, type VaultOptions } from "../../../adapters/stores/vault/index.ts";
import { preferredFormat } from "../../../core/records/index.ts";
import { calmlyUnder } from "../calm.ts";
import type { EnginePort } from "../engine/client.ts";
import type { SettingSource } from "../engine/protocol.ts";
import { Ease } from "../ease.ts";
import type { Captured } from "../filing.ts";
import { Habits } from "../habits.ts";
import type { Keeper } from "../kept.ts";
import { Ignored } from "../ignored.ts";
import { Lessons } from "../lessons.ts";
import { browserOutbox } from "../outbox.ts";
import type { PageFacts } from "../page.ts";
import { Resting } from "../rest.ts";
import { Session } from "../session.ts";
import { later } from "./later.ts";
import { SilentCounter } from "../silent.ts";
import type { OwnRights } from "./own.ts";
import type { Profiles } from "./profile.ts";

export interface SessionGround {
  readonly host: DocumentHost;
  readonly setting: () => SettingSource;
  readonly engine: EnginePort;
  /** The server that this page came from; null where there is none. */
  readonly server: VaultOptions | null;
  readonly keeper: Keeper | null;
  readonly profiles: Profiles;
  /** This page is there to practise. */
  readonly practice?: boolean;
  /** What the page does under the rights of the author; absent where nobody can sign in. */
  readonly own?: OwnRights;
}

/** Milliseconds: time for the card to be drawn, and how long what waits waits for a card. */
const AFTER_CARD_MS = 100;
const AT_LAST_MS = 8_000;

/** A session beside this host, with the stores of this browser and the server that the page came from. */
export function sessionWith({ host, setting, engine, server, keeper, profiles, own, practice = false }: SessionGround): Session {
  const store = routedStore({ ground: server === null ? downloadStore(() => new Date()) : vaultStore(server), remote: async (target) => (target === "sharepoint" && own !== undefined ? own.store(target) : null) });
  const databases = databasesOf(window);
  let show = (): void => undefined;
  const captured = stubbornShelf(indexedShelf<Captured>("captures", databases, later));
  const outbox = browserOutbox(store, captured, window, new Promise((resolve) => { show = resolve; }));
  addEventListener("pagehide", () => void host.underlining?.clear());
  const session: Session = new Session({
    host, engine, store, outbox, setting,
    server, captured, habits: new Habits(keeper), profiles, practice,
    author: { resting: new Resting(keeper), ignored: new Ignored(keeper), ease: new Ease(keeper), lessons: new Lessons(keeper), later },
    silent: new SilentCounter(keeper),
    keeping: async () => (await import(/* webpackChunkName: "outbox" */ "../../../adapters/stores/keeping.ts")).keepingOf((navigator as Partial<Navigator>).storage),
    find: server === null && own === undefined ? null : async (...asked) => (await import(/* webpackChunkName: "places" */ "../places.ts")).findElsewhere(server, own, session.state, ...asked),
    now: () => new Date().toISOString(),
    calmly: calmlyUnder(window, () => performance.now()),
    perishable: (mediaType) => !preferredFormat(mediaType),
  });
  // What waits is looked at once the card stands there, and in the end also where none comes.
  const stop = session.subscribe(() => {
    if (session.state.guidance === null && session.state.failure === null) return;
    stop();
    later(AFTER_CARD_MS, show);
  });
  later(AT_LAST_MS, show);
  return session;
}

/** The server that gave this page; null for a page without a token: that came from a server that is not ours and keeps nothing. */
export function serverOf(facts: PageFacts, own?: OwnRights): VaultOptions | null {
  if (facts.session() === null) return null;
  const { scope } = facts;
  const token = scope === null || own === undefined ? null : (options: Parameters<OwnRights["token"]>[1]) => own.token(scope, options);
  return { fetch: (address, request) => fetch(address, request), base: new URL("./", location.href).href, session: facts.session, renew: facts.renew, token };
}

/** Some browsers refuse even to name it. */
export function localKeeper(page: Window): Keeper | null {
  try {
    return page.localStorage;
  } catch {
    return null;
  }
}
