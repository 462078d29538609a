/** Kantlijn on any web server, without a server of ours: everything but storing works, and storing says what is missing. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../scripts/tasks/files.ts";
import { paneOf, PATIENCE, SAMPLES, serveStatic, stage } from "./harness.ts";

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

test("the genuine Office library runs under the policy of the page that Office shows", async () => {
  // There is no Office around it: the library comes as far as looking for the conversation with its host.
  it.expectErrors(/asked from another machine: https:\/\/(?:appsforoffice|ajax)\.|Parameter name: conversationId/u);
  const page = await it.open("taskpane.html");
  await page.route(/^https:\/\/(?:appsforoffice\.microsoft\.com\/lib\/1\/hosted|ajax\.aspnetcdn\.com)\//u, async (route) => {
    const file = join(ROOT, "node_modules/@microsoft/office-js/dist", new URL(route.request().url()).pathname.replace("/lib/1/hosted/", ""));
    await (existsSync(file) ? route.fulfill({ path: file, contentType: "text/javascript" }) : route.abort());
  });
  await page.goto(`${it.address}office.html?_host_Info=Word$Web$16.01$nl-NL$$$$0`);
  await page.waitForFunction(() => "Office" in window && "context" in (window as unknown as { readonly Office: object }).Office);
}, PATIENCE);

test("storing says that the store does not answer, and keeps the document safe", async () => {
  const page = await it.open(`#${sample.world}/${sample.id}`);
  const pane = await paneOf(page);
  await pane.locator('[data-action="confirm"]').click();
  await pane.locator('[data-part="queue"]').waitFor();
  expect(await pane.locator('[data-part="queue"]').innerText()).toMatch(/Je document is veilig/);
}, PATIENCE);

test("the register says that it is out of reach", async () => {
  it.expectErrors(/404/);
  const page = await it.open("register.html");
  await page.getByRole("alert").filter({ hasText: "De lijst is nu niet te bereiken" }).waitFor();
}, PATIENCE);
