import { LANGUAGE_KEY, Tongue } from "./tongue.ts";

/**
 * The language of this window: what the author chose on any page of this place, also while this one is open, or else what the browser
 * speaks.
 */
export function tongueOf(page: Window): Tongue {
  const tongue = new Tongue(page.document, keeperOf(page));
  tongue.suggest(page.navigator.languages);
  page.addEventListener("storage", ({ key }) => { if (key === LANGUAGE_KEY) tongue.follow(); });
  return tongue;
}

/** Some browsers refuse even to name it. */
function keeperOf(page: Window): Storage | null {
  try {
    return page.localStorage;
  } catch {
    return null;
  }
}

/** Text of an element, or the name of one that shows none: the way to the words stands in an attribute of the page. */
const PLACES = { "data-say": (element: Element, words: string) => { element.textContent = words; }, "data-say-label": (element: Element, words: string) => { element.setAttribute("aria-label", words); } } as const;

/** Says what stood on a page before any script ran in other words: every element names its words, as in `data-say="labels.kind"`. */
export function sayPage(page: ParentNode, words: object): void {
  for (const [attribute, put] of Object.entries(PLACES)) {
    for (const element of page.querySelectorAll(`[${attribute}]`)) {
      const said = (element.getAttribute(attribute) ?? "").split(".").reduce<unknown>((group, name) => (typeof group === "object" && group !== null ? (group as Readonly<Record<string, unknown>>)[name] : undefined), words);
      if (typeof said === "string") put(element, said);
    }
  }
}
