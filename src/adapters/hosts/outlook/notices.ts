import type { Open } from "./item.ts";
import { works } from "./features.ts";
import { ask, type OfficeJs } from "./office.ts";

/** The one line that Kantlijn has above a mail. */
const KEY = "kantlijn";
/** Outlook refuses longer ones. */
const LONGEST = 150;

export interface NoticeParts {
  readonly office: OfficeJs;
  /** Icon in the manifest. */
  readonly icon: string;
  /** Command in the manifest that opens the pane beside a mail that is written. */
  readonly command: string;
  /** What stands on the button that opens the pane. */
  readonly open: string;
}

/** Shows a line above the mail; null takes it away. Where Outlook can, the line opens the pane. */
export async function announce(parts: NoticeParts, { item, mode }: Open, text: string | null): Promise<void> {
  const { office } = parts;
  if (!works(office, "notices")) return;
  const notices = item.notificationMessages;
  if (text === null) await ask("taking a line away", (answer) => { notices.removeAsync(KEY, answer); });
  // Outlook opens panes from such a line only beside a mail that is written.
  else await ask("a line above the mail", (answer) => { notices.replaceAsync(KEY, mode === "compose" && works(office, "notice-action") ? insight(parts, text) : information(parts, text), answer); });
}

const cut = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`);

function information({ office, icon }: NoticeParts, text: string): Office.NotificationMessageDetails {
  return { type: office.MailboxEnums.ItemNotificationMessageType.InformationalMessage, message: cut(text), icon, persistent: false };
}

function insight({ office, icon, command, open }: NoticeParts, text: string): Office.NotificationMessageDetails {
  return {
    type: office.MailboxEnums.ItemNotificationMessageType.InsightMessage, message: cut(text), icon,
    actions: [{ actionType: office.MailboxEnums.ActionType.ShowTaskPane, actionText: open, commandId: command, contextData: "{}" }],
  };
}
