/** Signing in with the genuine library, in a real browser, against a fake identity service and a fake Office: no proof for Microsoft's own. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import type { webpack as Webpack } from "webpack";
import type { Build } from "../../scripts/tasks/build-report.ts";
import { ROOT } from "../../scripts/tasks/files.ts";
import { readAnswer, writeAnswer } from "../../src/adapters/identity/dialog/message.ts";
import type { Identity } from "../../src/adapters/identity/identity.ts";
import { signIn as english, signInPage as englishPage } from "../../src/language/en/sign-in.ts";
import { signIn as words } from "../../src/language/nl/sign-in.ts";
import { axeFaults, DIST, paneOf, PATIENCE, serveStatic, stage } from "./harness.ts";
import { ACCESS, everythingKept, idToken, OFFICE_IN_A_WINDOW, playEntra, REGISTRATION, SECRETS, type Entra } from "./sign-in/entra.ts";

const it = stage(serveStatic);
const ELSEWHERE = /^asked from another machine: https:\/\/(?:login\.microsoftonline\.com|appsforoffice\.microsoft\.com)\//u;
const STATE = "0123456789abcdef0123456789abcdef";
const SCOPE = "https://graph.microsoft.com/Mail.Read";

const bundle = mkdtempSync(join(tmpdir(), "kantlijn-sign-in-"));
afterAll(() => { rmSync(bundle, { recursive: true, force: true }); });

interface Told {
  readonly message: string;
  readonly origin: string;
}

/** A page of the origin of the pane, with nothing around it, with answers for everything that lies elsewhere. */
async function open(options: { readonly refuse?: boolean; readonly setting?: unknown; readonly locale?: string } = {}): Promise<{ readonly page: Page; readonly told: Told[]; readonly entra: Entra }> {
  it.expectErrors(ELSEWHERE);
  const page = await it.open("taskpane.html", options.locale === undefined ? {} : { locale: options.locale });
  const context = page.context();
  const told: Told[] = [];
  const entra = await playEntra(context, options);
  await context.exposeFunction("tellPane", (message: string, origin: string) => { told.push({ message, origin }); });
  await context.route("https://appsforoffice.microsoft.com/**", (route) => route.fulfill({ contentType: "text/javascript", body: OFFICE_IN_A_WINDOW }));
  await context.route("**/setting/proef.json", (route) => route.fulfill({ json: options.setting ?? { identity: REGISTRATION } }));
  return { page, told, entra };
}

const address = (): string => `${it.address}sign-in.html?${new URLSearchParams({ setting: "proef", scope: SCOPE, state: STATE }).toString()}`;

/** Nothing that was secret is left in this page or any other of its origin. */
async function expectNothingKept(page: Page): Promise<void> {
  const kept = await page.evaluate(everythingKept);
  expect(kept).toContain("://");
  expect(SECRETS.filter((secret) => kept.includes(secret))).toEqual([]);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
}

describe("the sign-in page", () => {
  test("goes to the identity service and back, hands over the token, and keeps nothing", async () => {
    const { page, told, entra } = await open();
    await page.goto(address());
    await page.getByText(words.done).waitFor();
    expect(told.map(({ origin }) => origin)).toEqual([new URL(it.address).origin]);
    expect(readAnswer(told[0]?.message, STATE)).toMatchObject({ token: ACCESS, account: { name: "Noor Bakker" } });
    const [asked] = entra.authorize;
    expect(asked?.get("client_id")).toBe(REGISTRATION.clientId);
    expect(asked?.get("redirect_uri")).toBe(`${it.address}sign-in.html`);
    expect(asked?.get("code_challenge_method")).toBe("S256");
    expect(asked?.get("scope")?.split(" ")).toEqual(expect.arrayContaining([SCOPE]));
    expect(entra.token).toHaveLength(1);
    await expectNothingKept(page);
    expect(await axeFaults(page)).toEqual([]);
  }, PATIENCE);

  test("speaks English where the author does", async () => {
    const { page } = await open({ locale: "en-GB" });
    await page.goto(address());
    await page.getByText(english.done).waitFor();
    await page.getByRole("heading", { name: englishPage.heading }).waitFor();
    expect([await page.title(), await page.locator("html").getAttribute("lang")]).toEqual([englishPage.title, "en"]);
    expect(await axeFaults(page)).toEqual([]);
  }, PATIENCE);

  test("says by code that the author stopped, and can be opened again", async () => {
    const { page, told } = await open({ refuse: true });
    await page.goto(address());
    await page.getByText(words.failed).waitFor();
    expect(told.map(({ message }) => readAnswer(message, STATE))).toEqual([{ state: STATE, failed: "sign-in-cancelled" }]);
    await expectNothingKept(page);
    await page.goto(address());
    await page.getByText(words.failed).waitFor();
    expect(told).toHaveLength(2);
  }, PATIENCE);

  test("sends nobody anywhere for a setting without a registration, or without a question", async () => {
    const { page, told, entra } = await open({ setting: { world: {} } });
    await page.goto(address());
    await page.getByText(words.failed).waitFor();
    expect(told.map(({ message }) => readAnswer(message, STATE))).toEqual([{ state: STATE, failed: "sign-in-not-set-up" }]);
    await page.goto(`${it.address}sign-in.html`);
    await page.getByText(words.failed).waitFor();
    expect(told).toHaveLength(1);
    expect(entra.authorize).toEqual([]);
  }, PATIENCE);
});

