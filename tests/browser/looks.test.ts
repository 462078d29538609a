/**
 * Every state of the pane, and the pages around it: axe, words that are cut off, and each theme. One walk per language passes through all states;
 * in each state the rules about structure are looked at once, and colours once per theme.
 */
import type { Frame, FrameLocator, Page } from "playwright-core";
import { contrastOf, themeFaults } from "./contrast.ts";
import { axeFaults, paneOf, PATIENCE, SAMPLES, stage } from "./harness.ts";

const it = stage();
const addressOf = (id: string): string => `#${SAMPLES.find((sample) => sample.id === id)!.world}/${id}`;

const LIGHT = { colorScheme: "light", forcedColors: "none" } as const;
/** The themes beside the light one. */
const THEMES = {
  dark: { colorScheme: "dark", forcedColors: "none" },
  "a contrast theme, light": { forcedColors: "active", colorScheme: "light" },
  "a contrast theme, dark": { forcedColors: "active", colorScheme: "dark" },
} as const;
/** Pixels: a narrow pane, and a quarter of a laptop, as with 200% zoom. */
const WIDTHS = [320, 164];

/** What the controls on the way are called. */
const WORDS = {
  "nl-NL": { about: "Over", back: "Terug naar de kaart", places: /andere plek/i, more: "Meer gegevens", findings: /Let op in de tekst/, wrong: /^Klopt niet/, choose: /^Kies (?:alvast een|een andere) plek$/ },
  "en-GB": { about: "About", back: "Back to the card", places: /other place/, more: "More details", findings: /Look out in the text/, wrong: /^Not correct/, choose: /^Choose (?:a place now|another place)$/ },
} as const;
type Words = (typeof WORDS)[keyof typeof WORDS];

const frameOf = (page: Page): Frame => page.frames().find((frame) => frame.url().includes("taskpane"))!;
const face = (pane: FrameLocator, name: string): Promise<void> => pane.locator(`.pane[data-face="${name}"]`).waitFor();

/** Parts whose words or edges are cut off, or that stand beside the pane. */
function cut(): readonly string[] {
  const wide = document.documentElement.scrollWidth > innerWidth ? [`the pane is ${String(document.documentElement.scrollWidth)} wide`] : [];
  const out = [...document.querySelectorAll<HTMLElement>("button, a, h1, h2, h3, p, label, .value, .quote, .small, input, select, textarea")]
    .filter((element) => element.getClientRects().length > 0 && !element.closest(".hidden"))
    .filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      const clipped = getComputedStyle(element).overflow === "hidden" && !element.matches(".quote, .receipt-title, textarea") && element.scrollWidth > element.clientWidth + 1;
      return left < -1 || right > innerWidth + 1 || clipped;
    })
    .map((element) => `${element.tagName} ${element.className}: ${element.textContent.slice(0, 40)}`);
  // Words that stand on other words.
  const over = [...document.querySelectorAll(".header, .kind, .strip, .links")].flatMap(({ children }) => [...children].flatMap((one, index) => [...children].slice(index + 1).filter((other) => {
    const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
    return a.right > b.left + 1 && b.right > a.left + 1 && a.bottom > b.top + 1 && b.bottom > a.top + 1;
  }).map((other) => `${one.textContent} stands on ${other.textContent}`)));
  return [...wide, ...out, ...over];
}

/** Looks at a page, or at the pane in it, as it is now. */
async function inspect(page: Page, target: Page | Frame, inThemes: boolean): Promise<readonly string[]> {
  const found = [...await axeFaults(target)];
  for (const [theme, media] of inThemes ? Object.entries(THEMES) : []) {
    await page.emulateMedia(media);
    // Under forced colours the four themes of Windows say more than the two palettes of Chromium.
    const faults = media.forcedColors === "active" ? await themeFaults(target) : await axeFaults(target, ["color-contrast"]);
    found.push(...faults.map((fault) => `in ${theme}: ${fault}`));
  }
  await page.emulateMedia(LIGHT);
  if (target === page) return found;
  const pane = page.locator("iframe#pane");
  for (const width of WIDTHS) {
    await pane.evaluate((element, pixels) => { Object.assign((element as HTMLElement).style, { width: `${String(pixels)}px`, position: "fixed", inset: "0", zIndex: "9" }); }, width);
    found.push(...(await target.evaluate(cut)).map((part) => `at ${String(width)} pixels: ${part}`));
  }
  await pane.evaluate((element) => { (element as HTMLElement).style.cssText = ""; });
  return found;
}

type Look = (state: string) => Promise<void>;

