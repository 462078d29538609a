import { handlersFor } from "./handlers.ts";
import type { SendOffice } from "./office.ts";

declare const Office: SendOffice;

/** Not every engine that runs this has a timer. */
declare const setTimeout: ((then: () => void, milliseconds: number) => unknown) | undefined;

const { composing, sendingMail, sendingInvitation } = handlersFor(() => Office, {
  now: () => Date.now(),
  after: typeof setTimeout === "function" ? (milliseconds, then) => void setTimeout(then, milliseconds) : undefined,
});

/** Names as they stand in the manifest. */
const HANDLERS = {
  onNewMessageComposeHandler: composing,
  onMessageRecipientsChangedHandler: composing,
  onMessageAttachmentsChangedHandler: composing,
  onMessageFromChangedHandler: composing,
  onMessageSendHandler: sendingMail,
  onAppointmentSendHandler: sendingInvitation,
} as const;

// Classic Outlook runs nothing inside Office.onReady here, so the names are tied at once.
for (const name of Object.keys(HANDLERS) as (keyof typeof HANDLERS)[]) Office.actions?.associate?.(name, HANDLERS[name]);

// Outlook on the web runs no handler in a page that never asked for the library to be ready.
Office.onReady?.();