describe("the pane", () => {
  beforeAll(async () => { await bundlePane(); }, PATIENCE);

  /** The pane with a fake bridge of Office (or none), and a window that answers at once. */
  async function pane(bridge: "interaction" | "silent" | "none"): Promise<Page> {
    const { page } = await open();
    await page.context().route("**/bundle/*.js", (route) => route.fulfill({ contentType: "text/javascript", path: join(bundle, new URL(route.request().url()).pathname.split("/").at(-1) ?? "") }));
    await page.context().route("**/pane-under-test.html", (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Pane</title>" }));
    await page.goto(`${it.address}pane-under-test.html`);
    await page.evaluate(playBridge, { bridge, token: ACCESS, idToken: idToken(), tenant: REGISTRATION.tenant });
    await page.evaluate(playOffice, { answer: writeAnswer({ state: STATE, token: ACCESS, expires: Date.now() + 3_600_000, account: { id: "1", name: "Noor Bakker" } }), state: STATE });
    await page.addScriptTag({ url: "bundle/pane.js" });
    return page;
  }

  const asked = (page: Page): Promise<readonly string[]> => page.evaluate(() => (window as unknown as { readonly asked: readonly string[] }).asked);
  const token = (page: Page): Promise<readonly unknown[]> => page.evaluate(async (scope) => {
    const { office, signIn, kept } = window as unknown as { readonly office: unknown; readonly signIn: { identityOf(office: unknown): () => Promise<Identity> }; kept?: () => Promise<Identity> };
    const open = kept ?? signIn.identityOf(office);
    Object.assign(window, { kept: open });
    const identity = await open();
    const given = await identity.token([scope]).catch((error: unknown) => String((error as { readonly code?: unknown }).code));
    return [identity.id, given, identity.account()?.name ?? null];
  }, SCOPE);

  test("signs in with Office, asks once, and keeps the token in memory", async () => {
    const page = await pane("interaction");
    expect(await token(page)).toEqual(["nested", ACCESS, "Noor Bakker"]);
    expect(await asked(page)).toEqual(["GetInitContext", "GetToken", "GetTokenPopup"]);
    await expectNothingKept(page);
    expect(await token(page)).toEqual(["nested", ACCESS, "Noor Bakker"]);
    expect(await asked(page)).toEqual(["GetInitContext", "GetToken", "GetTokenPopup"]);
  }, PATIENCE);

  test("signs in without a question where Office can", async () => {
    const page = await pane("silent");
    expect(await token(page)).toEqual(["nested", ACCESS, "Noor Bakker"]);
    expect(await asked(page)).toEqual(["GetInitContext", "GetToken"]);
    await expectNothingKept(page);
  }, PATIENCE);

  test("opens a window when Office says it can sign in and cannot", async () => {
    const page = await pane("none");
    expect(await token(page)).toEqual(["dialog", ACCESS, "Noor Bakker"]);
    expect(await asked(page)).toEqual(["window"]);
    expect(page.context().pages()).toHaveLength(1);
    await expectNothingKept(page);
  }, PATIENCE);
});

describe("the library", () => {
  test("is a file of its own, of at most 80 kB, and part of no first load", () => {
    const { files, entries } = JSON.parse(readFileSync(join(ROOT, ".cache/build.json"), "utf8")) as Build;
    const library = files.filter((file) => /^msal\.[0-9a-f]+\.js$/u.test(file));
    const size = library.map((file) => gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length);
    process.stderr.write(`  sign-in library: ${size.map((bytes) => (bytes / 1000).toFixed(1)).join(", ")} kB, fetched when somebody stores\n`);
    expect(size).toEqual([expect.any(Number)]);
    expect(size[0]).toBeGreaterThan(30_000);
    expect(size[0]).toBeLessThan(80_000);
    expect(Object.entries(entries).filter(([name, entry]) => !name.startsWith("later: ") && entry.files.some((file) => library.includes(file)))).toEqual([]);
    expect(entries["sign-in"]?.gzip).toBeLessThan(10_000);
  });

  test("is not fetched for guidance", async () => {
    const page = await it.open("register.html");
    it.expectErrors(/404/u);
    const fetched: string[] = [];
    page.context().on("request", (request) => { fetched.push(request.url()); });
    await page.goto(it.address);
    await paneOf(page);
    expect(fetched.some((url) => url.includes("/taskpane."))).toBe(true);
    expect(fetched.filter((url) => /msal|sign-in/u.test(url))).toEqual([]);
  }, PATIENCE);
});

/** The identity of the pane and the genuine library, as webpack makes them for the pane. */
async function bundlePane(): Promise<void> {
  // Not by an import: that looks at everything the package gives, and it warns about what is old in it.
  const webpack = createRequire(import.meta.url)("webpack") as typeof Webpack;
  const compiler = webpack({
    context: ROOT, mode: "development", devtool: false, target: ["web", "es2022"],
    entry: { pane: "./tests/browser/sign-in/pane.ts" },
    output: { path: bundle, filename: "[name].js", chunkFilename: "[name].js", publicPath: "auto" },
    resolve: { extensions: [".ts", ".js"] },
    module: { rules: [{ test: /\.ts$/u, exclude: /node_modules/u, loader: "ts-loader", options: { transpileOnly: true, compilerOptions: { noEmit: false, allowImportingTsExtensions: false } } }] },
  });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      compiler.close(() => undefined);
      if (error !== null || stats?.hasErrors() === true) reject(error ?? new Error(stats?.toString("errors-only")));
      else resolve();
    });
  });
}

