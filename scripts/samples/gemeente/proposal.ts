import { brand, docx, h, numbered, p, small, table } from "../docx.ts";
import type { Sample } from "../sample.ts";

export const proposal: Sample = {
  id: "voorstel-fietsenstalling",
  title: "Voorstel aan het college over een fietsenstalling",
  kind: "document",
  context: {
    host: "word", author: { name: "Tom Beishuizen", email: "t.beishuizen@rietmonde.example", unit: "Mobiliteit" },
    now: "2026-10-28T11:00:00+01:00", currentLocation: null, thread: null,
  },
  expected: {
    outcome: "vastleggen", documentType: ["adviesvoorstel", "advies", "vergaderstuk"], fields: { date: "2026-10-27" },
    location: { best: "dos-fietsparkeren" }, woo: { categories: [] },
    findings: [], notFlagged: ["1.150 plaatsen", "wethouder B. Wierdsma", "86.000 euro per jaar", "Tom Beishuizen"],
    maxQuestions: 0, maxClicks: 1,
    notes: "Het dossier is de plek, niet de map met kopieën van het secretariaat. Bewaren volgt het dossier en is hier niet getoetst.",
  },
  input: () => docx({
    title: "Exploitatie fietsenstalling stationsplein", author: "Tom Beishuizen", made: "2026-10-27T14:20:00Z", font: "Verdana",
    header: [brand("Rietmonde", "1F6F54"), small("Voorstel aan burgemeester en wethouders")],
    footer: [small("Pagina 1")],
    body: [
      table([
        ["Onderwerp", "Exploitatie van de fietsenstalling onder het stationsplein"],
        ["Portefeuillehouder", "wethouder B. Wierdsma"],
        ["Opsteller", "Tom Beishuizen, Mobiliteit"],
        ["Datum", "27 oktober 2026"],
        ["Bespreking", "B en W van 3 november 2026"],
      ], { widths: [28, 72] }),
      h("Gevraagd wordt"),
      ...numbered("In te stemmen met een bewaakte stalling van 1.150 plaatsen, de eerste 24 uur gratis.", "De exploitatie voor vier jaar onder te brengen bij het leerwerkbedrijf.", "Hiervoor 86.000 euro per jaar te dekken uit het parkeerfonds."),
      h("Inleiding"),
      p("Sinds de opening van de nieuwe perrons staan op een gewone werkdag gemiddeld 420 fietsen buiten de rekken. De spoorbeheerder levert de ruimte onder het plein in maart op."),
      h("Waarom dit voorstel"),
      p("1.1 Gratis stallen werkt. In vergelijkbare steden daalde het aantal fietsen op straat binnen een jaar met driekwart."),
      p("2.1 Het leerwerkbedrijf heeft ervaring en biedt twaalf mensen een werkplek."),
      h("Wat pleit ertegen"),
      p("3.1 Het parkeerfonds wordt kleiner. In 2029 moet opnieuw naar de dekking worden gekeken."),
      h("Communicatie en vervolg"),
      p("Na uw besluit gaat er een brief naar de ondernemers op het plein. De raad krijgt een memo ter kennisname."),
    ],
  }),
};
