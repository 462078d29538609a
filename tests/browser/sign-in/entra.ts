/** A fake of Microsoft's identity service, as much as the library needs. It proves nothing about the real one. */
import { createHash } from "node:crypto";
import type { BrowserContext, Route } from "playwright-core";

export const REGISTRATION = { clientId: "11111111-2222-4333-8444-555555555555", tenant: "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee" };
export const ACCESS = "access-token-that-may-not-stay";
const REFRESH = "refresh-token-that-may-not-stay";
const CODE = "code-that-may-not-stay";
const [SUBJECT, SERVICE] = ["99999999-8888-4777-8666-555555555555", "https://login.microsoftonline.com"];

/** What may be found nowhere afterwards. */
export const SECRETS: readonly string[] = [ACCESS, REFRESH, CODE];

const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

/** An id token as far as the library looks at it in a browser: it came over a connection of its own, so the signature is not read. */
export function idToken(nonce?: string): string {
  const now = Math.floor(Date.now() / 1_000);
  return `${base64({ alg: "none" })}.${base64({ aud: REGISTRATION.clientId, iss: `${SERVICE}/${REGISTRATION.tenant}/v2.0`, tid: REGISTRATION.tenant, oid: SUBJECT, sub: "subject", name: "Noor Bakker", preferred_username: "n.bakker@voorbeeld.test", iat: now, nbf: now, exp: now + 3_600, nonce, ver: "2.0" })}.x`;
}

/** What the service was asked, by step. */
export interface Entra {
  readonly authorize: URLSearchParams[];
  readonly token: URLSearchParams[];
}

/** Answers for the service in every page of a context. `refuse`: the author presses cancel. */
export async function playEntra(context: BrowserContext, { refuse = false } = {}): Promise<Entra> {
  const asked: Entra = { authorize: [], token: [] };
  await context.route(`${SERVICE}/**`, async (route) => {
    const url = new URL(route.request().url());
    const cors = { "access-control-allow-origin": "*", "access-control-allow-headers": "*" };
    if (route.request().method() === "OPTIONS") await route.fulfill({ status: 204, headers: cors });
    else if (url.pathname.endsWith("/authorize")) await authorize(route, url.searchParams, asked, refuse);
    else if (url.pathname.endsWith("/token")) await route.fulfill({ status: 200, headers: cors, json: tokens(new URLSearchParams(route.request().postData() ?? ""), asked) });
    else await route.fulfill({ status: 404, headers: cors, json: {} });
  });
  return asked;
}

async function authorize(route: Route, query: URLSearchParams, asked: Entra, refuse: boolean): Promise<void> {
  asked.authorize.push(query);
  const back = new URLSearchParams({ state: query.get("state") ?? "", ...(refuse ? { error: "access_denied", error_subcode: "cancel" } : { code: CODE, client_info: clientInfo() }) });
  await route.fulfill({ contentType: "text/html", body: `<!doctype html><title>Fake</title><script>location.replace(${JSON.stringify(`${query.get("redirect_uri") ?? ""}#${back.toString()}`)})</script>` });
}

function tokens(form: URLSearchParams, asked: Entra): unknown {
  asked.token.push(form);
  const question = asked.authorize.at(-1);
  const challenge = createHash("sha256").update(form.get("code_verifier") ?? "").digest("base64url");
  if (form.get("code") !== CODE || challenge !== question?.get("code_challenge")) return { error: "invalid_grant" };
  return { token_type: "Bearer", scope: question.get("scope"), expires_in: 3_600, ext_expires_in: 3_600, access_token: ACCESS, refresh_token: REFRESH, id_token: idToken(question.get("nonce") ?? ""), client_info: clientInfo() };
}

const clientInfo = (): string => base64({ uid: SUBJECT, utid: REGISTRATION.tenant });

/** Office in a window of its own: tells the pane, which is the test. */
export const OFFICE_IN_A_WINDOW = "window.Office = { onReady: () => Promise.resolve({}), context: { ui: { messageParent: (message, options) => window.tellPane(message, options.targetOrigin) } } };";

/** Everything that the pages of this origin keep, as one text. */
export async function everythingKept(): Promise<string> {
  const databases = await indexedDB.databases();
  const rows = await Promise.all(databases.map(({ name = "" }) => new Promise<unknown>((resolve) => {
    const opening = indexedDB.open(name);
    opening.onsuccess = () => {
      const { result } = opening;
      const stores = [...result.objectStoreNames];
      if (stores.length === 0) {
        resolve([]);
        return;
      }
      void Promise.all(stores.map((store) => new Promise((done) => {
        const all = result.transaction(store).objectStore(store).getAll();
        all.onsuccess = () => { done(all.result); };
      }))).then(resolve);
    };
  })));
  return JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), document.cookie, location.href, databases, rows]);
}
