import { openDocument } from "../../../src/core/guide.ts";
import type { Desk, DocumentText, Fields } from "../../../src/core/model/index.ts";
import { deskOf, INSIDE, LISTS, location, mail, OUTSIDE, policyOf, WAYS, word, worldWith } from "../documents.ts";

const kade = location("Z-2026-00401", "Herstel kademuur Zuidhaven", { kind: "zaak", target: "zgw", confidentiality: "zaakvertrouwelijk", parties: ["Baggerbedrijf Slot"], unit: "Beheer", keywords: ["kademuur", "Zuidhaven"] });
const open = openDocument({ world: worldWith([kade, location("dos-haven", "Beleid Zuidhaven", { confidentiality: "intern", keywords: ["havenbeleid"] })]), policy: policyOf("gemeente"), lists: LISTS });
const fields = (document: DocumentText, desk: Desk = deskOf()): Fields => open.update(document, desk).fields;

const BODY = "Dit stuk beschrijft wat er aan de kade gebeurt, wie dat doet en wat het kost. De aannemer begint in het voorjaar. De weg blijft open voor fietsers en voetgangers, auto’s rijden om.";
const of = (head: string, tail = ""): DocumentText => word(`${head}\n${BODY}\n${BODY}\n${tail}`);

describe("date", () => {
  it.each([
    ["# Plan kade\nDatum: 3 september 2026", "2026-09-03"],
    ["# Plan kade\nDatum\n3 september 2026", "2026-09-03"],
    ["| Onderwerp | Plan kade |\n| Datum | 3-9-2026 |", "2026-09-03"],
    ["| Ons kenmerk | Uw brief van | Datum |\n| 2026-11 | 2 augustus 2026 | 3 september 2026 |", "2026-09-03"],
    ["# Verslag overleg donderdag 3 september 2026", "2026-09-03"],
    ["# Verslag overleg donderdag 3 september", "2026-09-03"],
    ["Dijkhuizen, 3 september 2026\nGeachte heer Bos,", "2026-09-03"],
    ["^ Plan kade · concept · 3 september 2026\n# Plan kade", "2026-09-03"],
    ["# Besluit\nVerzonden: 3 september 2026", "2026-09-03"],
    ["# Motie\nDe raad, in vergadering bijeen op 3 september 2026, overwegende dat", "2026-09-03"],
  ])("of the document itself stands in: %s", (head, day) => {
    expect(fields(of(head)).date.value).toBe(day);
  });

  it.each([
    ["getekend te Dijkhuizen op 3 september 2026"],
    ["Aldus vastgesteld in de vergadering van 3 september 2026"],
    ["Dijkhuizen, 3 september 2026"],
  ])("is that of signing: %s", (tail) => {
    expect(fields(of("# Convenant kade", tail)).date.value).toBe("2026-09-03");
  });

  it.each([
    ["# Plan kade\nHet feest is op 26 september 2026 en trekt 600 bezoekers uit de hele regio."],
    ["| Geboortedatum | 4 mei 1979 |\n| Naam | onbekend |"],
    ["| Datum evenement | 26 september 2026 |"],
    ["# Plan kade 2026-2030"],
    ["# Plan kade\nDatum: 31 februari 2026"],
  ])("stays unknown when the only date is another one: %s", (head) => {
    expect(fields(of(head)).date.value).toBeNull();
  });

  it("of a mail is the day in Amsterdam on which it was sent", () => {
    expect(fields(mail("Kade", BODY, { ...WAYS.internal, date: "2026-12-31T23:30:00Z" })).date).toMatchObject({ value: "2027-01-01", confidence: "certain" });
  });

  it("of a mail without a date is the day of the desk", () => {
    expect(fields(mail("Kade", BODY, { ...WAYS.outgoing, date: null })).date.value).toBe("2026-10-12");
  });
});

describe("status", () => {
  it.each([
    ["# Nota kade\nConcept 0.4"], ["^ CONCEPT\n# Nota kade"], ["# Conceptnota kade"], ["# Nota kade (concept)"], ["# Nota kade\n| Status | concept |"],
    ["# Nota kade\nwerkversie 3 maart 2026"], ["# Ontwerpbesluit kade"], ["# Nota kade\nversie 0.9"], ["# Concept: besluit op aanvraag kade"],
  ])("is concept for: %s", (head) => {
    expect(fields(of(head)).status.value).toBe("concept");
  });

  it.each([
    ["# Nota kade\nDefinitief", ""], ["# Convenant kade", "Aldus overeengekomen en in tweevoud getekend"],
    ["# Convenant kade", "Getekend in drie exemplaren te Dijkhuizen"], ["# Besluit op aanvraag vergunning kade\nWij verlenen de vergunning.", "U kunt bezwaar maken."],
    ["Betreft: bezwaar tegen het conceptplan\nHierbij maak ik bezwaar tegen het besluit van 3 maart.", ""],
  ])("is definitief for: %s %s", (head, tail) => {
    expect(fields(of(head, tail)).status.value).toBe("definitief");
  });

  it.each([
    ["# Nota kade\nVastgesteld door de raad op 3 maart 2026", ""], ["# Nota kade\n| Status | Vastgesteld |", ""], ["# Beleidsregels kade", "Aldus vastgesteld in de vergadering van 3 maart 2026"],
    ["# Verordening kade", "Aldus besloten door de raad in de openbare vergadering van 3 maart 2026"],
  ])("is vastgesteld for: %s %s", (head, tail) => {
    expect(fields(of(head, tail)).status.value).toBe("vastgesteld");
  });

  it.each([["# Nota kade"], ["# Advies over het ontwerp van de kade"], ["# Notitie conceptuele kaders"], ["# Nota kade 2026\nDe ontwerper tekent een nieuwe kade."]])("stays unknown for: %s", (head) => {
    expect(fields(of(head)).status.value).toBeNull();
  });
});

