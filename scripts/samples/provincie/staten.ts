import { brand, docx, h, p, small, table } from "../docx.ts";
import { eml } from "../mail.ts";
import type { Sample } from "../sample.ts";

const desk = { host: "word", currentLocation: null, thread: null } as const;
const author = { name: "Fenna Wolters", email: "f.wolters@provincie-elzenland.example", unit: "Mobiliteit" };

export const proposal: Sample = {
  id: "statenvoorstel",
  title: "Voorstel aan Provinciale Staten",
  kind: "document",
  context: { ...desk, author, now: "2026-09-15T10:20:00+02:00" },
  expected: {
    outcome: "vastleggen", documentType: ["vergaderstuk"], fields: { date: "2026-09-15", status: "definitief" },
    location: { best: "dos-fietsnetwerk" }, woo: { categories: ["Woo 3.3 lid 2 onder c"] },
    findings: [], notFlagged: ["drs. T. Hemmen", "3,4 miljoen euro"], maxQuestions: 0, maxClicks: 1,
    notes: "Vergaderstuk van Provinciale Staten. De selectielijst van de provincies moet de beheerder nog laden.",
  },
  input: () => docx({
    title: "Statenvoorstel snelfietsroute", author: "Fenna Wolters", made: "2026-09-15T08:00:00Z",
    header: [brand("Provincie Elzenland", "1B5E20")],
    body: [
      brand("Statenvoorstel: krediet voor de snelfietsroute Elzenland", "1B5E20"),
      table([["Datum", "15 september 2026"], ["Portefeuillehouder", "drs. T. Hemmen"], ["Status", "Vastgesteld door Gedeputeerde Staten"], ["Aan", "Provinciale Staten"]], { widths: [30, 70] }),
      h("Voorgesteld besluit", 2),
      p("Wij stellen u voor een krediet van 3,4 miljoen euro beschikbaar te stellen voor het deel tussen Waardenburg en Oostveen."),
      h("Beoogd effect", 2),
      p("Elke werkdag nemen 1.900 mensen de fiets in plaats van de auto."),
      h("Argumenten", 2),
      p("Het Rijk betaalt de helft mee als de route voor 2029 klaar is."),
      h("Kanttekeningen", 2),
      p("Twee gemeenten moeten hun bestemmingsplan nog aanpassen."),
      p("Namens Gedeputeerde Staten van Elzenland, de secretaris, de commissaris van de Koning"),
    ],
  }),
};

export const letter: Sample = {
  id: "antwoord-statenvragen",
  title: "Antwoord op statenvragen",
  kind: "document",
  context: { ...desk, author: { ...author, unit: "Water en Milieu" }, now: "2026-08-21T09:00:00+02:00" },
  expected: {
    outcome: "vastleggen", documentType: ["vergaderstuk"], fields: { date: "2026-08-20" },
    location: { best: "dos-zwemwater" }, woo: { categories: ["Woo 3.3 lid 2 onder c"] },
    findings: [], notFlagged: ["R. van Loenen", "zes plassen"], maxQuestions: 0, maxClicks: 1,
    notes: "Gedeputeerde Staten antwoorden op vragen van een statenlid. Dat is iemand in functie.",
  },
  input: () => docx({
    title: "Beantwoording statenvragen zwemwater", author: "Fenna Wolters", made: "2026-08-20T12:00:00Z",
    header: [brand("Provincie Elzenland", "1B5E20")],
    body: [
      h("Beantwoording statenvragen over blauwalg in zwemwater"),
      p("Datum: 20 augustus 2026"),
      p("Vragen van statenlid R. van Loenen, ingezonden op 3 augustus 2026."),
      p("Vraag 1: In hoeveel recreatieplassen is deze zomer blauwalg gevonden?"),
      p("Antwoord van Gedeputeerde Staten: In zes plassen. Bij twee daarvan is een zwemverbod afgekondigd."),
      p("Vraag 2: Wat doet de provincie volgend jaar anders?"),
      p("Antwoord van Gedeputeerde Staten: Wij meten vanaf mei elke twee weken en zetten de uitslag op de website."),
      p("Gedeputeerde Staten van Elzenland"),
    ],
  }),
};

export const strategy: Sample = {
  id: "gs-nota",
  title: "Nota voor Gedeputeerde Staten",
  kind: "document",
  context: { ...desk, author: { name: "Joris Bakelaar", email: "j.bakelaar@provincie-elzenland.example", unit: "Economie" }, now: "2026-05-06T16:00:00+02:00" },
  expected: {
    outcome: "vastleggen", documentType: ["adviesvoorstel"], fields: { date: "2026-05-06" },
    location: { best: "dos-vliegveld" }, woo: { categories: [] },
    findings: [{ quote: "Wij raden u af om dit bedrag nu al te noemen", grounds: ["5.2.1"] }],
    notFlagged: ["Joris Bakelaar", "1 juli"], maxQuestions: 0, maxClicks: 1,
    notes: "Voorbereiding van een besluit van het dagelijks bestuur, met een advies dat om afweging vraagt.",
  },
  input: () => docx({
    title: "GS-nota Hazenveld", author: "Joris Bakelaar", made: "2026-05-06T12:00:00Z",
    header: [brand("Provincie Elzenland", "1B5E20"), small("Niet openbaar")],
    body: [
      h("Nota aan Gedeputeerde Staten: gesprek met de exploitant van vliegveld Hazenveld"),
      table([["Datum", "6 mei 2026"], ["Opsteller", "Joris Bakelaar"], ["Portefeuillehouder", "drs. T. Hemmen"]], { widths: [30, 70] }),
      h("Gevraagd besluit", 2),
      p("In te stemmen met de inzet voor het gesprek van 1 juli."),
      h("Toelichting", 2),
      p("De exploitant vraagt om een bijdrage voor de nieuwe luchthavenweg. Wij raden u af om dit bedrag nu al te noemen: het verzwakt uw positie."),
      p("Gedeputeerde Staten wordt gevraagd de gedeputeerde te machtigen."),
    ],
  }),
};

export const grant: Sample = {
  id: "mail-subsidie",
  title: "Mail van een boer over zijn subsidie",
  kind: "mail",
  context: { host: "outlook-read", author: { name: "Fenna Wolters", email: "f.wolters@provincie-elzenland.example", unit: "Natuur" }, now: "2026-10-05T08:40:00+02:00", currentLocation: null, thread: null },
  expected: {
    outcome: "vastleggen", fields: { date: "2026-10-05", caseNumber: "PZ-2026-004417" }, location: { best: "PZ-2026-004417" }, woo: { categories: [] },
    findings: [{ quote: "06-12340098", grounds: ["5.1.2.e"] }], notFlagged: ["PZ-2026-004417"], maxQuestions: 1, maxClicks: 2,
    notes: "Een aanvrager vult zijn aanvraag aan. Zijn mobiele nummer leidt naar hem.",
  },
  input: () => eml({
    from: "Wim Oosterlo <wim@erfoosterlo.example>", to: ["Natuursubsidies <natuur@provincie-elzenland.example>"],
    date: "Mon, 05 Oct 2026 08:31:00 +0200", subject: "Aanvulling bij PZ-2026-004417", id: "20261005.0831@erfoosterlo.example",
    text: `Goedemorgen,

Bij mijn aanvraag PZ-2026-004417 stuur ik de offerte voor de poel na. Het gaat om 4.850 euro. De hoveniers kunnen in februari beginnen als ik voor 1 december weet of de subsidie doorgaat.

U kunt mij bellen op 06-12340098.

Wim Oosterlo
`,
  }),
};
