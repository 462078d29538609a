/** What the server knows when it also lets people try Kantlijn in a stand-in for Word and Outlook, on this machine only. */
export interface StandIn {
  /** Where the pane is served: "https://localhost:3443". */
  readonly pane: string;
  /** Where the stand-in is served, another origin than that of the pane, as with real Office. */
  readonly host: string;
  /** Folder of the genuine library, the `dist` of @microsoft/office-js. */
  readonly library: string;
}

const CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const TAG = new RegExp(`<script[^>]*src="${CDN.replaceAll(".", "\\.")}"[^>]*></script>`, "u");

/**
 * A page as the stand-in needs it: the library from this machine instead of from Microsoft, the addresses of pane and
 * stand-in where the page asks for them, and with `shim` what the library of 2022 does not have yet.
 */
export function standInPage(html: string, { pane, host }: StandIn, shim: boolean): string {
  return html
    .replace(TAG, (tag) => `<script src="ajax.js"></script>${tag.replace(CDN, "office-js/office.js")}${shim ? '<script src="shim.js"></script>' : ""}`)
    .replace(/(<meta name="kantlijn-pane-origin" content=")"/u, `$1${pane}"`)
    .replace(/(<meta name="kantlijn-stand-in" content=")"/u, `$1${host}/stand-in.html"`);
}
