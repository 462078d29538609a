/** Kantlijn on any web server, without a server of ours: everything but storing works, and what cannot be stored can be taken along. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import type { Locator, Page } from "playwright-core";
import { ROOT } from "../../scripts/tasks/files.ts";
import { mdtoFaults } from "../core/records/mdto-schema.ts";
import { axeFaults, DIST, paneOf, PATIENCE, SAMPLES, serveStatic, stage } from "./harness.ts";

const it = stage(serveStatic);
const sample = SAMPLES.find(({ kind }) => kind === "document")!;

test("guidance is there in full", async () => {
  const page = await it.open(`#${sample.world}/${sample.id}`);
  const pane = await paneOf(page);
  expect(await pane.locator(".pane").getAttribute("data-face")).toBe("card");
  for (const field of ["documentType", "location", "retention", "confidentiality"]) expect(await pane.locator(`[data-field="${field}"]`).getAttribute("data-value")).not.toBe("");
  expect(Number(await pane.locator('[data-field="findings"]').getAttribute("data-value"))).toBeGreaterThan(0);
}, PATIENCE);

test("the pages are styled under the policy that is sent with them", async () => {
  const page = await it.open(`#${sample.world}/${sample.id}`);
  const pane = await paneOf(page);
  const button = pane.locator('[data-action="confirm"]');
  const look = await button.evaluate((element) => ({ background: getComputedStyle(element).backgroundColor, brand: getComputedStyle(element).getPropertyValue("--colorBrandBackground").trim() }));
  expect(look).toEqual({ background: "rgb(15, 108, 189)", brand: "#0f6cbd" });
  const sent = await page.request.get(page.frames()[1]!.url());
  expect(sent.headers()).toMatchObject({ "content-security-policy": expect.stringMatching(/script-src 'self'; style-src 'self' 'sha256-/u), "x-content-type-options": "nosniff" });
  expect(sent.headers()).not.toHaveProperty("x-frame-options");
}, PATIENCE);

test("what the policy does not allow is stopped", async () => {
  it.expectErrors(/Content Security Policy/);
  const page = await it.open("taskpane.html");
  const broken = await page.evaluate(async () => {
    const stopped: string[] = [];
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => { stopped.push(effectiveDirective); });
    document.head.append(Object.assign(document.createElement("script"), { textContent: "window.intruder = 1" }));
    document.head.append(Object.assign(document.createElement("style"), { textContent: "body { display: none }" }));
    await fetch("https://example.org/").catch(() => undefined);
    await new Promise((resolve) => { setTimeout(resolve, 100); });
    return stopped;
  });
  expect(broken.toSorted()).toEqual(["connect-src", "script-src-elem", "style-src-elem"]);
}, PATIENCE);

test.each(["office.html", "commands.html", "send-check.html", "sign-in.html"])("the genuine Office library runs under the policy of %s, which Office shows", async (file) => {
  // There is no Office around it: the library comes as far as looking for the conversation with its host.
  it.expectErrors(/asked from another machine: https:\/\/(?:appsforoffice|ajax)\.|Parameter name: conversationId|reading 'protocol'/u);
  const page = await it.open("taskpane.html");
  await page.route(/^https:\/\/(?:appsforoffice\.microsoft\.com\/lib\/1\/hosted|ajax\.aspnetcdn\.com)\//u, async (route) => {
    const script = join(ROOT, "node_modules/@microsoft/office-js/dist", new URL(route.request().url()).pathname.replace("/lib/1/hosted/", ""));
    await (existsSync(script) ? route.fulfill({ path: script, contentType: "text/javascript" }) : route.abort());
  });
  // Over http the Outlook part would fetch an old script over http as well; what stands in for it is there already.
  if (file === "send-check.html") await page.addInitScript({ path: join(DIST, "ajax.js") });
  await page.goto(`${it.address}${file}?_host_Info=${file === "send-check.html" ? "Outlook" : "Word"}$Web$16.01$nl-NL$$$$0`);
  await page.waitForFunction(() => "Office" in window && "context" in (window as unknown as { readonly Office: object }).Office);
}, PATIENCE);

/** Clicks, and gives what the browser saves. */
async function saved(page: Page, button: Locator): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test("confirming stamps the document, and gives file and record to take along", async () => {
  const page = await it.open(`#${sample.world}/${sample.id}`);
  const pane = await paneOf(page);
  await pane.locator('[data-action="confirm"]').click();
  const receipt = pane.locator('[data-part="receipt"]');
  await receipt.locator('[data-part="offers"]').waitFor();
  expect(await receipt.innerText()).toMatch(/Hier is nog geen opslag/);
  expect(await pane.locator('[data-part="status"]').innerText()).toMatch(/^Bevestigd om/);
  // Without a server there is no register to look in.
  expect(await pane.locator('a[href^="register.html"]').count()).toBe(0);
  expect(await axeFaults(page.frames()[1]!)).toEqual([]);
  const file = await saved(page, receipt.locator('[data-action="save-file"]'));
  const object = await saved(page, receipt.locator('[data-action="save-informatieobject"]'));
  const part = await saved(page, receipt.locator('[data-action="save-bestand"]'));
  expect([file.name, object.name, part.name]).toEqual([expect.stringMatching(/\.docx$/), expect.stringMatching(/\.informatieobject\.xml$/), expect.stringMatching(/\.bestand\.xml$/)]);
  for (const { bytes } of [object, part]) expect(mdtoFaults(bytes.toString("utf8"))).toBe("");
  expect(part.bytes.toString("utf8")).toContain(createHash("sha256").update(file.bytes).digest("hex"));
  expect(Buffer.concat(Object.values(unzipSync(file.bytes)).map((bytes) => Buffer.from(bytes))).toString("utf8")).toContain("urn:kantlijn:stamp:1");
}, PATIENCE);

test("undoing takes the confirmation back", async () => {
  const page = await it.open(`#${sample.world}/${sample.id}`);
  const pane = await paneOf(page);
  await pane.locator('[data-action="confirm"]').click();
  await pane.locator('[data-part="receipt"] [data-action="undo"]').click();
  await pane.locator('[data-action="confirm"]').waitFor();
  expect(await pane.locator('[data-part="status"]').innerText()).toMatch(/Ongedaan gemaakt/);
}, PATIENCE);

test("after the page was loaded anew the author still sees what was confirmed, and what to do for the file", async () => {
  const page = await it.open(`#${sample.world}/${sample.id}`);
  const pane = await paneOf(page);
  await pane.locator('[data-action="confirm"]').click();
  await pane.locator('[data-part="offers"]').waitFor();
  await page.reload();
  const again = await paneOf(page);
  await again.locator('[data-part="offers-gone"]').waitFor();
  expect(await again.locator('[data-part="receipt"]').innerText()).toMatch(/Bevestigd voor/);
}, PATIENCE);

test("the register says that it is out of reach", async () => {
  it.expectErrors(/404/);
  const page = await it.open("register.html");
  await page.getByRole("alert").filter({ hasText: "De lijst is nu niet te bereiken" }).waitFor();
}, PATIENCE);
