import { eml } from "../mail.ts";
import type { Sample } from "../sample.ts";

export const complaint: Sample = {
  id: "klacht-milieustraat",
  title: "Boze mail over de milieustraat",
  kind: "mail",
  context: {
    host: "outlook-read", author: { name: "Mila Ruiter", email: "m.ruiter@rietmonde.example", unit: "Klantcontact" },
    now: "2026-08-17T08:30:00+02:00", currentLocation: null, thread: null,
  },
  expected: {
    outcome: "vastleggen", documentType: ["klacht"], fields: { date: "2026-08-15" },
    location: { best: "intake-klachten" }, woo: { categories: [] },
    findings: [{ quote: "Ansje Zuidema", grounds: ["5.1.2.e"] }, { quote: "astma", grounds: ["5.1.1.d"] }],
    notFlagged: ["zaterdag rond elf uur", "de milieustraat"],
    retention: { number: "13.1", valuation: "vernietigen", term: "P5Y" },
    maxQuestions: 1, maxClicks: 2,
    notes: "Het gaat om hoe iemand is behandeld, niet om het tarief of een besluit. Het woord klacht staat niet in het onderwerp.",
  },
  input: () => eml({
    from: "Ansje Zuidema <ansje.zuidema@thuismail.example>", to: ["info@rietmonde.example"],
    date: "Sat, 15 Aug 2026 13:41:55 +0200", subject: "wat ik zaterdag meemaakte", id: "20260815134155.3@thuismail.example",
    html: true,
    text: `Beste gemeente,

Vanmorgen, zaterdag rond elf uur, was ik met mijn zoon van negen bij de milieustraat aan de Loswal. Ik had een oude matras op het dak. De man bij de poort, een grote kerel met een oranje pet, begon meteen te schreeuwen dat ik verkeerd stond. Ik vroeg vriendelijk waar ik dan wel moest staan. Toen riep hij over het hele terrein dat "vrouwen niet kunnen rijden" en zette hij de blazer aan, vlak naast het open raam. Mijn zoon heeft astma en heeft de rest van de dag liggen hoesten.

Toen ik zijn naam vroeg, lachte hij en draaide hij zich om. Ik voel me hier vreselijk over. Die matras kan me niks schelen, maar ik vind dat een medewerker van de gemeente zich zo niet mag gedragen.

Ik wil dat hierover met hem gepraat wordt en dat ik iets van u terug hoor. Een kaartje met sorry aan mijn zoon zou mooi zijn.

Ansje Zuidema
Kaagdijk 114
`,
  }),
};
