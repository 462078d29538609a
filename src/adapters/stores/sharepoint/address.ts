import { KantlijnError } from "../../../core/model/index.ts";

/** Where a place is, read from the address that an administrator copied from a browser or wrote by hand. */
export interface SharePointAddress {
  /** "voorbeeld.sharepoint.com" */
  readonly host: string;
  /** What comes after it, one by one and not escaped: "sites", "beleid", "Gedeelde documenten", "Bezwaar". */
  readonly segments: readonly string[];
}

const MOST_SEGMENTS = 40;

/**
 * Reads an address of a site, library or folder. Takes what a browser shows as well: a view of a library
 * (`Forms/AllItems.aspx`, with the folder in `id` or `RootFolder`) and a link to a folder (`/:f:/r/sites/...`).
 * @throws KantlijnError `place-not-found`.
 */
export function addressOf(url: string | null | undefined): SharePointAddress {
  const address = URL.canParse(url ?? "") ? new URL(url ?? "") : null;
  // A name of a machine within an organisation has no domain, and could be anybody's.
  if (address === null || address.protocol !== "https:" || address.username !== "" || address.port !== "" || address.hostname.split(".").length < 3) throw notFound();
  const shown = /^(.*)\/Forms\/[^/]+\.aspx$/iu.exec(address.pathname);
  const folder = address.searchParams.get("id") ?? address.searchParams.get("RootFolder");
  const path = shown === null ? address.pathname.replace(/^\/:[a-z]:\/[rs]\//iu, "/") : (folder ?? shown[1] ?? "");
  const escaped = shown === null || folder === null;
  const segments = path.split("/").filter((segment) => segment !== "").map((segment) => (escaped ? decoded(segment) : segment));
  if (segments.length > MOST_SEGMENTS || segments.some((segment) => segment === "." || segment === "..")) throw notFound();
  return { host: address.hostname, segments };
}

/** Whether an address, such as one to send bytes to, belongs to the same service: "voorbeeld-my.sharepoint.com" beside "voorbeeld.sharepoint.com". */
export function belongsTo(address: string, host: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, port } = new URL(address);
  const domain = host.slice(host.indexOf(".") + 1);
  return protocol === "https:" && username === "" && port === "" && domain.includes(".") && (hostname === host || hostname.endsWith(`.${domain}`));
}

/** How a path is written in an address of Graph. */
export function escapedPath(segments: readonly string[]): string {
  return segments.map(encodeURIComponent).join("/");
}

/** As SharePoint compares names. */
export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

export function notFound(): KantlijnError {
  return new KantlijnError("place-not-found", "no folder of sharepoint at this address");
}
