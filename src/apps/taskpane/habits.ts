import type { Choices, Confidentiality, Desk } from "../../core/model/index.ts";
import { CONFIDENTIALITY } from "../../core/model/index.ts";
import { readKept, writeKept, type Keeper } from "./kept.ts";
import { PLACE_QUESTION } from "./state/reduce.ts";

type Answers = Readonly<Record<string, Readonly<Record<string, string>>>>;

const KEY = "kantlijn.habits.1";
const WHO = "confidentiality";
const MOST_PLACES = 500;

/**
 * What the author answered or chose for a place is the default for its next document. Only codes are kept, never words
 * of a document.
 */
export class Habits {
  readonly #keeper: Keeper | null;
  #answers: Answers;

  constructor(keeper: Keeper | null) {
    this.#keeper = keeper;
    this.#answers = clean(readKept(keeper, KEY));
  }

  /** The desk with what was answered before. */
  at(desk: Desk): Desk {
    return { ...desk, answered: { ...desk.answered, ...this.#answers } };
  }

  /** Who may see documents of this place, as chosen before. */
  confidentialityOf(place: string): Confidentiality | null {
    return CONFIDENTIALITY.find((code) => code === this.#answers[place]?.[WHO]) ?? null;
  }

  /** Remembers what was confirmed for a place. */
  remember(place: string, { answers = {}, fields = {} }: Choices): void {
    const questions = Object.entries(answers).filter(([question]) => question !== PLACE_QUESTION);
    const who = fields.confidentiality;
    const learned = { ...Object.fromEntries(questions), ...(who === undefined || who === null ? {} : { [WHO]: who }) };
    if (Object.keys(learned).length === 0) return;
    const { [place]: before, ...others } = this.#answers;
    // The places used last stay.
    this.#answers = Object.fromEntries([...Object.entries(others), [place, { ...before, ...learned }]].slice(-MOST_PLACES)) as Answers;
    writeKept(this.#keeper, KEY, this.#answers);
  }
}

/** Anything may stand in the storage of a browser. */
function clean(found: object): Answers {
  return Object.fromEntries(Object.entries(found).flatMap(([place, answers]) => {
    if (typeof answers !== "object" || answers === null) return [];
    return [[place, Object.fromEntries(Object.entries(answers as object).filter((entry): entry is [string, string] => typeof entry[1] === "string"))]];
  }));
}
