import fc from "fast-check";
import { openDocument } from "../../../src/core/guide.ts";
import { emptyMemory, kept, memoryFrom, withFiled, withoutFiled } from "../../../src/core/locations/index.ts";
import { parseDesk } from "../../../src/core/policy/index.ts";
import type { Desk, DocumentText, FiledBefore, Location, PlaceMemory, RankedLocation } from "../../../src/core/model/index.ts";
import { deskOf, LISTS, location, mail, OUTSIDE, policyOf, WAYS, word, worldWith } from "../documents.ts";

const zaak = (id: string, title: string, rest: Partial<Location> = {}): Location => location(id, title, { kind: "zaak", target: "zgw", ...rest });
const PLACES: readonly Location[] = [
  zaak("Z-2026-00401", "Herstel kademuur Zuidhaven", { keywords: ["kademuur", "Zuidhaven"] }),
  zaak("Z-2026-00410", "Herstel kademuur Noordhaven", { keywords: ["kademuur", "Noordhaven"] }),
  zaak("Z-2026-00512", "Evenementenvergunning Havendagen", { keywords: ["evenement", "Havendagen"] }),
  zaak("Z-2024-00122", "Herstel kademuur Zuidhaven 2024", { status: "gesloten", keywords: ["kademuur", "Zuidhaven"] }),
  zaak("intake-bezwaar", "Bezwaarschriften: nieuwe zaak openen", { process: "13", description: "Intake van de commissie.", keywords: ["bezwaar"] }),
];
const policy = policyOf("gemeente");
const setting = { world: worldWith(PLACES), policy, lists: LISTS };
const open = openDocument(setting);
const capture = { capture: true } as const;
const NOTHING = emptyMemory("salt");
const DIVERS = "De duikers zagen kaalslag aan de onderste schotten. Het boorschip ligt klaar, de trekproef is gelukt.";
const NEXT = "Morgen gaan de duikers terug naar de schotten. Het boorschip blijft tot vrijdag, dan is er weer een trekproef.";

const ranked = (document: DocumentText, memory: PlaceMemory, desk: Desk = deskOf()): readonly RankedLocation[] => open.update(document, { ...desk, memory }, capture).locations;
/** The memory after a document was put somewhere, by an author who saw what was proposed. */
function after(memory: PlaceMemory, document: DocumentText, place: string, identity = JSON.stringify(document), desk: Desk = deskOf()): PlaceMemory {
  open.update(document, { ...desk, memory }, capture);
  const row = open.filed(identity, place, memory.salt);
  expect(row).not.toBeNull();
  return withFiled(memory, row!);
}
const first = (document: DocumentText, memory: PlaceMemory, desk?: Desk): readonly [string | undefined, readonly string[]] => {
  const [best] = ranked(document, memory, desk);
  return [best?.id, best?.because.map(({ rule }) => rule) ?? []];
};

