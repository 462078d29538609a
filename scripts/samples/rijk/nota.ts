import { brand, docx, h, lines, p, small, table } from "../docx.ts";
import type { Sample } from "../sample.ts";

const desk = { host: "word", currentLocation: null, thread: null } as const;
const head = brand("Ministerie van Landelijk Gebied", "154273");
const author = { name: "Koen Ottens", email: "k.ottens@minlg.example", unit: "Directie Water en Bodem" };

export const counsel: Sample = {
  id: "advies-aan-minister",
  title: "Advies aan de minister",
  kind: "document",
  context: { ...desk, author, now: "2026-04-02T12:00:00+02:00" },
  expected: {
    outcome: "vastleggen", documentType: ["adviesdocument"], fields: { date: "2026-04-02" },
    location: { best: "dos-veenweide-provincies" }, woo: { categories: [] },
    findings: [{ quote: "Ons advies is om de provincies pas na de zomer te betrekken", grounds: ["5.2.1"] }],
    notFlagged: ["Koen Ottens", "14 april"], maxQuestions: 0, maxClicks: 1,
    notes: "Ambtelijk advies voor intern beraad. Er staat een persoonlijke beleidsopvatting in.",
  },
  input: () => docx({
    title: "Adviesnota overleg provincies", author: "Koen Ottens", made: "2026-04-02T09:00:00Z", font: "Verdana", header: [head, small("Intern gebruik")],
    body: [
      h("Adviesnota aan de minister: overleg met de provincies over veenweide"),
      table([["Aan", "de minister"], ["Van", "Koen Ottens"], ["Datum", "2 april 2026"]], { widths: [20, 80] }),
      h("Aanleiding", 2),
      p("Op 14 april is er bestuurlijk overleg met vier provincies over het peil in de veenweide."),
      h("Advies", 2),
      p("Ons advies is om de provincies pas na de zomer te betrekken bij de verdeling van het geld."),
    ],
  }),
};

export const inform: Sample = {
  id: "nota-ter-informatie",
  title: "Nota ter informatie",
  kind: "document",
  context: { ...desk, author, now: "2026-02-18T12:00:00+01:00" },
  expected: {
    outcome: "vastleggen", documentType: ["adviesdocument", "beslisnota"], fields: { date: "2026-02-18" },
    location: { best: "dos-wolvenplan" }, woo: { categories: [] },
    findings: [], notFlagged: ["Irene Vleeming", "61 meldingen"], maxQuestions: 0, maxClicks: 1,
    notes: "De minister hoeft niets te beslissen. Feiten zijn geen beleidsopvatting.",
  },
  input: () => docx({
    title: "Nota wolf", author: "Irene Vleeming", made: "2026-02-18T09:00:00Z", font: "Verdana", header: [head],
    body: [
      h("Nota ter informatie: meldingen van faunaschade door de wolf"),
      table([["Aan", "de staatssecretaris"], ["Van", "Irene Vleeming, Directie Natuur"], ["Datum", "18 februari 2026"]], { widths: [20, 80] }),
      h("Kern", 2),
      p("In januari kwamen 61 meldingen van faunaschade binnen, tegen 48 een jaar eerder."),
      p("Het interprovinciaal wolvenplan wordt in mei herzien. U ontvangt dan een voorstel."),
    ],
  }),
};

export const answers: Sample = {
  id: "antwoord-kamervragen",
  title: "Antwoorden op Kamervragen",
  kind: "document",
  context: { ...desk, author: { ...author, name: "Irene Vleeming", unit: "Directie Plant en Bodem" }, now: "2026-09-03T12:00:00+02:00" },
  expected: {
    outcome: "vastleggen", documentType: ["Kamervraag met antwoord"], fields: { date: "2026-09-02" },
    location: { best: "dos-mestverwerking-kamer" }, woo: { categories: ["Woo 3.3 lid 2 onder b"] },
    findings: [], notFlagged: ["Y. van Rossem", "het lid Ter Wal", "negen installaties"], maxQuestions: 0, maxClicks: 1,
    notes: "Antwoord aan de Tweede Kamer. Kamerlid en minister treden op in functie.",
  },
  input: () => docx({
    title: "Antwoord op vragen mestverwerking", author: "Irene Vleeming", made: "2026-09-02T09:00:00Z", font: "Verdana", header: [head],
    body: [
      h("Antwoord op vragen van het lid Ter Wal over stank bij mestverwerking"),
      p("Datum: 2 september 2026"),
      p("Vraag 1"), p("Bent u bekend met de klachten over stank bij installaties voor mestverwerking?"),
      p("Antwoord 1"), p("Ja. Bij negen installaties zijn dit jaar klachten gemeld."),
      p("Vraag 2"), p("Bent u bereid de regels aan te scherpen?"),
      p("Antwoord op vraag 2"), p("In het voorjaar van 2027 kom ik met een voorstel."),
      ...lines("De minister van Landelijk Gebied,", "Y. van Rossem"),
    ],
  }),
};

export const draft: Sample = {
  id: "regeling-ter-consultatie",
  title: "Ontwerp van een regeling, ter consultatie",
  kind: "document",
  context: { ...desk, author, now: "2026-10-20T12:00:00+02:00" },
  expected: {
    outcome: "vastleggen", documentType: ["regeling"], location: { best: "dos-mestverwerking-subsidie" }, woo: { categories: ["Woo 3.3 lid 1 onder c"] },
    findings: [], notFlagged: ["Y. van Rossem"], maxQuestions: 1, maxClicks: 2,
    notes: "Een ontwerp waarover advies wordt gevraagd, valt ook als concept onder de Woo. Die plicht geldt nog niet.",
  },
  input: () => docx({
    title: "Consultatieversie subsidieregeling mestvergisters", author: "Koen Ottens", made: "2026-10-19T09:00:00Z", font: "Verdana", header: [head, small("Consultatieversie")],
    body: [
      h("Ontwerpregeling van de minister van Landelijk Gebied, houdende subsidie voor mestvergisters"),
      p("Versie voor consultatie, 19 oktober 2026"),
      p("De minister van Landelijk Gebied, gelet op artikel 4 van de Kaderwet subsidies,"),
      p("Besluit:"),
      h("Artikel 1", 2), p("In deze regeling wordt verstaan onder vergister: een installatie voor mestverwerking."),
      h("Artikel 2", 2), p("De minister kan subsidie verstrekken voor de bouw van een vergister."),
      h("Artikel 3", 2), p("Deze regeling treedt in werking met ingang van 1 juli 2027."),
      ...lines("De minister van Landelijk Gebied,", "Y. van Rossem"),
    ],
  }),
};
