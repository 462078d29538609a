/** The pane in the stand-in for Outlook, with a stand-in for Microsoft behind it: storing in SharePoint, with a server of ours and without. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FrameLocator, Page } from "playwright-core";
import { ROOT } from "../../scripts/tasks/files.ts";
import { COLUMNS } from "../../src/adapters/stores/sharepoint/columns.ts";
import { about } from "../../src/language/nl/about.ts";
import { capturing } from "../../src/language/nl/card.ts";
import { elsewhere, receipt as words } from "../../src/language/nl/queue.ts";
import { connection } from "../../src/language/nl/learning.ts";
import type { Exchange } from "../stand-ins/faults.ts";
import { graphStandIn, type GraphStandIn } from "../stand-ins/graph/index.ts";
import { serveExchange, type ServedExchange } from "../stand-ins/serve.ts";
import { axeFaults, officePaneOf, PATIENCE, stage } from "./harness.ts";
import { idToken, REGISTRATION } from "./sign-in/entra.ts";

const it = stage();
/** The pages may send to no other host than one of SharePoint itself. */
const HOST = "rietmonde.sharepoint.com";
const FOLDER = "/sites/samenleving/Documenten/minimaregelingen";
const MAIL = "gemeente/mail-inkomensgrens";

/** Behind the pages of one test. `away`: Microsoft does not answer. */
interface Behind {
  graph: GraphStandIn;
  away: boolean;
  /** Office has somebody to sign in. */
  signedIn: boolean;
}
const behind: Behind = { graph: null as unknown as GraphStandIn, away: false, signedIn: true };
const exchange: Exchange = (address, request) => (behind.away ? Promise.reject(new TypeError("away")) : behind.graph.exchange(address, request));
let origin = "";
let served: ServedExchange | null = null;
beforeAll(async () => {
  served = await serveExchange(exchange, (path) => (path.startsWith("/_api/") ? HOST : "graph.microsoft.com"));
  ({ origin } = served);
}, PATIENCE);
afterAll(() => served?.stop());
beforeEach(async () => {
  behind.graph = await graphStandIn({ host: HOST, sites: [{ path: "sites/samenleving", libraries: [{ name: "Documenten", columns: Object.values(COLUMNS).map((name) => ({ name })), folders: ["minimaregelingen"] }] }] });
  [behind.away, behind.signedIn] = [false, true];
}, PATIENCE);

interface Opening {
  readonly server: boolean;
  /** As it stands in the setting. */
  readonly sharepoint?: object;
}

/** Office signs in for us; the setting speaks of SharePoint; without `server` the page came from a server that knows nothing of Kantlijn. */
async function prepare(page: Page, { server, sharepoint = {} }: Opening): Promise<void> {
  const context = page.context();
  await context.addInitScript(playOffice, { idToken: idToken(), tenant: REGISTRATION.tenant });
  await context.exposeFunction("signedIn", () => behind.signedIn);
  await context.route("https://graph.microsoft.com/**", (route) => route.continue({ url: route.request().url().replace("https://graph.microsoft.com", origin) }));
  await context.route(`https://${HOST}/_api/**`, (route) => route.continue({ url: route.request().url().replace(`https://${HOST}`, origin) }));
  const setting = { world: JSON.parse(readFileSync(join(ROOT, "assets/samples/gemeente/world.json"), "utf8").replaceAll("rietmonde.sharepoint.example", HOST)) as unknown, identity: REGISTRATION, sharepoint };
  await context.route("**/setting/gemeente.json", (route) => route.fulfill({ json: setting }));
  if (!server) await context.addInitScript(withoutSession);
}

/** In every page: takes out what only our server writes in it, before anybody reads it. */
function withoutSession(): void {
  new MutationObserver(() => { document.querySelector('meta[name="kantlijn-session"]')?.setAttribute("content", ""); }).observe(document, { childList: true, subtree: true });
}

