import { openDocument } from "../../src/core/guide.ts";
import type { Biv, Choices, Location, Warning } from "../../src/core/model/index.ts";
import { parseWorld } from "../../src/core/policy/index.ts";
import { nl } from "../../src/language/nl/index.ts";
import { deskOf, LISTS, location, policyOf, word, worldWith } from "./documents.ts";

const LOW: Biv = { beschikbaarheid: "laag", integriteit: "laag", vertrouwelijkheid: "laag" };
const MIDDLE: Biv = { beschikbaarheid: "midden", integriteit: "midden", vertrouwelijkheid: "midden" };
const HIGH: Biv = { beschikbaarheid: "hoog", integriteit: "hoog", vertrouwelijkheid: "hoog" };
const TEXT = "# Herstel kademuur Zuidhaven: planning\nDe aannemer begint in maart en is in juni klaar. De kosten zijn 240.000 euro. De weg langs het water blijft open voor fietsers.";

const place = (biv: Biv | undefined, rest: Partial<Location> = {}): Location => location("dos-kade", "Herstel kademuur Zuidhaven", { keywords: ["kademuur", "Zuidhaven"], ...rest, ...(biv === undefined ? {} : { biv }) });
const warnings = (biv: Biv | undefined, text: string, rest: Partial<Location> = {}, choices: Choices = {}): readonly Warning[] =>
  openDocument({ world: worldWith([place(biv, rest)]), policy: policyOf("gemeente"), lists: LISTS }).update(word(text), deskOf(), choices).warnings.filter(({ code }) => code === "insecure-place");

describe("a place that is less secure than the document needs", () => {
  it.each<readonly [string, Biv, string, Partial<Location>, Readonly<Record<string, string>>]>([
    ["an internal document", LOW, TEXT, {}, { part: "vertrouwelijkheid", has: "laag", needs: "midden" }],
    ["sensitive text", MIDDLE, `${TEXT}\nHet BSN van de aanvrager is 999990019.`, {}, { part: "vertrouwelijkheid", has: "midden", needs: "hoog" }],
    ["a confidential place", MIDDLE, TEXT, { kind: "zaak", confidentiality: "vertrouwelijk" }, { part: "vertrouwelijkheid", has: "midden", needs: "hoog" }],
    ["a decision that must stay as it is", { ...LOW, vertrouwelijkheid: "hoog" }, "# Verkeersbesluit kademuur Zuidhaven\nBurgemeester en wethouders, gelet op de Wegenverkeerswet 1994, besluiten: door plaatsing van borden de kademuur in de Zuidhaven te sluiten.", {}, { part: "integriteit", has: "laag", needs: "midden" }],
  ])("is a warning for %s", (_name, biv, text, rest, values) => {
    expect(warnings(biv, text, rest)).toMatchObject([{ values, because: [{ rule: "place-insecure" }] }]);
  });

  it.each<readonly [string, Biv | undefined, string]>([
    ["the place is secure enough", MIDDLE, TEXT], ["the place is more secure than needed", HIGH, `${TEXT}\nHet BSN van de aanvrager is 999990019.`], ["the organisation has not said how secure it is", undefined, TEXT],
  ])("is none when %s", (_name, biv, text) => {
    expect(warnings(biv, text)).toEqual([]);
  });

  it("follows what the author chooses", () => {
    expect(warnings(MIDDLE, TEXT, {}, { fields: { confidentiality: "geheim" } })).toHaveLength(1);
    expect(warnings(LOW, TEXT, {}, { fields: { confidentiality: "openbaar" } })).toEqual([]);
  });

  it("is said in plain words", () => {
    const [warning] = warnings(LOW, TEXT);
    const { title, text } = nl.warnings[warning?.code ?? ""]?.(warning?.values ?? {}) ?? { title: "", text: "" };
    expect(title).toBe("Deze plek is niet veilig genoeg");
    expect(text).toContain("het niveau midden");
  });
});

describe("the level of a place in world.json", () => {
  const worldOf = (biv: unknown): unknown => ({ organisation: { name: "gemeente Dijkhuizen" }, policy: "gemeente", locations: [{ id: "a", kind: "dossier", target: "sharepoint", title: "Kade", ...(biv === undefined ? {} : { biv }) }] });

  it("is read, and may be left out", () => {
    expect(parseWorld(worldOf(MIDDLE)).locations[0]?.biv).toEqual(MIDDLE);
    expect(parseWorld(worldOf(undefined)).locations[0]?.biv).toBeUndefined();
  });

  it.each([["a level that is none", { ...MIDDLE, integriteit: "matig" }], ["a part that is missing", { integriteit: "laag" }], ["a number", 3]])("is refused when it is %s", (_name, biv) => {
    expect(() => parseWorld(worldOf(biv))).toThrow(expect.objectContaining({ code: "world-invalid" }));
  });
});
