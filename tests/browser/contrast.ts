/**
 * What a contrast theme of Windows makes of a page. Chromium can pretend that such a theme is on, but only with two palettes of its own: the
 * protocol has no way to give it the colours of a theme. So each colour is traced to the system colour that it is, and the pair of words and
 * background is tried with the colours of the four themes that come with Windows 11.
 */
import type { Frame, Page } from "playwright-core";
import { colours } from "./harness.ts";

/** System colours for words, and for what stands behind them. Under the pointer a button has the colour of what is selected as its ink. */
const INKS = ["CanvasText", "ButtonText", "FieldText", "LinkText", "VisitedText", "ActiveText", "GrayText", "HighlightText", "SelectedItemText", "Highlight"] as const;
const PAPERS = ["Canvas", "ButtonFace", "Field", "Highlight", "SelectedItem"] as const;
const EDGES = ["ButtonBorder"] as const;

interface Pair {
  readonly element: string;
  /** Every system colour that it can be: some are alike. */
  readonly ink: readonly string[];
  readonly paper: readonly string[];
}

/** What is seen of a page under forced colours: pairs of ink and paper, and what is in no system colour. */
interface Seen {
  readonly pairs: readonly Pair[];
  readonly strange: readonly string[];
}

/** Runs in the page. */
function look({ inks, papers, edges }: { readonly inks: readonly string[]; readonly papers: readonly string[]; readonly edges: readonly string[] }): Seen {
  const probe = document.body.appendChild(document.createElement("div"));
  probe.style.forcedColorAdjust = "none";
  const valueOf = (name: string): string => {
    probe.style.color = name;
    return getComputedStyle(probe).color;
  };
  const named = (names: readonly string[]): readonly (readonly [string, string])[] => names.map((name) => [name, valueOf(name)]);
  const [inkNames, paperNames, all] = [named(inks), named(papers), named([...inks, ...papers, ...edges])];
  probe.remove();
  const clear = /^rgba\(.*, 0\)$/u;
  const namesOf = (colour: string, known: readonly (readonly [string, string])[]): readonly string[] => known.flatMap(([name, value]) => (value === colour ? [name] : []));
  const pairs: Pair[] = [];
  const strange: string[] = [];
  for (const element of document.body.querySelectorAll<HTMLElement>("*")) {
    if (element.getClientRects().length === 0 || element.closest(".hidden, svg, iframe, [aria-hidden=true]") !== null) continue;
    const style = getComputedStyle(element);
    const label = `${element.tagName} .${element.className} ${element.textContent.slice(0, 30)}`;
    const drawn = ["top", "right", "bottom", "left"].filter((side) => style.getPropertyValue(`border-${side}-style`) !== "none" && Number.parseFloat(style.getPropertyValue(`border-${side}-width`)) > 0).map((side) => style.getPropertyValue(`border-${side}-color`));
    for (const colour of [...drawn, style.backgroundColor]) if (!clear.test(colour) && namesOf(colour, all).length === 0) strange.push(`${label}: ${colour}`);
    const speaks = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? "").trim() !== "") || element.matches("input, select, textarea");
    if (!speaks) continue;
    let behind: HTMLElement | null = element;
    while (behind !== null && clear.test(getComputedStyle(behind).backgroundColor)) behind = behind.parentElement;
    const [ink, paper] = [namesOf(style.color, inkNames), behind === null ? ["Canvas"] : namesOf(getComputedStyle(behind).backgroundColor, paperNames)];
    if (ink.length === 0 || paper.length === 0) strange.push(`${label}: ${style.color} on ${behind === null ? "nothing" : getComputedStyle(behind).backgroundColor}`);
    else pairs.push({ element: label, ink, paper });
  }
  return { pairs, strange };
}

/** The eight colours of a contrast theme. Source: Windows 11, Settings, Accessibility, Contrast themes; as WinUI lists them. */
const THEMES = {
  Aquatic: { text: "#FFFFFF", window: "#202020", highlightText: "#263B50", highlight: "#8EE3F0", buttonText: "#FFFFFF", button: "#202020", link: "#75E9FC", grey: "#A6A6A6" },
  Desert: { text: "#3D3D3D", window: "#FFFAEF", highlightText: "#FFF5E3", highlight: "#903909", buttonText: "#202020", button: "#FFFAEF", link: "#1C5E75", grey: "#676767" },
  Dusk: { text: "#FFFFFF", window: "#2D3236", highlightText: "#212D3B", highlight: "#A1BFDE", buttonText: "#B6F6F0", button: "#2D3236", link: "#70EBDE", grey: "#A6A6A6" },
  "Night sky": { text: "#FFFFFF", window: "#000000", highlightText: "#2B2B2B", highlight: "#D6B4FD", buttonText: "#FFEE32", button: "#000000", link: "#8080FF", grey: "#A6A6A6" },
} as const;
type Role = keyof (typeof THEMES)["Aquatic"];

/** Which of the eight a system colour of CSS is. Source: CSS Color Module Level 4, system colors; Microsoft Edge, forced colors. */
const ROLES: Readonly<Record<(typeof INKS)[number] | (typeof PAPERS)[number], Role>> = {
  CanvasText: "text", FieldText: "text", ButtonText: "buttonText", LinkText: "link", VisitedText: "link", ActiveText: "link", GrayText: "grey", HighlightText: "highlightText", SelectedItemText: "highlightText",
  Canvas: "window", Field: "window", ButtonFace: "button", Highlight: "highlight", SelectedItem: "highlight",
};

/** Contrast of two colours, 1 to 21. Source: WCAG 2.2, relative luminance. */
export function contrastOf(one: string, other: string): number {
  const light = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255).map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [a, b] = [light(one), light(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** What is wrong in a page that is under forced colours: other colours than those of the system, and words that one of the four themes makes hard to read. */
export async function themeFaults(page: Page | Frame): Promise<readonly string[]> {
  await page.evaluate(colours);
  const { pairs, strange } = await page.evaluate(look, { inks: INKS, papers: PAPERS, edges: EDGES });
  const roles = (names: readonly string[]): readonly Role[] => [...new Set(names.map((name) => ROLES[name as keyof typeof ROLES]))];
  const hard = Object.entries(THEMES).flatMap(([theme, colours]) => pairs.flatMap(({ element, ink, paper }) => roles(ink).flatMap((over) => roles(paper).flatMap((under) => {
    const contrast = contrastOf(colours[over], colours[under]);
    return contrast >= 4.5 ? [] : [`${theme}: ${over} on ${under} is ${contrast.toFixed(1)} in ${element}`];
  }))));
  return [...new Set([...strange.map((one) => `no system colour: ${one}`), ...hard])];
}