describe("version", () => {
  it.each([
    ["# Nota kade\nversie 3", "3"], ["# Nota kade, concept 0.4", "0.4"], ["# Nota kade v1.2", "1.2"], ["| Versie | 0.9 |\n| Datum | 3 maart 2026 |", "0.9"],
    ["^ Nota kade, versie 2.0.1\n# Nota kade", "2.0.1"], ["# Nota kade\nVersienummer: 12", "12"], ["# Nota kade\n_ versie 7", "7"],
  ])("stands in: %s", (head, version) => {
    expect(fields(of(head)).version.value).toBe(version);
  });

  it.each([
    ["# Nota kade\nConcept 3 maart 2026"], ["# Nota kade 2026"], ["# Nota kade\nvan 4 naar 6 procent"], ["# Nota kade\nconcept 12-3-2026"], ["# Nota kade"],
  ])("is not there in: %s", (head) => {
    expect(fields(of(head)).version.value).toBeNull();
  });
});

describe("what it replaces", () => {
  it.each([
    ["# Nota kade\nDeze nota vervangt de Kadenota 2019.", "Kadenota 2019"], ["# Protocol kade, versie 2.1\nDit protocol vervangt versie 1.4 van maart 2023.", "versie 1.4 van maart 2023"],
    ["# Nota kade\nTer vervanging van de Kadenota 2019", "Kadenota 2019"], ["# Kader\nMet dit kader komt het Afsprakenkader kades van 12 februari 2024 te vervallen.", "Afsprakenkader kades van 12 februari 2024"],
    ["# Verordening kade\nDe Kadeverordening 2015 wordt ingetrokken.", "Kadeverordening 2015"], ["# Besluit kade\nDit besluit treedt in werking op 1 januari 2027 en vervangt het Mandaatbesluit kades 2023.", "Mandaatbesluit kades 2023"],
    ["# Werkinstructie kade\n| Vervangt | Werkinstructie kade versie 2 |", "Werkinstructie kade versie 2"],
    ["# Werkinstructie kade\n| Versie | 3 |\n| Vervangt | Werkinstructie kade versie 2 |", "Werkinstructie kade versie 2"],
  ])("stands in: %s", (head, words) => {
    expect(fields(of(head)).replaces.value).toBe(words);
  });

  it.each([
    ["# Nota kade\nDe aannemer vervangt de damwand."], ["# Nota kade\nLieke Verhage vervangt Ruud Tol tijdens zijn verlof."], ["# Plan kade\nWij vervangen 40 meter hout."], ["# Nota kade\nDe pomp wordt vervangen."],
    ["# Nota kade\nDe vergunning is ingetrokken."], ["# Nota kade"],
  ])("is not there in: %s", (head) => {
    expect(fields(of(head)).replaces.value).toBeNull();
  });

  it("is nothing that a mail says", () => {
    expect(fields(mail("Kade", `Deze nota vervangt de Kadenota 2019. ${BODY}`, WAYS.internal)).replaces.value).toBeNull();
  });
});

describe("title", () => {
  it.each([
    ["# Nota kade versie 3", "Nota kade"], ["| Onderwerp | Herstel van de kade |\n| Van | Beheer |", "Herstel van de kade"],
    ["De heer P. Bos\nLindelaan 4\n1234 AB Dijkhuizen\nBetreft: de kade bij uw huis\nGeachte heer Bos,", "de kade bij uw huis"],
    ["## Wat er met de kade gebeurt", "Wat er met de kade gebeurt"], ["De kade moet hersteld", "De kade moet hersteld"],
  ])("comes from: %s", (head, title) => {
    expect(fields(of(head)).title.value).toBe(title);
  });

  it("of a mail is its subject without the signs of answering", () => {
    expect(fields(mail("RE: FW: de kade", BODY, WAYS.internal)).title.value).toBe("de kade");
  });

  it("of a letter without a subject is what the file calls it, not the address", () => {
    const letter = of("De heer P. Bos\nLindelaan 4\n1234 AB Dijkhuizen\n3 september 2026\nGeachte heer Bos,");
    expect(fields(letter).title.value).toBeNull();
    expect(fields({ ...letter, properties: { title: "Brief over de kade" } }).title.value).toBe("Brief over de kade");
    expect(fields({ ...letter, properties: { title: "Document1" } }).title.value).toBeNull();
  });

  it("carries no number of a person", () => {
    expect(fields(of("# Aanvraag van BSN 999990019 voor de kade")).title.value).not.toContain("999990019");
  });
});

