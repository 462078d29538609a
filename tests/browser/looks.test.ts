/** Every state of the pane in every theme and language: axe, width, zoom, and what a contrast theme leaves. */
import type { BrowserContextOptions, Frame, FrameLocator, Page } from "playwright-core";
import { axeFaults, paneOf, PATIENCE, SAMPLES, serveStatic, stage } from "./harness.ts";

const it = stage(serveStatic);
const addressOf = (id: string): string => `#${SAMPLES.find((sample) => sample.id === id)!.world}/${id}`;

const THEMES = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  "a contrast theme, light": { forcedColors: "active", colorScheme: "light" },
  "a contrast theme, dark": { forcedColors: "active", colorScheme: "dark" },
} as const satisfies Readonly<Record<string, BrowserContextOptions>>;

/** What the controls on the way are called. */
const WORDS = {
  "nl-NL": { about: "Over", back: "Terug naar de kaart", places: /andere plek/i, more: "Meer gegevens", findings: /Let op in de tekst/, wrong: /^Klopt niet/, wake: "Toon de kaart nu" },
  "en-GB": { about: "About", back: "Back to the card", places: /other place/, more: "More details", findings: /Look out in the text/, wrong: /^Not correct/, wake: "Show the card now" },
} as const;

const frameOf = (page: Page): Frame => page.frames().find((frame) => frame.url().includes("taskpane"))!;

/** Goes through what can be seen beside a letter, and looks in each state. */
async function walk(pane: FrameLocator, words: (typeof WORDS)[keyof typeof WORDS], look: (state: string) => Promise<void>): Promise<void> {
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
  await look("passages");
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
  await pane.locator('[data-action="confirm"]').click();
  await pane.locator('[data-part="receipt"]').waitFor();
  await pane.locator("[data-lesson]").waitFor();
  await look("receipt and lesson");
}

describe.each(Object.entries(THEMES))("in %s", (_, theme) => {
  test.each(Object.keys(WORDS) as readonly (keyof typeof WORDS)[])("axe finds nothing in any state, in %s", async (locale) => {
    const page = await it.open(addressOf("vergunning-dakkapel"), { ...theme, locale, reducedMotion: "reduce" });
    const pane = await paneOf(page);
    const found: string[] = [];
    await walk(pane, WORDS[locale], async (state) => { found.push(...(await axeFaults(frameOf(page))).map((fault) => `${state}: ${fault}`)); });
    for (const id of ["lunch-donderdag", "ophalen-school", "memo-in-onedrive", "vraag-om-stukken-zwembad"]) {
      await page.goto(`${it.address}${addressOf(id)}`);
      await paneOf(page);
      found.push(...(await axeFaults(frameOf(page))).map((fault) => `${id}: ${fault}`));
    }
    expect(found).toEqual([]);
  }, PATIENCE);
});

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

describe.each([["320 pixels", 320], ["a quarter of a laptop, as with 200% zoom", 164]])("%s wide", (_, width) => {
  test.each(Object.keys(WORDS) as readonly (keyof typeof WORDS)[])("nothing is cut off in any state, in %s", async (locale) => {
    const page = await it.open(addressOf("vergunning-dakkapel"), { locale, reducedMotion: "reduce" });
    const pane = await paneOf(page);
    await page.locator("iframe#pane").evaluate((element, pixels) => { Object.assign((element as HTMLElement).style, { width: `${String(pixels)}px`, position: "fixed", inset: "0", zIndex: "9" }); }, width);
    const found: string[] = [];
    await walk(pane, WORDS[locale], async (state) => { found.push(...(await frameOf(page).evaluate(cut)).map((part) => `${state}: ${part}`)); });
    expect(found).toEqual([]);
  }, PATIENCE);
});

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
