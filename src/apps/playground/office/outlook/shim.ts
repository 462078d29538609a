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
  readonly Office?: { onReady(): Promise<unknown>; readonly context: { readonly mailbox?: { item: object | null } } };
  readonly OSF?: { readonly _OfficeAppFactory: { getId(): string; getClientEndPoint(): { invoke(action: string, answer: (code: number, response: Response | null) => void, data: object): void } } };
}

const library = window as unknown as Library;

// The items of the library take no other definition of what they have, but they do take more.
void library.Office?.onReady().then(() => {
  const mailbox = library.Office?.context.mailbox;
  if (mailbox === undefined) return;
  let { item } = mailbox;
  Object.defineProperty(mailbox, "item", { configurable: true, get: () => extended(item), set: (next: object | null) => { item = next; } });
});

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
