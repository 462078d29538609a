import { brand, docx, lines, p, small } from "../docx.ts";
import type { Sample } from "../sample.ts";

export const letter: Sample = {
  id: "brief-boomwortels",
  title: "Brief aan een bewoner over een boom",
  kind: "document",
  context: {
    host: "word", author: { name: "Hanneke Prins", email: "h.prins@rietmonde.example", unit: "Beheer openbare ruimte" },
    now: "2026-09-22T13:30:00+02:00", currentLocation: null, thread: null,
  },
  expected: {
    outcome: "vastleggen", documentType: ["brief"], fields: { date: "2026-09-22", caseNumber: "Z-2026-20350" },
    location: { best: "Z-2026-20350" }, woo: { categories: [] },
    findings: [{ quote: "G. Nijdam", grounds: ["5.1.2.e"] }, { quote: "Esdoornhof 9", grounds: ["5.1.2.e"] }, { quote: "rollator", grounds: ["5.1.1.d"] }],
    notFlagged: ["H. Prins", "in week 44", "Stadhuisplein 1"],
    retention: { number: "6.1", valuation: "vernietigen", term: "P5Y" },
    maxQuestions: 0, maxClicks: 1,
    notes: "Antwoord op een melding. Geen besluit waartegen iemand bezwaar kan maken, dus geen beschikking.",
  },
  input: () => docx({
    title: "Uw melding over de stoep", author: "Hanneke Prins", made: "2026-09-22T11:20:00Z", font: "Verdana",
    header: [brand("gemeente Rietmonde", "1F6F54")],
    footer: [small("Stadhuisplein 1 · Postbus 40 · 1001 AB Rietmonde")],
    body: [
      ...lines("De heer G. Nijdam", "Esdoornhof 9", "1003 TR RIETMONDE"),
      ...lines("Rietmonde, 22 september 2026", "Ons kenmerk: Z-2026-20350", "Betreft: uw melding over de stoep voor uw huis"),
      p("Geachte heer Nijdam,"),
      p("Op 8 september liet u ons weten dat de wortels van de esdoorn de stoep voor uw huis omhoog duwen. U schreef dat u er met uw rollator niet meer langs kunt. Bedankt dat u dit doorgaf."),
      p("Onze toezichthouder is op 15 september komen kijken. Hij zag hetzelfde als u: de tegels liggen op drie plaatsen meer dan vier centimeter hoger. De boom zelf is gezond en blijft staan."),
      p("In week 44 halen we de tegels weg, snoeien we de wortels bij en leggen we een smallere strook terug, met grind rond de stam. Tot die tijd staat er een hek en legt de aannemer rijplaten neer, zodat u veilig naar de auto kunt."),
      p("Wij hopen dat u hiermee weer ruim baan hebt. Is er iets niet duidelijk, dan kunt u bellen met 14 0999 en vragen naar mevrouw Prins."),
      p("Hoogachtend,"),
      ...lines("namens burgemeester en wethouders,", "H. Prins", "beheerder groen"),
    ],
  }),
};