/** What can be seen beside a letter before it is confirmed. */
async function walkCard(pane: FrameLocator, words: Words, look: Look): Promise<void> {
  await look("card");
  await pane.locator(".sure").first().click();
  await pane.locator(".why p").first().waitFor();
  await look("why");
  await pane.getByRole("button", { name: words.places }).click();
  await pane.locator("[data-place]").first().waitFor();
  await look("places");
  await pane.getByRole("button", { name: words.more }).click();
  await pane.locator('[name="caseNumber"], input.input').first().waitFor();
  await look("more");
  await pane.getByRole("button", { name: words.findings }).click();
  await pane.locator(".passage").first().waitFor();
  await pane.locator('[data-action="mark"]').first().click();
  await pane.locator('[data-action="unmark"]').first().waitFor();
  await look("passages, one marked");
  await pane.getByRole("button", { name: words.wrong }).first().click();
  await look("reasons");
  await pane.locator('[data-action="ignore"]').last().click();
  await pane.locator('[data-action="heed"]').first().waitFor();
  await look("ignored");
  await pane.getByRole("button", { name: words.about, exact: true }).click();
  await pane.locator("select[name='language']").waitFor();
  await look("about");
  await pane.getByRole("button", { name: words.back }).click();
  await pane.locator('[data-action="practise"]').click();
  await pane.locator("[data-option]").first().click();
  await pane.locator('[data-action="check"]').click();
  await pane.locator(".verdict").first().waitFor();
  await look("practice");
  await pane.locator('[data-action="practise"]').click();
  await pane.locator('[data-action="later"]').click();
  await pane.locator('[data-action="wake"]').waitFor();
  await look("resting");
  await pane.locator('[data-action="wake"]').click();
}

/** What follows Klopt: without a server, with it, and after another change. */
async function walkCapture(page: Page, pane: FrameLocator, look: Look): Promise<void> {
  await page.route("**/api/files*", (route) => route.abort());
  await pane.locator('[data-action="confirm"]').click();
  await pane.locator('[data-part="queue"]').waitFor();
  await look("queue");
  await page.unroute("**/api/files*");
  // As when the network is back: the button may be gone by then, because the queue tries by itself as well.
  await frameOf(page).evaluate(() => dispatchEvent(new Event("online")));
  await pane.locator('[data-part="receipt"]').waitFor();
  await look("receipt");
  await page.locator(".sheet [data-key]").last().click();
  await page.keyboard.type("Nog iets. ");
  await pane.locator('[data-action="confirm"]').waitFor();
  await look("changed");
  await pane.locator('[data-action="confirm"]').click();
  await pane.locator('[data-part="receipt"]').waitFor();
  await look("stored again");
}

