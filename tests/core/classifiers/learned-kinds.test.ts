import fc from "fast-check";
import { motions, regulationTexts } from "../../../scripts/tasks/train/kinds/published.ts";
import { writtenTexts } from "../../../scripts/tasks/train/kinds/written.ts";
import type { LabelledText } from "../../../scripts/tasks/train/kinds/text.ts";
import { kindSigns, kindTextOf } from "../../../src/core/classifiers/learned/kind-signs.ts";
import { knowsKind, learnedKinds, unpackWeights } from "../../../src/core/classifiers/learned/kinds.ts";
import { BUCKETS } from "../../../src/core/classifiers/learned/signs.ts";
import { documentTypeOf, withExamples, type TypeVerdict } from "../../../src/core/classifiers/index.ts";
import { openDocument, type Setting } from "../../../src/core/guide.ts";
import type { DocumentText, Guidance } from "../../../src/core/model/index.ts";
import type { Policy } from "../../../src/core/policy/index.ts";
import { compileLexicon, DocumentReader, type Lexicon, type Reading } from "../../../src/core/reading/index.ts";
import { deskOf, LISTS, mail, policyOf, WAYS, word, worldWith } from "../documents.ts";

const POLICIES = ["gemeente", "rijk", "waterschap", "provincie", "school"] as const;
/** Policies are compiled once. */
const lexicons = new Map<Policy, Lexicon>();
function read(document: DocumentText, policy: Policy): Reading {
  const lexicon = lexicons.get(policy) ?? compileLexicon(policy, worldWith());
  lexicons.set(policy, lexicon);
  return new DocumentReader(lexicon, LISTS).update(document);
}
const inOf = (kind: string | undefined): Policy => policyOf(POLICIES.find((name) => kind === undefined || policyOf(name).documentTypes.some(({ id }) => id === kind)) ?? "gemeente");

function judged(texts: readonly LabelledText[], policyFor: (text: LabelledText) => Policy): readonly { readonly right: boolean; readonly byRules: boolean; readonly sure: string }[] {
  return texts.map((text) => {
    const policy = policyFor(text);
    const reading = read(text.document, policy);
    const rules = documentTypeOf(reading, "none", policy);
    const both = withExamples(rules, reading, "none", policy);
    const right = ({ rule }: TypeVerdict): boolean => (text.kinds.length === 0 ? rule === null : rule !== null && text.kinds.includes(rule.id));
    return { right: right(both), byRules: right(rules), sure: both.proposal.confidence };
  });
}
const share = <T>(of: readonly T[], wanted: (one: T) => boolean): number => of.filter(wanted).length / of.length;

describe("what examples say of a document", () => {
  const written = judged(writtenTexts("test"), ({ kinds }) => inOf(kinds[0]));
  const published = judged([...regulationTexts("test").filter((_, index) => index % 12 === 0), ...motions("test").filter((_, index) => index % 8 === 0)], () => policyOf("rijk"));

  it("is right more often than the rules alone", () => {
    for (const texts of [written, published]) expect(share(texts, ({ right }) => right)).toBeGreaterThan(share(texts, ({ byRules }) => byRules) + 0.05);
    expect(share(published, ({ right }) => right)).toBeGreaterThan(0.88);
  });

  it("is certain only of what is nearly always right", () => {
    expect(share([...written, ...published].filter(({ sure }) => sure === "certain"), ({ right }) => right)).toBeGreaterThan(0.95);
  });

  it("shows at most three of its words", () => {
    for (const { document } of writtenTexts("test").slice(0, 30)) {
      const text = document.paragraphs.map((paragraph) => paragraph.text).join(" ").toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/[^\p{L}\d]+/gu, " ");
      const { words } = learnedKinds(kindTextOf(read(document, policyOf("gemeente"))), new Set(policyOf("gemeente").documentTypes.map(({ id }) => id)));
      expect(words.length).toBeLessThanOrEqual(3);
      for (const shown of words) expect(text).toContain(shown);
    }
  });
});

