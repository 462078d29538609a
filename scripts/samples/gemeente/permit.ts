import { brand, bullets, docx, h, lines, p, small, table } from "../docx.ts";
import type { Sample } from "../sample.ts";

export const permit: Sample = {
  id: "vergunning-dakkapel",
  title: "Vergunning voor een dakkapel",
  kind: "document",
  context: {
    host: "word", author: { name: "Roel Attema", email: "r.attema@rietmonde.example", unit: "Omgevingsloket" },
    now: "2026-08-25T14:10:00+02:00", currentLocation: null, thread: null,
  },
  expected: {
    outcome: "vastleggen", documentType: ["beschikking", "vergunning"],
    fields: { caseNumber: "Z-2026-20418", status: "definitief", date: "2026-08-25" },
    location: { best: "Z-2026-20418" },
    woo: { categories: ["Woo 3.3 lid 2 onder k"] },
    findings: [
      { quote: "M. Terpstra", grounds: ["5.1.2.e"] },
      { quote: "Wilgenlaan 27", grounds: ["5.1.2.e"] },
      { quote: "m.terpstra@post.example", grounds: ["5.1.2.e"] },
    ],
    notFlagged: ["Postbus 40, 1001 AB Rietmonde", "1,75 meter", "welstandsnota", "artikel 22.26 van het omgevingsplan"],
    retention: { number: "11.1.6", valuation: "bewaren", term: null },
    maxQuestions: 0, maxClicks: 1,
    notes: "Besluit op een aanvraag, met rechtsmiddelen. Het kenmerk is het zaaknummer; de zaak van de buren lijkt erop. Bouwen wordt bewaard.",
  },
  input: () => docx({
    title: "Omgevingsvergunning dakkapel Wilgenlaan 27", author: "Roel Attema", made: "2026-08-25T11:58:00Z", font: "Verdana",
    header: [brand("gemeente Rietmonde", "1F6F54")],
    footer: [small("Bezoekadres Stadhuisplein 1 · Postbus 40, 1001 AB Rietmonde · telefoon 14 0999 · www.rietmonde.example")],
    body: [
      ...lines("Mevrouw M. Terpstra", "Wilgenlaan 27", "1002 KD Rietmonde"),
      table([
        ["Datum", "25 augustus 2026"], ["Kenmerk", "Z-2026-20418"], ["Behandeld door", "R. Attema"], ["Onderwerp", "Uw dakkapel mag er komen: omgevingsvergunning"],
      ], { widths: [25, 75], open: true }),
      p(""),
      p("Beste mevrouw Terpstra,"),
      p("Op 6 juli 2026 vroeg u een vergunning om een dakkapel te plaatsen op het voordakvlak van uw woning. U krijgt deze vergunning. In deze brief leest u waarom, wat de regels zijn en wat u kunt doen als u of een ander het er niet mee eens is."),
      h("Wat u mag bouwen", 2),
      p("De vergunning geldt voor een dakkapel aan de voorkant van de woning **Wilgenlaan 27, 1002 KD Rietmonde**, volgens de tekeningen die u per e-mail (m.terpstra@post.example) hebt gestuurd. De dakkapel is 1,75 meter hoog en 3,20 meter breed."),
      h("Waarom u de vergunning krijgt", 2),
      p("De bouwactiviteit past binnen artikel 22.26 van het omgevingsplan. De stadsbouwmeester heeft op 11 augustus bekeken of het plan voldoet aan de welstandsnota. Hij had geen opmerkingen over de kleur en de vorm."),
      h("Daar moet u zich aan houden", 2),
      ...bullets("U begint binnen één jaar met bouwen.", "U meldt de start twee werkdagen van tevoren.", "Bouwafval voert u af; het blijft niet op straat liggen."),
      h("Bent u of is uw buur het niet eens met dit besluit?", 2),
      p("Dan kan binnen zes weken na de verzenddatum een bezwaarschrift worden gestuurd aan het college van burgemeester en wethouders. Heeft het haast, dan kan ook een voorlopige voorziening worden gevraagd bij de rechtbank."),
      p("Hebt u nog vragen? Bel ons gerust en houd het kenmerk bij de hand."),
      p("Met vriendelijke groet,"),
      p("namens burgemeester en wethouders van Rietmonde,"),
      ...lines("R. Attema", "casemanager Omgevingsloket"),
      small("Bijlage: tekening voorgevel, blad 2"),
    ],
  }),
};

