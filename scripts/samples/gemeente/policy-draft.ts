import { brand, bullets, docx, h, p, small, table, title } from "../docx.ts";
import type { Sample } from "../sample.ts";

export const policyDraft: Sample = {
  id: "concept-speelruimte",
  title: "Concept van een nota over speelplekken",
  kind: "document",
  context: {
    host: "word", author: { name: "Esmee Kuipers", email: "e.kuipers@rietmonde.example", unit: "Ruimtelijk beleid" },
    now: "2026-11-10T09:15:00+01:00", currentLocation: "https://rietmonde.sharepoint.example/sites/beleid/speelruimte-2027-2032/nota-speelruimte.docx", thread: null,
  },
  expected: {
    outcome: "vastleggen", documentType: ["beleidsnota", "beleidsdocument"],
    fields: { status: "concept", version: "0.3", date: "2026-11-09" },
    location: { best: "dos-speelruimte" }, warnsLocation: false,
    woo: { categories: [] },
    findings: [{ quote: "Ik verwacht dat de raad scenario 3 te duur vindt, dus ik zou het niet als voorkeur opvoeren.", grounds: ["5.2.1"] }],
    notFlagged: ["184 speelplekken", "Scenario 2 kost eenmalig 740.000 euro", "van 61 naar 48 procent"],
    retention: { number: "2.1.1", valuation: "bewaren", term: null },
    maxQuestions: 0, maxClicks: 1,
    notes: "Nog niet vastgesteld, dus geen Woo-categorie. Het stuk staat al in het goede dossier. De inspectiemap deelt veel woorden.",
  },
  input: () => docx({
    title: "Ruimte om te spelen", author: "Esmee Kuipers", made: "2026-11-09T15:32:00Z", font: "Arial",
    header: [small("Ruimte om te spelen 2027-2032 · CONCEPT 0.3 · 9 november 2026")],
    footer: [small("Gemeente Rietmonde, team Ruimtelijk beleid")],
    body: [
      brand("gemeente Rietmonde", "1F6F54"),
      title("Ruimte om te spelen"),
      p("Nota speelruimte 2027-2032"),
      h("1 Waarom deze nota"),
      p("Rietmonde heeft 184 speelplekken. Veel daarvan zijn aangelegd toen de wijken nieuw waren en de straten vol kinderen liepen. Inmiddels is in Oosterkaag de helft van de toestellen aan vervanging toe, terwijl in Hoge Weide speelplekken ontbreken."),
      p("Uit de buurtpeiling blijkt dat het aandeel kinderen dat elke dag buiten speelt in zes jaar is gedaald van 61 naar 48 procent."),
      h("2 Wat willen we bereiken"),
      ...bullets("Elk kind vindt binnen 300 meter een plek om te spelen.", "Ook kinderen met een beperking kunnen meedoen.", "Groen en water horen bij het spel, niet alleen toestellen."),
      h("3 Drie scenario’s"),
      table([
        ["Scenario", "Eenmalig", "Per jaar"],
        ["1 Vervangen wat kapot gaat", "310.000 euro", "95.000 euro"],
        ["2 Minder plekken, beter ingericht", "740.000 euro", "70.000 euro"],
        ["3 Een natuurspeelplek in elke wijk", "1.900.000 euro", "120.000 euro"],
      ], { widths: [50, 25, 25] }),
      p(""),
      p("Scenario 2 kost eenmalig 740.000 euro en verlaagt de kosten van beheer. In scenario 1 blijft het aantal plekken gelijk."),
      p("Ik verwacht dat de raad scenario 3 te duur vindt, dus ik zou het niet als voorkeur opvoeren."),
      h("4 Hoe nu verder"),
      p("In december praten we met de kinderraad en de wijkplatforms. Daarna gaat de nota naar burgemeester en wethouders en in het voorjaar naar de gemeenteraad."),
    ],
  }),
};
