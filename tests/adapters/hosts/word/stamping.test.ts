import type { Stamp } from "../../../../src/adapters/hosts/host.ts";
import type { WordFeatures } from "../../../../src/adapters/hosts/word/parts.ts";
import { shortened, stampingOf } from "../../../../src/adapters/hosts/word/stamping.ts";
import { stampXml } from "../../../../src/core/records/index.ts";

const STAMP: Stamp = { id: "11111111-2222-4333-8444-555555555555", title: "Besluit <1> & meer", documentType: "beschikking", organisation: "Gemeente Ergens", confirmedAt: "2026-11-27T09:00:00.000Z", location: { id: "Z-1", title: "Zaak 1", captureId: "c-1" } };
const FEATURES: WordFeatures = { reviewedText: false, plainText: false, notes: false, paragraphEvents: false, highlight: false, critiques: false, xmlParts: true, commonXmlParts: true, file: true };

type Fault = "none" | "silent" | "throws";

/** Parts and properties of a document, and the two ways that Office has to reach the parts; each can be faulty. */
function office({ word: wordFault = "none", common: commonFault = "none" }: { readonly word?: Fault; readonly common?: Fault } = {}) {
  const parts = new Map<string, string>();
  const properties = new Map<string, string>();
  const builtIn = { title: "", subject: "", keywords: "", category: "", load: () => undefined };
  let count = 0;
  const add = (xml: string): string => {
    const id = String(++count);
    parts.set(id, xml);
    return id;
  };
  const guarded = (fault: Fault, change: () => void): void => {
    if (fault === "throws") throw Object.assign(new Error("refused"), { code: "AccessDenied" });
    if (fault === "none") change();
  };
  const own = (): readonly string[] => [...parts].filter(([, xml]) => xml.includes('xmlns="urn:kantlijn:stamp:1"')).map(([id]) => id);
  const document = {
    customXmlParts: {
      add: (xml: string) => { guarded(wordFault, () => add(xml)); },
      getByNamespace: () => ({
        load: () => undefined,
        items: own().map((id) => ({ getXml: () => ({ value: parts.get(id) ?? "" }), setXml: (xml: string) => { guarded(wordFault, () => parts.set(id, xml)); }, delete: () => { guarded(wordFault, () => parts.delete(id)); } })),
      }),
    },
    properties: Object.assign(builtIn, {
      customProperties: {
        add: (key: string, value: string) => properties.set(key, value),
        getItemOrNullObject: (key: string) => ({ load: () => undefined, isNullObject: !properties.has(key), delete: () => properties.delete(key) }),
      },
    }),
  };
  const say = (callback: (result: unknown) => void, value: unknown): void => { callback({ status: "succeeded", value }); };
  const common = {
    getByNamespaceAsync: (_namespace: string, callback: (result: unknown) => void) => {
      say(callback, own().map((id) => ({
        getXmlAsync: (answer: (result: unknown) => void) => { say(answer, parts.get(id)); },
        deleteAsync: (answer: (result: unknown) => void) => {
          if (commonFault === "none") parts.delete(id);
          say(answer, undefined);
        },
      })));
    },
    addAsync: (xml: string, callback: (result: unknown) => void) => {
      if (commonFault === "throws") callback({ status: "failed", error: { code: 5001 } });
      else {
        if (commonFault === "none") add(xml);
        say(callback, {});
      }
    },
  };
  const word = { run: (work: (context: unknown) => Promise<unknown>) => work({ sync: () => Promise.resolve(), document }) };
  return { parts, properties, builtIn, add, stamping: (features: Partial<WordFeatures> = {}) => stampingOf({ word, office: { context: { document: { customXmlParts: common } } } } as unknown as Parameters<typeof stampingOf>[0], { ...FEATURES, ...features })! };
}

const ways: readonly Partial<WordFeatures>[] = [{}, { xmlParts: false }, { commonXmlParts: false }];

test.each(ways)("what is written comes back, is written over, and goes again (%j)", async (features) => {
  const { stamping, parts, properties } = office();
  const own = stamping(features);
  expect(await own.read()).toBeNull();
  await own.write({ ...STAMP, location: null });
  await own.write(STAMP);
  expect(await own.read()).toEqual(STAMP);
  expect([parts.size, properties.get("Kantlijn-id"), properties.get("Kantlijn-plek")]).toEqual([1, STAMP.id, "Zaak 1"]);
  await own.write(null);
  expect([await own.read(), parts.size, properties.size]).toEqual([null, 0, 0]);
});

