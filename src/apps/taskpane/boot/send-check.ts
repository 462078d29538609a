import { SEND_KEYS, type SendFacts } from "../../../core/model/index.ts";
import { isAddressIn } from "../../../core/text/addresses.ts";
import type { Tongue } from "../../../language/spoken/tongue.ts";
import type { Session } from "../session.ts";
import { placeOf } from "../state/select.ts";
import type { PaneState } from "../state/state.ts";

/**
 * Tells the check at sending what it cannot know by itself: the domains of the organisation, what it wants to hear of and in which
 * language, in the mailbox, and with a draft where its document goes. What Outlook does not take is not told; the check then does with less.
 */
export function tellSendCheck(office: typeof Office, session: Pick<Session, "state" | "subscribe">, tongue: Pick<Tongue, "get" | "subscribe">): void {
  let told = "";
  let placed = "";
  const tell = (): void => {
    try {
      const { state } = session;
      const setting = settingFor(office, state, tongue.get());
      if (setting !== null && setting !== told) {
        told = setting;
        keep(office.context.roamingSettings, setting);
      }
      const place = placeFor(state);
      const mark = JSON.stringify([state.turn, place]);
      if (place !== null && mark !== placed) {
        placed = mark;
        office.context.mailbox.item?.sessionData.setAsync(SEND_KEYS.place, place);
      }
    } catch {
      // A mail that is read keeps nothing with it, and an older Outlook keeps nothing at all.
    }
  };
  session.subscribe(tell);
  tongue.subscribe(tell);
  tell();
}

/** Only for somebody who works there: an organisation to try with says nothing about this mailbox. */
function settingFor(office: typeof Office, { facts }: PaneState, language: string): string | null {
  if (facts === null || !isAddressIn(office.context.mailbox.userProfile.emailAddress, facts.world.organisation.domains)) return null;
  const told: SendFacts = { domains: facts.world.organisation.domains, kinds: facts.kinds, language };
  return JSON.stringify(told);
}

function keep(settings: Office.RoamingSettings, setting: string): void {
  if (settings.get(SEND_KEYS.setting) === setting) return;
  settings.set(SEND_KEYS.setting, setting);
  settings.saveAsync();
}

/** Where the document goes or stands, once the author said Klopt; null where that has no address. */
function placeFor(state: PaneState): string | null {
  if (state.capture.state !== "intended" && state.capture.state !== "stored") return null;
  const url = placeOf(state)?.url ?? null;
  return url === null ? null : JSON.stringify({ url });
}