describe("number of the zaak", () => {
  it("is that of the place, sure when the text names it", () => {
    expect(fields(of("# Herstel kademuur Zuidhaven\nZaaknummer Z-2026-00401")).caseNumber).toMatchObject({ value: "Z-2026-00401", confidence: "certain" });
  });

  it.each([
    ["# Nota molens\nOns kenmerk: Z-2026-00777\nZie ook Z-2026-00888.", "Z-2026-00777"], ["# Nota molens\nZie Z-2026-00888.", "Z-2026-00888"],
  ])("is the one that the text calls its own: %s", (head, number) => {
    expect(fields(of(head)).caseNumber.value).toBe(number);
  });

  it.each([["# Nota molens\nZie Z-2026-00777 en Z-2026-00888."], ["# Nota molens\nProjectnummer 2026-777"]])("stays unknown: %s", (head) => {
    expect(fields(of(head)).caseNumber.value).toBeNull();
  });
});

describe("people, language and who may see it", () => {
  it("the author of a mail is its sender, of a document the person at the desk", () => {
    expect(fields(mail("De kade", BODY, WAYS.incoming)).author.value).toBe(OUTSIDE.name);
    expect(fields(of("# Nota kade")).author).toMatchObject({ value: INSIDE.name, confidence: "likely" });
    expect(fields(of("# Nota kade"), deskOf({ author: null })).author.value).toBeNull();
  });

  it("the parties are those of the place, else the outsiders in the mail", () => {
    expect(fields(of("# Herstel kademuur\nZ-2026-00401")).parties.value).toEqual(["Baggerbedrijf Slot"]);
    expect(fields(mail("Molens draaien weer", `Beste gemeente,\n${BODY.replaceAll("kade", "molen")}`, WAYS.incoming)).parties.value).toEqual([OUTSIDE.name]);
    expect(fields(mail("Molens", BODY.replaceAll("kade", "molen"), WAYS.internal)).parties.value).toBeNull();
  });

  it.each([
    ["nl", BODY], ["en", "The quay was built in 1910 and the wall has not been repaired since. This report describes what will happen with the quay and which parts are to be replaced for the coming years."],
    ["fy", "De brêge oer de feart wurdt fernijd. Wy binne fan doel om yn it foarjier te begjinnen mei it wurk, en dat sil nei alle gedachten trije moanne duorje troch it minne waar foar de boaten."],
  ])("the language is %s", (language, text) => {
    expect(fields(word(`${text}\n${text}`)).language.value).toBe(language);
  });

  it("Frisian is never certain, and says why; the kind of document neither", () => {
    const frisian = word("# Verslag oerlis\nDatum: 3 maart 2026\nAanwezig: Jan\nDe brêge oer de feart wurdt fernijd. Wy binne fan doel om yn it foarjier te begjinnen mei it wurk, en dat sil nei alle gedachten trije moanne duorje.");
    const { documentType, fields: { language } } = open.update(frisian, deskOf());
    expect(language).toMatchObject({ value: "fy", confidence: "likely" });
    expect(language.because.map(({ rule }) => rule)).toContain("language-frisian");
    expect(documentType).toMatchObject({ value: { id: "verslag" }, confidence: "likely" });
    expect(documentType?.because.map(({ rule }) => rule)).toContain("language-frisian");
  });

  it("a kind that not everybody may see keeps its level, also in a place that is more open", () => {
    const complaint = "Betreft: klacht\nGeachte burgemeester,\nHierbij dien ik een klacht in over de medewerker aan de balie, die mij uitlachte. Ik voelde me vernederd.";
    expect(fields(word(`${complaint}\nZ-2026-00401`)).confidentiality).toMatchObject({ value: "vertrouwelijk", because: [{ rule: "confidentiality-type" }] });
  });

  it("a place says who may see it, and sensitive text never less than the organisation asks", () => {
    expect(fields(of("# Herstel kademuur\nZ-2026-00401")).confidentiality).toMatchObject({ value: "zaakvertrouwelijk", confidence: "certain" });
    expect(fields(of("# Nota molens")).confidentiality.value).toBe("intern");
    expect(fields(of("# Nota molens\nHet BSN van de aanvrager is 999990019.")).confidentiality.value).toBe("vertrouwelijk");
  });

  it("everything that is proposed has a ground", () => {
    for (const proposal of Object.values(fields(of("# Herstel kademuur, versie 2\nDatum: 3 maart 2026\nOnderwerp: kade\nZ-2026-00401")))) {
      if (proposal.value !== null) expect(proposal.because.length).toBeGreaterThan(0);
    }
  });
});
