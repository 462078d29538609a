import { brand, docx, h, lines, p, small, table } from "../docx.ts";
import type { Sample } from "../sample.ts";

const desk = { host: "word", currentLocation: null, thread: null } as const;

export const parliament: Sample = {
  id: "brief-aan-de-kamer",
  title: "Brief van de minister aan de Tweede Kamer",
  kind: "document",
  context: { ...desk, author: { name: "Irene Vleeming", email: "i.vleeming@minlg.example", unit: "Directie Plant en Bodem" }, now: "2026-10-09T13:00:00+02:00" },
  expected: {
    outcome: "vastleggen", documentType: ["Kamerbrief"], fields: { date: "2026-10-08" },
    location: { best: "dos-mestverwerking-kamer" }, woo: { categories: ["Woo 3.3 lid 2 onder b"] },
    findings: [], notFlagged: ["Y. van Rossem", "het lid De Waard", "41 vergisters"], maxQuestions: 0, maxClicks: 1,
    notes: "Verzonden stuk aan het parlement. Het ministerie heeft nog geen selectielijst geladen: hoe lang bewaren is dus onbekend.",
  },
  input: () => docx({
    title: "Voortgang mestverwerking", author: "Irene Vleeming", made: "2026-10-08T14:00:00Z", font: "Verdana",
    header: [brand("Ministerie van Landelijk Gebied", "154273"), small("> Retouradres Postbus 20900 2500 AA Den Haag")],
    footer: [small("Pagina 1 van 2")],
    body: [
      ...lines("De Voorzitter van de Tweede Kamer", "der Staten-Generaal", "Postbus 20018", "2500 EA DEN HAAG"),
      table([["Datum", "8 oktober 2026"], ["Betreft", "Voortgang mestverwerking en toezegging over vergisters"], ["Onze referentie", "DPB/26104417"]], { widths: [22, 78], open: true }),
      p(""),
      p("Geachte Voorzitter,"),
      p("Met deze brief praat ik uw Kamer bij over de verwerking van mest. Ook kom ik terug op wat ik het lid De Waard heb beloofd in het debat van 17 juni: een overzicht van de vergisters die dit jaar in bedrijf zijn gekomen."),
      h("Stand van zaken", 2),
      p("Sinds januari zijn 41 vergisters aangesloten op het gasnet. Daarmee is de doelstelling voor dit jaar voor twee derde gehaald. De wachttijd bij netbeheerders is opgelopen tot veertien maanden."),
      h("Vervolg", 2),
      p("In het eerste kwartaal van 2027 stuur ik u de uitkomsten van de evaluatie, met een reactie van het kabinet."),
      p("Hoogachtend,"),
      ...lines("De minister van Landelijk Gebied,", "", "Y. van Rossem"),
    ],
  }),
};

export const submission: Sample = {
  id: "nota-aan-minister",
  title: "Nota voor de minister",
  kind: "document",
  context: { ...desk, author: { name: "Koen Ottens", email: "k.ottens@minlg.example", unit: "Directie Plant en Bodem" }, now: "2026-09-24T17:20:00+02:00" },
  expected: {
    outcome: "vastleggen", documentType: ["beslisnota"], fields: { date: "2026-09-24" },
    location: { best: "dos-mestverwerking-beleid" }, woo: { categories: [] },
    findings: [{ quote: "Wij raden u af om nu al een bedrag te noemen", grounds: ["5.2.1"] }],
    notFlagged: ["Koen Ottens", "25 september", "vijftien maanden"], maxQuestions: 0, maxClicks: 1,
    notes: "Voorbereiding van een keuze van de minister. De map Parlement deelt het onderwerp.",
  },
  input: () => docx({
    title: "Nota mestverwerking", author: "Koen Ottens", made: "2026-09-24T14:50:00Z", font: "Verdana",
    header: [brand("Ministerie van Landelijk Gebied", "154273"), small("TER BESLISSING")],
    footer: [small("Intern gebruik")],
    body: [
      table([["Aan", "de minister"], ["Van", "Directie Plant en Bodem, Koen Ottens"], ["Datum", "24 september 2026"], ["Betreft", "Nota over het tempo van mestverwerking"]], { widths: [22, 78] }),
      h("Aanleiding", 2),
      p("Op 14 oktober spreekt u met de sector. Zij willen weten of er extra geld komt voor aansluitingen op het gasnet. Graag uw keuze uiterlijk 25 september."),
      h("Geadviseerd besluit", 2),
      p("Kies voor een gefaseerde aanpak (optie B) en teken de bijgevoegde brief."),
      h("Toelichting", 2),
      p("Optie A haalt de wachttijd terug tot zes maanden en vraagt 48 miljoen euro. Optie B kost 12 miljoen euro en brengt de wachttijd terug tot negen maanden. Zonder maatregel loopt zij op tot vijftien maanden."),
      p("Wij raden u af om nu al een bedrag te noemen: dat verzwakt uw positie in het gesprek met Financiën."),
      h("Politieke context", 2),
      p("De Kamer debatteert in november over de begroting."),
    ],
  }),
};

export const advice: Sample = {
  id: "advies-waterpeil",
  title: "Advies van een groep deskundigen",
  kind: "document",
  context: { ...desk, author: { name: "Maarten Kloos", email: "m.kloos@minlg.example", unit: "Directie Water en Bodem" }, now: "2026-05-21T09:00:00+02:00" },
  expected: {
    outcome: "vastleggen", documentType: ["advies", "adviesdocument"], fields: { date: "2026-05-19", status: "definitief" },
    location: { best: "dos-veenweide" }, woo: { categories: ["Woo 3.3 lid 2 onder e"] },
    findings: [], notFlagged: ["dr. H. Palsma", "20 centimeter onder maaiveld"], maxQuestions: 0, maxClicks: 1,
    notes: "Advies van een externe groep, af en ondertekend. De map met provincies gaat over overleg.",
  },
  input: () => docx({
    title: "Advies waterpeil veenweide", author: "Expertgroep veenweide", made: "2026-05-19T08:00:00Z", font: "Cambria",
    header: [small("Expertgroep veenweide")],
    body: [
      brand("Advies: hoger peil in de veenweide", "2E7D32"),
      p("Uitgebracht op 19 mei 2026 aan de minister van Landelijk Gebied. Definitieve versie."),
      h("Samenvatting"),
      p("De expertgroep is gevraagd welk waterpeil de bodemdaling het meest afremt. Zij komt uit op een peil van 20 centimeter onder maaiveld in de zomer, met uitzonderingen voor percelen dicht bij bebouwing."),
      h("Wat we hebben bekeken"),
      p("Veertien meetreeksen uit vijf polders, gesprekken met dertig boeren en het onderzoek van drie universiteiten."),
      h("Wij bevelen aan"),
      p("Verhoog het peil in stappen van vijf centimeter per jaar en vergoed de natschade in de eerste drie jaar."),
      ...lines("Namens de expertgroep,", "dr. H. Palsma, voorzitter"),
    ],
  }),
};
