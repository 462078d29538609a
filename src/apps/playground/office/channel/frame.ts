import type { OfficeApp } from "./app.ts";

/** Who speaks with whom. A new document gets new ones: the library remembers settings by conversation. */
export interface Identity {
  readonly conversation: string;
  /** The frame, as the library names it in its calls. */
  readonly control: string;
}

/** How the library names the programs, and the version of each that it knows last. */
const PROGRAMS = { word: { name: "Word", version: "16.01" }, outlook: { name: "Outlook", version: "16.01" } } as const;
const LANGUAGE = "nl-NL";

/** A conversation that no other page or document ever had. Neither name may hold `|`, `$` or `%`. */
export function newIdentity(): Identity {
  const id = crypto.randomUUID();
  return { conversation: `c-${id}`, control: `ctl-${id}` };
}

/**
 * What the library reads first: program, platform, version, language, session, and a word that silences its telemetry.
 * The last field says what kind of frame it is in; 0 is a plain task pane.
 */
function hostInfo(kind: OfficeApp["kind"], { control }: Identity): string {
  const { name, version } = PROGRAMS[kind];
  return [name, "Web", version, LANGUAGE, control, "", "disableLogging", "0"].join("$");
}

/** Name of the window of the add-in, in which the library looks for who it speaks with. */
export function windowName(kind: OfficeApp["kind"], identity: Identity, hostOrigin: string): string {
  const { conversation, control } = identity;
  return JSON.stringify({
    baseFrameName: `_xdm_${conversation}`, hostInfo: hostInfo(kind, identity), xdmInfo: [conversation, control, hostOrigin].join("|"), serializerVersion: "1", flights: "[]",
  });
}

/** Address of the pane with what the library looks for in it. */
export function addressOf(pane: string, kind: OfficeApp["kind"], identity: Identity): string {
  const address = new URL(pane);
  address.searchParams.set("_host_Info", hostInfo(kind, identity));
  return address.href;
}

/** A frame for the pane, not yet on the page. Its window gets the name only when that is there before the frame is. */
export function makeFrame(options: { readonly pane: string; readonly kind: OfficeApp["kind"]; readonly identity: Identity; readonly hostOrigin: string; readonly title: string }): HTMLIFrameElement {
  const frame = document.createElement("iframe");
  frame.name = windowName(options.kind, options.identity, options.hostOrigin);
  frame.title = options.title;
  frame.src = addressOf(options.pane, options.kind, options.identity);
  return frame;
}
