/**
 * TEST ONLY. SIMULATED API, WIRE NAMES OURS. Adds to the Office library of 2022 what Outlook got since and the pane can
 * use: a mail as a file (Mailbox 1.14). The stand-in answers it (`newer.ts`). Real Office never gets this file.
 */
import { AS_FILE } from "./numbers.ts";

type Callback = (result: { readonly status: string; readonly value?: unknown; readonly error?: { readonly code: number } }) => void;
interface Response {
  readonly error?: boolean;
  readonly errorCode?: number;
  readonly data?: unknown;
}
interface Library {
  readonly Office?: { readonly context?: { readonly mailbox?: { item?: object | null | undefined } } };
  readonly OSF?: { readonly _OfficeAppFactory: { getId(): string; getClientEndPoint(): { invoke(action: string, answer: (code: number, response: Response | null) => void, data: object): void } } };
}

const library = window as unknown as Library;

const NAME_OF_LIBRARY = /\/outlook-[a-z0-9]+-[\d.]+(?:\.debug)?\.js/u;
/** Milliseconds between two looks whether the library has made the mailbox. */
const LOOK = 10;

// The part for Outlook arrives as a script of its own, and makes the mailbox when its host has told of the mail.
document.addEventListener("load", ({ target }) => {
  if (!(target instanceof HTMLScriptElement) || !NAME_OF_LIBRARY.test(target.src)) return;
  const looking = setInterval(() => {
    const mailbox = library.Office?.context?.mailbox;
    if (mailbox?.item === undefined) return;
    clearInterval(looking);
    extend(mailbox, mailbox.item);
  }, LOOK);
}, true);

/** The items of the library let nobody change what they have, but they do take more; a pinned pane gets new ones. */
function extend(mailbox: object, first: object | null): void {
  let item = first;
  Object.defineProperty(mailbox, "item", { configurable: true, get: () => extended(item), set: (next: object | null) => { item = next; } });
}

function extended(item: object | null): object | null {
  // A draft is no file: Outlook gives this method beside mails that can be read alone.
  if (item !== null && !("saveAsync" in item) && !("getAsFileAsync" in item)) Object.defineProperty(item, "getAsFileAsync", { value: asFile });
  return item;
}

function asFile(...given: readonly unknown[]): void {
  const callback = given.at(-1) as Callback;
  const factory = library.OSF?._OfficeAppFactory;
  factory?.getClientEndPoint().invoke("ExecuteMethod", (code, response) => {
    if (code === 0 && response?.error !== true) callback({ status: "succeeded", value: response?.data });
    else callback({ status: "failed", error: { code: response?.errorCode ?? 5_001 } });
  }, { ApiParams: {}, MethodData: { ControlId: factory.getId(), DispatchId: AS_FILE } });
}
