import { bytesOf } from "../../../adapters/hosts/memory/index.ts";
import { standIn as words } from "../../../language/nl/office.ts";
import { byId, make } from "../page.ts";
import { rangeOf } from "../sheet/marks.ts";
import { Workbench, type Placed } from "../workbench.ts";
import { addressOf } from "./address.ts";
import type { OfficeApp } from "./channel/app.ts";
import { makeFrame, newIdentity } from "./channel/frame.ts";
import { openSession, type Session } from "./channel/session.ts";
import { OutlookDesk } from "./outlook/desk.ts";
import { wordApp, type WordApp } from "./word/index.ts";
import { newerWord } from "./word/newer/index.ts";

/** What a test of this page may look at; also handy in the console of a browser. */
declare global {
  interface Window {
    standIn?: { readonly session: Session; readonly app: OfficeApp; readonly placed: Placed };
    /** The page in which a mail was looked at when it went. */
    sendCheck?: Session;
  }
}

/** Id of the function of the ribbon, as the manifest has it. */
const WITH_DOCUMENT = "kantlijn.openWithDocument";
const paneOrigin = document.querySelector<HTMLMetaElement>('meta[name="kantlijn-pane-origin"]')?.content ?? "";
const shim = new URLSearchParams(location.search).get("shim") !== "0";
const place = byId("pane", HTMLElement);
const caption = byId("caption", HTMLElement);

byId("reload", HTMLButtonElement).addEventListener("click", () => { if (window.standIn !== undefined) show(window.standIn.placed, window.standIn.app); });
byId("with-document", HTMLButtonElement).addEventListener("click", () => { void openWithDocument(); });
byId("save", HTMLButtonElement).addEventListener("click", () => { void save(); });
document.addEventListener("selectionchange", followSelection);
if (paneOrigin === "") note(words.withoutPane);
const workbench = new Workbench({ pane: null, onlyTyped: true, tongue: null, starting: () => undefined, placed: open });
const outlook = new OutlookDesk({
  checkPage: `${paneOrigin}/send-check.html${shim ? "?shim=1" : ""}`, hostOrigin: location.origin, shim, pinned: new URLSearchParams(location.search).get("pinned") === "1",
  send: byId("send", HTMLButtonElement), around: document.body, show,
  take: (file, world) => { workbench.take([file], world); },
  say: (text) => { caption.textContent = text; },
  checking: (session) => { window.sendCheck = session; },
});
void workbench.start();

/** Opens a document in the program for it. A mail is for Outlook. */
function open(placed: Placed): void {
  const isMail = placed.document.text.envelope !== null;
  for (const button of ["with-document", "save"]) byId(button, HTMLButtonElement).hidden = isMail;
  if (paneOrigin === "") return;
  if (isMail) void outlook.open(placed);
  else {
    outlook.leave();
    show(placed, wordWith(placed));
  }
}

function wordWith(placed: Placed): OfficeApp {
  const { document: file, marks, sheet } = placed;
  return wordApp({
    document: file, author: words.author, newer: shim ? newerWord(file, (annotations) => { marks.underline(annotations); }) : null,
    url: addressOf(file.file.desk, file.file.name),
    show: (stretch) => {
      marks.select(stretch);
      rangeOf(sheet.element, stretch)?.startContainer.parentElement?.scrollIntoView({ block: "center" });
    },
  });
}

/** A new frame and a new conversation: the library remembers what it was told in the last one. */
function show(placed: Placed, app: OfficeApp): void {
  end();
  const identity = newIdentity();
  const pane = new URL(`${paneOrigin}/office.html`);
  pane.searchParams.set("setting", placed.world);
  if (shim) pane.searchParams.set("shim", "1");
  const frame = makeFrame({ pane: pane.href, kind: app.kind, identity, hostOrigin: location.origin, title: "Kantlijn" });
  const session = openSession(app, identity, { here: window, there: () => frame.contentWindow, hereOrigin: location.origin, thereOrigin: paneOrigin });
  place.replaceChildren(frame);
  window.standIn = { session, app, placed };
}

function end(): void {
  window.standIn?.session.close();
  delete window.standIn;
  place.replaceChildren();
}

function note(text: string): void {
  place.replaceChildren(make("p", { className: "note", textContent: text }));
}

function followSelection(): void {
  const current = window.standIn;
  const selection = current?.placed.sheet.selection ?? null;
  if (current === undefined || selection === null || !isWord(current.app)) return;
  current.placed.marks.select(null);
  current.app.selected(selection);
}

const isWord = (app: OfficeApp): app is WordApp => app.kind === "word";

/** The button of the ribbon that runs a function of the add-in. */
async function openWithDocument(): Promise<void> {
  const completion = await window.standIn?.session.command({ name: WITH_DOCUMENT, source: WITH_DOCUMENT });
  if (completion !== undefined) caption.textContent = completion.status === 0 ? words.commandDone : words.commandFailed;
}

/** Gives the document as a file, with all that was put in it. */
async function save(): Promise<void> {
  const file = window.standIn?.placed.document;
  if (file === undefined) return;
  const { name, bytes } = await bytesOf(file);
  const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(bytes), download: name });
  link.click();
  URL.revokeObjectURL(link.href);
}
