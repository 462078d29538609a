/** Names that stand in a manifest and in code alike. A test looks for each of them in the rest of src. */

/**
 * The pane of Word. Word opens the pane of this very name with a document that carries the setting of the same name.
 * Source: learn.microsoft.com, "Automatically open a task pane with a document".
 */
export const WORD_PANE = "Office.AutoShowTaskpaneWithDocument";

/** Buttons on the ribbon. A Smart Alert names the one that opens the pane beside a message being written. */
export const BUTTONS = { open: "kantlijn.open", openWithDocument: "kantlijn.withDocument", read: "kantlijn.read.open", compose: "kantlijn.compose.open" } as const;

/** Functions behind a button of Word. */
export const COMMANDS = { openWithDocument: "kantlijn.openWithDocument" } as const;

/** An event of Outlook, what handles it, and whether the author can be asked something. */
export interface LaunchEvent {
  /** As the XML manifest names it. */
  readonly type: string;
  /** As the unified manifest names it. */
  readonly unified: string;
  readonly handler: string;
  /** Asks, and lets the author send anyway; never blocks. */
  readonly prompts: boolean;
}

/**
 * Everything that Outlook may wake us for, from the first version on: an event that is added later waits until the
 * administrator of every organisation has consented again.
 */
export const EVENTS: readonly LaunchEvent[] = [
  { type: "OnNewMessageCompose", unified: "newMessageComposeCreated", handler: "onNewMessageComposeHandler", prompts: false },
  { type: "OnMessageRecipientsChanged", unified: "messageRecipientsChanged", handler: "onMessageRecipientsChangedHandler", prompts: false },
  { type: "OnMessageAttachmentsChanged", unified: "messageAttachmentsChanged", handler: "onMessageAttachmentsChangedHandler", prompts: false },
  { type: "OnMessageFromChanged", unified: "messageFromChanged", handler: "onMessageFromChangedHandler", prompts: false },
  { type: "OnMessageSend", unified: "messageSending", handler: "onMessageSendHandler", prompts: true },
  { type: "OnAppointmentSend", unified: "appointmentSending", handler: "onAppointmentSendHandler", prompts: true },
];
