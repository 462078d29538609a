import { openDocument } from "../../../src/core/guide.ts";
import type { Desk, DocumentText, FieldId } from "../../../src/core/model/index.ts";
import { deskOf, INSIDE, LISTS, location, mail, OUTSIDE, policyOf, WAYS, word, worldWith } from "../documents.ts";

const kade = location("Z-2026-00401", "Herstel kademuur Zuidhaven", { kind: "zaak", target: "zgw", confidentiality: "zaakvertrouwelijk", parties: ["Baggerbedrijf Slot", "Duikbedrijf Rem"], unit: "Beheer", keywords: ["kademuur", "Zuidhaven"] });
const open = openDocument({ world: worldWith([kade]), policy: policyOf("gemeente"), lists: LISTS });
const BODY = "Dit stuk beschrijft wat er aan de molens gebeurt, wie dat doet en wat het kost. De aannemer begint in het voorjaar. De weg blijft open voor fietsers en voetgangers, auto’s rijden om.";
const of = (head: string, tail = ""): DocumentText => word(`${head}\n${BODY}\n${BODY}\n${tail}`);
const HOUSE = "kantlijn-huisregel";

/** Field, what gives it, document, value, how sure, rule, words and source of the ground. */
type Row = readonly [FieldId, string, DocumentText, Partial<Desk>, unknown, "certain" | "likely", string, string | undefined, string];

