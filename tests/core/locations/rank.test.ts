import { openDocument } from "../../../src/core/guide.ts";
import type { Desk, DocumentText, Guidance, Location, RankedLocation } from "../../../src/core/model/index.ts";
import { deskOf, LISTS, location, mail, policyOf, WAYS, word, worldWith } from "../documents.ts";

const site = (path: string): string => `https://dijkhuizen.sharepoint.example/sites/${path}`;
const zaak = (id: string, title: string, rest: Partial<Location> = {}): Location => location(id, title, { kind: "zaak", target: "zgw", ...rest });

const PLACES: readonly Location[] = [
  zaak("Z-2026-00401", "Herstel kademuur Zuidhaven", { process: "15", unit: "Beheer", parties: ["Baggerbedrijf Slot"], keywords: ["kademuur", "Zuidhaven", "I-4471"] }),
  zaak("Z-2024-00122", "Herstel kademuur Zuidhaven 2024", { process: "15", unit: "Beheer", status: "gesloten", parties: ["Baggerbedrijf Slot"], keywords: ["kademuur", "Zuidhaven", "I-3302"] }),
  zaak("Z-2026-00410", "Herstel kademuur Noordhaven", { process: "15", unit: "Beheer", keywords: ["kademuur", "Noordhaven", "I-4480"] }),
  zaak("Z-2026-00512", "Evenementenvergunning Havendagen", { process: "11", unit: "Vergunningen", parties: ["Stichting Havendagen"], keywords: ["evenement", "Havendagen"] }),
  location("dos-havenbeleid", "Beleid / Havenvisie 2030", { process: "2", unit: "Ruimte", keywords: ["havenvisie", "ligplaatsen", "recreatievaart"], url: site("beleid/havenvisie") }),
  location("dos-haven-overleg", "Havenbeheer / Overleg", { process: "19", unit: "Beheer", description: "Agenda’s en verslagen, geen vergunningen of facturen.", keywords: ["havenbeheer", "overleg", "verslag"], url: site("beheer/haven-overleg") }),
  location("bib-werk", "Teamsite Ruimte: werkdocumenten", { kind: "bibliotheek", unit: "Ruimte", keywords: ["werkdocumenten", "havenvisie"], url: site("ruimte/werk") }),
  zaak("intake-bezwaar", "Bezwaarschriften: nieuwe zaak openen", { process: "13", description: "Intake van de commissie.", keywords: ["bezwaar"] }),
  zaak("Z-2026-00533", "Bezwaar ligplaats Zuidhaven", { process: "13", parties: ["K. Mulder"], keywords: ["bezwaar", "ligplaats", "Zuidhaven"] }),
];
const open = openDocument({ world: worldWith(PLACES), policy: policyOf("gemeente"), lists: LISTS });
const guidance = (document: DocumentText, desk: Desk = deskOf()): Guidance => open.update(document, desk);
const ranked = (document: DocumentText, desk?: Desk): readonly RankedLocation[] => guidance(document, desk).locations;
const rules = (found: RankedLocation | undefined): readonly string[] => (found?.because ?? []).map(({ rule }) => rule);

const WORK = "De aannemer begint in maart en is in juni klaar. De kosten zijn 240.000 euro. De weg langs het water blijft open voor fietsers.";

