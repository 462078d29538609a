import { propose, UNKNOWN, type Proposal } from "../model/index.ts";
import type { Field, FieldGround } from "./field.ts";

/** The number of the zaak: of the place when that is a zaak with a number, else the one the text names. */
export const caseNumber: Field<string> = {
  id: "caseNumber",
  propose({ reading, place, desk }: FieldGround): Proposal<string> {
    if (place?.kind === "zaak" && /\d/.test(place.id)) {
      const thread = desk.thread?.knownLocation === place.id;
      const named = reading.caseNumbers.get(place.id) > 0;
      return propose(place.id, thread || named ? "certain" : "likely", { rule: thread ? "number-thread" : named ? "number-in-text" : "number-of-place", words: place.id, source: "organisatie" });
    }
    if (reading.caseNumbers.size !== 1) return UNKNOWN;
    const [only] = [...reading.caseNumbers.entries()];
    return only === undefined ? UNKNOWN : propose(only[0], "likely", { rule: "number-in-text", words: only[0], source: "organisatie" });
  },
};
