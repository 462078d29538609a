import { eml } from "../mail.ts";
import type { Sample } from "../sample.ts";

export const correspondence: Sample = {
  id: "mail-wolvenplan",
  title: "Mail aan een provincie met een toezegging",
  kind: "mail",
  context: {
    host: "outlook-compose", author: { name: "Maarten Kloos", email: "m.kloos@minlg.example", unit: "Directie Natuur" },
    now: "2026-06-02T16:45:00+02:00", currentLocation: null, thread: null,
  },
  expected: {
    outcome: "vastleggen", fields: { date: "2026-06-02" }, location: { best: "dos-wolvenplan" }, woo: { categories: [] },
    findings: [], notFlagged: ["250.000 euro", "Maarten Kloos"], maxQuestions: 1, maxClicks: 2,
    notes: "Het ministerie belooft een bedrag en een termijn. Dat moet later terug te vinden zijn.",
  },
  input: () => eml({
    from: "Maarten Kloos <m.kloos@minlg.example>", to: ["Team Fauna <fauna@provincie-elzenland.example>"],
    date: "Tue, 02 Jun 2026 16:45:00 +0200", subject: "Wolvenplan: onze bijdrage", id: "20260602.1645@minlg.example", draft: true,
    html: true,
    text: `Beste collega’s,

Zoals vanmorgen besproken draagt het ministerie in 2027 250.000 euro bij aan de rasters in het wolvenplan. Jullie leveren voor 1 september een lijst van gebieden aan, wij zorgen dat het geld in januari is overgemaakt. De minister is akkoord.

De schaderegeling blijft voor rekening van de provincies.

Met vriendelijke groet,
Maarten Kloos
Directie Natuur
`,
  }),
};