describe("the first place", () => {
  it.each([
    ["an explicit number", word(`# Voortgang\nZaaknummer Z-2026-00410\n${WORK}`), "Z-2026-00410", "location-number"],
    ["a number among the keywords", mail("factuur", `Dag Lieke, hierbij de rekening onder nummer I-4471. ${WORK}`, WAYS.incoming), "Z-2026-00401", "location-number"],
    ["words in the title", word(`# Herstel kademuur Zuidhaven: planning\n${WORK}`), "Z-2026-00401", "location-words"],
    ["a party", mail("planning", `Namens Baggerbedrijf Slot stuur ik de planning van de kademuur in de Zuidhaven. ${WORK}`, WAYS.incoming), "Z-2026-00401", "location-party"],
    ["the intake of its kind", word(`Betreft: bezwaar\nGeacht college,\nHierbij maak ik bezwaar tegen uw besluit van 3 maart. ${WORK}`), "intake-bezwaar", "location-intake"],
  ])("follows from %s", (_name, document, id, rule) => {
    const [first] = ranked(document);
    expect(first?.id).toBe(id);
    expect(rules(first)).toContain(rule);
    expect(first?.confidence).not.toBe("unknown");
  });

  it("is certain only with an explicit number of an open zaak", () => {
    expect(ranked(word(`# Voortgang\nZ-2026-00410\n${WORK}`))[0]?.confidence).toBe("certain");
    expect(ranked(word(`# Herstel kademuur Zuidhaven\n${WORK}`))[0]?.confidence).toBe("likely");
  });

  it("is more than a guess when its words name a matter, and not only a kind of document or who decides", () => {
    const college = location("bib-bestuur", "College 2026: agenda’s en besluiten", { kind: "bibliotheek", unit: "Bestuur", keywords: ["college", "besluitenlijst", "agenda"] });
    const budget = location("dos-begroting", "Begroting 2027", { unit: "Bestuur", keywords: ["begroting"] });
    const places = openDocument({ world: worldWith([...PLACES, college, budget]), policy: policyOf("gemeente"), lists: LISTS });
    const first = (text: string): readonly string[] => places.update(word(text), deskOf()).locations.slice(0, 1).map(({ id, confidence }) => `${id} ${confidence}`);
    expect(first(`# Besluit op uw aanvraag voor een terras\nGeachte mevrouw,\nWij hebben op 2 november 2026 besloten u het terras toe te staan. U kunt bezwaar maken bij het college.\nnamens het college van burgemeester en wethouders`)).not.toContain("bib-bestuur likely");
    expect(first(`# Begroting 2027: eerste lezing\nDe tekst volgt.`)).toEqual(["dos-begroting likely"]);
    expect(first(`# Agenda college van burgemeester en wethouders\n10 november 2026\n1. Opening\n2. Vaststellen van de besluitenlijst\n3. Rondvraag`)).toEqual(["bib-bestuur likely"]);
  });

  it("is where the conversation was filed before, whatever the text names", () => {
    const [first] = ranked(mail("Re: kade", `Zie ook Z-2026-00410. ${WORK}`, WAYS.internal), deskOf({ thread: { knownLocation: "Z-2026-00512" } }));
    expect(first).toMatchObject({ id: "Z-2026-00512", confidence: "certain" });
  });

  it("is the number in the head, not the one that is referred to further on", () => {
    const text = `# Voortgang kademuur\nOns kenmerk Z-2026-00401\n${`${WORK}\n`.repeat(20)}Anders dan bij Z-2026-00410 en Z-2026-00410 is hier geen vergunning nodig.\n${`${WORK}\n`.repeat(20)}`;
    expect(ranked(word(text))[0]?.id).toBe("Z-2026-00401");
  });

  it("is the open zaak when the number of a closed one is only referred to", () => {
    expect(ranked(word(`# Herstel kademuur Zuidhaven: planning\nNet als in Z-2024-00122 werken we vanaf het water. ${WORK}`))[0]?.id).toBe("Z-2026-00401");
  });

  it("is the folder in which the file already stands", () => {
    const [first] = ranked(word(`# Notitie recreatie\n${WORK}`), deskOf({ currentLocation: `${site("beleid/havenvisie")}/notitie.docx` }));
    expect(first?.id).toBe("dos-havenbeleid");
    expect(rules(first)).toContain("location-present");
  });

  it("is another one when the title names that, and little speaks for the folder but that it stands there", () => {
    const [first] = ranked(word(`# Herstel kademuur Zuidhaven: planning\n${WORK}`), deskOf({ currentLocation: `${site("beheer/haven-overleg")}/planning.docx` }));
    expect(first?.id).toBe("Z-2026-00401");
  });

  it("is that of the number in the title, when another one stands below it", () => {
    expect(ranked(word(`# Voortgang Z-2026-00410\nOok gedaan: Z-2026-00401, I-4471 en nog eens Z-2026-00401. ${WORK}`))[0]?.id).toBe("Z-2026-00410");
  });

  it("is not a library with copies while there is a dossier", () => {
    expect(ranked(word(`# Havenvisie 2030\nconcept 0.2\n${WORK}`), deskOf({ currentLocation: `${site("ruimte/werk")}/visie.docx` }))[0]?.id).toBe("dos-havenbeleid");
  });

  it("is not a place that says it is not for this", () => {
    expect(ranked(word(`# Facturen havenbeheer\n${WORK}`)).find(({ id }) => id === "dos-haven-overleg")?.confidence ?? "unknown").toBe("unknown");
  });
});