/** In the page: Office's side of nested app authentication, as the library speaks it. */
function playBridge({ bridge, token, idToken: id, tenant }: { readonly bridge: "interaction" | "silent" | "none"; readonly token: string; readonly idToken: string; readonly tenant: string }): void {
  const asked: string[] = [];
  Object.assign(window, { asked });
  if (bridge === "none") return;
  const listeners: ((answer: string) => void)[] = [];
  const account = { homeAccountId: "oid.tid", localAccountId: "oid", environment: "login.microsoftonline.com", tenantId: tenant, username: "n.bakker@voorbeeld.test", name: "Noor Bakker" };
  const answer = (method: string): unknown => {
    if (method === "GetInitContext") return { success: true, initContext: { sdkName: "fake", sdkVersion: "1" } };
    if (method === "GetToken" && bridge === "interaction") return { success: false, error: { status: "USER_INTERACTION_REQUIRED", code: "interaction_required" } };
    return { success: true, account, token: { access_token: token, id_token: id, expires_in: 3_600, scope: "https://graph.microsoft.com/Mail.Read", properties: null } };
  };
  Object.assign(window, {
    nestedAppAuthBridge: {
      addEventListener: (_: string, listener: (answer: string) => void) => { listeners.push(listener); },
      postMessage: (message: string) => {
        const { method, requestId } = JSON.parse(message) as { readonly method: string; readonly requestId: string };
        asked.push(method);
        setTimeout(() => { for (const listener of listeners) listener(JSON.stringify({ messageType: "NestedAppAuthResponse", requestId, ...(answer(method) as object) })); }, 0);
      },
    },
  });
}

/** In the page: the global `Office`, whose window says at once what the sign-in page would say. */
function playOffice({ answer, state }: { readonly answer: string; readonly state: string }): void {
  const office = {
    EventType: { DialogMessageReceived: "dialogMessageReceived", DialogEventReceived: "dialogEventReceived" },
    context: {
      mailbox: {},
      requirements: { isSetSupported: () => true },
      ui: {
        displayDialogAsync: (address: string, _: unknown, callback: (result: unknown) => void) => {
          (window as unknown as { readonly asked: string[] }).asked.push("window");
          const message = answer.replace(state, new URL(address).searchParams.get("state") ?? "");
          callback({ status: "succeeded", value: { addEventHandler: (type: string, handler: (event: unknown) => void) => { if (type === "dialogMessageReceived") setTimeout(() => { handler({ message, origin: location.origin }); }, 0); }, close: () => undefined } });
        },
      },
    },
  };
  Object.assign(window, { office });
}
