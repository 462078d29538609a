import { readFileSync } from "node:fs";
import { KINDS_FILE, textsToLearn, trainKinds, type KindsModel } from "../../scripts/tasks/train/kinds/model.ts";
import { motions, parliament, regulations, regulationTexts } from "../../scripts/tasks/train/kinds/published.ts";
import { blocksOf, composedTexts, NO_KIND, writtenTexts } from "../../scripts/tasks/train/kinds/written.ts";
import { bundledPolicy } from "../../src/core/policy/index.ts";

const PARTS = ["train", "dev", "test"] as const;
const shippedPolicies = () => ["gemeente", "rijk", "provincie", "waterschap", "school"].map(bundledPolicy);

describe("the texts with their kinds", () => {
  it("hold at least forty different texts to learn every kind from that a package knows and no shape tells", () => {
    const perKind = new Map<string, Set<string>>();
    for (const { kinds, document } of composedTexts()) {
      const kind = kinds[0] ?? NO_KIND;
      perKind.set(kind, (perKind.get(kind) ?? new Set()).add(document.paragraphs.map(({ text }) => text).join("\n")));
    }
    expect(shippedPolicies().flatMap(({ documentTypes }) => documentTypes.filter(({ shape }) => shape === undefined).map(({ id }) => id)).filter((id) => (perKind.get(id)?.size ?? 0) < 40)).toEqual([]);
    expect([...perKind.keys()].filter((kind) => kind !== NO_KIND && !shippedPolicies().some(({ documentTypes }) => documentTypes.some(({ id }) => id === kind)))).toEqual([]);
  });

  it("leave no slot open, and repeat no text that is only measured", () => {
    const learned = new Set(textsToLearn().flatMap(({ document }) => document.paragraphs.map(({ text }) => text)));
    expect([...learned].filter((text) => /\{[a-z]+\}/u.test(text))).toEqual([]);
    const long = writtenTexts("test").flatMap(({ document }) => document.paragraphs.map(({ text }) => text)).filter((text) => text.length > 60);
    expect(long.filter((text) => learned.has(text))).toEqual([]);
  });

  it("stand in one part each", () => {
    for (const ids of [PARTS.map((part) => regulations(part).map(({ id }) => id)), PARTS.map((part) => motions(part).map(({ id }) => id))]) {
      expect(new Set(ids.flat()).size).toBe(ids.flat().length);
      for (const part of ids) expect(part.length).toBeGreaterThan(50);
    }
    const [train, dev, test] = PARTS.map((part) => parliament(part));
    expect((train?.at(-1)?.day ?? "") <= (dev?.[0]?.day ?? "") && (dev?.at(-1)?.day ?? "") <= (test?.[0]?.day ?? "")).toBe(true);
    expect(regulationTexts("test").every(({ document }) => document.paragraphs[0]?.role === "title")).toBe(true);
  });

  it("are read block by block", () => {
    expect(blocksOf("#### een | brief\n= Titel\n#### twee\n+ Zin\n- Nog een\n")).toEqual([{ name: "een", style: "brief", lines: ["= Titel"] }, { name: "twee", style: "", lines: ["+ Zin", "- Nog een"] }]);
  });
});

describe("learning kinds", () => {
  const few = composedTexts(4).filter(({ kinds }) => ["factuur", "motie", "toespraak"].includes(kinds[0] ?? ""));

  it("gives the same weights for the same texts, and others for others", () => {
    expect(trainKinds(few)).toEqual(trainKinds(composedTexts(4).filter(({ kinds }) => ["factuur", "motie", "toespraak"].includes(kinds[0] ?? ""))));
    expect(trainKinds(few).weights).not.toBe(trainKinds(few.slice(1)).weights);
  });

  it("knew every kind that there are texts of", () => {
    const shipped = JSON.parse(readFileSync(KINDS_FILE, "utf8")) as KindsModel;
    expect(shipped.kinds).toEqual([...new Set(textsToLearn().map(({ kinds }) => kinds[0] ?? NO_KIND))].sort());
    expect(shipped.bias.length).toBe(shipped.kinds.length);
  });
});
