import { createRoot } from "react-dom/client";
import { connectionOf, type HostConnection } from "../../adapters/hosts/memory/index.ts";
import { indexedShelf } from "../../adapters/stores/indexed-shelf.ts";
import { Outbox, type Waiting } from "../../adapters/stores/outbox.ts";
import { vaultStore } from "../../adapters/stores/vault/index.ts";
import { preferredFormat } from "../../core/records/index.ts";
import { calmlyUnder } from "./calm.ts";
import type { EnginePort } from "./engine/client.ts";
import type { SettingSource } from "./engine/protocol.ts";
import { codeOf } from "./errors.ts";
import { Habits } from "./habits.ts";
import { pageFacts } from "./page.ts";
import type { Captured } from "./filing.ts";
import { Session } from "./session.ts";
import { SessionContext } from "./views/context.ts";
import { NoHost } from "./views/faces.tsx";
import { Pane } from "./views/pane.tsx";
import { Theme } from "./views/theme.tsx";

// The engine starts before anything is drawn: it fetches its lists while React builds the page.
const engine = new Worker(/* webpackChunkName: "engine" */ new URL("./engine/worker.ts", import.meta.url)) as EnginePort;
const facts = pageFacts(document, location.href);
const connection = connectionOf(window);
const session = connection === null ? null : sessionFor(connection);
const element = document.getElementById("pane");

if (element !== null) {
  createRoot(element).render(
    <Theme nonce={facts.nonce()}>
      {session === null ? <NoHost /> : <SessionContext value={session}><Pane /></SessionContext>}
    </Theme>,
  );
}

function sessionFor(around: HostConnection): Session {
  const base = new URL("./", location.href).href;
  const store = vaultStore({ fetch: (address, request) => fetch(address, request), base, session: facts.session, renew: facts.renew });
  const outbox = new Outbox({
    store, codeOf, shelf: indexedShelf<Waiting>("waiting", indexedDB),
    later: (milliseconds, work) => {
      const timer = setTimeout(work, milliseconds);
      return () => { clearTimeout(timer); };
    },
  });
  addEventListener("online", () => void outbox.retry());
  return new Session({
    host: around.host, engine, store, outbox,
    setting: () => settingOf(around, base),
    captured: indexedShelf<Captured>("captures", indexedDB),
    habits: new Habits(localStorageOf(window)),
    now: () => new Date().toISOString(),
    calmly: calmlyUnder(window, () => performance.now()),
    perishable: (mediaType) => !preferredFormat(mediaType),
  });
}

function settingOf({ setting }: HostConnection, base: string): SettingSource {
  return typeof setting === "string" ? { address: new URL(`setting/${setting === "" ? "gemeente" : setting}.json`, base).href } : { world: setting };
}

/** Some browsers refuse even to name it. */
function localStorageOf(page: Window): Storage | null {
  try {
    return page.localStorage;
  } catch {
    return null;
  }
}
