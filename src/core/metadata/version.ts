import { propose, UNKNOWN, type Proposal } from "../model/index.ts";
import type { Field, FieldGround } from "./field.ts";

const VERSION = /\b(?:versie|version|concept|v\.?)\s*(?:nr\.?\s*)?:?\s*(\d{1,3}(?:\.\d{1,3}){0,2})(?![\d./-]|\s*(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december))/iu;

/** The version as the title or head writes it: "versie 3", "concept 0.4", "v1.2". */
export const version: Field<string> = {
  id: "version",
  propose({ reading }: FieldGround): Proposal<string> {
    for (const { passage } of [...reading.title, ...reading.head.slice(0, 6).filter(({ passage: { text } }) => text.length < 120)]) {
      const match = VERSION.exec(`${passage.label === "" ? "" : `${passage.label} `}${passage.text}`);
      if (match?.[1] !== undefined) return propose(match[1], "certain", { rule: "version-text", words: match[0], source: "kantlijn-huisregel" });
    }
    return UNKNOWN;
  },
};
