import { openDocument } from "../../../src/core/guide.ts";
import type { Desk, DocumentText, Finding, MailEnvelope } from "../../../src/core/model/index.ts";
import { deskOf, INSIDE, LISTS, mail, policyOf, word, worldWith } from "../documents.ts";

const BODY = "Het college heeft besloten de vergunning voor het herstel van de kade te verlenen. De aannemer begint in maart met het herstel van de kade en is in juni klaar. De kosten zijn 240.000 euro. De weg langs het water blijft open voor fietsers.";

interface Given {
  readonly officials?: readonly string[];
  readonly desk?: Partial<Desk>;
  readonly envelope?: Partial<MailEnvelope>;
}
const documentOf = (text: string, envelope: Partial<MailEnvelope> | undefined): DocumentText => (envelope === undefined ? word(`# Notitie kade\n${text}\n${BODY}`) : mail("Kade", `${text}\n${BODY}`, envelope));

/** Every name in the text, and as whom Kantlijn sees it: "official" with the rule, or "shown". */
function people(text: string, { officials = [], desk = {}, envelope }: Given = {}): readonly string[] {
  const { findings, withheld } = openDocument({ world: { ...worldWith(), officials }, policy: policyOf("gemeente"), lists: LISTS }).update(documentOf(text, envelope), deskOf({ author: null, ...desk }));
  const rule = ({ because }: Finding): string => because.map((evidence) => evidence.rule).find((one) => one.startsWith("official-")) ?? "text";
  return [...findings.map((finding) => [finding, "shown"] as const), ...withheld.map((finding) => [finding, `${String(finding.withheld)} ${rule(finding)}`] as const)]
    .filter(([{ kind }]) => kind === "person").sort(([a], [b]) => a.offset - b.offset).map(([{ quote }, role]) => `${quote}: ${role}`);
}

describe("who is known to act in office", () => {
  it.each<readonly [string, string, Given, readonly string[]]>([
    ["an official of the organisation", "Mevrouw Wietske Hoogland opent de kade.", { officials: ["Wietske Hoogland"] }, ["Wietske Hoogland: official official-world"]],
    ["by surname too", "Wethouder Hoogland belde. Mevrouw Hoogland opent de kade.", { officials: ["W. Hoogland"] }, ["Hoogland: official official-world", "Hoogland: official official-world"]],
    ["not a namesake with another first name", "Mevrouw Petra Hoogland klaagt over de kade.", { officials: ["Wietske Hoogland"] }, ["Petra Hoogland: shown"]],
    ["the author", "Mevrouw Lieke Verhage belt terug.", { desk: { author: { name: "Lieke Verhage", email: INSIDE.address, unit: "" } } }, ["Lieke Verhage: official official-desk"]],
    ["the author by first name", "Groet, Lieke", { desk: { author: { name: "Lieke Verhage", email: INSIDE.address, unit: "" } }, envelope: { from: INSIDE, to: [INSIDE] } }, ["Lieke: official official-envelope"]],
    ["a colleague on the envelope", "Ruud Tol belt terug.", { envelope: { from: INSIDE, to: [{ name: "Ruud Tol", address: "r.tol@dijkhuizen.example" }] } }, ["Ruud Tol: official official-envelope"]],
    ["a colleague in copy, below the domain", "Ruud Tol belt terug.", { envelope: { from: INSIDE, to: [INSIDE], cc: [{ name: "Ruud Tol (Beheer)", address: "tol@haven.dijkhuizen.example" }] } }, ["Ruud Tol: official official-envelope"]],
    ["a colleague by the address alone", "Mevrouw De Bruin belt terug.", { envelope: { from: INSIDE, to: [{ name: "", address: "k.bruin@dijkhuizen.example" }] } }, ["De Bruin: official official-envelope"]],
    ["a colleague by first and last name in the address", "Ruud Tol belt terug.", { envelope: { from: INSIDE, to: [{ name: " ", address: "ruud.tol@dijkhuizen.example" }] } }, ["Ruud Tol: official official-envelope"]],
    ["not somebody outside on the envelope", "Ruud Tol belt terug.", { envelope: { from: INSIDE, to: [{ name: "Ruud Tol", address: "ruud@tol.example" }] } }, ["Ruud Tol: shown"]],
    ["not an address that only ends like ours", "Ruud Tol belt terug.", { envelope: { from: INSIDE, to: [{ name: "Ruud Tol", address: "ruud@nietdijkhuizen.example" }] } }, ["Ruud Tol: shown"]],
    ["nobody without officials, desk or envelope", "Mevrouw Wietske Hoogland opent de kade.", {}, ["Wietske Hoogland: shown"]],
  ])("%s", (_name, text, given, expected) => {
    expect(people(text, given)).toEqual(expected);
  });
});

