import { propose, UNKNOWN, type Proposal } from "../model/index.ts";
import type { Reading } from "../reading/index.ts";
import type { Field, FieldGround } from "./field.ts";

const LABEL = /(?:zaaknummer|zaakkenmerk|zaak|ons kenmerk|kenmerk|dossiernummer|registratienummer)\s*:?\s*$/iu;
const LABEL_OF_CELL = /(?:zaaknummer|ons kenmerk|kenmerk|dossiernummer)/iu;

/** The number of the zaak: of the place when that is a zaak with a number, else the one the text names. */
export const caseNumber: Field<string> = {
  id: "caseNumber",
  propose({ reading, place, desk }: FieldGround): Proposal<string> {
    if (place?.kind === "zaak" && /\d/.test(place.id)) {
      const thread = desk.thread?.knownLocation === place.id;
      const named = reading.caseNumbers.get(place.id) > 0;
      return propose(place.id, thread || named ? "certain" : "likely", { rule: thread ? "number-thread" : named ? "number-in-text" : "number-of-place", words: place.id, source: "organisatie" });
    }
    const number = labelledNumber(reading) ?? onlyNumber(reading);
    return number === null ? UNKNOWN : propose(number, "likely", { rule: "number-in-text", words: number, source: "organisatie" });
  },
};

/** Of several numbers the one that the head calls its own. */
function labelledNumber(reading: Reading): string | null {
  for (const { caseNumbers, passage } of [...reading.title, ...reading.head]) {
    for (const number of caseNumbers) {
      if (LABEL.test(passage.text.slice(0, passage.text.indexOf(number))) || LABEL_OF_CELL.test(passage.label)) return number;
    }
  }
  return null;
}

function onlyNumber(reading: Reading): string | null {
  if (reading.caseNumbers.size !== 1) return null;
  const [only] = [...reading.caseNumbers.entries()];
  return only?.[0] ?? null;
}
