import { regulations as rowsOf, type Part } from "../train/kinds/published.ts";
import { learnAndSay, quality, reliabilityOf, type KnownText } from "./learner.ts";
import type { Measure } from "./measure.ts";
import { table } from "./table.ts";

/** The learner in itself: nine kinds of regulations. */
export const regulations: Measure = {
  id: "regulations",
  heading: "The learner of kinds by itself: regulations",
  section: () => {
    const known = [...texts("train"), ...texts("dev")];
    const asked = texts("test");
    const said = learnAndSay(known, asked);
    return Promise.resolve(`What it is from the first 3,000 characters: ${String(new Set(known.map(({ kind }) => kind)).size)} kinds, learned from ${String(known.length)} regulations and measured on ${String(asked.length)} others, apart by the hash of their number. Settings were chosen on a part of the former.

${table(["", "right", "among the first three", "macro-F1"], [["test part", ...quality(said)], ["reference: regression over words and pairs of words, a split of the same size", "96.5", "99.4", "96.5"]])}

${reliabilityOf(said)}`);
  },
};

function texts(part: Part): readonly KnownText[] {
  return rowsOf(part).map(({ kind, text }) => {
    const [title = "", ...lines] = text.split("\n").map((line) => line.replace(/^#+/u, "").trim()).filter((line) => line !== "");
    return { kind, text: { title, lines } };
  });
}
