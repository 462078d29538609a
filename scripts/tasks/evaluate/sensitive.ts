import { loadLists } from "../../../src/adapters/lists/node.ts";
import { guide } from "../../../src/core/guide.ts";
import type { Desk, DocumentText, FindingKind, World } from "../../../src/core/model/index.ts";
import { bundledPolicy, type Policy } from "../../../src/core/policy/index.ts";
import type { WordLists } from "../../../src/core/text/lists.ts";
import { paragraphsOf, readSensitive, SENSITIVE_LABELS, type SensitiveLabel, type SensitiveRow } from "../train/sensitive.ts";
import type { Measure } from "./measure.ts";
import { percent, table } from "./table.ts";

/** Business data, weak spots, health, crime and special categories in sentences of writers from whom nothing was learned. */
export const sensitive: Measure = {
  id: "sensitive",
  heading: "Business data, weak spots and what is told of one person",
  section: async () => {
    const lists = await loadLists();
    const policy = bundledPolicy("gemeente");
    const rows = readSensitive("test");
    const [both, rules] = [policy, { ...policy, learned: { ...policy.learned, sensitive: false } }].map((one) => told(rows, one, lists));
    const cells = (found: readonly ReadonlySet<SensitiveLabel>[] = [], label: SensitiveLabel): string => {
      const shown = rows.filter((_, index) => found[index]?.has(label) === true);
      const right = shown.filter((row) => row.label === label).length;
      return `${percent(right, shown.length)} / ${percent(right, rows.filter((row) => row.label === label).length)}`;
    };
    const count = (label: SensitiveLabel): string => String(rows.filter((row) => row.label === label).length);
    return `${String(rows.length)} sentences of the test part of [the corpus](../../tests/corpora/sensitive/README.md), ${count("none")} of them with nothing of the kind; half of those were made to look like it. By writers of whom nothing was learned and whose sentences no rule was made with.
P is the part of what is shown that is right, R the part of what is there that is shown. "Rules" is Kantlijn with \`learned.sensitive\` off, "both" as it ships: only business data, weak spots and crime are learned.

${table(["sentences with", "how many", "rules: P / R", "both: P / R"], SHOWN.map((label) => [WORDS[label], count(label), cells(rules, label), cells(both, label)]))}

${AFTER}`;
  },
};

const SHOWN = SENSITIVE_LABELS.filter((label) => label !== "none");
const WORDS: Readonly<Record<Exclude<SensitiveLabel, "none">, string>> = { business: "business data", security: "a weak spot or a secret of safety", health: "health of one person", crime: "crime of one person", special: "belief, origin, politics, union, love or body of one person" };
/** Which label each kind of finding stands for. */
const LABELS: Readonly<Partial<Record<FindingKind, SensitiveLabel>>> = {
  business: "business", security: "security", health: "health", criminal: "crime", sanction: "crime",
  religion: "special", origin: "special", politics: "special", union: "special", orientation: "special", biometrics: "special",
};

const DESK: Desk = { host: "word", author: null, now: "2026-11-28T10:00:00+01:00", currentLocation: null, thread: null };
const WORLD: World = { organisation: { name: "organisatie", tooi: null, domains: [] }, policy: "gemeente", locations: [], officials: [] };

/** What is shown in each sentence, each document read as a whole. */
function told(rows: readonly SensitiveRow[], policy: Policy, lists: WordLists): readonly ReadonlySet<SensitiveLabel>[] {
  return [...new Set(rows.map(({ document }) => document))].flatMap((id) => {
    const paragraphs = paragraphsOf(rows.filter(({ document }) => document === id));
    const document: DocumentText = { kind: "document", envelope: null, properties: {}, paragraphs: paragraphs.map((sentences, index) => ({ key: `p${String(index)}`, role: "body", text: sentences.map(({ text }) => text).join(" ") })) };
    const { findings } = guide(document, DESK, { world: WORLD, policy, lists });
    return paragraphs.flatMap((sentences, index) => {
      let start = 0;
      return sentences.map(({ text }): ReadonlySet<SensitiveLabel> => {
        const [from, to] = [start, start + text.length];
        start = to + 1;
        return new Set(findings.filter((finding) => finding.paragraph === index && finding.start < to && finding.end > from).flatMap(({ kind }) => LABELS[kind] ?? []));
      });
    });
  });
}

/** What is to be known about the figures. */
const AFTER = `In text in which hardly anything of the kind stands, what was learned shows per 10,000 words: in 976 mails of the test parts 3.0 sentences as business data and 4.9 as a weak spot (some are: when a guard walks, which door is shut), in 840,000 words of regulations 0.4 and 0.3, in 800 motions none.
In all of the 2.6 million words of regulations 144 sentences are shown as business data, 85 as a weak spot, 65 as crime, and 10 passages as belief, origin, politics, a union, love or the body.

**What was chosen on what.** The six writers of the part for learning (2,019 sentences) were told by what was learned from the other five, and the points that a sentence needs were chosen so that nine of ten that are shown are right and little is shown in ordinary mail. Four of the six were read for words by rules; the sixth was tried with what was learned from four.
The test part was measured once, when all was done.

**Known limits.** Each writer is one of a kind, and a sentence is clear in its document more often than in life. Of belief, origin, politics, unions and love four of five are not told: people say it in too many ways for lists of words, and what is learned cannot tell which of the six it is. Business data needs a firm, or something that only firms have, in the sentence or beside it.`;
