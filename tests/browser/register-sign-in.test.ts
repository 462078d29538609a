/** The register of an organisation with the genuine library in a real browser, against a fake identity service: no proof for Microsoft's own. */
import type { Page } from "playwright-core";
import { errors } from "../../src/language/nl/errors.ts";
import { PATIENCE, serveStatic, stage } from "./harness.ts";
import { ACCESS, everythingKept, playEntra, REGISTRATION, SECRETS, type Entra } from "./sign-in/entra.ts";

const it = stage(serveStatic);
const SCOPE = "api://11111111-2222-4333-8444-555555555555/Vastleggen";
const ID = "0b5a1f0e-8f4e-4b0e-9a53-0f6b1c1d2e3f";

/** The page as the server of an organisation gives it, with answers for what it asks. */
async function open(refuse = false): Promise<{ readonly page: Page; readonly asked: { readonly path: string; readonly bearer: string | undefined }[]; readonly entra: Entra }> {
  it.expectErrors(/^asked from another machine: https:\/\/login\.microsoftonline\.com\//u);
  const page = await it.open("taskpane.html");
  const context = page.context();
  const entra = await playEntra(context, { refuse });
  const asked: { readonly path: string; readonly bearer: string | undefined }[] = [];
  await context.route("**/register.html*", async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replace(/(<meta name="?kantlijn-session"?)/u, `$1 data-scope="${SCOPE}"`) });
  });
  await context.route("**/setting/default.json", (route) => route.fulfill({ json: { identity: REGISTRATION } }));
  await context.route("**/api/**", (route) => {
    const url = new URL(route.request().url());
    asked.push({ path: url.pathname + url.search, bearer: route.request().headers()["authorization"] });
    return route.fulfill({ json: url.pathname.endsWith("choices") ? { kinds: [], units: [], places: [] } : { captures: [], total: 0, offset: 0, next: null } });
  });
  return { page, asked, entra };
}

test("leaves to sign in, comes back to the row it was asked for, asks with the token, and keeps nothing", async () => {
  const { page, asked, entra } = await open();
  await page.goto(`${it.address}register.html#${ID}`);
  for (let turn = 0; turn < 100 && !asked.some(({ path }) => path.includes(`at=${ID}`)); turn += 1) await page.waitForTimeout(100);
  expect(asked.find(({ path }) => path.includes(`at=${ID}`))?.bearer).toBe(`Bearer ${ACCESS}`);
  expect(asked.filter(({ bearer }) => bearer !== `Bearer ${ACCESS}`)).toEqual([]);
  expect(entra.authorize.map((query) => [query.get("redirect_uri"), query.get("scope")?.split(" ").includes(SCOPE)])).toEqual([[`${it.address}register.html`, true]]);
  const kept = await page.evaluate(everythingKept);
  expect(SECRETS.filter((secret) => kept.includes(secret))).toEqual([]);
}, PATIENCE);

test("says that somebody stopped, does not go round in circles, and can be tried again", async () => {
  const { page, asked, entra } = await open(true);
  await page.goto(`${it.address}register.html`);
  await page.getByText(errors["sign-in-cancelled"].title).waitFor();
  expect([asked, entra.authorize.length]).toEqual([[], 1]);
  await page.locator("#again").click();
  await page.getByText(errors["sign-in-cancelled"].title).waitFor();
  for (let turn = 0; turn < 50 && entra.authorize.length < 2; turn += 1) await page.waitForTimeout(100);
  expect(entra.authorize).toHaveLength(2);
}, PATIENCE);
