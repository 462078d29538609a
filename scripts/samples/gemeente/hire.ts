import { eml } from "../mail.ts";
import type { Sample } from "../sample.ts";

export const hire: Sample = {
  id: "inhuur-communicatie",
  title: "Mail met akkoord op een inhuur",
  kind: "mail",
  context: {
    host: "outlook-compose", author: { name: "Joris Veldman", email: "j.veldman@rietmonde.example", unit: "Inkoop" },
    now: "2026-09-30T15:02:00+02:00", currentLocation: null, thread: null,
  },
  expected: {
    outcome: "vastleggen", fields: { date: "2026-09-30" }, location: { best: "Z-2026-20290" }, woo: { categories: [] },
    findings: [{ quote: "jullie marge van 9 procent", grounds: ["5.1.1.c", "5.1.2.f"] }],
    notFlagged: ["Joris Veldman", "42.000 euro", "B-7714"],
    retention: { number: "16.1", valuation: "vernietigen", term: "P10Y" },
    maxQuestions: 1, maxClicks: 1,
    notes: "Het bestelnummer wijst de zaak aan; de inhuur van de planeconoom komt van hetzelfde bureau. Een convenant is het niet.",
  },
  input: () => eml({
    from: "Joris Veldman <j.veldman@rietmonde.example>", to: ["Femke Hiemstra <femke@praatpaal.example>"], cc: ["Noor Elzinga <n.elzinga@rietmonde.example>"],
    date: "Wed, 30 Sep 2026 15:02:00 +0200", subject: "Inzet adviseur Hoge Weide (B-7714)", id: "20260930.1502@rietmonde.example", draft: true, encoding: "8bit",
    text: `Dag Femke,

Fijn dat we eruit zijn gekomen. Hierbij bevestig ik dat Lotte Brandenburg vanaf 12 oktober voor 20 uur per week bij ons aan de slag gaat als communicatieadviseur, tot en met 31 maart.

We betalen 94 euro per uur zonder btw. Dat past bij de prijsopbouw die je onder geheimhouding liet zien, met jullie marge van 9 procent daarin. In totaal komt het niet boven de 42.000 euro uit. Zet B-7714 op elke rekening, anders blijft hij liggen.

De getekende papieren zie ik graag voor vrijdag.

Hartelijke groet,
Joris Veldman
inkoper, gemeente Rietmonde
`,
  }),
};