describe.each(Object.keys(WORDS) as readonly (keyof typeof WORDS)[])("in %s", (locale) => {
  const inThemes = locale === "nl-NL";

  test("nothing is wrong in any state of the pane, in any theme, narrow or wide", async () => {
    it.expectErrors(/Failed to load resource|ERR_FAILED/);
    const page = await it.open("register.html", { ...LIGHT, locale, reducedMotion: "reduce" });
    const found: string[] = [];
    const look: Look = async (state) => { found.push(...(await inspect(page, frameOf(page), inThemes)).map((fault) => `${state}: ${fault}`)); };
    const lookAround: Look = async (state) => { found.push(...(await inspect(page, page, inThemes)).map((fault) => `${state}: ${fault}`)); };
    await page.locator("#status").filter({ hasNotText: /ophalen|opgehaald|Fetching/ }).waitFor();
    await lookAround("empty register");
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => { release = resolve; });
    await page.route("**/setting/*.json", async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${it.address}${addressOf("vergunning-dakkapel")}`);
    await face(page.frameLocator("#pane"), "skeleton");
    await look("skeleton");
    release();
    const pane = await paneOf(page);
    await page.unroute("**/setting/*.json");
    await lookAround("page with a document");
    await walkCard(pane, WORDS[locale], look);
    await walkCapture(page, pane, look);
    for (const id of ["lunch-donderdag", "ophalen-school", "memo-in-onedrive", "vraag-om-stukken-zwembad"]) {
      await page.evaluate((address) => { location.hash = address; }, addressOf(id));
      await page.locator("#caption b").getByText(id).waitFor();
      await pane.locator('.pane:not([data-face="skeleton"])').waitFor();
      await look(id);
    }
    await lookAround("page with a mail");
    await page.goto(`${it.address}register.html`);
    await page.locator("tbody tr").first().waitFor();
    await page.locator("tbody details summary").first().click();
    await lookAround("register");
    expect(found).toEqual([]);
  }, PATIENCE);

  test("nor where there is nothing to read, where reading fails, and where somebody signs in", async () => {
    it.expectErrors(/Failed to load resource|ERR_FAILED|appsforoffice/);
    const page = await it.open(addressOf("vergunning-dakkapel"), { ...LIGHT, locale, reducedMotion: "reduce" });
    const pane = await paneOf(page);
    const found: string[] = [];
    const look: Look = async (state) => { found.push(...(await inspect(page, frameOf(page), inThemes)).map((fault) => `${state}: ${fault}`)); };
    await page.locator(".sheet").focus();
    await page.keyboard.press("Control+A");
    await page.keyboard.press("Delete");
    await face(pane, "start");
    await look("start");
    await pane.getByRole("button", { name: WORDS[locale].choose }).click();
    await pane.locator("[data-place]").first().waitFor();
    await look("start, choosing a place");
    await page.route("**/setting/*.json", (route) => route.fulfill({ json: { world: {} } }));
    await page.goto(`${it.address}?again${addressOf("vergunning-dakkapel")}`);
    await face(page.frameLocator("#pane"), "failed");
    await page.frameLocator("#pane").locator(".trouble").waitFor();
    await look("failed");
    await page.route("https://appsforoffice.microsoft.com/**", (route) => route.abort());
    await page.goto(`${it.address}sign-in.html`);
    await page.getByRole("status").filter({ hasText: /opnieuw|again/ }).waitFor();
    found.push(...(await inspect(page, page, inThemes)).map((fault) => `signing in: ${fault}`));
    expect(found).toEqual([]);
  }, PATIENCE);
});

test("the measure itself knows black from white, and grey from grey", () => {
  expect([contrastOf("#000000", "#FFFFFF"), contrastOf("#777777", "#777777")]).toEqual([21, 1]);
  expect(contrastOf("#767676", "#FFFFFF")).toBeCloseTo(4.54, 2);
});

test("a colour of our own under forced colours is seen, and so are words that a theme makes hard to read", async () => {
  const page = await it.open("register.html", { forcedColors: "active" });
  await page.evaluate(() => {
    const add = (id: string, color: string, backgroundColor: string): void => {
      const element = document.body.appendChild(Object.assign(document.createElement("p"), { id, textContent: id }));
      Object.assign(element.style, { forcedColorAdjust: "none", color, backgroundColor });
    };
    add("own", "rgb(1, 2, 3)", "Canvas");
    add("hard", "HighlightText", "Highlight");
  });
  expect(await themeFaults(page)).toEqual([expect.stringMatching(/^no system colour: P .* own: rgb\(1, 2, 3\)/u)]);
  await page.evaluate(() => {
    document.getElementById("own")?.remove();
    Object.assign(document.getElementById("hard")!.style, { color: "CanvasText" });
  });
  expect((await themeFaults(page)).map((fault) => fault.split(":")[0])).toEqual(expect.arrayContaining(["Aquatic", "Desert", "Dusk", "Night sky"]));
}, PATIENCE);

test("a contrast theme takes colours away and nothing else: what stands apart has an edge, and a state has a shape", async () => {
  const page = await it.open(addressOf("vergunning-dakkapel"), { forcedColors: "active", reducedMotion: "reduce" });
  const pane = await paneOf(page);
  const edge = (selector: string): Promise<string> => pane.locator(selector).first().evaluate((element) => {
    const { borderLeftWidth, borderLeftStyle, borderLeftColor, backgroundColor } = getComputedStyle(element);
    return borderLeftStyle !== "none" && Number.parseFloat(borderLeftWidth) >= 1 && borderLeftColor !== backgroundColor ? "edge" : "none";
  });
  await pane.locator(".sure").first().click();
  await pane.locator(".why p").first().waitFor();
  await pane.getByRole("button", { name: /Let op in de tekst/ }).click();
  await pane.locator(".passage").first().waitFor();
  for (const part of [".badge", ".why", ".passage", ".title", '[data-action="confirm"]']) expect([part, await edge(part)]).toEqual([part, "edge"]);
  await pane.locator('[data-action="practise"]').click();
  expect(await edge(".question")).toBe("edge");
  await pane.locator('[data-action="practise"]').click();
  const dot = (): Promise<string> => pane.locator(".dot").evaluate((element) => { const { borderTopWidth, backgroundImage } = getComputedStyle(element); return `${borderTopWidth} ${backgroundImage}`; });
  const before = await dot();
  await pane.locator('[data-action="confirm"]').click();
  await pane.locator('[data-part="receipt"]').waitFor();
  expect(await dot()).not.toBe(before);
  await pane.getByRole("button", { name: "Ongedaan maken" }).focus();
  expect(await pane.getByRole("button", { name: "Ongedaan maken" }).evaluate((element) => Number.parseFloat(getComputedStyle(element).outlineWidth))).toBeGreaterThanOrEqual(2);
}, PATIENCE);

test("with reduced motion nothing moves", async () => {
  const page = await it.open(addressOf("vergunning-dakkapel"), { reducedMotion: "reduce" });
  const pane = await paneOf(page);
  await pane.locator('[data-action="confirm"]').click();
  await pane.locator("[data-lesson]").waitFor();
  const moving = await frameOf(page).evaluate(() => document.getAnimations().map((animation) => String(animation.effect?.getTiming().duration)));
  expect(moving).toEqual([]);
}, PATIENCE);