describe("a first name alone", () => {
  const near: Given = { envelope: { from: INSIDE, to: [{ name: "Ruud Tol", address: "r.tol@dijkhuizen.example" }] } };

  it("is that of the colleague who takes part, or else of the one official with it where colleagues write", () => {
    expect(people("Beste Ruud,\nIk bel je morgen.", near)).toEqual(["Ruud: official official-envelope"]);
    expect(people("Beste Ruud,\nIk bel je morgen.", { officials: ["Ruud Tol"], envelope: { from: INSIDE, to: [INSIDE] } })).toEqual(["Ruud: official official-world"]);
  });

  it("is nobody in particular when two officials have it, or when somebody outside writes", () => {
    expect(people("Beste Ruud,\nIk bel je morgen.", { officials: ["Ruud Tol", "Ruud Verhage"], envelope: { from: INSIDE, to: [INSIDE] } })).toEqual(["Ruud: shown"]);
    expect(people("Mijn buurman Ruud belde.", { officials: ["Ruud Tol"], envelope: { from: { name: "", address: "k.mulder@post.example" }, to: [INSIDE] } })).toEqual(["Ruud: shown"]);
  });

  it("is that of somebody else when the text names that person in full", () => {
    expect(people("Ik sprak Ruud Boersma over zijn tuin.\nRuud vindt het water te hoog.", near)).toEqual(["Ruud Boersma: shown", "Ruud: shown"]);
    expect(people("Ik sprak Ruud Boersma over zijn tuin.\nRuud vindt het water te hoog.", { ...near, officials: ["Ruud Boersma"] })).toEqual(["Ruud Boersma: official official-world", "Ruud: official official-world"]);
  });
});

describe("a surname alone", () => {
  it("is that of the one person with it who is named in full", () => {
    expect(people("Mevrouw Petra Hoogland klaagt over de kade.\nMevrouw Hoogland wil een gesprek.", { officials: ["Wietske Hoogland"] })).toEqual(["Petra Hoogland: shown", "Hoogland: shown"]);
    expect(people("Mevrouw Wietske Hoogland opent de kade.\nMevrouw Hoogland houdt een toespraak.", { officials: ["Wietske Hoogland"] })).toEqual(["Wietske Hoogland: official official-world", "Hoogland: official official-world"]);
  });

  it("of an official and somebody else is protected", () => {
    expect(people("Mevrouw Wietske Hoogland sprak met mevrouw Petra Hoogland.\nMevrouw Hoogland wil een gesprek.", { officials: ["Wietske Hoogland"] })).toEqual(["Wietske Hoogland: official official-world", "Petra Hoogland: shown", "Hoogland: shown"]);
  });
});

