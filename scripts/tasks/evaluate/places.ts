import { loadLists } from "../../../src/adapters/lists/node.ts";
import { measurePlaces, type Sort, type Tallies, type Tally } from "../places/measure.ts";
import type { Measure } from "./measure.ts";
import { percent, table } from "./table.ts";

/** Authors of each of the four organisations. */
const AUTHORS = 8;

/** Whether a document is proposed the place where its author files it, by rules alone and after what the author filed before. */
export const places: Measure = {
  id: "places",
  heading: "Where a document belongs",
  section: async () => {
    const { rules, learned } = measurePlaces("test", AUTHORS, await loadLists());
    const rows = [
      row("0", rules[0].plain, null),
      ...([20, 100] as const).flatMap((captures) => [
        row(String(captures), rules[captures].plain, learned[captures].plain),
        row("- in a place the author used before", rules[captures].used, learned[captures].used),
        row("- in a place that is new to the author", rules[captures].fresh, learned[captures].fresh),
      ]),
    ];
    return [OPENING, table(["captures", "documents", "rules: first / first three", "learned: first / first three", "rules: shown, right", "learned: shown, right"], rows), told(rules, learned), AFTER].join("\n\n");
  },
};

const OPENING = `Simulated authors at work in [made-up organisations](../../tests/corpora/places/README.md) of 60 to 300 places, test part: 32 authors, the twenty documents after so many captures. A third bears the number of its place; the figures are for
the rest, unless it says otherwise. "Rules" is with \`learned.places\` off, "learned" as it ships. Shown is what the card proposes as more than a guess; otherwise it asks or leaves it open.`;

const found = ({ documents, first, firstThree }: Tally): string => `${percent(first, documents)} / ${percent(firstThree, documents)}`;
const proposed = ({ documents, shown, shownRight }: Tally): string => `${percent(shown, documents)}, ${percent(shownRight, shown)}`;

/** Without anything learned the rules are all there is. */
function row(captures: string, rules: Tally, learned: Tally | null): readonly (string | number)[] {
  return [captures, rules.documents, found(rules), learned === null ? "the same" : found(learned), proposed(rules), learned === null ? "the same" : proposed(learned)];
}

function told(rules: Tallies, learned: Tallies): string {
  const after = [20, 100] as const;
  const numbered = Object.values(learned).map((tallies) => tallies.numbered);
  const sum = (tallies: readonly Tally[], of: keyof Tally): number => tallies.reduce((all, tally) => all + tally[of], 0);
  const both = (of: (captures: 20 | 100) => string): string => after.map((captures) => `${of(captures)} after ${String(captures)}`).join(" and ");
  const three = (captures: 20 | 100): string => `${percent(sum([learned[captures].plain, learned[captures].numbered], "firstThree"), sum([learned[captures].plain, learned[captures].numbered], "documents"))}%`;
  const shown = (tallies: Tallies, captures: 20 | 100, sort: Sort): string => percent(tallies[captures][sort].shown, tallies[captures][sort].documents);
  const right = (captures: 20 | 100): string => `${percent(learned[captures].plain.shownRight, learned[captures].plain.shown + learned[captures].nowhere.shown)}%`;
  return `* With its number a document gets its place first, always (${String(sum(numbered, "first"))} of ${String(sum(numbered, "documents"))}), learned or not. With those counted in, the right place is among the first three in ${both(three)} captures. The aim was 97%.
* Of documents of a matter that has no place (about fifty per row) the card shows one all the same in ${both((captures) => `${shown(rules, captures, "nowhere")}% by rules and ${shown(learned, captures, "nowhere")}% learned`)} captures. These are written to look like others: half of them in the same field, with the same people.
* With those counted as wrong, what is shown is right in ${both(right)} captures.`;
}

const AFTER = `**What was chosen on what.** The weights of the signs, of what was used lately and of the threshold: on the part \`dev\`, by trying, on how likely the right place was held to be. The test part was only measured.

**Known limits.** What is learned pulls to places that were used: the first document in a new place is found less often than by rules alone. The authors are simulated, with habits that are stronger than in life, and the documents are short. Nobody has
worked with it for a month yet.`;
