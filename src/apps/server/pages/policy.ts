import type { StandIn } from "./stand-in.ts";

/** Pages that Office shows in a frame or a window of its own. */
export const IN_OFFICE = /^\/(?:office|commands|send-check|sign-in)\.html$/u;
/** What a page may ask beside this server: the pane a mail of the author and a place for a document, the sign-in page and the register a token. Nothing else talks to anyone. */
const ASKED: Readonly<Record<string, string>> = { "/office.html": " https://graph.microsoft.com https://*.sharepoint.com", "/sign-in.html": " https://login.microsoftonline.com", "/register.html": " https://login.microsoftonline.com" };
/** Where Microsoft gives the library, and what that fetches in turn. */
const LIBRARY = "https://appsforoffice.microsoft.com https://*.cdn.office.net https://ajax.aspnetcdn.com";
/** Where Office on the web runs. Microsoft publishes no list; source: its documentation on content security policies and known hosts. */
const OFFICE_HOSTS = ["https://*.cloud.microsoft", "https://*.office.com", "https://*.office365.com", "https://*.officeapps.live.com", "https://*.sharepoint.com"];

/**
 * The SHA-256 of nothing. Fluent makes empty style elements and fills them rule by rule, which a policy does not look at:
 * without a nonce it is enough to allow style elements that are empty. Source: CSP Level 3, section 6.7.2.
 */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/**
 * The content security policy of a page: everything from this server alone, inline styles and scripts only with the
 * nonce, framed by our own pages, and those for Office also by Office.
 */
export function policyFor(path: string, nonce: string | null, standIn: StandIn | null): string {
  const own = nonce === null ? "'self'" : `'self' 'nonce-${nonce}'`;
  const office = IN_OFFICE.test(path);
  const around = office ? ["'self'", ...OFFICE_HOSTS, ...(standIn === null ? [] : [standIn.host])] : ["'self'"];
  const framed = path === "/stand-in.html" && standIn !== null ? ["'self'", standIn.pane] : ["'self'"];
  return [
    "default-src 'none'", `script-src ${own}${office && standIn === null ? ` ${LIBRARY}` : ""}`, `style-src ${nonce === null ? `'self' ${EMPTY_STYLE}` : own}`, "img-src 'self' data: blob:", "font-src 'self' data:", `connect-src 'self'${ASKED[path] ?? ""}`, "worker-src 'self'",
    `frame-src ${framed.join(" ")}`, `frame-ancestors ${around.join(" ")}`, "base-uri 'none'", "form-action 'none'", "object-src 'none'",
  ].join("; ");
}
