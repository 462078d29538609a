import { eml } from "../mail.ts";
import type { Sample } from "../sample.ts";

export const known: Sample = {
  id: "antwoord-lichtjesavond",
  title: "Antwoord in een gesprek dat al is vastgelegd",
  kind: "mail",
  context: {
    host: "outlook-compose", author: { name: "Roel Attema", email: "r.attema@rietmonde.example", unit: "Vergunningen" },
    now: "2026-11-18T10:05:00+01:00", currentLocation: null, thread: { knownLocation: "Z-2026-20401" },
  },
  expected: {
    outcome: "vastleggen", fields: { caseNumber: "Z-2026-20401", date: "2026-11-18" }, location: { best: "Z-2026-20401" }, woo: { categories: [] },
    findings: [], notFlagged: ["Wiebe", "14 verkeersregelaars"], retention: { number: "11.1.1", valuation: "vernietigen", term: "P1Y" }, maxQuestions: 0, maxClicks: 0,
    notes: "Het gesprek heeft al een plek. De mail gaat vanzelf mee, zonder vraag.",
  },
  input: () => eml({
    from: "Roel Attema <r.attema@rietmonde.example>", to: ["Wiebe Sikkens <wiebe@lichtjesavond.example>"],
    date: "Wed, 18 Nov 2026 10:05:00 +0100", subject: "RE: route en verkeersregelaars", id: "20261118.1005@rietmonde.example", draft: true,
    headers: [["In-Reply-To", "<20261117.2210@lichtjesavond.example>"], ["References", "<20261117.2210@lichtjesavond.example>"]],
    text: `Dag Wiebe,

Dank, met 14 verkeersregelaars is de route goed bezet. De brandweer wil alleen dat de ingang van de Grote Steeg vrij blijft, dus zet daar geen kraam neer. Verder hoef je niets meer te sturen.

Groeten,
Roel

-----Oorspronkelijk bericht-----
Van: Wiebe Sikkens
Verzonden: dinsdag 17 november 2026 22:10
Onderwerp: route en verkeersregelaars

Beste Roel, hierbij de lijst. We zijn met 14 mensen, allemaal met certificaat. Is dat genoeg?
`,
  }),
};

export const wrongAddress: Sample = {
  id: "mail-verkeerd-adres",
  title: "Mail met een adres dat nét niet klopt",
  kind: "mail",
  context: {
    host: "outlook-compose", author: { name: "Saskia Dolman", email: "s.dolman@rietmonde.example", unit: "Projecten" },
    now: "2026-10-15T17:12:00+02:00", currentLocation: null, thread: null,
  },
  expected: {
    outcome: "vastleggen", fields: { date: "2026-10-15" }, location: { best: "dos-hoge-weide-grond" }, warnsRecipient: true, woo: { categories: [] },
    notFlagged: ["de taxateur"], maxQuestions: 1, maxClicks: 2,
    notes: "rietmonde-gemeente.example lijkt op het eigen adres, maar is van iemand anders. Wel een waarschuwing, geen verbod.",
  },
  input: () => eml({
    from: "Saskia Dolman <s.dolman@rietmonde.example>", to: ["Jelmer Vos <j.vos@rietmonde-gemeente.example>"],
    date: "Thu, 15 Oct 2026 17:12:00 +0200", subject: "Hoge Weide: bod op de percelen", id: "20261015.1712@rietmonde.example", draft: true,
    text: `Jelmer,

Hierbij de grondexploitatie met de laatste cijfers. De taxateur komt voor de twee percelen langs de Kaagdijk uit op 1,1 miljoen euro. Ons eerste bod wordt 950.000 euro; het maximum dat we van het college mogen bieden is 1,25 miljoen. Stuur dit niet door, de eigenaar mag dit niet weten voordat we woensdag aan tafel zitten.

Saskia
`,
  }),
};
