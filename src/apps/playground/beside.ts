import { MemoryDocument, memoryHost, type HostConnection, type Place } from "../../adapters/hosts/memory/index.ts";
import { bareDesk, type World } from "../../core/model/index.ts";

/** The pane beside the document, as Word shows it: the same page, in a frame. */
export interface Beside {
  /** Lets the pane make itself ready for a document that is on its way. Does nothing when it is there already. */
  start(setting: string | World): void;
  /** Puts a document before the pane. The pane stays; only its card starts over. */
  open(document: MemoryDocument, setting: string | World): void;
}

/** What stands there until the first document comes; nobody gets to read it. */
const NOTHING = new MemoryDocument({
  name: "", mediaType: "text/plain", bytes: new Uint8Array(), text: { kind: "document", paragraphs: [], envelope: null, properties: {} }, desk: bareDesk("1970-01-01T00:00:00Z"),
});

/** Prepares the pane in a frame. */
export function connect(frame: HTMLIFrameElement, show: (place: Place) => void): Beside {
  let setting: string | World = "";
  let arrive: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => { arrive = resolve; });
  const host = memoryHost({ document: NOTHING, show, ready });
  const connection: HostConnection = { host, get setting() { return setting; } };
  Object.assign(window, { kantlijn: connection });
  const start = (first: string | World): void => {
    if (frame.hasAttribute("src")) return;
    setting = first;
    frame.src = "taskpane.html";
  };
  return {
    start,
    open: (document, next) => {
      start(next);
      setting = next;
      host.open(document);
      arrive();
    },
  };
}
