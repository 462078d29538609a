import { openDocument } from "../../../src/core/guide.ts";
import type { Desk, DocumentText, Location, RankedLocation } from "../../../src/core/model/index.ts";
import { deskOf, LISTS, location, mail, policyOf, WAYS, word, worldWith } from "../documents.ts";

const WORK = "De aannemer begint in maart en is in juni klaar. De kosten zijn 240.000 euro. De weg langs het water blijft open voor fietsers.";
const REQUEST = "Betreft: bezwaar\nGeacht college,\nHierbij maak ik bezwaar tegen uw besluit van 3 maart.";
const zaak = (id: string, title: string, rest: Partial<Location> = {}): Location => location(id, title, { kind: "zaak", target: "zgw", ...rest });
const among = (places: readonly Location[], document: DocumentText, desk: Desk = deskOf()): readonly RankedLocation[] =>
  openDocument({ world: worldWith(places), policy: policyOf("gemeente"), lists: LISTS }).update(document, desk).locations;
const ids = (found: readonly RankedLocation[]): readonly string[] => found.map(({ id }) => id);
const about = (title: string, text = WORK): DocumentText => word(`# ${title}\n${text}`);

describe("why a place is proposed is said in full", () => {
  it.each<readonly [string, Location, DocumentText, Partial<Desk>, readonly (readonly [string, string, string])[]]>([
    ["its number", zaak("Z-2026-00401", "Kade"), about("Voortgang", `Zaaknummer Z-2026-00401\n${WORK}`), {}, [["location-number", "Z-2026-00401", "organisatie"]]],
    ["the conversation", zaak("Z-2026-00401", "Kade"), mail("ok", "Prima zo, tot morgen!", WAYS.internal), { thread: { knownLocation: "Z-2026-00401" } }, [["location-thread", "Z-2026-00401", "host"]]],
    ["words of its title and keywords, the most telling first, no more than three", location("a", "Zuidhaven steiger bolder", { keywords: ["kademuur", "damwand"] }), about("Steiger, bolder, kademuur en damwand"), {}, [["location-words", "kademuur”, “damwand”, “Steiger", "organisatie"]]],
    ["words that stand only in the text, as the place writes them", location("a", "Kademuur", { keywords: ["Damwand", "Steiger"] }), about("Voortgang", `De kademuur krijgt een nieuwe damwand, en de steiger blijft. De damwand en de kademuur zijn oud, de steiger niet. ${WORK}`), {}, [["location-text", "Damwand”, “Steiger”, “Kademuur", "organisatie"]]],
    ["a party", zaak("a", "Kademuur", { parties: ["Baggerbedrijf Slot"] }), about("Kademuur", `Baggerbedrijf Slot voert het werk uit. ${WORK}`), {}, [["location-words", "Kademuur", "organisatie"], ["location-party", "Baggerbedrijf Slot", "organisatie"]]],
    ["the unit of the author beside it", location("a", "Kademuur", { unit: "Ruimte" }), about("Kademuur"), {}, [["location-words", "Kademuur", "organisatie"], ["location-unit", "Ruimte", "organisatie"]]],
    ["the intake of its kind", zaak("intake", "Bezwaarschriften", { description: "Intake" }), word(`${REQUEST}\n${WORK}`), {}, [["location-intake", "bezwaarschrift", "organisatie"]]],
    ["the folder it stands in", location("a", "Havenvisie", { url: "https://x.example/visie" }), about("Recreatie"), { currentLocation: "https://x.example/visie/nota.docx" }, [["location-present", "Havenvisie", "host"]]],
  ])("%s", (_name, place, document, desk, because) => {
    const [found] = among([place], document, deskOf(desk));
    expect(found?.because).toEqual(because.map(([rule, words, source]) => ({ rule, words, source })));
    expect(found).toMatchObject({ id: place.id, title: place.title, kind: place.kind, target: place.target, unit: place.unit, url: place.url });
  });

  it("a shared unit or year alone is no reason", () => {
    expect(among([location("a", "Personeelszaken 2026", { unit: "Ruimte" })], about("Voortgang 2026", `In 2026 en 2026. ${WORK}`))).toEqual([]);
    expect(among([location("a", "Personeelszaken")], about("Voortgang"))).toEqual([]);
  });
});

describe("of two places that share the words of the title", () => {
  const twins = (one: Partial<Location>, other: Partial<Location>, document = about("Herstel kademuur"), desk?: Desk): readonly string[] =>
    ids(among([location("b", "Herstel kademuur", one), location("a", "Herstel kademuur", other)], document, desk));

  it.each<readonly [string, Partial<Location>, Partial<Location>]>([
    ["the process of the kind of document", { process: "13" }, { process: "15" }],
    ["the unit of the author", { unit: "Ruimte" }, { unit: "Beheer" }],
    ["an open one", {}, { status: "gesloten" }],
    ["one that is no library", {}, { kind: "bibliotheek" }],
    ["one that does not keep out what the title names", {}, { description: "Alles over de haven, zonder kademuur." }],
    ["one that does not keep it out among other things", {}, { description: "Geen  verslagen of kademuur (zie elders)." }],
    ["a keyword that stands in the title", { keywords: ["herstel"] }, {}],
  ])("%s comes first", (_name, one, other) => {
    const document = one.process === undefined ? about("Herstel kademuur") : word(`Betreft: bezwaar herstel kademuur\nGeacht college,\nHierbij maak ik bezwaar tegen uw besluit van 3 maart.\n${WORK}`);
    expect(twins(one, other, document)[0]).toBe("b");
  });

  it("the id decides when nothing else does, whatever their order", () => {
    expect(twins({}, {})).toEqual(["a", "b"]);
    expect(ids(among([location("a", "Herstel kademuur"), location("b", "Herstel kademuur")], about("Herstel kademuur")))).toEqual(["a", "b"]);
  });

  it("a library is as good when the author did not say anything else: only its words count less", () => {
    expect(among([location("a", "Herstel kademuur", { kind: "bibliotheek", url: "https://x.example/bib" })], about("Voortgang"), deskOf({ currentLocation: "https://x.example/bib/a.docx" }))).toEqual([]);
  });
});

