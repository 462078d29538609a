import { readKept, writeKept, type Keeper } from "./kept.ts";

const KEY = "kantlijn.ease.1";
/** As often as somebody says Klopt without a change before a kind of document asks for less attention. */
export const ENOUGH = 5;

/**
 * Prompts that fade: whoever was right five times in a row about a kind of document sees less of it. One change, and it starts again.
 * Counts no further than five and knows no day or document, so that it says nothing about how much or how well somebody works; it stays
 * in this browser.
 */
export class Ease {
  readonly #keeper: Keeper | null;
  #times: ReadonlyMap<string, number>;

  constructor(keeper: Keeper | null) {
    this.#keeper = keeper;
    this.#times = new Map(Object.entries(readKept(keeper, KEY)).flatMap(([kind, times]) => (typeof times === "number" && times > 0 ? [[kind, Math.min(ENOUGH, Math.floor(times))] as const] : [])));
  }

  /** Kinds of documents, by the id of their rule, of which less is enough. */
  get kinds(): ReadonlySet<string> {
    return new Set([...this.#times].filter(([, times]) => times >= ENOUGH).map(([kind]) => kind));
  }

  /** The author confirmed a document of this kind, with a change or as it was proposed. */
  confirmed(kind: string, changed: boolean): void {
    const times = changed ? 0 : Math.min(ENOUGH, (this.#times.get(kind) ?? 0) + 1);
    this.#times = new Map([...this.#times, [kind, times]]);
    writeKept(this.#keeper, KEY, Object.fromEntries([...this.#times].filter(([, count]) => count > 0)));
  }
}
