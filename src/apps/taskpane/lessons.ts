import { readKept, writeKept, type Keeper } from "./kept.ts";
import { attentionOf, fieldOf } from "./state/select.ts";
import { LESSON_IDS, type LessonId, type PaneState } from "./state/state.ts";

/** When each thing can be learned, and where there is more: the address of a course or of who explains it. */
export const LESSONS: Readonly<Record<LessonId, { readonly more: string; readonly about: (state: PaneState) => boolean }>> = {
  place: { more: "https://www.leerhuisinformatiehuishouding.nl/", about: ({ guidance }) => guidance?.warnings.some(({ code }) => code === "wrong-place") === true },
  bsn: { more: "https://autoriteitpersoonsgegevens.nl/themas/identificatie/burgerservicenummer-bsn/voorwaarden-gebruik-bsn", about: (state) => finds(state, "bsn") },
  health: { more: "https://autoriteitpersoonsgegevens.nl/", about: (state) => finds(state, "health") },
  opinion: { more: "https://www.open-overheid.nl/", about: (state) => finds(state, "opinion") },
  kind: { more: "https://www.it-academieoverheid.nl/", about: ({ choices }) => choices.documentType !== undefined },
  who: { more: "https://www.leerhuisinformatiehuishouding.nl/", about: ({ choices }) => choices.fields?.confidentiality !== undefined },
  draft: { more: "https://www.leerhuisinformatiehuishouding.nl/", about: (state) => fieldOf(state, "status") === "concept" },
  woo: { more: "https://www.open-overheid.nl/", about: ({ guidance }) => (guidance?.woo.categories.length ?? 0) > 0 },
  lasting: { more: "https://www.leerhuisinformatiehuishouding.nl/", about: ({ guidance }) => guidance?.retention?.valuation === "bewaren" },
  names: { more: "https://vng.nl/", about: (state) => finds(state, "person") },
  filed: { more: "https://www.it-academieoverheid.nl/", about: () => true },
};

const KEY = "kantlijn.lessons.1";

/** Learning after the act: something about what was just done, each thing once, and never when the author switched it off. */
export class Lessons {
  readonly #keeper: Keeper | null;
  #seen: ReadonlySet<LessonId>;
  #off: boolean;

  constructor(keeper: Keeper | null) {
    this.#keeper = keeper;
    const { seen, off } = readKept(keeper, KEY);
    this.#seen = new Set(LESSON_IDS.filter((id) => Array.isArray(seen) && seen.includes(id)));
    this.#off = off === true;
  }

  get on(): boolean {
    return !this.#off;
  }

  /** Switched on again, everything can come again. */
  switch(on: boolean): void {
    this.#off = !on;
    if (on) this.#seen = new Set();
    this.#write();
  }

  /** What can be learned from what was just done; null when that was said before. It counts as said from now on. */
  take(state: PaneState): LessonId | null {
    if (this.#off) return null;
    const lesson = LESSON_IDS.find((id) => !this.#seen.has(id) && LESSONS[id].about(state)) ?? null;
    if (lesson === null) return null;
    this.#seen = new Set([...this.#seen, lesson]);
    this.#write();
    return lesson;
  }

  #write(): void {
    writeKept(this.#keeper, KEY, { seen: [...this.#seen], off: this.#off });
  }
}

function finds(state: PaneState, kind: string): boolean {
  return attentionOf(state).some(({ passages }) => passages.some(({ finding }) => finding.kind === kind));
}