describe("how sure a place is", () => {
  it("a place by its words is likely, beside one that is nearly as good it is a guess", () => {
    expect(among([location("a", "Herstel kademuur Zuidhaven")], about("Herstel kademuur Zuidhaven"))[0]?.confidence).toBe("likely");
    expect(among([location("a", "Herstel kademuur Zuidhaven"), location("b", "Herstel kademuur Noordhaven")], about("Herstel kademuur"))[0]?.confidence).toBe("unknown");
    expect(among([location("a", "Brieven over de lantaarn")], about("Voortgang", `De lantaarn is stuk. ${WORK}`)).filter(({ confidence }) => confidence !== "unknown")).toEqual([]);
  });

  it("of two open numbers in the head neither is certain", () => {
    const [first, second] = among([zaak("Z-2026-00401", "Kade"), zaak("Z-2026-00402", "Brug")], about("Voortgang", `Z-2026-00401 en Z-2026-00402\n${WORK}`));
    expect([first?.confidence, second?.confidence]).toEqual(["unknown", "unknown"]);
  });

  it("the number of a closed zaak makes it no more than a guess", () => {
    expect(among([zaak("Z-2024-00122", "Kade", { status: "gesloten" })], about("Voortgang", `Zie Z-2024-00122. ${WORK}`))[0]).toMatchObject({ id: "Z-2024-00122", confidence: "unknown" });
    expect(ids(among([zaak("Z-2024-00122", "Kade", { status: "gesloten" }), zaak("Z-2026-00401", "Brug")], about("Voortgang", `Z-2024-00122\nZ-2026-00401\n${WORK}`)))[0]).toBe("Z-2026-00401");
  });

  it("what is far less likely than the first is left out, and of what is as likely five are shown", () => {
    const places = Array.from({ length: 7 }, (_, index) => location(`p${String(index)}`, "Herstel kademuur"));
    expect(ids(among(places, about("Herstel kademuur")))).toEqual(["p0", "p1", "p2", "p3", "p4"]);
    expect(ids(among([zaak("Z-2026-00401", "Kade"), location("b", "Voortgang kademuur")], about("Voortgang kademuur", `Z-2026-00401\n${WORK}`)))).toEqual(["Z-2026-00401"]);
  });

  it("a number that is repeated weighs more than one that is named once", () => {
    const text = `${`${WORK}\n`.repeat(30)}In Z-2026-00402 is dit al geregeld, zie Z-2026-00402 en Z-2026-00402. Over Z-2026-00401 later meer.\n${`${WORK}\n`.repeat(30)}`;
    expect(ids(among([zaak("Z-2026-00401", "Kade"), zaak("Z-2026-00402", "Brug")], about("Voortgang", text)))).toEqual(["Z-2026-00402", "Z-2026-00401"]);
  });
});

describe("an intake", () => {
  const intake = zaak("intake", "Bezwaarschriften: nieuwe zaak openen", { keywords: ["bezwaar", "kademuur"] });

  it("is not offered to another kind, whatever words it shares", () => {
    expect(among([intake], about("Verslag overleg kademuur", `Aanwezig: Lieke, Ruud\nActiepunten\n${WORK}`))).toEqual([]);
  });

  it("for another kind of request is not offered either", () => {
    expect(among([zaak("intake", "Klachten: nieuwe zaak openen", { keywords: ["klacht"] })], word(`${REQUEST}\n${WORK}`))).toEqual([]);
  });

  it("gives way to the zaak of which the number is named", () => {
    expect(ids(among([intake, zaak("Z-2026-00401", "Kade")], word(`Betreft: bezwaar\nUw kenmerk: Z-2026-00401\n${REQUEST}\n${WORK}`)))[0]).toBe("Z-2026-00401");
  });
});

describe("words that point to a zaak make a short mail worth keeping", () => {
  const short = mail("kademuur Zuidhaven", "De aannemer van de kademuur in de Zuidhaven belde, hij komt een dag later.", WAYS.internal);
  // By rules alone: the place is what is looked at.
  const policy = { ...policyOf("gemeente"), learned: { ...policyOf("gemeente").learned, outcome: false, process: false } };
  const outcome = (place: Location): string => openDocument({ world: worldWith([place]), policy, lists: LISTS }).update(short, deskOf()).outcome;

  it.each<readonly [string, Location, string]>([
    ["a zaak with those words", zaak("a", "Kademuur Zuidhaven"), "capture"],
    ["a zaak with other words", zaak("a", "Openbare verlichting"), "silent"],
    ["a library", location("a", "Kademuur Zuidhaven", { kind: "bibliotheek" }), "silent"],
    ["an intake", zaak("a", "Kademuur Zuidhaven: nieuwe zaak openen"), "silent"],
  ])("%s", (_name, place, expected) => {
    expect(outcome(place)).toBe(expected);
  });
});
