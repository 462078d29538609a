import { brand, bullets, docx, h, lines, p, small, table, title } from "../docx.ts";
import type { Sample } from "../sample.ts";

export const growth: Sample = {
  id: "ontwikkelplan-leerling",
  title: "Plan voor een leerling, in je eigen OneDrive",
  kind: "document",
  context: {
    host: "word", author: { name: "Wietske Bouma", email: "w.bouma@veenkracht.example", unit: "De Wulp" },
    now: "2026-11-03T15:50:00+01:00", currentLocation: "onedrive-personal", thread: null,
  },
  expected: {
    outcome: "vastleggen", fields: { version: "2", date: "2026-11-03" }, location: { best: "leerling-2093" }, warnsLocation: true, woo: { categories: [] },
    findings: [{ quote: "999990019", grounds: ["avg"] }, { quote: "ADHD", grounds: ["avg"] }, { quote: "ritalin", grounds: ["avg"] }],
    notFlagged: ["Kijkmoment: 29 januari 2027", "De Wulp"],
    maxQuestions: 1, maxClicks: 2,
    notes: "Gegevens over de gezondheid van een kind horen in het afgeschermde dossier. Drie dossiers hebben bijna hetzelfde nummer. De termijn is leeg tot het bestuur er een vaststelt.",
  },
  input: () => docx({
    title: "Ontwikkelplan", author: "Wietske Bouma", made: "2026-11-03T14:41:00Z", font: "Trebuchet MS",
    header: [brand("Basisschool De Wulp", "B35900")],
    footer: [small("Stichting Veenkracht")],
    body: [
      title("Ontwikkelplan, versie 2"),
      table([["Leerlingnummer", "2093"], ["BSN", "999990019"], ["Groep", "5"], ["Datum", "3 november 2026"], ["Geschreven door", "Wietske Bouma, intern begeleider"]], { widths: [30, 70] }),
      h("Zo gaat het nu", 2),
      p("Bram is een vrolijke jongen die graag bouwt. Hij heeft ADHD en slikt sinds de zomer ritalin. In de ochtend lukt het om twintig minuten te werken, na de middag is dat op."),
      p("Thuis is het onrustig sinds vader een andere baan heeft. Moeder vraagt om één vast aanspreekpunt."),
      h("Dit spreken we af", 2),
      ...bullets("Rekenen en taal doen we voor tien uur.", "Hij krijgt een plek bij het raam met een timer.", "Juf stuurt elke vrijdag een berichtje naar huis."),
      p("Kijkmoment: 29 januari 2027"),
    ],
  }),
};

export const parents: Sample = {
  id: "brief-studiedag",
  title: "Brief aan alle ouders",
  kind: "document",
  context: {
    host: "word", author: { name: "Sem Haan", email: "s.haan@veenkracht.example", unit: "De Wulp" },
    now: "2026-09-28T10:10:00+02:00", currentLocation: "https://veenkracht.sharepoint.example/sites/wulp/ouders/brief-studiedag.docx", thread: null,
  },
  expected: {
    outcome: "vastleggen", documentType: ["brief"], fields: { date: "2026-09-28" }, location: { best: "ouders-wulp" }, warnsLocation: false, woo: { categories: [] },
    findings: [], notFlagged: ["Sem Haan", "woensdag 14 oktober"], maxQuestions: 0, maxClicks: 1,
    notes: "Staat al op de goede plek. Er staan geen gegevens van kinderen in.",
  },
  input: () => docx({
    title: "Studiedag", author: "Sem Haan", made: "2026-09-28T08:00:00Z", font: "Trebuchet MS",
    header: [brand("Basisschool De Wulp", "B35900")],
    body: [
      ...lines("Veenwijk, 28 september 2026", "Onderwerp: studiedag en kalender"),
      p("Beste ouders en verzorgers,"),
      p("Op woensdag 14 oktober heeft het team een studiedag over begrijpend lezen. De kinderen zijn dan vrij. De naschoolse opvang is wel open; wie daar gebruik van maakt, meldt dat zelf aan."),
      p("In de kalender stond per ongeluk een andere dag. Wilt u het aanpassen?"),
      p("Tot ziens op het plein,"),
      ...lines("Sem Haan", "directeur"),
    ],
  }),
};