/** In every page: what Office gives a pane to sign in with. */
function playOffice({ idToken: id, tenant }: { readonly idToken: string; readonly tenant: string }): void {
  if (!location.pathname.endsWith("/office.html")) return;
  const listeners: ((answer: string) => void)[] = [];
  const account = { homeAccountId: "oid.tid", localAccountId: "oid", environment: "login.microsoftonline.com", tenantId: tenant, username: "n.bakker@voorbeeld.test", name: "Noor Bakker" };
  const answer = async (method: string): Promise<unknown> => {
    if (method === "GetInitContext") return { success: true, initContext: { sdkName: "fake", sdkVersion: "1" } };
    if (!await (window as unknown as { signedIn(): Promise<boolean> }).signedIn()) return { success: false, error: { status: method === "GetToken" ? "USER_INTERACTION_REQUIRED" : "USER_CANCEL", code: method === "GetToken" ? "interaction_required" : "user_cancelled" } };
    return { success: true, account, token: { access_token: "token-of-the-author", id_token: id, expires_in: 3_600, scope: "https://graph.microsoft.com/Sites.Selected", properties: null } };
  };
  Object.assign(window, {
    nestedAppAuthBridge: {
      addEventListener: (_: string, listener: (text: string) => void) => { listeners.push(listener); },
      postMessage: (message: string) => {
        const { method, requestId } = JSON.parse(message) as { readonly method: string; readonly requestId: string };
        void answer(method).then((said) => { for (const listener of listeners) listener(JSON.stringify({ messageType: "NestedAppAuthResponse", requestId, ...(said as object) })); });
      },
    },
  });
  // The library of 2022 does not know the set yet.
  const timer = setInterval(() => {
    const { requirements } = (window as unknown as { readonly Office?: { readonly context?: { readonly requirements?: { isSetSupported(set: string, version?: string): boolean } } } }).Office?.context ?? {};
    if (requirements === undefined) return;
    clearInterval(timer);
    const known = requirements.isSetSupported.bind(requirements);
    requirements.isSetSupported = (set, version) => set === "NestedAppAuth" || known(set, version);
  }, 5);
}

const open = async (server: boolean, sharepoint = {}): Promise<{ readonly page: Page; readonly pane: FrameLocator }> => {
  it.expectErrors(/graph\.microsoft\.com|rietmonde\.sharepoint\.com\/_api|Failed to load resource/u);
  const page = await it.openStandIn(`?shim=0#${MAIL}`, { prepare: (prepared) => prepare(prepared, { server, sharepoint }) });
  return { page, pane: await officePaneOf(page) };
};
const confirm = (pane: FrameLocator) => pane.locator('[data-action="confirm"]').click();
const names = (): readonly string[] => behind.graph.files().map(({ path }) => path);

describe.each([["without a server of ours", false], ["with the vault beside it", true]])("%s", (_, server) => {
  test("a mail goes to its place in SharePoint, the receipt leads there, and undo takes it away", async () => {
    const { page, pane } = await open(server);
    await confirm(pane);
    const receipt = pane.locator('[data-part="receipt"]');
    await receipt.waitFor();
    expect(await receipt.innerText()).toContain("Vastgelegd bij");
    const [file] = behind.graph.files();
    expect([names().length, file?.path.startsWith(`${FOLDER}/`), file?.path.endsWith(".eml")]).toEqual([1, true, true]);
    expect(await file!.bytes.text()).toContain("inkomensgrens");
    expect(file?.fields).toMatchObject({ KantlijnOrganisatie: "gemeente Rietmonde", KantlijnKenmerk: expect.stringMatching(/^[0-9a-f-]{36}$/u), Title: expect.stringMatching(/\S/u) });
    expect(await receipt.locator('[data-action="look"]').getAttribute("href")).toBe(behind.graph.shelves.addressOf(file!));
    // With a server the vault keeps it first, so the register knows it.
    expect(await receipt.locator('a[href^="register.html"]').count()).toBe(server ? 1 : 0);
    expect(await receipt.locator('[data-part="offers"]').count()).toBe(0);
    expect(await axeFaults(page.frames().find((frame) => frame.url().includes("office.html"))!)).toEqual([]);
    await receipt.locator('[data-action="undo"]').click();
    await pane.locator('[data-action="confirm"]').waitFor();
    expect([names(), behind.graph.shelves.bin.length, behind.graph.faults]).toEqual([[], 1, []]);
  }, PATIENCE);

  test("a folder that the setting does not name is found by its words, and the mail is stored there", async () => {
    behind.graph = await graphStandIn({ host: HOST, sites: [{ path: "sites/samenleving", libraries: [{ name: "Documenten", columns: Object.values(COLUMNS).map((name) => ({ name })), folders: ["minimaregelingen/Individuele inkomenstoeslag 2027", "minimaregelingen/Energietoeslag"] }] }] });
    const { page, pane } = await open(server);
    const where = pane.getByRole("region", { name: "Waar", exact: true });
    if (await where.getByRole("searchbox").count() === 0) await where.locator("button[aria-expanded=false].link").last().click();
    await where.getByRole("searchbox").fill("toeslag INKOMEN");
    await where.locator('[data-part="elsewhere"]').getByText(elsewhere.folders(1)).waitFor();
    expect(await axeFaults(page.frames().find((frame) => frame.url().includes("office.html"))!)).toEqual([]);
    const place = where.locator('[data-place$="/Individuele inkomenstoeslag 2027"]');
    await place.focus();
    await page.keyboard.press("Enter");
    await pane.locator('[data-field="location"][data-value$="/Individuele inkomenstoeslag 2027"]').waitFor();
    await confirm(pane);
    const receipt = pane.locator('[data-part="receipt"]');
    await receipt.waitFor();
    expect(await receipt.innerText()).toContain("Vastgelegd bij Individuele inkomenstoeslag 2027");
    expect([names().length, names()[0]?.startsWith(`${FOLDER}/Individuele inkomenstoeslag 2027/`), behind.graph.faults]).toEqual([1, true, []]);
  }, PATIENCE);

  test("when SharePoint is away the author sees the queue, and it is stored once when it is back", async () => {
    const { pane } = await open(server);
    behind.away = true;
    await confirm(pane);
    await pane.locator('[data-part="queue"]').waitFor();
    expect(await pane.locator('[data-part="queue"]').innerText()).toContain(capturing.queueTitle);
    behind.away = false;
    await pane.locator('[data-action="retry"]').click();
    await pane.locator('[data-part="receipt"]').waitFor();
    expect([names().length, behind.graph.faults]).toEqual([1, []]);
  }, PATIENCE);
});