describe("the place of the last like document", () => {
  const memory = after(NOTHING, word(`# Voortgang\n${DIVERS}`), "Z-2026-00410");

  it("comes first, though no word of it is in the title of the place, with words of the document that is open now", () => {
    expect(ranked(word(`# Week 12\n${NEXT}`), NOTHING)).toEqual([]);
    const [best] = ranked(word(`# Week 12\n${NEXT}`), memory);
    expect(best?.id).toBe("Z-2026-00410");
    const { words } = best?.because.find(({ rule }) => rule === "location-filed-words") ?? {};
    expect(words?.split("”, “").length).toBeGreaterThan(0);
    for (const one of words?.split("”, “") ?? []) expect(NEXT).toContain(one);
  });

  it("is found by whoever writes, when no word returns", () => {
    const mails = after(NOTHING, mail("offerte", "Hierbij de stukken waarover wij elkaar spraken.", WAYS.incoming), "Z-2026-00512");
    const [best] = ranked(mail("iets anders", "Graag uw reactie hierop voor het einde van deze maand.", { ...WAYS.incoming, from: OUTSIDE }), mails);
    expect(best?.id).toBe("Z-2026-00512");
    expect(best?.because).toContainEqual({ rule: "location-filed-person", words: OUTSIDE.address, source: "kantlijn-huisregel" });
  });

  it("gives way to an explicit number, and to a conversation that was filed", () => {
    expect(first(word(`# Week 12\nZaaknummer Z-2026-00512\n${NEXT}`), memory)[0]).toBe("Z-2026-00512");
    expect(ranked(word(`# Week 12\nZaaknummer Z-2026-00512\n${NEXT}`), memory)[0]?.confidence).toBe("certain");
    expect(first(mail("Week 12", NEXT, WAYS.internal), memory, deskOf({ thread: { knownLocation: "Z-2026-00401" } }))[0]).toBe("Z-2026-00401");
  });

  it("is only a guess for a document about something else, and says that it was used lately", () => {
    const [best] = ranked(word("# Kerstpakketten\nElke medewerker krijgt er een, ook wie thuis werkt."), memory);
    expect(best === undefined || best.confidence === "unknown").toBe(true);
    expect((best?.because ?? []).map(({ rule }) => rule).filter((rule) => rule !== "location-lately")).toEqual([]);
  });

  it("is not proposed when the zaak was closed, nor when it no longer exists", () => {
    const closed = withFiled(NOTHING, { ...memory.filed[0]!, place: "Z-2024-00122" });
    expect(ranked(word(`# Week 12\n${NEXT}`), closed).map(({ id }) => id)).not.toContain("Z-2024-00122");
    expect(ranked(word(`# Week 12\n${NEXT}`), withFiled(NOTHING, { ...memory.filed[0]!, place: "Z-2020-1" }))).toEqual([]);
  });

  it("is no intake for a document that opens nothing", () => {
    const intake = withFiled(NOTHING, { ...memory.filed[0]!, place: "intake-bezwaar" });
    expect(ranked(word(`# Week 12\n${NEXT}`), intake)).toEqual([]);
  });

  it("counts for nothing where the organisation does without", () => {
    const without = openDocument({ ...setting, policy: { ...policy, learned: { ...policy.learned, places: false } } });
    expect(without.update(word(`# Week 12\n${NEXT}`), deskOf({ memory }), capture).locations).toEqual([]);
    expect(without.filed("x", "Z-2026-00410", "salt")).toBeNull();
  });
});

it("what stands in a file beside a document is no memory: the terminal says the same everywhere", () => {
  expect(parseDesk({ ...deskOf(), memory: { salt: "salt", filed: [] } })).not.toHaveProperty("memory");
});

describe("a correction", () => {
  const document = word(`# Herstel kademuur Zuidhaven\n${DIVERS}`);
  const like = word(`# Herstel kademuur Zuidhaven: week 12\n${NEXT}`);
  const corrected = after(NOTHING, document, "Z-2026-00512");

  it("weighs at once: the next like document gets the chosen place first, and says so", () => {
    expect(first(like, NOTHING)[0]).toBe("Z-2026-00401");
    const [id, rules] = first(like, corrected);
    expect(id).toBe("Z-2026-00512");
    expect(rules[0]).toBe("location-chosen");
  });

  it("says nothing about a document that shares the title but not the matter", () => {
    expect(first(word("# Herstel kademuur Zuidhaven\nOp de bewonersavond kwamen zestig mensen. De stenen zijn gekozen, de bomen volgen in het voorjaar. Er komt een bank voor de oude kerk en een fontein bij de markt."), corrected)[0]).toBe("Z-2026-00401");
  });

  it("is over when the author goes back to what was proposed", () => {
    expect(first(like, after(corrected, word(`# Herstel kademuur Zuidhaven: week 11\n${NEXT}`), "Z-2026-00401"))[0]).toBe("Z-2026-00401");
  });

  it("leaves an explicit number alone", () => {
    expect(first(word(`# Herstel kademuur Zuidhaven\nZaaknummer Z-2026-00401\n${DIVERS}`), corrected)[0]).toBe("Z-2026-00401");
  });
});

