/**
 * The little of Office.js that the check uses. Every part may be missing: older clients lack members, and a host that is in
 * trouble lacks all of them. Source: reference of the Outlook JavaScript API, Mailbox 1.8 to 1.14.
 */

export interface AsyncResult {
  readonly status?: unknown;
  readonly value?: unknown;
}
export type Callback = (result: AsyncResult) => void;

interface Readable {
  getAsync?(callback: Callback): void;
}

/** A message or an appointment that is being written. */
export interface ComposeItem {
  readonly subject?: Readable;
  readonly body?: { getAsync?(coercion: "text", callback: Callback): void };
  readonly to?: Readable;
  readonly cc?: Readable;
  readonly bcc?: Readable;
  readonly requiredAttendees?: Readable;
  readonly optionalAttendees?: Readable;
  readonly sessionData?: { getAsync?(name: string, callback: Callback): void; setAsync?(name: string, value: string, callback: Callback): void };
  getAttachmentsAsync?(callback: Callback): void;
  getComposeTypeAsync?(callback: Callback): void;
}

export interface SendOffice {
  readonly context?: {
    readonly displayLanguage?: unknown;
    readonly mailbox?: { readonly item?: ComposeItem | null; readonly userProfile?: { readonly displayName?: unknown; readonly emailAddress?: unknown } };
    readonly requirements?: { isSetSupported?(name: string, version: string): boolean };
    readonly roamingSettings?: { get?(name: string): unknown };
  };
  /** On the web the library says nothing to its host before a page asked whether it is ready. */
  onReady?(): unknown;
  readonly actions?: { associate?(name: string, handler: (event: HostEvent) => void): void };
}

/** What a handler gives back at an event of sending. */
export interface Completion {
  readonly allowEvent: boolean;
  readonly errorMessage?: string;
  readonly cancelLabel?: string;
  readonly commandId?: string;
  readonly contextData?: string;
  readonly sendModeOverride?: "promptUser";
}

export interface HostEvent {
  completed?(options?: Completion): void;
}

/** The value an asynchronous call gives; undefined when it fails, throws or is not there. Never rejects. */
export function ask(call: (callback: Callback) => unknown): Promise<unknown> {
  return new Promise((resolve) => {
    try {
      const called = call((result) => {
        resolve((result as AsyncResult | undefined)?.status === "succeeded" ? result.value : undefined);
      });
      if (called === MISSING) resolve(undefined);
    } catch {
      resolve(undefined);
    }
  });
}

/** What a call gives back that found nothing to call. */
export const MISSING = Symbol("missing");

/** Whether the host knows this version of the Mailbox set. */
export function knowsMailbox(office: SendOffice, version: string): boolean {
  try {
    return office.context?.requirements?.isSetSupported?.("Mailbox", version) === true;
  } catch {
    return false;
  }
}