const ROWS: readonly Row[] = [
  ["date", "a label", of("# Plan\nDatum: 3 september 2026"), {}, "2026-09-03", "certain", "date-label", "3 september 2026", HOUSE],
  ["date", "a label with the day of the week", of("# Plan\nVerzonden op: donderdag 3 september 2026"), {}, "2026-09-03", "certain", "date-label", "3 september 2026", HOUSE],
  ["date", "a label on the line above", of("# Plan\nFactuurdatum:\n3-9-2026"), {}, "2026-09-03", "certain", "date-label", "3-9-2026", HOUSE],
  ["date", "the title", of("# Verslag 3 september 2026"), {}, "2026-09-03", "likely", "date-title", "3 september 2026", HOUSE],
  ["date", "a date line", of("# Plan\nDijkhuizen, 3 september 2026"), {}, "2026-09-03", "likely", "date-line", "Dijkhuizen, 3 september 2026", HOUSE],
  ["date", "a version", of("# Plan\nConcept 0.7, 3 september 2026 voor de commissie van bestuur en alle leden daarvan"), {}, "2026-09-03", "likely", "date-line", "3 september 2026", HOUSE],
  ["date", "a page header", of("^ Plan molens · 3 september 2026 · afdeling beheer van de gemeente Dijkhuizen en omstreken\n# Plan"), {}, "2026-09-03", "likely", "date-line", "3 september 2026", HOUSE],
  ["date", "a signature", of("# Convenant", "Getekend te Dijkhuizen op 3 september 2026 door beide partijen in aanwezigheid van een getuige"), {}, "2026-09-03", "likely", "date-signed", "3 september 2026", HOUSE],
  ["date", "a meeting", of("# Motie\nDe raad, in openbare vergadering bijeen op 3 september 2026, overwegende dat er iets moet gebeuren en dat snel"), {}, "2026-09-03", "likely", "date-line", "3 september 2026", HOUSE],
  ["date", "a title without a year", of("# Verslag donderdag 3 september"), {}, "2026-09-03", "likely", "date-title", "3 september", HOUSE],
  ["date", "a title with a day and a month", of("# Werkoverleg 17-9"), {}, "2026-09-17", "likely", "date-title", "17-9", HOUSE],
  ["date", "a month that is cut short, beside a version", of("# Nota parkeren\nversie 0.8 Sofie 3 sep (kleine dingen nog)"), {}, "2026-09-03", "likely", "date-line", "3 sep", HOUSE],
  ["date", "a label without a year", of("# Verslag\nDatum: 3 december"), { now: "2027-01-10T10:00:00+01:00" }, "2026-12-03", "likely", "date-label", "3 december", HOUSE],
  ["date", "the envelope", mail("Molens", BODY, { ...WAYS.internal, date: "2026-09-03T10:00:00Z" }), {}, "2026-09-03", "certain", "date-mail", "2026-09-03", "host"],
  ["status", "a mark", of("# Nota (concept)"), {}, "concept", "certain", "status-draft", "concept", HOUSE],
  ["status", "a word in passing", of("# Het concept-convenant"), {}, "concept", "certain", "status-draft", "concept-convenant", HOUSE],
  ["status", "a cell that is headed so", of("# Nota\n| Onderwerp | Molens |\n| Datum | 3-9-2026 |\n| Steller | L. Verhage |\n| Team | Ruimte |\n| Zaak | geen |\n| Status | concept, voor de stuurgroep |"), {}, "concept", "certain", "status-draft", "concept", HOUSE],
  ["status", "its name", of("# Nota\nDefinitieve versie"), {}, "definitief", "certain", "status-final", "Definitieve versie", HOUSE],
  ["status", "adoption", of("# Nota\nVastgesteld door de raad"), {}, "vastgesteld", "certain", "status-final", "Vastgesteld", HOUSE],
  ["status", "a signature", of("# Notitie", "w.g. L. Verhage"), {}, "definitief", "likely", "status-signed", "w.g.", HOUSE],
  ["status", "being sent", mail("Molens", BODY, WAYS.internal), {}, "definitief", "likely", "status-mail", undefined, HOUSE],
  ["version", "the title", of("# Nota, versie 2.1"), {}, "2.1", "certain", "version-text", "versie 2.1", HOUSE],
  ["version", "a cell", of("| Versie | 0.9 |\n| Onderwerp | Molens |"), {}, "0.9", "certain", "version-text", "versie 0.9", HOUSE],
  ["replaces", "a sentence", of("# Nota\nDeze nota vervangt de Molennota 2019."), {}, "Molennota 2019", "likely", "replaces-text", "Molennota 2019", HOUSE],
  ["title", "its mark", of("# Nota molens"), {}, "Nota molens", "certain", "title-text", "Nota molens", HOUSE],
  ["title", "the first line", of("Wat er met de molens gebeurt"), {}, "Wat er met de molens gebeurt", "likely", "title-text", "Wat er met de molens gebeurt", HOUSE],
  ["title", "the subject", mail("Antw: molens", BODY, WAYS.internal), {}, "molens", "certain", "title-subject", "molens", HOUSE],
  ["title", "the file", { ...of("Geachte heer Bos,"), properties: { title: "Brief over molens" } }, {}, "Brief over molens", "likely", "title-property", "Brief over molens", "host"],
  ["subject", "its line", of("Onderwerp: de molens\n# Nota"), {}, "de molens", "certain", "subject-line", "de molens", HOUSE],
  ["subject", "its cell", of("| Betreft | de molens |\n| Van | Beheer |"), {}, "de molens", "certain", "subject-line", "de molens", HOUSE],
  ["author", "the sender", mail("Molens", BODY, WAYS.incoming), {}, OUTSIDE.name, "certain", "author-sender", OUTSIDE.name, "host"],
  ["author", "the desk", of("# Nota molens"), {}, INSIDE.name, "likely", "author-desk", INSIDE.name, "host"],
  ["unit", "the desk", of("# Nota molens"), {}, "Ruimte", "likely", "unit-desk", "Ruimte", "host"],
  ["unit", "the place, where the desk has none", of("# Herstel kademuur\nZ-2026-00401"), { author: { name: "Lieke Verhage", email: INSIDE.address, unit: "" } }, "Beheer", "likely", "unit-place", "Beheer", "organisatie"],
  ["parties", "the place", of("# Herstel kademuur\nZ-2026-00401"), {}, ["Baggerbedrijf Slot", "Duikbedrijf Rem"], "likely", "parties-place", "Baggerbedrijf Slot, Duikbedrijf Rem", "organisatie"],
  ["parties", "the envelope, each once", mail("Molens", BODY, { from: OUTSIDE, to: [INSIDE, { name: "", address: "x@y.example" }], cc: [OUTSIDE, { name: "Piet", address: "p@z.example" }] }), {}, [OUTSIDE.name, "Piet"], "likely", "parties-mail", `${OUTSIDE.name}, Piet`, "host"],
  ["parties", "a chat", word("3-11-2026 09:14 - Ans: De aannemer heeft de molen geraakt\n3-11-2026 09:16 - Bo: Hoe groot is de schade?\n3-11-2026 09:20 - Ans: Drie meter, begroot op 40.000 euro voor het college"), {}, ["Ans", "Bo"], "certain", "parties-chat", "Ans, Bo", HOUSE],
  ["caseNumber", "the text and the place", of("# Herstel\nZ-2026-00401"), {}, "Z-2026-00401", "certain", "number-in-text", "Z-2026-00401", "organisatie"],
  ["caseNumber", "the place alone", of("# Herstel kademuur Zuidhaven"), {}, "Z-2026-00401", "likely", "number-of-place", "Z-2026-00401", "organisatie"],
  ["caseNumber", "the text alone", of("# Nota molens\nZie Z-2026-00888."), {}, "Z-2026-00888", "likely", "number-in-text", "Z-2026-00888", "organisatie"],
  ["caseNumber", "the conversation", mail("Kade", BODY, WAYS.internal), { thread: { knownLocation: "Z-2026-00401" } }, "Z-2026-00401", "certain", "number-thread", "Z-2026-00401", "organisatie"],
  ["confidentiality", "the place", of("# Herstel\nZ-2026-00401"), {}, "zaakvertrouwelijk", "certain", "confidentiality-place", "Herstel kademuur Zuidhaven", "zgw"],
  ["confidentiality", "the organisation", of("# Nota molens"), {}, "intern", "likely", "confidentiality-standard", undefined, "organisatie"],
  ["confidentiality", "what stands in the text", of("# Nota molens\nHet BSN van de aanvrager is 999990019."), {}, "vertrouwelijk", "likely", "confidentiality-sensitive", undefined, "organisatie"],
];

