import { brand, bullets, docx, h, lines, p, small, title } from "../docx.ts";
import type { Sample } from "../sample.ts";

export const covenant: Sample = {
  id: "convenant-oosterkaag",
  title: "Ondertekende afspraken over een wijk",
  kind: "document",
  context: {
    host: "word", author: { name: "Esmee Kuipers", email: "e.kuipers@rietmonde.example", unit: "Veiligheid" },
    now: "2026-06-18T16:00:00+02:00", currentLocation: null, thread: null,
  },
  expected: {
    outcome: "vastleggen", documentType: ["convenant"], fields: { status: "definitief", date: "2026-06-18" },
    location: { best: "dos-wijkveiligheid-convenant" }, woo: { categories: ["Woo 3.3 lid 2 onder f"] },
    findings: [{ quote: "in de nachten van donderdag op vrijdag tussen 1 en 4 uur met twee mensen", grounds: ["5.1.2.h", "5.1.2.c", "5.1.2.d"] }],
    notFlagged: ["burgemeester A. de Lange", "woningcorporatie Woonwaard", "31 december 2028"],
    retention: { number: "16.1.2", valuation: "bewaren", term: null },
    maxQuestions: 0, maxClicks: 1,
    notes: "Getekend door drie partijen. De map met het weekoverleg deelt alle namen, maar is niet de plek.",
  },
  input: () => docx({
    title: "Convenant Veilig wonen in Oosterkaag", author: "Esmee Kuipers", made: "2026-06-18T12:11:00Z",
    header: [brand("Veilig wonen in Oosterkaag", "7A3E00")],
    footer: [small("Convenant Oosterkaag 2026-2028")],
    body: [
      title("Convenant Veilig wonen in Oosterkaag"),
      p("De gemeente Rietmonde, vertegenwoordigd door burgemeester A. de Lange; de politie, district Rijt, vertegenwoordigd door de districtschef; en woningcorporatie Woonwaard, vertegenwoordigd door haar directeur-bestuurder;"),
      p("overwegen dat bewoners van Oosterkaag zich minder veilig voelen dan andere inwoners van de stad en spreken af:"),
      h("Artikel 1 Doel", 2),
      p("Partijen willen dat in 2028 minstens zeven van de tien bewoners zich ’s avonds veilig voelen op straat."),
      h("Artikel 2 Wat ieder doet", 2),
      ...bullets("De gemeente zet een wijkregisseur in voor 24 uur per week.", "Woonwaard knapt de portieken op en houdt huisbezoeken.", "De politie controleert in de nachten van donderdag op vrijdag tussen 1 en 4 uur met twee mensen op de galerijen."),
      h("Artikel 3 Geld", 2),
      p("De gemeente en Woonwaard betalen ieder 45.000 euro per jaar."),
      h("Artikel 4 Duur", 2),
      p("De afspraken gelden vanaf de dag van ondertekening en lopen tot en met 31 december 2028. Elk jaar kijken partijen samen terug."),
      p("Getekend in drie exemplaren te Rietmonde op 18 juni 2026,"),
      ...lines("namens de gemeente:", "namens de politie:", "namens Woonwaard:"),
    ],
  }),
};
