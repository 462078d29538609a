import { eml } from "../mail.ts";
import type { Sample } from "../sample.ts";

export const decisionMail: Sample = {
  id: "mail-inkomensgrens",
  title: "Mail tussen collega’s met een besluit",
  kind: "mail",
  context: {
    host: "outlook-read", author: { name: "Pien Hoekstra", email: "p.hoekstra@rietmonde.example", unit: "Samenleving" },
    now: "2026-11-05T11:30:00+01:00", currentLocation: null, thread: null,
  },
  expected: {
    outcome: "vastleggen", fields: { date: "2026-11-05" }, location: { best: "dos-minima" }, woo: { categories: [] },
    findings: [{ quote: "Persoonlijk vind ik 120 procent nog steeds aan de krappe kant", grounds: ["5.2.1"] }],
    notFlagged: ["130 procent van de bijstandsnorm", "1.900 huishoudens"],
    maxQuestions: 1, maxClicks: 2,
    notes: "Kort, zonder opmaak, maar er staat een keuze van de wethouder in die later uitgelegd moet kunnen worden. De lange staart is het oude gesprek.",
  },
  input: () => eml({
    from: "Joris Veldman <j.veldman@rietmonde.example>", to: ["Pien Hoekstra <p.hoekstra@rietmonde.example>"], cc: ["Mila Ruiter <m.ruiter@rietmonde.example>"],
    date: "Thu, 05 Nov 2026 11:22:40 +0100", subject: "RE: inkomensgrens minimaregelingen", id: "20261105.1122@rietmonde.example",
    headers: [["In-Reply-To", "<20261104.0915@rietmonde.example>"], ["References", "<20261104.0915@rietmonde.example>"]],
    html: true,
    text: `Pien, Mila,

Net bij de wethouder geweest. Hij kiest voor 120 procent van de bijstandsnorm en niet voor 130 procent van de bijstandsnorm, omdat de begroting er nu geen ruimte voor heeft. Over een jaar bekijken we het opnieuw. Het gaat om ongeveer 1.900 huishoudens die blijven meedoen.

Persoonlijk vind ik 120 procent nog steeds aan de krappe kant, maar dat is nu dus de lijn. Pien, verwerk jij het in de nota? Dan kan die maandag mee met de stukken.

Joris

Van: Pien Hoekstra <p.hoekstra@rietmonde.example>
Verzonden: woensdag 4 november 2026 09:15
Aan: Joris Veldman
Onderwerp: inkomensgrens minimaregelingen

Hoi Joris,

Voor de nota moet ik weten welke grens het wordt. Wil jij dit in je bilateraaltje meenemen?

Pien
`,
  }),
};
