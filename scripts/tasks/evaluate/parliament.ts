import { parliament as rowsOf, type Part } from "../train/kinds/published.ts";
import { learnAndSay, quality, reliabilityOf, type KnownText } from "./learner.ts";
import type { Measure } from "./measure.ts";
import { table } from "./table.ts";

/** The learner in itself: 37 kinds of documents of the Tweede Kamer, learned from earlier ones. */
export const parliament: Measure = {
  id: "parliament",
  heading: "The learner of kinds by itself: documents of the Tweede Kamer",
  section: () => {
    const known = [...texts("train"), ...texts("dev")];
    const asked = texts("test");
    const said = learnAndSay(known, asked);
    return Promise.resolve(`What it is from title and subject alone: ${String(new Set(known.map(({ kind }) => kind)).size)} kinds, learned from the ${String(known.length)} documents before the ${String(asked.length)} that are measured. Settings were chosen on the last fifth of the
documents to learn from. This is the same learner with the same signs as ships; its weights are made for this measurement and do not ship. Many subjects begin with the name of the kind.

${table(["", "right", "among the first three", "macro-F1"], [["documents of the last fifth of the time", ...quality(said)], ["reference: regression over words and pairs of words, same parts", "91.0", "98.4", "88.2"]])}

${reliabilityOf(said)}`);
  },
};

function texts(part: Part): readonly KnownText[] {
  return rowsOf(part).map(({ kind, subject, title }) => ({ kind, text: { title: subject, lines: title === "" ? [] : [title] } }));
}