it.each(ROWS)("%s comes from %s, and says so", (field, _name, document, desk, value, confidence, rule, words, source) => {
  const found = open.update(document, deskOf(desk), { capture: true }).fields[field];
  expect(found).toEqual({ value, confidence, because: [{ rule, ...(words === undefined ? {} : { words }), source }] });
});

describe("what names nothing is left", () => {
  it.each<readonly [FieldId, DocumentText]>([
    ["date", of("# Plan\nGeldig van 3 september 2026 tot 3 september 2027")], ["date", of("# Verslag 3 maart tot 3 juni")], ["date", of("# Verslag donderdag 3 april")],
    ["title", { ...of("Geachte heer Bos,"), properties: { title: "abc" } }], ["title", { ...of("Geachte heer Bos,"), properties: { title: "Naamloos" } }], ["title", of("Aan de heer Bos\nPostbus 12\n3 september 2026")],
    ["subject", of("# Nota molens")], ["subject", of("Onderwerp:\n# Nota molens")], ["parties", mail("Molens", BODY, WAYS.internal)], ["caseNumber", of("# Nota\nZie Z-2026-00888 en Z-2026-00777.")], ["replaces", of("# Nota\nDe nota vervangt de gemeente.")], ["version", of("# Nota\nversie 3 mei")],
  ])("%s: %#", (field, document) => {
    expect(open.update(document, deskOf(), { capture: true }).fields[field].value).toBeNull();
  });

  it("a desk without a readable moment gives a mail without a date none", () => {
    expect(open.update(mail("Molens", BODY, { ...WAYS.internal, date: "gisteren" }), deskOf(), { capture: true }).fields.date.value).toBeNull();
  });
});

it("a long title is cut at a readable length", () => {
  const { value } = open.update(of(`# ${"molen ".repeat(60)}`), deskOf(), { capture: true }).fields.title;
  expect(value).toMatch(/^(?:molen )+\S*…$/);
  expect(value?.length).toBe(160);
});
