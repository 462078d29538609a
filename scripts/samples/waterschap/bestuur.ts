import { brand, docx, h, lines, p, table } from "../docx.ts";
import { eml } from "../mail.ts";
import type { Sample } from "../sample.ts";

const desk = { host: "word", currentLocation: null, thread: null } as const;
const author = { name: "Mirjam Terpstra", email: "m.terpstra@ws-rietvliet.example", unit: "Watersysteem" };
const head = brand("Waterschap Rietvliet", "01579B");

export const level: Sample = {
  id: "peilbesluit",
  title: "Peilbesluit van het algemeen bestuur",
  kind: "document",
  context: { ...desk, author, now: "2026-06-24T15:00:00+02:00" },
  expected: {
    outcome: "vastleggen", documentType: ["besluit"], fields: { date: "2026-06-24", status: "definitief" },
    location: { best: "dos-peilbesluit-kade" }, woo: { categories: ["Woo 3.3 lid 1 onder b"] },
    findings: [], notFlagged: ["ir. K. Blankestijn", "1,85 meter onder NAP"], maxQuestions: 0, maxClicks: 1,
    notes: "Besluit van algemene strekking. De namen onderaan zijn van mensen in functie.",
  },
  input: () => docx({
    title: "Peilbesluit polder De Kade", author: "Mirjam Terpstra", made: "2026-06-24T12:00:00Z", header: [head],
    body: [
      h("Peilbesluit polder De Kade"),
      p("Het algemeen bestuur van waterschap Rietvliet, gelezen het voorstel van het dagelijks bestuur, gelet op artikel 2.41 van de Omgevingswet,"),
      p("besluit:"),
      p("1. Voor peilgebied 3 geldt een zomerpeil van 1,85 meter onder NAP en een winterpeil van 2,05 meter onder NAP."),
      p("2. Dit besluit treedt in werking op de dag na bekendmaking in het Waterschapsblad."),
      p("Vastgesteld in de vergadering van 24 juni 2026"),
      ...lines("de secretaris,", "S. Vonk", "de dijkgraaf,", "ir. K. Blankestijn"),
    ],
  }),
};

export const permit: Sample = {
  id: "watervergunning",
  title: "Vergunning voor een steiger",
  kind: "document",
  context: { ...desk, author: { name: "Sander Vonk", email: "s.vonk@ws-rietvliet.example", unit: "Vergunningen" }, now: "2026-07-09T11:00:00+02:00" },
  expected: {
    outcome: "vastleggen", documentType: ["vergunning", "beschikking"], fields: { date: "2026-07-09", caseNumber: "WV-2026-01932" },
    location: { best: "WV-2026-01932" }, woo: { categories: ["Woo 3.3 lid 2 onder k"] },
    findings: [{ quote: "A. Dijkhof", grounds: ["5.1.2.e"] }], notFlagged: ["Sander Vonk", "WV-2026-01932"], maxQuestions: 0, maxClicks: 1,
    notes: "Een beschikking aan een inwoner. Haar naam en adres vragen om bescherming.",
  },
  input: () => docx({
    title: "Watervergunning steiger", author: "Sander Vonk", made: "2026-07-09T08:00:00Z", header: [head],
    body: [
      ...lines("Mevrouw A. Dijkhof", "Lindekade 44", "3498 XA Rietvliet"),
      table([["Datum", "9 juli 2026"], ["Zaaknummer", "WV-2026-01932"], ["Onderwerp", "Besluit watervergunning"]], { widths: [30, 70], open: true }),
      p("Geachte mevrouw Dijkhof,"),
      p("Op 2 juni vroeg u een vergunning aan voor een steiger langs de Lindekade. Wij verlenen de vergunning, met deze voorschriften."),
      p("De steiger is hoogstens 6 meter lang en raakt de waterkering niet."),
      p("Bent u het niet eens met dit besluit? Maak dan binnen zes weken bezwaar."),
      ...lines("Het dagelijks bestuur van waterschap Rietvliet,", "namens deze,", "Sander Vonk, teamleider Vergunningen"),
    ],
  }),
};

export const board: Sample = {
  id: "ab-voorstel",
  title: "Voorstel aan het algemeen bestuur",
  kind: "document",
  context: { ...desk, author: { ...author, unit: "Waterketen" }, now: "2026-11-03T14:00:00+01:00" },
  expected: {
    outcome: "vastleggen", documentType: ["vergaderstuk"], fields: { date: "2026-11-03" },
    location: { best: "dos-zuivering" }, woo: { categories: ["Woo 3.3 lid 2 onder c"] },
    findings: [], notFlagged: ["ir. K. Blankestijn", "11,2 miljoen euro"], maxQuestions: 0, maxClicks: 1,
    notes: "Vergaderstuk van het algemeen bestuur, dat de inwoners vertegenwoordigt.",
  },
  input: () => docx({
    title: "AB-voorstel zuivering Oudeland", author: "Mirjam Terpstra", made: "2026-11-03T09:00:00Z", header: [head],
    body: [
      h("Voorstel aan het algemeen bestuur: vernieuwing van zuivering Oudeland"),
      table([["Datum", "3 november 2026"], ["Portefeuillehouder", "ir. K. Blankestijn"], ["Agendapunt", "7"]], { widths: [30, 70] }),
      h("Voorgesteld besluit", 2),
      p("Het algemeen bestuur besluit 11,2 miljoen euro beschikbaar te stellen voor de vernieuwing van de zuivering."),
      h("Argumenten", 2),
      p("De slibverwerking kan de groei van het dorp na 2028 niet meer aan."),
      h("Kanttekeningen", 2),
      p("De levertijd van pompen is opgelopen tot veertien maanden."),
      h("Financiële gevolgen", 2),
      p("Het tarief stijgt met 1,8 procent."),
    ],
  }),
};

export const objection: Sample = {
  id: "bezwaar-aanslag",
  title: "Mail van een inwoner over haar aanslag",
  kind: "mail",
  context: { host: "outlook-read", author: { name: "Sander Vonk", email: "s.vonk@ws-rietvliet.example", unit: "Belastingen" }, now: "2026-03-12T09:10:00+01:00", currentLocation: null, thread: null },
  expected: {
    outcome: "vastleggen", documentType: ["bezwaarschrift"], fields: { date: "2026-03-11" }, location: { best: "intake-belasting" }, woo: { categories: [] },
    findings: [{ quote: "Beukenhof 9, 3498 XC Rietvliet", grounds: ["5.1.2.e"] }], notFlagged: ["412 euro"], maxQuestions: 1, maxClicks: 2,
    notes: "Een inwoner maakt bezwaar tegen de aanslag. Dat opent een zaak bij Belastingen.",
  },
  input: () => eml({
    from: "Lotte Graafland <lotte.graafland@post.example>", to: ["Belastingen <belastingen@ws-rietvliet.example>"],
    date: "Wed, 11 Mar 2026 19:42:00 +0100", subject: "Bezwaar tegen mijn aanslag 2026", id: "20260311.1942@post.example",
    text: `Beste mensen,

Hierbij maak ik bezwaar tegen de aanslag waterschapsbelasting van 27 februari. U rekent 412 euro voor drie personen. Sinds januari woon ik alleen, aan de Beukenhof 9, 3498 XC Rietvliet.

Wilt u de aanslag aanpassen en mij laten weten wat de uitkomst is?

Met vriendelijke groet,
Lotte Graafland
`,
  }),
};
