import { memoryHost, type HostConnection, type MemoryDocument, type MemoryHost, type Place } from "../../adapters/hosts/memory/index.ts";
import type { World } from "../../core/model/index.ts";

/** The pane beside the document, as Word shows it: the same page, in a frame. */
export interface Beside {
  /** Puts a document before the pane. The pane stays; only its card starts over. */
  open(document: MemoryDocument, setting: string | World): void;
}

/** Prepares the pane in a frame. It is fetched with the first document, because a pane does not live without one. */
export function connect(frame: HTMLIFrameElement, show: (place: Place) => void): Beside {
  let host: MemoryHost | null = null;
  let setting: string | World = "";
  return {
    open: (document, next) => {
      setting = next;
      if (host !== null) {
        host.open(document);
        return;
      }
      host = memoryHost({ document, show });
      const connection: HostConnection = { host, get setting() { return setting; } };
      Object.assign(window, { kantlijn: connection });
      frame.src = "taskpane.html";
    },
  };
}
