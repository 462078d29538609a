import { eml } from "../mail.ts";
import type { Sample } from "../sample.ts";

export const lunch: Sample = {
  id: "lunch-donderdag",
  title: "Mail over de lunch",
  kind: "mail",
  context: {
    host: "outlook-compose", author: { name: "Noor Elzinga", email: "n.elzinga@rietmonde.example", unit: "Projecten" },
    now: "2026-10-07T10:20:00+02:00", currentLocation: null, thread: null,
  },
  expected: {
    outcome: "stil", woo: { categories: [] }, findings: [], notFlagged: ["Tom", "de broodjeszaak"], maxQuestions: 0, maxClicks: 0,
    notes: "Een afspraak om te eten. Geen kaart, geen vraag.",
  },
  input: () => eml({
    from: "Noor Elzinga <n.elzinga@rietmonde.example>", to: ["Saskia Dolman <s.dolman@rietmonde.example>", "Tom Beishuizen <t.beishuizen@rietmonde.example>"],
    date: "Wed, 07 Oct 2026 10:20:00 +0200", subject: "donderdag broodjes?", id: "20261007.1020@rietmonde.example", draft: true,
    text: `Hoi allebei,

Zullen we morgen om half een buiten lunchen nu het nog kan? Ik haal wel wat bij de broodjeszaak op de hoek, zeg maar wat je lust. Tom geen pindakaas, dat weet ik inmiddels ;)

Noor
`,
  }),
};