describe("what the text says of somebody", () => {
  it.each<readonly [string, string, readonly string[]]>([
    ["an office", "Wethouder Anneke Zandstra opent de kade.\nAnneke Zandstra houdt een toespraak.", ["Anneke Zandstra: official text", "Anneke Zandstra: official text"]],
    ["a part in the matter", "Aanvrager Anneke Zandstra wil een steiger.\nAnneke Zandstra belde gisteren.", ["Anneke Zandstra: shown", "Anneke Zandstra: shown"]],
    ["an appointment", "GS benoemen voor vier jaar mevrouw ir. A. Zandstra en de heer dr. S. Tol.", ["A. Zandstra: official text", "S. Tol: official text"]],
    ["work", "Anneke Zandstra, medewerker beheer, belt de aannemer.", ["Anneke Zandstra: official text"]],
    ["the party behind it", "Anneke Zandstra (VVD) stelt een vraag.\nAnneke Zandstra belde gisteren.", ["Anneke Zandstra: official text", "Anneke Zandstra: official text"]],
    ["a part in the matter, whatever the party", "Aanvrager Anneke Zandstra (VVD) wil een steiger.", ["Anneke Zandstra: shown"]],
    ["a motion that is called after them", "De motie-Zandstra/Kuipers c.s. is uitgevoerd.\nMevrouw Zandstra is tevreden.", ["Zandstra: official text", "Kuipers: official text", "Zandstra: official text"]],
    ["an office with its field before it", "De toenmalige Minister van Verkeer en Waterstaat, Anneke Zandstra, opende de kade.", ["Anneke Zandstra: official text"]],
    ["an office that belongs to somebody else", "De burgemeester, de buurt en Anneke Zandstra waren erbij.", ["Anneke Zandstra: shown"]],
    ["an appointment", "Tot lid van de commissie wordt benoemd: mevrouw A. Zandstra.", ["A. Zandstra: official text"]],
    ["a chair", "Volgens hoogleraar bestuursrecht Anneke Zandstra is de kade van de gemeente.", ["Anneke Zandstra: official text"]],
    ["nothing", "Anneke Zandstra belde gisteren.", ["Anneke Zandstra: shown"]],
  ])("holds for every mention: %s", (_name, text, expected) => {
    expect(people(text)).toEqual(expected);
  });
});

describe("a writer who is cited", () => {
  it.each<readonly [string, readonly string[]]>([
    ["Herstel is goedkoper dan nieuwbouw (A. Zandstra, 2023).", ["A. Zandstra: official text"]],
    ["Herstel is goedkoper (zie A. Zandstra en B. de Vries, 1998).", ["A. Zandstra: official text", "B. de Vries: official text"]],
  ])("needs no protection: %s", (text, expected) => {
    expect(people(text)).toEqual(expected);
  });

  it("is no child or resident with a year of birth, and nobody else with that name", () => {
    expect(people("Het gezin (Noor Zandstra, 2014, en haar moeder) verhuist.")).toEqual(["Noor Zandstra: shown"]);
    expect(people("De bewoonster (A. Zandstra, 1952) heeft wateroverlast.")).toEqual(["A. Zandstra: shown"]);
    expect(people("Herstel is goedkoper (A. Zandstra, 2023).\nMevrouw Petra Zandstra klaagt over de kade.")).toEqual(["A. Zandstra: official text", "Petra Zandstra: shown"]);
  });
});

describe("who is at a meeting of colleagues", () => {
  it.each([
    ["a list of first names, and who is told of later", "erbij: Koen, Fenna en stagiair Noah    niet: Petra\nDe sleutel ligt bij Fenna. Noah blijft tot mei.", ["Koen: official text", "Fenna: official text", "Noah: official text", "Petra: official text", "Fenna: official text", "Noah: official text"]],
    ["not who is no colleague", "Aanwezig: Koen en mevrouw P. Hofman\nKoen opent de vergadering.", ["Koen: official text", "P. Hofman: shown", "Koen: official text"]],
    ["not in a list of something else", "Kinderen: Koen, Fenna en Noah\nFenna is in mei jarig.", ["Koen: shown", "Fenna: shown", "Noah: shown", "Fenna: shown"]],
  ])("%s", (_name, text, expected) => {
    expect(people(text)).toEqual(expected);
  });
});