test("filed again with another card it is the next version of the same file; who was overtaken sees that it stands beside the other", async () => {
  const { pane } = await open(false, { labels: { "*": "x" }, contentTypes: { "*": "Dossierstuk" } });
  await confirm(pane);
  const receipt = pane.locator('[data-part="receipt"]');
  await receipt.waitFor();
  expect(await receipt.locator('[data-remark="content-type"]').innerText()).toBe(words.remarks["content-type"]);
  const again = async (to: string): Promise<void> => {
    const title = pane.locator('textarea[data-field="title"]');
    await title.fill(to);
    await title.press("Tab");
    await pane.getByRole("button", { name: capturing.again }).click();
    await receipt.waitFor();
  };
  await again("Herziene inkomensgrens");
  const [file] = behind.graph.files();
  expect([names().length, file!.versions.length, file!.fields["Title"]]).toEqual([1, 1, "Herziene inkomensgrens"]);
  expect(await receipt.locator('[data-remark="beside"]').count()).toBe(0);
  behind.graph.shelves.renew(behind.graph.shelves.entries.get(file!.id)!, new Blob(["van een ander"]), behind.graph.shelves.now);
  await again("Nog eens herzien");
  expect(await receipt.locator('[data-remark="beside"]').innerText()).toBe(words.remarks.beside);
  expect([names().length, behind.graph.faults]).toEqual([2, []]);
}, PATIENCE);

test("who sets it up can try the connection, and nothing is stored", async () => {
  behind.graph = await graphStandIn({ host: HOST, sites: [{ path: "sites/samenleving", libraries: [{ name: "Documenten", columns: [{ name: "Title" }, { name: "KantlijnKenmerk" }], folders: ["minimaregelingen"] }] }] });
  const { page, pane } = await open(false);
  await pane.getByRole("button", { name: about.open, exact: true }).click();
  const part = pane.locator('[data-part="connection"]');
  await part.locator('[data-action="reach"]').click();
  await part.getByText(connection.reached).waitFor();
  expect(await part.getByRole("status").innerText()).toContain("KantlijnZaaknummer");
  expect(await part.getByRole("status").innerText()).not.toContain("KantlijnKenmerk");
  expect(await axeFaults(page.frames().find((frame) => frame.url().includes("office.html"))!)).toEqual([]);
  behind.graph = await graphStandIn({ host: HOST, sites: [{ path: "sites/samenleving", libraries: [], closed: true }] });
  await part.locator('[data-action="reach"]').click();
  await part.locator('[data-error="place-refused"]').waitFor();
  expect(names()).toEqual([]);
}, PATIENCE);

test("who does not sign in loses nothing: it waits, and says for what", async () => {
  const { pane } = await open(false);
  behind.signedIn = false;
  await confirm(pane);
  const queue = pane.locator('[data-part="queue"]');
  await queue.waitFor();
  expect(await queue.innerText()).toContain(capturing.queueSignIn);
  expect(names()).toEqual([]);
  behind.signedIn = true;
  await pane.locator('[data-action="retry"]').click();
  await pane.locator('[data-part="receipt"]').waitFor();
  expect(names()).toHaveLength(1);
}, PATIENCE);
