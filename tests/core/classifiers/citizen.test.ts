import { openDocument } from "../../../src/core/guide.ts";
import { deskOf, LISTS, location, mail, OUTSIDE, policyOf, worldWith } from "../documents.ts";

const intake = (id: string, title: string, keywords: readonly string[]) => location(id, title, { kind: "zaak", target: "zgw", keywords });
const open = openDocument({
  world: worldWith([
    intake("intake-klacht", "Klachten: nieuwe zaak openen", ["klacht"]), intake("intake-bezwaar", "Bezwaarschriften: nieuwe zaak openen", ["bezwaar"]),
    intake("intake-woo", "Woo-verzoeken: nieuwe zaak openen", ["Woo-verzoek"]), intake("intake-melding", "Meldingen openbare ruimte: nieuwe zaak", ["melding"]),
  ]),
  policy: policyOf("gemeente"), lists: LISTS,
});
const guidance = (subject: string, text: string) => open.update(mail(subject, text, { from: OUTSIDE, to: [{ name: "", address: "info@dijkhuizen.example" }] }), deskOf());
const kind = (subject: string, text: string): string | null => guidance(subject, text).documentType?.value?.id ?? null;
const place = (subject: string, text: string): string | null => guidance(subject, text).locations[0]?.id ?? null;

type Letter = readonly [string, string];

const COMPLAINTS: readonly Letter[] = [
  ["bij de balie", "Beste mensen,\nMaandag haalde ik mijn rijbewijs op. De meneer aan het loket keek niet op, liet me tien minuten staan en zei dat ik maar een afspraak had moeten maken.\nIk ben daar erg van geschrokken. Kunt u zorgen dat zoiets niet nog eens gebeurt?"],
  ["huisbezoek", "Goedemiddag,\nUw consulent kwam een half uur te laat en deed alsof wij logen over onze inkomsten.\nZo wil je niet behandeld worden. Wij krijgen graag een andere medewerker.\nFamilie Noordhof"],
  ["nog steeds wachten", "Geachte gemeente,\nSinds maart heb ik vijf keer gebeld over de speelplek. Niemand belt terug en er wordt van alles beloofd.\nDit is geen manier om met inwoners om te gaan. Wie is hier verantwoordelijk voor?"],
  ["parkeren", "Hallo,\nEen handhaver begon te schreeuwen toen ik even stilstond voor de apotheek. Mijn moeder zat huilend in de auto.\nIk verwacht excuses."],
];

const OBJECTIONS: readonly Letter[] = [
  ["de brief van vorige week", "Hallo,\nIn een brief van u staat dat mijn uitkering met 10 procent omlaag gaat. Dat is niet terecht, ik was ziek gemeld.\nWilt u hier opnieuw naar kijken?\nP. Noordhof"],
  ["uitbouw van de buren", "Geacht college,\nU hebt de vergunning gegeven voor een dakterras. Daar kunnen wij niet mee leven, want iedereen kijkt dan bij ons binnen.\nWij vragen u de vergunning in te trekken."],
  ["aanslag", "Goedemorgen,\nDe WOZ-waarde op mijn aanslag is veel te hoog: de buren betalen de helft.\nKunt u de aanslag aanpassen? Ik wil ook graag gehoord worden."],
  ["uw besluit van 4 mei", "Geachte heer, mevrouw,\nMet uw besluit kan ik mij niet verenigen. Er is geen rekening gehouden met mijn ziekte.\nIk verzoek u het besluit te heroverwegen."],
];

const REQUESTS: readonly Letter[] = [
  ["de sloop van het zwembad", "Beste gemeente,\nVoor een artikel in de wijkkrant wil ik weten hoe het besluit over het zwembad tot stand is gekomen. Kunt u mij de adviezen en de mails tussen de wethouder en de sloper opsturen?"],
  ["geluidsmetingen", "Geacht college,\nWij willen nagaan waarom er is gekozen voor een feest tot twee uur. Daarom vragen wij u om de berekeningen en alles wat u sinds 2024 met de organisatie hebt uitgewisseld. Namen mag u weglaten."],
  ["declaraties", "Goedendag,\nGraag ontvang ik een overzicht van alle facturen en bonnetjes van de werkbezoeken vanaf januari 2025.\nPetra Noordhof, journalist"],
];

/** Mail that resembles them, and is something else. */
const OTHER: readonly Letter[] = [
  ["klacht losse tegel", "Goedemorgen,\nVoor Hoofdstraat 12 ligt een tegel los. Mijn moeder is er bijna over gevallen. Kunt u dat maken?"],
  ["lantaarnpaal", "Beste gemeente,\nDe lantaarn voor ons huis brandt niet. Wanneer wordt hij gerepareerd?"],
  ["openingstijden", "Kunt u mij de openingstijden mailen, en moet ik documenten meenemen voor een paspoort?"],
  ["compliment", "Beste mensen,\nDe mevrouw aan de balie heeft mij heel vriendelijk geholpen. Dat wilde ik even laten weten."],
  ["factuur", "Geachte heer, mevrouw,\nOnze factuur 2026-118 is te laag berekend. U ontvangt een nieuwe factuur van 1.210 euro."],
  ["stukken voor de vergadering", "Beste griffier,\nKunt u mij de agenda van donderdag opsturen? Dan neem ik de stukken vast door."],
  ["aanvraag", "Geachte gemeente,\nIk wil graag een vergunning voor een straatfeest op 26 september. Welke stukken moet ik meesturen?"],
];

describe("a citizen who does not call it by its name", () => {
  it.each(COMPLAINTS)("complains: %s", (subject, text) => {
    expect(kind(subject, text)).toBe("klacht");
    expect(place(subject, text)).toBe("intake-klacht");
  });

  it.each(OBJECTIONS)("objects: %s", (subject, text) => {
    expect(kind(subject, text)).toBe("bezwaarschrift");
    expect(place(subject, text)).toBe("intake-bezwaar");
  });

  it.each(REQUESTS)("asks for documents: %s", (subject, text) => {
    expect(kind(subject, text)).toBe("woo-verzoek");
    expect(place(subject, text)).toBe("intake-woo");
  });

  it.each(OTHER)("writes something else: %s", (subject, text) => {
    expect(["klacht", "bezwaarschrift", "woo-verzoek"]).not.toContain(kind(subject, text));
  });

  it("who reports a broken street does not complain, whatever the subject says", () => {
    expect(kind("Klacht", "Goedemorgen,\nDe losse tegels in de Hoofdstraat zijn gevaarlijk, gisteren is er iemand gevallen. Kunt u ze maken?")).toBe("melding");
    expect(place("Klacht", "Goedemorgen,\nDe losse tegels in de Hoofdstraat zijn gevaarlijk, gisteren is er iemand gevallen. Kunt u ze maken?")).toBe("intake-melding");
  });

  it("a question is asked as long as the name is missing", () => {
    const [subject, text] = COMPLAINTS[0] ?? ["", ""];
    expect(guidance(subject, text).questions.map(({ id }) => id)).toContain("complaint");
  });
});
