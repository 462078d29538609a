import { FINDING_KINDS, type FindingKind } from "../../core/model/index.ts";
import { readKept, writeKept, type Keeper } from "./kept.ts";

const KEY = "kantlijn.ignored.1";
const MOST_DOCUMENTS = 200;

/** "Niet meer voor dit document": kinds of passages that the author does not want to see beside it. Only codes are kept, in this browser. */
export class Ignored {
  readonly #keeper: Keeper | null;
  #documents: ReadonlyMap<string, readonly FindingKind[]>;

  constructor(keeper: Keeper | null) {
    this.#keeper = keeper;
    this.#documents = new Map(Object.entries(readKept(keeper, KEY)).map(([identity, kinds]) => [identity, (Array.isArray(kinds) ? kinds : []).filter(isKind)]));
  }

  of(identity: string): ReadonlySet<FindingKind> {
    return new Set(this.#documents.get(identity) ?? []);
  }

  set(identity: string, kinds: ReadonlySet<FindingKind>): void {
    const others = [...this.#documents].filter(([other]) => other !== identity);
    // The documents used last stay.
    this.#documents = new Map([...others, ...(kinds.size === 0 ? [] : [[identity, [...kinds]] as const])].slice(-MOST_DOCUMENTS));
    writeKept(this.#keeper, KEY, Object.fromEntries(this.#documents));
  }
}

function isKind(found: unknown): found is FindingKind {
  return typeof found === "string" && Object.hasOwn(FINDING_KINDS, found);
}
