import type { Later } from "./within.ts";

/** What signing in needs from Office, and nothing more. */
export interface OfficeSide {
  supports(set: string, version: string): boolean;
  /** Name by which the author is signed in to Office; null where Office does not tell, or not in time. */
  loginHint(): Promise<string | null>;
  /** Opens a window of Office on an address of this origin. Rejects with a `DialogRefused`. */
  openDialog(address: string): Promise<DialogWindow>;
}

/** A window of Office, from the side of the pane. */
export interface DialogWindow {
  /** `origin` is undefined on clients that do not tell it. */
  onMessage(listener: (message: unknown, origin: string | undefined) => void): void;
  /** The window was closed or could not load; the number says which. */
  onEvent(listener: (code: number) => void): void;
  close(): void;
}

/** Office opened no window. */
export class DialogRefused extends Error {
  readonly code: number;

  constructor(code: number) {
    super(`dialog refused: ${String(code)}`);
    this.name = "DialogRefused";
    this.code = code;
  }
}

/** The part of the global `Office` that is used here; every part may be missing in an older client. */
export interface OfficeGlobal {
  readonly EventType?: Pick<typeof Office.EventType, "DialogMessageReceived" | "DialogEventReceived">;
  readonly auth?: { getAuthContext?(): Promise<{ readonly userPrincipalName?: string } | null | undefined> };
  readonly context?: {
    readonly mailbox?: unknown;
    readonly requirements?: { isSetSupported(set: string, version?: string): boolean };
    readonly ui?: { displayDialogAsync?(address: string, options: DialogOptions, callback: (result: DialogResult) => void): void };
  };
}
interface DialogOptions {
  readonly height: number;
  readonly width: number;
  readonly displayInIframe: boolean;
}
interface DialogResult {
  readonly status: unknown;
  readonly error?: { readonly code?: number } | null;
  readonly value?: RawDialog | null;
}
interface RawDialog {
  addEventHandler(type: Office.EventType, handler: (event: { readonly message?: unknown; readonly origin?: string | undefined; readonly error?: number }) => void): void;
  close(): void;
}

/** Per cent of the screen. The page of the identity service refuses to be framed, so it is a window of its own. */
const WINDOW: DialogOptions = { height: 60, width: 30, displayInIframe: false };
/** Milliseconds. In some clients the question is never answered. */
const HINT_PATIENCE = 2_000;
const UNKNOWN = 0;

/** Office as signing in sees it. `office` comes from a script of Microsoft: what it gives is looked at before it is used. */
export function officeSide(office: OfficeGlobal, later: Later): OfficeSide {
  return {
    supports: (set, version) => {
      try {
        return office.context?.requirements?.isSetSupported(set, version) === true;
      } catch {
        return false;
      }
    },
    loginHint: () => hintOf(office, later),
    openDialog: (address) => openDialog(office, address),
  };
}

/** In Outlook the mailbox says who it is; elsewhere the library has to be told, or it may take another account. */
function hintOf({ auth, context }: OfficeGlobal, later: Later): Promise<string | null> {
  if (context?.mailbox !== undefined || auth?.getAuthContext === undefined) return Promise.resolve(null);
  const asked = auth.getAuthContext.bind(auth);
  return new Promise((resolve) => {
    const stop = later(HINT_PATIENCE, () => { resolve(null); });
    const answer = (hint: string | null): void => {
      stop();
      resolve(hint);
    };
    Promise.resolve().then(asked).then((found) => { answer(typeof found?.userPrincipalName === "string" && found.userPrincipalName !== "" ? found.userPrincipalName : null); }, () => { answer(null); });
  });
}

function openDialog({ EventType, context }: OfficeGlobal, address: string): Promise<DialogWindow> {
  const ui = context?.ui;
  return new Promise((resolve, reject) => {
    if (EventType === undefined || ui?.displayDialogAsync === undefined) {
      reject(new DialogRefused(UNKNOWN));
      return;
    }
    ui.displayDialogAsync(address, WINDOW, ({ error, value }) => {
      if (value === undefined || value === null) reject(new DialogRefused(error?.code ?? UNKNOWN));
      else resolve(windowOf(value, EventType));
    });
  });
}

function windowOf(raw: RawDialog, { DialogMessageReceived, DialogEventReceived }: NonNullable<OfficeGlobal["EventType"]>): DialogWindow {
  return {
    onMessage: (listener) => { raw.addEventHandler(DialogMessageReceived, ({ message, origin }) => { listener(message, origin); }); },
    onEvent: (listener) => { raw.addEventHandler(DialogEventReceived, ({ error }) => { listener(error ?? UNKNOWN); }); },
    close: () => {
      try {
        raw.close();
      } catch {
        // It was closed already.
      }
    },
  };
}