describe("without a sign", () => {
  it.each([["# Notitie thuiswerken\nIedereen werkt twee dagen op kantoor. Teams spreken zelf af welke dagen dat zijn en de leidinggevende let op een eerlijke verdeling."]])("no place is proposed: %s", (text) => {
    const { locations, questions, clicks } = guidance(word(text));
    expect(locations.filter(({ confidence }) => confidence !== "unknown")).toEqual([]);
    expect(questions.filter(({ id }) => id !== "which-place")).toEqual([]);
    expect(clicks).toBe(2);
  });

  it("an intake is not offered to a document of another kind", () => {
    expect(ranked(word(`# Verslag overleg bezwaar\nAanwezig: Lieke, Ruud\nActiepunten\n${WORK}`)).map(({ id }) => id)).not.toContain("intake-bezwaar");
  });
});

describe("the question where", () => {
  it("is asked when two places are as likely, and offers no more than three", () => {
    const { questions, locations, clicks } = guidance(word(`# Herstel kademuur\n${WORK}`));
    const [question] = questions;
    expect(question).toMatchObject({ id: "which-place", standard: null });
    expect(question?.answers).toEqual(locations.slice(0, 3).map(({ id }) => id));
    expect(question?.answers).toEqual(expect.arrayContaining(["Z-2026-00401", "Z-2026-00410"]));
    expect(clicks).toBe(2);
  });

  it("is not asked when one place is clear", () => {
    expect(guidance(word(`# Herstel kademuur Zuidhaven\n${WORK}`)).questions.map(({ id }) => id)).not.toContain("which-place");
  });
});

it("a list of places is at most five long, best first, with a reason for each", () => {
  const found = ranked(word(`# Kademuur Zuidhaven en Noordhaven, overleg havenvisie\n${WORK}`));
  expect(found.length).toBeLessThanOrEqual(5);
  for (const place of found) expect(place.because.length).toBeGreaterThan(0);
  for (const place of found.slice(1)) expect(place.confidence).toBe("unknown");
});

describe("small and common words", () => {
  const places = [location("dos-mr", "Medezeggenschap 2026", { keywords: ["MR"] }), location("dos-bestuur", "Bestuur / Besluiten 2026", { keywords: ["bestuur"] })];
  const first = (document: DocumentText): RankedLocation | undefined => openDocument({ world: worldWith(places), policy: policyOf("gemeente"), lists: LISTS }).update(document, deskOf()).locations[0];

  it("an abbreviation of two capitals is a word of its own", () => {
    expect(first(word(`# Verslag MR van 9 november\n${WORK}`))).toMatchObject({ id: "dos-mr", because: [{ rule: "location-words" }] });
  });

  it("a year alone is no reason for a place", () => {
    expect(first(word(`# Planning 2026\n${WORK}`))).toBeUndefined();
  });
});
