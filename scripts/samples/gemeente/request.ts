import { eml } from "../mail.ts";
import type { Sample } from "../sample.ts";

export const request: Sample = {
  id: "vraag-om-stukken-zwembad",
  title: "Mail van een inwoner over het zwembad",
  kind: "mail",
  context: {
    host: "outlook-read", author: { name: "Pien Hoekstra", email: "p.hoekstra@rietmonde.example", unit: "Vastgoed" },
    now: "2026-09-15T08:40:00+02:00", currentLocation: null, thread: null,
  },
  expected: {
    outcome: "vastleggen", documentType: ["Wob-/Woo-verzoek"], fields: { date: "2026-09-14" },
    location: { best: "intake-woo" },
    woo: { categories: ["Woo 3.3 lid 2 onder i"] },
    findings: [
      { quote: "Gerben Wiersinga", grounds: ["5.1.2.e"] },
      { quote: "06-00000071", grounds: ["5.1.2.e"] },
    ],
    notFlagged: ["De Vlonder", "tussen maart 2025 en vandaag", "de wethouder"],
    retention: { number: "6.1", valuation: "vernietigen", term: "P5Y" },
    maxQuestions: 1, maxClicks: 2,
    notes: "Wie om documenten van de overheid vraagt, hoeft de wet niet te noemen. Hoort bij de Woo-coördinator, niet bij het zwembad.",
  },
  input: () => eml({
    from: "Gerben Wiersinga <g.wiersinga@buurtmail.example>", to: ["Gemeente Rietmonde <info@rietmonde.example>"],
    date: "Mon, 14 Sep 2026 21:07:12 +0200", subject: "Zwembad De Vlonder", id: "20260914210712.88@buurtmail.example", encoding: "base64",
    text: `Goedenavond,

Al twee zomers is het buitenbad van De Vlonder dicht. Eerst was het een lek, toen een pomp, nu hoor ik niets meer. Als baantjeszwemmer en als belastingbetaler wil ik weten hoe het zit.

Kunt u mij toesturen: de inspectierapporten van het bad, de offertes van aannemers, en de mails en verslagen waarin de wethouder en de exploitant hierover praten? Het gaat mij om alles tussen maart 2025 en vandaag. Een kopie of een link is prima. Kost het geld, laat het dan eerst weten.

Ik hoor graag wanneer ik antwoord kan verwachten.

Groet,
Gerben Wiersinga
06-00000071
`,
  }),
};