describe("what is kept", () => {
  const memory = after(after(NOTHING, word(`# Voortgang\n${DIVERS}`), "Z-2026-00410"), mail("offerte", DIVERS, WAYS.incoming), "Z-2026-00512");

  it("is numbers and ids: no word, no address, no folder, no title of the document", () => {
    const bytes = JSON.stringify(kept(memory));
    expect(bytes).not.toMatch(/duiker|schot|voortgang|noordhof|petra|example/iu);
    expect(bytes.match(/"[^"]*"/gu)!.filter((text) => !/^"(?:version|salt|filed|key|place|instead|signs|sketch|whole|Z-2026-\d{5})"$/u.test(text))).toEqual([]);
  });

  it("is other numbers with another salt", () => {
    open.update(word(`# Voortgang\n${DIVERS}`), deskOf(), capture);
    const [one, other] = [open.filed("x", "a", "salt")!, open.filed("x", "a", "other")!];
    expect(one.signs.filter((sign) => other.signs.includes(sign)).length).toBeLessThan(2);
    expect(one.key).not.toBe(other.key);
  });

  it("is one row per document, the last five hundred, and none of what was taken back", () => {
    const row = memory.filed[0]!;
    const full = Array.from({ length: 620 }, (_, key): FiledBefore => ({ ...row, key })).reduce(withFiled, NOTHING);
    expect(full.filed.map(({ key }) => key)).toEqual(Array.from({ length: 500 }, (_, index) => index + 120));
    expect(withFiled(full, { ...row, key: 130, place: "elsewhere" }).filed.filter(({ key }) => key === 130)).toEqual([{ ...row, key: 130, place: "elsewhere" }]);
    const again = after(memory, word(`# Voortgang\n${DIVERS}`), "Z-2026-00401", "the file");
    expect(withoutFiled(again, "the file")).toEqual(memory);
    expect(withoutFiled(memory, "the file")).toEqual(memory);
  });

  it("has a bound per document, however long that is", () => {
    open.update(word(Array.from({ length: 5000 }, (_, index) => `woord${String(index)}abc`).join(" ")), deskOf(), capture);
    expect(open.filed("x", "a", "salt")!.signs.length).toBeLessThanOrEqual(200);
  });

  it("comes back as it went", () => {
    fc.assert(fc.property(fc.array(fc.record({ key: fc.nat(), place: fc.string({ minLength: 1 }), instead: fc.option(fc.string({ minLength: 1 })), signs: fc.uniqueArray(fc.nat(2 ** 24 - 1), { maxLength: 200 }).map((signs) => signs.toSorted((a, b) => a - b)) }), { maxLength: 20 }), (filed) => {
      const one: PlaceMemory = { salt: "salt", filed };
      expect(memoryFrom(JSON.parse(JSON.stringify(kept(one))))).toEqual(one);
    }));
  });

  it("is nothing when something else stands there, whatever that is", () => {
    for (const found of [null, 3, "x", [], {}, { version: 2, salt: "x", filed: [] }, { version: 1, salt: "", filed: [] }, { version: 1, salt: "x" }, { version: 1, salt: "x".repeat(65), filed: [] }]) expect(memoryFrom(found)).toBeNull();
    const row = memory.filed[0]!;
    const rows = [null, 7, {}, { ...row, key: -1 }, { ...row, place: "" }, { ...row, place: 3 }, { ...row, instead: {} }, { ...row, signs: ["x"] }, { ...row, signs: [2 ** 24] }, { ...row, signs: [0.5] }, { ...row, signs: Array.from({ length: 201 }, (_, sign) => sign) }];
    expect(memoryFrom({ version: 1, salt: "x", filed: [...rows, row] })).toEqual({ salt: "x", filed: [row] });
    fc.assert(fc.property(fc.anything(), (found) => { expect(() => memoryFrom(found)).not.toThrow(); }));
  });
});
