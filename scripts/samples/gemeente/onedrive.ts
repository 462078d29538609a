import { brand, docx, h, p, small, table } from "../docx.ts";
import type { Sample } from "../sample.ts";

export const onedrive: Sample = {
  id: "memo-in-onedrive",
  title: "Memo die nog in je eigen OneDrive staat",
  kind: "document",
  context: {
    host: "word", author: { name: "Hanneke Prins", email: "h.prins@rietmonde.example", unit: "Vastgoed" },
    now: "2026-10-01T09:40:00+02:00", currentLocation: "onedrive-personal", thread: null,
  },
  expected: {
    outcome: "vastleggen", fields: { date: "2026-09-30" }, location: { best: "dos-zwembad" }, warnsLocation: true, woo: { categories: [] },
    findings: [{ quote: "Naar mijn idee moeten we niet nog een zomer wachten", grounds: ["5.2.1"] }],
    notFlagged: ["38 liter per minuut", "Het filterhuis is van 1987"],
    retention: { number: "15.1", valuation: "vernietigen", term: "P5Y" },
    maxQuestions: 0, maxClicks: 1,
    notes: "Een memo voor de afdeling, geschreven in de eigen OneDrive. Collega’s kunnen er daar niet bij.",
  },
  input: () => docx({
    title: "Memo buitenbad", author: "Hanneke Prins", made: "2026-09-30T15:45:00Z",
    footer: [small("Voor intern gebruik")],
    body: [
      brand("MEMO", "444444"),
      table([["Aan", "Team Vastgoed"], ["Van", "Hanneke Prins"], ["Datum", "30 september 2026"], ["Betreft", "Buitenbad De Vlonder: repareren of vernieuwen"]], { widths: [20, 80], open: true }),
      h("Wat is er aan de hand", 2),
      p("Het buitenbad verliest 38 liter per minuut. De duiker vond scheuren in de naad aan de diepe kant. Het filterhuis is van 1987 en voldoet niet meer aan de norm."),
      h("Twee mogelijkheden", 2),
      p("Repareren kost 64.000 euro en dan gaat het bad in mei open, met kans op een nieuw lek. Vernieuwen kost 1,3 miljoen euro en duurt tot het voorjaar van 2028."),
      p("Naar mijn idee moeten we niet nog een zomer wachten: repareren en ondertussen het nieuwe bad voorbereiden."),
      h("Graag van jullie", 2),
      p("Een reactie voor 9 oktober, dan neem ik het mee in het onderhoudsplan."),
    ],
  }),
};
