import { propose, UNKNOWN, type Proposal } from "../model/index.ts";
import type { Field, FieldGround } from "./field.ts";

const VERSION = /(?<!\p{L})(?:versie(?:nummer|nr\.?)?|version|concept(?:versie)?|definitief|v\.?)\s*(?:nr\.?\s*)?:?\s*(\d{1,3}(?:\.\d{1,3}){0,2})(?![\d/-]|\.\d|\s*(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)|[ ]?(?:%|euro|procent))/iu;
const SHORT = 140;

/** The version as the title, page header, footer or head writes it: "versie 3", "concept 0.4", "v1.2". */
export const version: Field<string> = {
  id: "version",
  propose({ reading }: FieldGround): Proposal<string> {
    const footers = reading.paragraphs.slice(-6).filter(({ passage }) => passage.role === "footer");
    for (const { passage } of new Set([...reading.start, ...reading.head.slice(0, 10), ...footers])) {
      if (passage.text.length > SHORT) continue;
      // Of the label of a cell the row says what it is; a column header of another row would not.
      const match = VERSION.exec(passage.text) ?? (/^versie/iu.test(passage.label) ? VERSION.exec(`versie ${passage.text}`) : null);
      if (match?.[1] !== undefined) return propose(match[1], "certain", { rule: "version-text", words: match[0].trim(), source: "kantlijn-huisregel" });
    }
    return UNKNOWN;
  },
};
