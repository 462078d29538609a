import { brand, bullets, docx, h, p, small, table, title } from "../docx.ts";
import type { Sample } from "../sample.ts";

export const minutes: Sample = {
  id: "verslag-hoge-weide",
  title: "Verslag van een overleg over woningbouw",
  kind: "document",
  context: {
    host: "word", author: { name: "Jelmer Vos", email: "j.vos@rietmonde.example", unit: "Projecten" },
    now: "2026-10-06T16:05:00+02:00", currentLocation: null, thread: null,
  },
  expected: {
    outcome: "vastleggen", documentType: ["vergaderverslag"], fields: { date: "2026-10-06" },
    location: { best: "dos-hoge-weide-overleg" },
    woo: { categories: [] },
    findings: [{ quote: "Saskia vindt de raming van de grondkosten veel te rooskleurig", grounds: ["5.2.1"] }],
    notFlagged: ["240 woningen", "het archeologisch bureauonderzoek is klaar", "De bewonersavond is op 3 november"],
    retention: { number: "19.1.9", valuation: "vernietigen", term: "P1Y" },
    maxQuestions: 1, maxClicks: 1,
    notes: "Ambtelijk overleg zonder besluit. De naam van het project staat bij vier plekken; het is de map met overleggen.",
  },
  input: () => docx({
    title: "Verslag werkgroep Hoge Weide", author: "Jelmer Vos", made: "2026-10-06T13:55:00Z",
    header: [brand("Rietmonde · Projecten", "3B5BA5")],
    footer: [small("Werkgroep Hoge Weide, 6 oktober 2026")],
    body: [
      title("Werkgroep Hoge Weide: verslag van dinsdag 6 oktober 2026"),
      table([
        ["Erbij waren", "Jelmer Vos (projectleider), Saskia Dolman (grondzaken), Tom Beishuizen (verkeer), Noor Elzinga (communicatie)"],
        ["Niet aanwezig", "Hanneke Prins"],
        ["Plaats", "Stadhuis, kamer 2.14"],
      ], { widths: [22, 78] }),
      h("1. Stand van zaken", 2),
      p("Het stedenbouwkundig plan gaat nu uit van 240 woningen, waarvan 72 sociale huur. De nutsbedrijven hebben de tracés doorgegeven en het archeologisch bureauonderzoek is klaar: er is geen nader onderzoek nodig."),
      h("2. Geld", 2),
      p("De exploitatie sluit met een tekort van 310.000 euro. Saskia vindt de raming van de grondkosten veel te rooskleurig. Zij rekent voor de volgende keer twee andere fasering door."),
      h("3. Verkeer", 2),
      p("Tom heeft de tellingen op de Kaagdijk terug: 3.850 auto’s per etmaal. De rotonde blijft in het ontwerp staan."),
      h("4. Wie doet wat", 2),
      ...bullets("Noor: De bewonersavond is op 3 november in De Schakel; uitnodiging deze week de deur uit.", "Saskia: doorrekening fasering, vóór 20 oktober.", "Jelmer: afstemmen met de provincie over de stikstofruimte."),
      p("We komen weer bij elkaar op 27 oktober om 10.00 uur."),
    ],
  }),
};
