import { FAULT, OfficeFault, type AppContext, type Call, type Line, type OfficeApp } from "../channel/app.ts";
import type { JsonObject } from "../channel/wire.ts";
import { CALLS } from "./calls.ts";
import { initialData } from "./initial.ts";
import type { Mail } from "./mail.ts";
import type { Mailbox } from "./mailbox.ts";
import type { NewerOutlook } from "./newer.ts";

/** What Outlook on the web has according to the library of 2022. */
const REQUIREMENTS: AppContext["requirements"] = { Mailbox: "1.11", AddinCommands: 1.1, DialogApi: 1.1 };
const ITEM_CHANGED = "olkItemSelectedChanged";
const LOAD_PROPERTIES = 3;

export interface OutlookOptions {
  readonly mailbox: Mailbox;
  readonly mail: Mail;
  /** What a newer library has; the pane must do without it too. */
  readonly newer?: NewerOutlook | null;
}

/** Outlook on the web with one mail open; a pinned pane sees others come by. */
export interface OutlookApp extends OfficeApp {
  readonly mail: Mail | null;
  /** Goes to another mail, or to none, with the pane pinned. */
  select(mail: Mail | null): void;
}

/** Plays Outlook on the web for one frame. */
export function outlookApp({ mailbox, mail: first, newer = null }: OutlookOptions): OutlookApp {
  let mail: Mail | null = first;
  let line: Line | null = null;
  const changed = (event: string, payload: JsonObject): void => { line?.fire(event, [JSON.stringify(payload)]); };

  async function call({ dispatchId, request }: Call): Promise<JsonObject | null> {
    const known = newer?.calls[dispatchId] ?? CALLS[dispatchId];
    if (known === undefined) return null;
    if (mail === null) throw new OfficeFault(FAULT.internal, "no mail is open");
    const data = await known(request, { mailbox, mail, changed });
    // The library looks for these properties one level higher than for anything else.
    return { wasSuccessful: true, error: false, ...(dispatchId === LOAD_PROPERTIES ? (data as JsonObject) : { data }) };
  }

  return {
    kind: "outlook",
    get mail() { return mail; },
    context: () => ({ url: "", readOnly: mail?.compose !== true, settings: Object.fromEntries(mailbox.settings), requirements: { ...REQUIREMENTS, ...newer?.requirements } }),
    execute: async (asked) => {
      if (asked.action === "GetInitialData") return mail === null ? null : initialData(mailbox, mail);
      return asked.action === "ExecuteMethod" ? call(asked) : null;
    },
    start: (given) => {
      line = given;
      return () => { line = null; };
    },
    select: (next) => {
      mail = next;
      line?.fire(ITEM_CHANGED, next === null ? null : initialData(mailbox, next));
    },
  };
}
