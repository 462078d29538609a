import { axeFaults, paneOf, PATIENCE, SAMPLES, serveStatic, stage } from "./harness.ts";

const it = stage(serveStatic);
const mail = SAMPLES.find(({ kind }) => kind === "mail")!;
const text = SAMPLES.find(({ kind }) => kind === "document")!;

describe.each([
  ["light", { colorScheme: "light" }], ["dark", { colorScheme: "dark" }], ["narrow", { viewport: { width: 320, height: 640 } }], ["half the width", { viewport: { width: 683, height: 384 } }],
] as const)("%s", (_, options) => {
  test.each([["a document", `#${text.world}/${text.id}`], ["a mail", `#${mail.world}/${mail.id}`]])("axe finds nothing on the page with %s", async (_kind, path) => {
    const page = await it.open(path, options);
    await page.locator(".sheet [data-key]").first().waitFor();
    expect(await axeFaults(page)).toEqual([]);
  }, PATIENCE);

  test("nothing has to be scrolled sideways", async () => {
    const page = await it.open("", options);
    await page.locator(".sheet [data-key]").first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  }, PATIENCE);

  test("axe finds nothing on the register that cannot be reached", async () => {
    it.expectErrors(/404/);
    const page = await it.open("register.html", options);
    await page.getByRole("alert").waitFor();
    expect(await axeFaults(page)).toEqual([]);
  }, PATIENCE);
});

test("axe finds nothing on a file that cannot be read", async () => {
  const page = await it.open();
  await page.locator(".sheet [data-key]").first().waitFor();
  await page.locator("#file").setInputFiles({ name: "leeg.docx", mimeType: "application/octet-stream", buffer: Buffer.alloc(0) });
  await page.getByRole("alert").waitFor();
  expect(await axeFaults(page)).toEqual([]);
}, PATIENCE);

test("the keyboard reaches everything and gets out of everything", async () => {
  const page = await it.open(`#${text.world}/${text.id}`);
  await page.locator(".sheet [data-key]").first().waitFor();
  await paneOf(page);
  const seen: string[] = [];
  for (let step = 0; step < SAMPLES.length + 40 && !seen.includes("pane"); step += 1) {
    await page.keyboard.press("Tab");
    seen.push(await page.evaluate(() => {
      const { activeElement: element } = document;
      return element === null || element === document.body ? "nowhere" : element.id !== "" ? element.id : (element.className || (element.getAttribute("href") ?? element.tagName));
    }));
  }
  expect(seen.slice(0, 3)).toEqual(["skip", "skip", "register.html"]);
  for (const { world, id } of SAMPLES) expect(seen).toContain(`#${world}/${id}`);
  for (const stop of ["file", "organisation", "sheet", "pane"]) expect(seen).toContain(stop);
}, PATIENCE);

test("the skip links lead past the list without losing the document from the address", async () => {
  const page = await it.open(`#${mail.world}/${mail.id}`);
  await page.locator(".envelope").waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("document");
  expect(new URL(page.url()).hash).toBe(`#${mail.world}/${mail.id}`);
}, PATIENCE);