test.each(["silent", "throws"] as const)("where one way is %s, the other is taken", async (fault) => {
  const { stamping, parts } = office({ word: fault });
  await stamping().write(STAMP);
  expect(await stamping().read()).toEqual(STAMP);
  expect(parts.size).toBe(1);
});

test.each(["silent", "throws"] as const)("where both ways are %s, that is an error and not a silence", async (fault) => {
  await expect(office({ word: fault, common: fault }).stamping().write(STAMP)).rejects.toMatchObject({ code: "host-stamp" });
});

test("a Word without either way carries no stamp", () => {
  const { stamping } = office();
  expect(stamping({ xmlParts: false, commonXmlParts: false })).toBeNull();
});

test("parts of others stay, and two stamps of ours say nothing", async () => {
  const { stamping, add, parts } = office();
  add("<other xmlns=\"urn:other\"/>");
  await stamping().write(STAMP);
  expect(parts.size).toBe(2);
  add(stampXml({ ...STAMP, id: "99999999-2222-4333-8444-555555555555" }));
  expect(await stamping().read()).toBeNull();
  await stamping().write(STAMP);
  expect(await stamping().read()).toEqual(STAMP);
  expect([...parts.values()]).toContain("<other xmlns=\"urn:other\"/>");
});

test("nothing in a document speaks of openness", async () => {
  const { stamping, parts, properties } = office();
  await stamping().write(STAMP);
  expect([...parts.values(), ...properties.keys(), ...properties.values()].join(" ")).not.toMatch(/woo|openbaar|5\.1|geheim/i);
});

test("a property is never longer than Word keeps, nor ends in half a sign", () => {
  expect(shortened("a".repeat(300))).toHaveLength(255);
  expect(shortened(`${"a".repeat(254)}😀`)).toBe("a".repeat(254));
  expect(shortened("kort")).toBe("kort");
});

describe("the properties that every program shows", () => {
  const after = async (title: string, category: string, ...stamps: readonly (Stamp | null)[]): Promise<readonly string[]> => {
    const { stamping, builtIn } = office();
    Object.assign(builtIn, { title, category });
    for (const stamp of stamps) await stamping().write(stamp);
    return [builtIn.title, builtIn.category];
  };
  const other: Stamp = { ...STAMP, title: "Een andere titel", documentType: null };

  test.each<readonly [string, string, string, readonly (Stamp | null)[], readonly string[]]>([
    ["are filled where they are empty", "", "", [STAMP], [STAMP.title, "beschikking"]],
    ["keep what the author wrote", "Mijn titel", "Mijn soort", [STAMP], ["Mijn titel", "Mijn soort"]],
    ["follow a new stamp", "", "", [STAMP, other], ["Een andere titel", ""]],
    ["lose what came from the stamp when it goes", "", "Mijn soort", [STAMP, null], ["", "Mijn soort"]],
    ["hold no half sign of a long title", "", "", [{ ...STAMP, title: `${"a".repeat(254)}😀` }], ["a".repeat(254), "beschikking"]],
  ])("%s", async (_, title, category, stamps, expected) => {
    expect(await after(title, category, ...stamps)).toEqual(expected);
  });

  test("say what it is about and the number of its case, where these are known and empty, and lose them again", async () => {
    const { stamping, builtIn } = office();
    builtIn.keywords = "eigen woorden";
    await stamping().write({ ...STAMP, subject: "Dakkapel Lindelaan", caseNumber: "Z-26-100" });
    expect([builtIn.subject, builtIn.keywords]).toEqual(["Dakkapel Lindelaan", "eigen woorden"]);
    builtIn.keywords = "";
    await stamping().write({ ...STAMP, subject: "b".repeat(300), caseNumber: "Z-26-100" });
    expect([builtIn.subject, builtIn.keywords]).toEqual(["b".repeat(255), "Z-26-100"]);
    await stamping().write(null);
    expect([builtIn.subject, builtIn.keywords]).toEqual(["", ""]);
  });

  test("the author's own change after storing stays when the capture is undone", async () => {
    const { stamping, builtIn } = office();
    await stamping().write(STAMP);
    builtIn.title = "Door mij veranderd";
    await stamping().write(null);
    expect([builtIn.title, builtIn.category]).toEqual(["Door mij veranderd", ""]);
  });
});