describe("beside the rules", () => {
  const DECREE = "Besluit van 3 mei 2026, houdende wijziging van het Besluit bijen\nWij Willem-Alexander, bij de gratie Gods, Koning der Nederlanden\nOp de voordracht van Onze Minister van Landbouw;\nGelet op artikel 3 van de Wet bijen;\nDe Afdeling advisering van de Raad van State gehoord;\nHebben goedgevonden en verstaan:\nArtikel I";
  const without = (policy: Policy): Policy => ({ ...policy, learned: { ...policy.learned, kinds: false } });
  const settings = new Map<Policy, Setting>();
  const adviceOn = (document: DocumentText, policy: Policy): Guidance => {
    const setting = settings.get(policy) ?? { world: worldWith(), policy, lists: LISTS };
    settings.set(policy, setting);
    return openDocument(setting).update(document, deskOf());
  };
  const kindOf = (document: DocumentText, policy: Policy): string | undefined => adviceOn(document, policy).documentType?.value?.id;

  it("a switch leaves the kinds to the rules", () => {
    const policy = without(policyOf("gemeente"));
    for (const { document } of writtenTexts("test").slice(0, 20)) {
      const reading = read(document, policy);
      const rules = documentTypeOf(reading, "none", policy);
      expect(withExamples(rules, reading, "none", policy)).toBe(rules);
    }
  });

  it("what a rule is certain of stays the kind", () => {
    for (const { document, kinds } of writtenTexts("test")) {
      const policy = inOf(kinds[0]);
      const reading = read(document, policy);
      const rules = documentTypeOf(reading, "none", policy);
      if (rules.proposal.confidence === "certain" && rules.rule?.general !== true) expect(withExamples(rules, reading, "none", policy).rule).toBe(rules.rule);
    }
  });

  it("a kind of which there are no examples is judged by rules alone", () => {
    const policy = policyOf("rijk");
    const own: Policy = { ...policy, documentTypes: [...policy.documentTypes, { ...policy.documentTypes[0]!, id: "bijenbesluit", name: "bijenbesluit", cues: [{ in: "title", words: ["besluit bijen"], weight: 5, each: false, span: "paragraph" }, { in: "text", words: ["wet bijen"], weight: 5, each: false, span: "paragraph" }], direction: ["none"] }] };
    expect(knowsKind("bijenbesluit")).toBe(false);
    expect(kindOf(word(DECREE), own)).toBe("bijenbesluit");
    expect(kindOf(word(DECREE), policy)).toBe("algemene-maatregel");
  });

  it("a mail is judged by rules alone", () => {
    const policy = policyOf("gemeente");
    const rules = without(policy);
    for (const { document } of writtenTexts("test").slice(0, 20)) {
      const text = mail("stuk", document.paragraphs.map((paragraph) => paragraph.text).join("\n"), WAYS.internal);
      expect(kindOf(text, policy)).toBe(kindOf(text, rules));
    }
  });

  it("a text that no rule keeps is not kept for what it looks like", () => {
    const policy = policyOf("gemeente");
    const rules = without(policy);
    const silent = writtenTexts("test").filter(({ document }) => adviceOn(document, rules).outcome === "silent");
    expect(silent.length).toBeGreaterThan(2);
    for (const { document } of silent) expect(adviceOn(document, policy).outcome).toBe("silent");
  });
});

test("every sign has a place, whatever stands in the text, and no more of it is read than its begin", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), fc.array(fc.string({ unit: "binary" })), (title, lines) => {
    for (const { bucket, value } of kindSigns({ title, lines })) expect(Number.isInteger(bucket) && bucket >= 0 && bucket < BUCKETS && value > 0 && value <= 1).toBe(true);
  }));
  const line = "De aannemer begint in maart met het werk. ".repeat(20);
  expect(kindSigns({ title: "Kade", lines: Array.from({ length: 5 }, () => line) })).toEqual(kindSigns({ title: "Kade", lines: [...Array.from({ length: 5 }, () => line), ...Array.from({ length: 20_000 }, () => "Lunch!")] }));
});

test("weights that end too early are refused", () => {
  expect(() => unpackWeights(new Uint8Array(BUCKETS - 1))).toThrow(RangeError);
  expect(unpackWeights(new Uint8Array(BUCKETS)).kinds.length).toBe(0);
});
