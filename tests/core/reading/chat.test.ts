import { openDocument } from "../../../src/core/guide.ts";
import type { Guidance } from "../../../src/core/model/index.ts";
import { deskOf, LISTS, location, policyOf, word, worldWith } from "../documents.ts";

const open = openDocument({ world: worldWith([location("dos-kade", "Herstel kademuur Zuidhaven", { keywords: ["kademuur", "Zuidhaven"] })]), policy: policyOf("gemeente"), lists: LISTS });
const guidance = (text: string): Guidance => open.update(word(text), deskOf());
const kind = (text: string): string | null => guidance(text).documentType?.value?.id ?? null;

/** Form, text, the people who speak, the day. */
const CHATS: readonly (readonly [string, string, readonly string[], string | null])[] = [
  ["WhatsApp on Android", "3-11-2026 09:14 - Lieke Verhage: De aannemer heeft de kademuur geraakt\n3-11-2026 09:16 - Ruud Tol: Hoe groot is de schade?\n3-11-2026 09:20 - Lieke Verhage: Drie meter, begroot op 40.000 euro", ["Lieke Verhage", "Ruud Tol"], "2026-11-03"],
  ["WhatsApp with a comma and a short year", "03/11/26, 09:14 - Lieke Verhage: De raming van de kademuur klopt niet\n04/11/26, 08:01 - +31 6 00000012: Ik pas het besluit aan voor het college", ["Lieke Verhage"], "2026-11-04"],
  ["an export of WhatsApp", "3-11-2026 09:10 - Berichten en oproepen zijn end-to-end versleuteld.\n3-11-2026 09:14 - Lieke: Akkoord met de offerte van het baggerbedrijf\n3-11-2026 09:16 - Ruud: <Media weggelaten>", ["Lieke", "Ruud"], "2026-11-03"],
  ["WhatsApp on iOS", "[03-11-2026 09:14:22] Lieke Verhage: Wie tekent het contract voor de Zuidhaven?\n[03-11-2026 09:15:40] ~ Wethouder Van Dam: Ik, mits de raad akkoord is", ["Lieke Verhage", "Wethouder Van Dam"], "2026-11-03"],
  ["WhatsApp on the web", "[09:14, 3-11-2026] Lieke Verhage: De vergunning ligt klaar\n[09:20, 3-11-2026] Ruud Tol: Dan kan de aannemer dinsdag beginnen met het project", ["Lieke Verhage", "Ruud Tol"], "2026-11-03"],
  ["Teams with names between", "# Chat kademuur\n[dinsdag 3 november 2026 10:31] Lieke Verhage\nDe gedeputeerde wil de subsidie verdubbelen.\n[dinsdag 3 november 2026 10:33] Ruud Tol\nDan moet het voorstel opnieuw naar het college.", ["Lieke Verhage", "Ruud Tol"], "2026-11-03"],
  ["Teams without a day", "[10:31] Lieke Verhage: het rapport over de kademuur komt morgen\n[10:33] Tol, Ruud: dan pas ik de planning van het project aan", ["Lieke Verhage", "Tol, Ruud"], null],
  ["Teams, name before the time", "Lieke Verhage 3-11-2026 15:07\nHet mandaat voor de aankoop ontbreekt.\nRuud Tol 3-11-2026 15:12\nDan leg ik het aan de directie voor.\nLieke Verhage 3-11-2026 15:13\nGraag voor vrijdag.", ["Lieke Verhage", "Ruud Tol"], "2026-11-03"],
  ["a chat program that shows only the time", "Lieke Verhage 15:07\nDe hoorzitting van het bezwaar is verzet.\nRuud Tol 15:12\nWeet de commissie dat?\nLieke Verhage 15:13\nJa, de secretaris heeft gebeld.", ["Lieke Verhage", "Ruud Tol"], null],
  ["Signal", "15:07 Lieke: de burgemeester sluit het pand\n15:08 Ruud: is er een besluit?\n15:09 Lieke: ja, last onder bestuursdwang", ["Lieke", "Ruud"], null],
];

describe("a pasted chat", () => {
  it.each(CHATS)("is known by its form: %s", (_form, text, people, day) => {
    const { documentType, fields, outcome } = guidance(text);
    expect(outcome).toBe("capture");
    expect(documentType).toMatchObject({ value: { id: "chatgesprek", label: null }, confidence: "certain" });
    expect(documentType?.because[0]?.rule).toBe("type-by-shape");
    expect(fields.parties.value).toEqual(people);
    expect(fields.date.value).toBe(day);
  });

  it.each([
    ["an agenda", "# Agenda werkbezoek\n09:30 Ontvangst: wethouder Van Dam\n10:00 Rondleiding: de havenmeester\n11:00 Lunch: in de kantine van het havenbedrijf\n12:00 Afsluiting: de burgemeester"],
    ["a timetable", "# Programma\nOntvangst 09:30\nLezing over stikstof 10:00\nPauze 11:00\nSluiting 12:00"],
    ["opening hours", "# Openingstijden\nMaandag 09:00\nDinsdag 09:00\nWoensdag 12:00\nDe balie van de gemeente is op afspraak open."],
    ["minutes", "# Verslag overleg 3 november 2026\nAanwezig: Lieke, Ruud\n1. Opening: de voorzitter opent om 10:00\n2. Kademuur: de planning loopt uit\n3. Rondvraag: geen"],
    ["a log of one person", "3-11-2026 09:14 - Toezichthouder: pand gesloten\n3-11-2026 10:14 - Toezichthouder: pand open, foto gemaakt"],
    ["a quoted mail", "Beste Ruud,\nHierbij het voorstel voor de raad over de kademuur in de Zuidhaven.\n> Op 3 nov. 2026 om 09:14 schreef Lieke Verhage:\n> [03-11-2026 09:14] Lieke: akkoord\n> [03-11-2026 09:15] Ruud: mooi"],
    ["one remark", "# Notitie\n[03-11-2026 09:14] Lieke Verhage: akkoord\nDat was het antwoord op de vraag over de kade."],
    ["scores", "Zwaluwen 2: 3-1\nDe Boei 1: 2-2\nZwaluwen 1: 0-0 na 12:30 spelen"],
    ["a list of references", "- Nota 2024: Havenvisie\n- Nota 2025: Woonvisie\n- Nota 2024: Groenvisie"],
  ])("is not seen in %s", (_name, text) => {
    expect(kind(text)).not.toBe("chatgesprek");
  });

  it("about somebody's own life stays private", () => {
    expect(guidance("21-11-2026 19:40 - Jan: Haal jij de kinderen op van zwemles?\n21-11-2026 19:41 - Lieke: Ja schat, en oma eet mee\n21-11-2026 19:42 - Jan: Gezellig, kus").outcome).toBe("private");
  });

  it("of two people who have little to say is no work", () => {
    expect(guidance("[09:14] Lieke: koffie?\n[09:15] Ruud: lekker, tot zo").outcome).toBe("silent");
  });

  it("costs a bounded time, however the lines look", () => {
    const hostile = Array.from({ length: 400 }, (_, index) => `[${"1".repeat(index % 9)} ${"a ".repeat(200)}09:14 ${"b-".repeat(200)}`).join("\n");
    expect(kind(hostile)).not.toBe("chatgesprek");
  });
});
