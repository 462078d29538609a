import { createRoot } from "react-dom/client";
import { connectionOf } from "../../adapters/hosts/memory/index.ts";
import { tongueOf } from "../../language/spoken/page.ts";
import { hostIn, languageOf, officeThere } from "./boot/arrival.ts";
import { ownRights } from "./boot/own.ts";
import { Profiles } from "./boot/profile.ts";
import { localKeeper, serverOf, sessionWith } from "./boot/session.ts";
import { settingIn, settingNamed } from "./boot/setting.ts";
import { officeDarkness, systemDarkness, type Darkness } from "./boot/theme.ts";
import type { EnginePort } from "./engine/client.ts";
import { isForOffice, pageFacts } from "./page.ts";
import type { Session } from "./session.ts";
import { Arriving } from "./views/arriving.tsx";
import { SessionContext, TongueContext } from "./views/context.ts";
import { NoHost } from "./views/faces.tsx";
import { Pane } from "./views/pane.tsx";
import { Theme } from "./views/theme.tsx";

// The engine starts before anything is drawn: it fetches its lists while React builds the page.
const engine = new Worker(/* webpackChunkName: "engine" */ new URL("./engine/worker.ts", import.meta.url)) as EnginePort;
const facts = pageFacts(document, location.href);
const keeper = localKeeper(window);
const profiles = new Profiles(keeper);
const system = systemDarkness(window);
const tongue = tongueOf(window);
const element = document.getElementById("pane");
const root = element === null ? null : createRoot(element);

const draw = (content: React.ReactNode, darkness: Darkness): void => {
  root?.render(<Theme nonce={facts.nonce()} darkness={darkness}><TongueContext value={tongue}>{content}</TongueContext></Theme>);
};

const connection = connectionOf(window);
if (isForOffice(document)) {
  const office = officeThere(window);
  const session = office.then(async (there): Promise<Session | null> => {
    const own = ownRights(there.office);
    const server = serverOf(facts, own);
    const host = await hostIn(there, profiles, { own, server });
    if (host === null) return null;
    const opened = sessionWith({ host, engine, server, keeper, profiles, own, setting: () => settingIn(location.href) });
    // Without it the check at sending does with less, and a mail is filed when it is opened again.
    if (there.program === "Outlook") void import(/* webpackChunkName: "outlook" */ "./boot/outlook.ts").then(({ besideOutlook }) => { besideOutlook(there.office, opened, tongue); }, () => undefined);
    return opened;
  });
  const content = <Arriving session={session} />;
  draw(content, system);
  office.then((there) => {
    draw(content, officeDarkness(there.office, window, system));
    tongue.suggest(languageOf(there.office));
  }).catch(() => undefined);
} else if (connection === null) draw(<NoHost />, system);
else {
  const page = new URL(location.href);
  const session = sessionWith({
    host: connection.host, engine, server: serverOf(facts), keeper, profiles, practice: true,
    setting: () => (typeof connection.setting === "string" ? settingNamed(connection.setting === "" ? "gemeente" : connection.setting, page) : { world: connection.setting }),
  });
  draw(<SessionContext value={session}><Pane /></SessionContext>, system);
}
