import type { DocumentHost } from "../../../adapters/hosts/host.ts";
import { outlookHost } from "../../../adapters/hosts/outlook/index.ts";
import { courierOn } from "../../../adapters/stores/vault/courier.ts";
import type { VaultOptions } from "../../../adapters/stores/vault/index.ts";
import { announcing, mailFile } from "../../../language/spoken/first.ts";
import type { Tongue } from "../../../language/spoken/tongue.ts";
import type { Session } from "../session.ts";
import { entrustDrafts } from "./entrust.ts";
import { later } from "./later.ts";
import type { OwnRights } from "./own.ts";
import type { Profiles } from "./profile.ts";
import { tellSendCheck } from "./send-check.ts";

/** What the pane in Outlook is given. */
export interface OutlookGround {
  readonly profiles: Profiles;
  readonly own: Pick<OwnRights, "mail">;
  /** The server that the page came from; null where there is none. */
  readonly server: VaultOptions | null;
}

/** Names in the manifest: an icon, and the button beside a mail that is written. */
const NOTICE_ICON = "icon.16";
const COMPOSE_COMMAND = "kantlijn.compose.open";

/** The mail that is open in Outlook. */
export function openOutlook(office: typeof Office, { profiles, own, server }: OutlookGround): DocumentHost {
  return outlookHost({
    office, names: mailFile, graphFile: own.mail, icon: NOTICE_ICON, command: COMPOSE_COMMAND, open: announcing.open,
    courier: server !== null && filesMail(document) ? courierOn(server) : null,
    unit: () => profiles.profile.unit,
    now: () => new Date().toISOString(),
    page: {
      visible: () => document.visibilityState === "visible",
      onReturn: (listener) => {
        addEventListener("focus", listener);
        document.addEventListener("visibilitychange", listener);
      },
      every: (milliseconds, work) => { setInterval(work, milliseconds); },
    },
  });
}

/** What goes on beside the card, for who writes a mail: what the check at sending has to know, and what a server has to do after it. */
export function besideOutlook(office: typeof Office, session: Session, tongue: Pick<Tongue, "get" | "subscribe">): void {
  tellSendCheck(office, session, tongue);
  entrustDrafts(session, later);
}

/** The server says in the page whether an administrator granted it to file mail that was sent. */
function filesMail(page: Document): boolean {
  return page.querySelector<HTMLMetaElement>('meta[name="kantlijn-session"]')?.dataset["mail"] === "yes";
}
