import { standInOutlook as words } from "../../../../language/nl/office.ts";
import { make } from "../../page.ts";
import { makeFrame, newIdentity } from "../channel/frame.ts";
import { openSession, type Session } from "../channel/session.ts";
import { stringOf, type JsonObject } from "../channel/wire.ts";
import type { OutlookApp } from "./index.ts";

/** Function of the add-in that Outlook runs when a mail goes, as the manifest has it. */
const ON_SEND = "onMessageSendHandler";
/** Milliseconds after which Outlook says that it takes long; in prompt mode the mail can then go. */
const PATIENCE = 5_000;

/** What the check of the add-in says about a mail that goes. */
export interface Verdict {
  /** What stands in the dialog; null: the mail goes without a word. */
  readonly message: string | null;
  /** Text of the button that does not send. */
  readonly cancel: string;
  /** That button opens the pane. */
  readonly opensPane: boolean;
}

const GOES: Verdict = { message: null, cancel: "", opensPane: false };

/** Lets the add-in look at a mail that goes: its event bundle, in a page of its own that nobody sees, as Outlook on the web does. */
export async function checkBeforeSending({ app, page, hostOrigin, around, opened }: { readonly app: OutlookApp; readonly page: string; readonly hostOrigin: string; readonly around: HTMLElement; readonly opened: (session: Session) => void }): Promise<Verdict> {
  const identity = newIdentity();
  const frame = makeFrame({ pane: page, kind: "outlook", identity, hostOrigin, title: "" });
  frame.hidden = true;
  const session = openSession(app, identity, { here: window, there: () => frame.contentWindow, hereOrigin: hostOrigin, thereOrigin: new URL(page).origin });
  opened(session);
  around.append(frame);
  try {
    const late = new Promise<null>((resolve) => { setTimeout(() => { resolve(null); }, PATIENCE); });
    const completion = await Promise.race([session.command({ name: ON_SEND, source: ON_SEND }), late]);
    return completion === null ? GOES : verdictIn(completion.context);
  } finally {
    session.close();
    frame.remove();
  }
}

function verdictIn({ allowEvent, errorMessage, cancelLabel, commandId }: JsonObject): Verdict {
  if (allowEvent !== false) return GOES;
  return { message: stringOf(errorMessage) ?? "", cancel: stringOf(cancelLabel) ?? words.dontSend, opensPane: stringOf(commandId) !== null };
}

/** The dialog of Outlook in prompt mode. True: send it all the same. */
export function askToSend({ message, cancel }: Verdict, around: HTMLElement): Promise<boolean> {
  const [send, keep] = [make("button", { textContent: words.sendAnyway }), make("button", { textContent: cancel })];
  const dialog = make("dialog", { className: "smart-alert" }, make("h2", { textContent: words.addIn }), make("p", { textContent: message ?? "" }), make("div", { className: "ribbon" }, send, keep));
  around.append(dialog);
  dialog.showModal();
  keep.focus();
  return new Promise((resolve) => {
    send.addEventListener("click", () => { dialog.close("send"); });
    keep.addEventListener("click", () => { dialog.close(""); });
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "send");
    });
  });
}
