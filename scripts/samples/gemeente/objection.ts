import { docx, lines, p } from "../docx.ts";
import type { Sample } from "../sample.ts";

export const objection: Sample = {
  id: "bezwaar-aanslag",
  title: "Brief van een inwoner tegen een aanslag",
  kind: "document",
  context: {
    host: "word", author: { name: "Saskia Dolman", email: "s.dolman@rietmonde.example", unit: "Juridische zaken" },
    now: "2026-04-03T10:00:00+02:00", currentLocation: null, thread: null,
  },
  expected: {
    outcome: "vastleggen", documentType: ["bezwaarschrift"], fields: { date: "2026-03-30", status: "definitief" },
    location: { best: "intake-bezwaar" }, woo: { categories: [] },
    findings: [{ quote: "Kaagdijk 88", grounds: ["5.1.2.e"] }, { quote: "NL05TEST0417164300", grounds: ["5.1.2.e"] }],
    notFlagged: ["27 februari 2026", "1.214,60 euro"],
    retention: { number: "13.1", valuation: "vernietigen", term: "P5Y" },
    maxQuestions: 0, maxClicks: 1,
    notes: "Ingekomen brief, opgeslagen als Word-document. De zaak over herzieningen van de belasting is niet de plek voor een geschil.",
  },
  input: () => docx({
    title: "", author: "I. Brouwer", made: "2026-03-30T19:04:00Z", font: "Times New Roman",
    body: [
      ...lines("I. Brouwer", "Kaagdijk 88", "1004 GH Rietmonde"),
      ...lines("Aan het college van burgemeester en wethouders", "Postbus 40", "1001 AB Rietmonde"),
      p("Rietmonde, 30 maart 2026"),
      p("Onderwerp: bezwaar aanslag OZB, aanslagnummer 77120456"),
      p("Geacht college,"),
      p("Op 27 februari 2026 kreeg ik van u een aanslag van 1.214,60 euro. Tegen deze aanslag kom ik in bezwaar. U rekent met een woning van 160 vierkante meter, terwijl mijn huis volgens de bouwtekening 124 vierkante meter is. De aanbouw waar u van uitgaat is nooit gebouwd."),
      p("Ik vraag u de aanslag te verlagen en het te veel betaalde terug te storten op NL05TEST0417164300. Ook wil ik mijn verhaal graag komen vertellen voordat u beslist."),
      p("Een kopie van de aanslag en de bouwtekening stuur ik mee."),
      p("Met vriendelijke groet,"),
      p("I. Brouwer"),
    ],
  }),
};
