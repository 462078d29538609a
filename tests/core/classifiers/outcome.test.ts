import { openDocument } from "../../../src/core/guide.ts";
import { deskOf, LISTS, location, mail, policyOf, WAYS, word, worldWith } from "../documents.ts";
import type { DocumentText } from "../../../src/core/model/index.ts";
import { PRIVATE, SILENCE, WORK } from "./mails.ts";

const setting = { world: worldWith([location("Z-2026-00401", "Herstel kademuur Zuidhaven", { kind: "zaak", target: "zgw" })]), policy: policyOf("gemeente"), lists: LISTS };
const open = openDocument(setting);
const outcome = (document: DocumentText, desk = deskOf()): string => open.update(document, desk).outcome;

const named = (examples: typeof WORK) => examples.map(([way, subject, text]) => [subject, way, text] as const);

describe("a mail", () => {
  it.each(named(WORK))("about work is captured: %s", (subject, way, text) => {
    expect(outcome(mail(subject, text, WAYS[way]))).toBe("capture");
  });

  it.each(named(SILENCE))("without anything to keep stays silent: %s", (subject, way, text) => {
    expect(outcome(mail(subject, text, WAYS[way]))).toBe("silent");
  });

  it.each(named(PRIVATE))("about somebody's own life is private: %s", (subject, way, text) => {
    expect(outcome(mail(subject, text, WAYS[way]))).toBe("private");
  });
});

test("a mail that is sent on is about what somebody else wrote in it", () => {
  const text = "Hoi Ruud, voor jullie denk ik?\n> Van: R. Bakker\n> Datum: 9 oktober 2026\n";
  const report = "Geachte gemeente, op het fietspad langs de vaart liggen losse stenen. Mijn man is er gevallen en brak zijn pols. Ik verzoek u het pad te herstellen en mij te berichten wanneer dat gebeurt.";
  expect(outcome(mail("FW: fietspad", `${text}>> ${report}`, WAYS.internal))).toBe("capture");
  expect(outcome(mail("Re: fietspad", `${text}> ${report}`, WAYS.internal))).toBe("silent");
});

test.each([
  ["a letter to who decides", "stoep", "Geachte burgemeester,\nVoor onze deur ligt de stoep al maanden open. Ik kom er met de rolstoel niet langs. Wanneer wordt dat gemaakt?\nA. Smit"],
  ["what came through a form", "Doorgifte", "Via het webformulier is ingevuld: overlast van ratten, Kade 4, sinds 3 november. Naam: P. Smit."],
])("%s is kept", (_name, subject, text) => {
  expect(outcome(mail(subject, text, WAYS.incoming))).toBe("capture");
});

test("a form to fill in is nothing that came through one", () => {
  expect(outcome(mail("uitje", "Hoi allemaal, geef je via het formulier even door of je meegaat en wat je eet? Dan boek ik de tafels.", WAYS.internal))).toBe("silent");
});

describe("what the envelope and the desk know", () => {
  const business = WORK[2]?.[2] ?? "";

  it.each([
    ["a mailing list", { bulk: true }],
    ["a machine", { automatic: true }],
  ])("mail from %s is silent, whatever it speaks of", (_name, envelope) => {
    expect(outcome(mail("Besluit over vergunning Z-2026-00401", business, envelope))).toBe("silent");
  });

  it.each([
    ["Nieuwsflits oktober", "De rechter vernietigt een besluit. Lees verder op onze site. U kunt zich afmelden voor deze berichten."],
    ["Automatisch antwoord: besluit kademuur", "Tijdens mijn afwezigheid kun je terecht bij mijn collega voor vragen over het project en de vergunning."],
    ["Kennisbank: drie arresten", "Wat betekent het arrest voor uw gemeente? Bekijk deze mail in uw browser. U ontvangt deze mail omdat u abonnee bent. Uitschrijven kan hier."],
  ])("a machine is known by its words too: %s", (subject, text) => {
    expect(outcome(mail(subject, text, WAYS.incoming))).toBe("silent");
  });

  it("a mail in a conversation that was filed before is kept, however short", () => {
    expect(outcome(mail("Re: ok", "Prima, tot morgen!", WAYS.internal), deskOf({ thread: { knownLocation: "Z-2026-00401" } }))).toBe("capture");
  });

  it("a mail that names a zaak is kept, however short", () => {
    expect(outcome(mail("Fw: nieuws", "Graag besluit voor Z-2026-00401.", WAYS.internal))).toBe("capture");
  });

  it("quoted mail below says nothing about the mail above it", () => {
    expect(outcome(mail("Re: vergunning", "Dank je wel!\n> Hierbij het besluit over de vergunning en de raming van het project, uiterlijk 1 november bij het college.", WAYS.internal))).toBe("silent");
  });
});

describe("a document", () => {
  it.each([
    ["a letter of a page", "Beste bewoner,\nVanaf maandag 2 november werken we aan de kademuur. De weg langs het water is dan drie weken dicht voor auto’s. Fietsers kunnen erlangs. De bus rijdt om via de Stationsweg. We begrijpen dat dit lastig is en doen ons best om op tijd klaar te zijn. Vragen? Loop gerust bij ons binnen in de keet."],
    ["a table", "| Maand | Aantal meldingen | Afgehandeld |\n| januari | 112 | 97 |\n| februari | 98 | 96 |\n| maart | 134 | 120 |\nDe achterstand komt door het vertrek van twee toezichthouders. In april zijn de vacatures weer ingevuld."],
  ])("is work by itself: %s", (_name, text) => {
    expect(outcome(word(text))).toBe("capture");
  });

  it.each([
    ["# Boodschappen zaterdag\nmelk\nluiers\npizza voor de kinderen\ntaart voor opa", "private"],
    ["# Borrel\nVrijdag half vijf in de kantine. Er is bier, fris en een quiz. Gezellig!", "silent"],
    ["", "silent"],
  ])("is not kept when it is no work: %s", (text, expected) => {
    expect(outcome(word(text))).toBe(expected);
  });
});
