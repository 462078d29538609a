import { loadLists } from "../../../src/adapters/lists/node.ts";
import { documentTypeOf, withExamples, type TypeVerdict } from "../../../src/core/classifiers/index.ts";
import { kindTextOf } from "../../../src/core/classifiers/learned/kind-signs.ts";
import { learnedKinds } from "../../../src/core/classifiers/learned/kinds.ts";
import type { World } from "../../../src/core/model/index.ts";
import { bundledPolicy, type Policy } from "../../../src/core/policy/index.ts";
import { compileLexicon, DocumentReader, type Lexicon } from "../../../src/core/reading/index.ts";
import type { WordLists } from "../../../src/core/text/lists.ts";
import { motions, parliamentTexts, regulationTexts } from "../train/kinds/published.ts";
import type { LabelledText } from "../train/kinds/text.ts";
import { writtenTexts } from "../train/kinds/written.ts";
import { reliability } from "./learner.ts";
import type { Measure } from "./measure.ts";
import { percent, table } from "./table.ts";

const MOST_PUBLISHED = 400;

/** What kind of document it is, by the whole engine: rules, and examples beside them; and the Woo category that follows. */
export const kinds: Measure = {
  id: "kinds",
  heading: "Kinds of documents",
  section: async () => {
    const lists = await loadLists();
    const desks = POLICIES.map((name) => deskFor(name));
    const sets = SETS().map(([name, texts]) => ({ name, said: texts.map((text) => judge(text, desks, lists)) }));
    const all = sets.slice(0, -1).flatMap(({ said }) => said);
    const rows = [...sets.slice(0, -1), { name: "together", said: all }, ...sets.slice(-1)];
    return [BEFORE,
      table(["text", "texts", "rules: right", "both: right"], rows.map(({ name, said }) => [name, said.length, ...(["rules", "both"] as const).map((by) => percent(said.filter((one) => isRight(one, one[by])).length, said.length))])),
      SURE,
      table(["text", "rules: \"certain\"", "rules: \"likely\"", "both: \"certain\"", "both: \"likely\""], rows.map(({ name, said }) => [name, ...(["rules", "both"] as const).flatMap((by) => (["certain", "likely"] as const).map((sure) => told(said.filter((one) => one[by].proposal.confidence === sure), by)))])),
      WOO,
      table(["text", "with a category", "rules", "both", "wrong one said: rules", "both"], rows.map(({ name, said }) => [name, said.filter(({ woo }) => woo !== null).length,
        ...(["rules", "both"] as const).map((by) => percent(said.filter((one) => one.woo !== null && articleOf(one[by]) === one.woo).length, said.filter(({ woo }) => woo !== null).length)),
        ...(["rules", "both"] as const).map((by) => said.filter((one) => articleOf(one[by]) !== null && articleOf(one[by]) !== one.woo).length)])),
      "How sure the examples are by themselves, without a rule, on all texts but the last row:",
      reliability(all.map(({ chance, learned, text }) => ({ chance, right: text.kinds.length === 0 ? learned === null : learned !== null && text.kinds.includes(learned) }))),
      AFTER].join("\n\n");
  },
};

const SETS = (): readonly (readonly [string, readonly LabelledText[]])[] => [
  ["[written one by one](../../tests/corpora/kinds/README.md), every kind once in two parts, with texts of no kind", writtenTexts("test")],
  ["regulations, first 3,000 characters", thinned(regulationTexts("test"))],
  ["motions, in full", thinned(motions("test"))],
  ["documents of the Tweede Kamer, title and subject only", thinned(parliamentTexts("test"))],
];

const thinned = (texts: readonly LabelledText[]): readonly LabelledText[] => texts.filter((_, index) => index % Math.ceil(texts.length / MOST_PUBLISHED) === 0);

/** The first package that knows the kind of a text judges it; a text of no kind goes to the first of all. */
const POLICIES = ["gemeente", "rijk", "waterschap", "provincie", "school"] as const;

interface PolicyDesk {
  readonly policy: Policy;
  readonly lexicon: Lexicon;
  readonly possible: ReadonlySet<string>;
}

function deskFor(name: string): PolicyDesk {
  const policy = bundledPolicy(name);
  const world: World = { organisation: { name: "organisatie", tooi: null, domains: [] }, policy: name, locations: [], officials: [] };
  return { policy, lexicon: compileLexicon(policy, world), possible: new Set(policy.documentTypes.filter(({ shape, direction }) => shape === undefined && direction?.includes("none") !== false).map(({ id }) => id)) };
}

interface Judged {
  readonly text: LabelledText;
  readonly rules: TypeVerdict;
  readonly both: TypeVerdict;
  readonly learned: string | null;
  readonly chance: number;
  /** Article of the right category, null for none. */
  readonly woo: string | null;
}

function judge(text: LabelledText, desks: readonly PolicyDesk[], lists: WordLists): Judged {
  const ofMinistry = text.kinds.length > 0 && !text.id.startsWith("test-");
  const { policy, lexicon, possible } = (ofMinistry ? desks[1] : desks.find(({ policy: { documentTypes } }) => text.kinds.length === 0 || documentTypes.some(({ id }) => id === text.kinds[0]))) ?? deskFor(POLICIES[0]);
  const reading = new DocumentReader(lexicon, lists).update(text.document);
  const rules = documentTypeOf(reading, "none", policy);
  const { best, chance } = learnedKinds(kindTextOf(reading), possible);
  return { text, rules, both: withExamples(rules, reading, "none", policy), learned: best, chance, woo: policy.documentTypes.find(({ id }) => id === text.kinds[0])?.woo?.article ?? null };
}

const isRight = ({ text: { kinds: right } }: Judged, { rule }: TypeVerdict): boolean => (right.length === 0 ? rule === null : rule !== null && right.includes(rule.id));
const articleOf = ({ rule }: TypeVerdict): string | null => rule?.woo?.article ?? null;

function told(said: readonly Judged[], by: "rules" | "both"): string {
  return `${percent(said.filter((one) => isRight(one, one[by])).length, said.length)} of ${String(said.length)}`;
}

const BEFORE = `What a document is, among some 80 to 100 kinds of a policy package. "Rules" is with \`learned.kinds\` off, "both" as it ships. Right means the very kind; saying nothing is wrong unless the text is of no kind. The texts that were written for it
come from the same hand as the sentences that the weights learn from, but share none of them on purpose. Laws, decrees and regulations count as the kind of the ministry that writes them; a list for an archive may be a regulation
or a decree, a policy rule may call itself a guideline.`;

const SURE = "How often it is right for how sure it says it is (wanted: \"certain\" 98, \"likely\" 85):";

const WOO = "The Woo category (article 3.3) follows from the kind in the policy. Of the texts that have one, the share for which it is right, and texts for which another is named or one where there is none:";

const AFTER = `**What was chosen on what.** Rounds, first steps, pruning, sharpness and the thresholds of the combination on the parts \`dev\`; two rules of the ministry on the regulations of \`dev\`. The test parts were only measured.

**Known limits.** Kinds that differ in who decides rather than in words (the agenda of a team or of the council, a decision on a permit or on help at home), texts of a few lines or without a title, and kinds of which only written examples exist.
Most published texts are of the State: what a municipality or school writes was learned from sentences that were written for it. Mails are judged by rules alone.`;
