import { eml } from "../mail.ts";
import type { Sample } from "../sample.ts";

const SILENT = { outcome: "stil", woo: { categories: [] }, findings: [], maxQuestions: 0, maxClicks: 0 } as const;

export const newsletter: Sample = {
  id: "nieuwsbrief-informatie",
  title: "Nieuwsbrief voor informatiebeheerders",
  kind: "mail",
  context: {
    host: "outlook-read", author: { name: "Mila Ruiter", email: "m.ruiter@rietmonde.example", unit: "Informatiebeheer" },
    now: "2026-11-12T08:05:00+01:00", currentLocation: null, thread: null,
  },
  expected: { ...SILENT, notFlagged: ["selectielijst", "convenant", "redactie@archiefblad.example"], notes: "Naar velen gestuurd, met een afmeldlink. Dat er besluiten en verzoeken in worden genoemd, verandert niets." },
  input: () => eml({
    from: "Redactie Archiefblad <redactie@archiefblad.example>", to: ["lezers@archiefblad.example"],
    date: "Thu, 12 Nov 2026 07:00:00 +0100", subject: "Archiefblad nr. 11: openbaar tenzij, en wat de rechter zei", id: "nb11.2026@archiefblad.example",
    headers: [["List-Unsubscribe", "<https://archiefblad.example/afmelden>"], ["Precedence", "bulk"]], encoding: "base64",
    text: `Archiefblad, november 2026

In dit nummer: de rechter over een verzoek om appjes van een burgemeester; een nieuwe selectielijst voor waterschappen; en drie gemeenten die samen een convenant sloten over digitale overdracht.

Besluit in het kort
Een bestuursorgaan mag een besluit niet uitstellen omdat het te veel documenten vindt. Lees de uitspraak op onze site.

Agenda
3 december: studiedag over metagegevens, toegang 195 euro.

U ontvangt deze mail omdat u lezer bent. Geen belangstelling meer? Meld u af.
`,
  }),
};

export const away: Sample = {
  id: "afwezigheidsbericht",
  title: "Automatisch antwoord van een collega",
  kind: "mail",
  context: {
    host: "outlook-read", author: { name: "Roel Attema", email: "r.attema@rietmonde.example", unit: "Omgevingsloket" },
    now: "2026-08-04T09:02:00+02:00", currentLocation: null, thread: null,
  },
  expected: { ...SILENT, notFlagged: ["Hanneke Prins"], notes: "Door een machine verstuurd." },
  input: () => eml({
    from: "Hanneke Prins <h.prins@rietmonde.example>", to: ["Roel Attema <r.attema@rietmonde.example>"],
    date: "Tue, 04 Aug 2026 09:01:30 +0200", subject: "Automatisch antwoord: advies over de iepen, Z-2026-20377", id: "20260804.0901@rietmonde.example",
    headers: [["Auto-Submitted", "auto-replied"], ["X-Auto-Response-Suppress", "All"], ["In-Reply-To", "<20260804.0900@rietmonde.example>"]],
    text: `Ik ben er niet en lees mijn mail niet. Vanaf 24 augustus ben ik terug. Voor spoed over bomen kun je bellen met de wachtdienst groen.

Hanneke Prins
`,
  }),
};

export const family: Sample = {
  id: "ophalen-school",
  title: "Mail aan het thuisfront",
  kind: "mail",
  context: {
    host: "outlook-compose", author: { name: "Tom Beishuizen", email: "t.beishuizen@rietmonde.example", unit: "Mobiliteit" },
    now: "2026-09-17T14:25:00+02:00", currentLocation: null, thread: null,
  },
  expected: { outcome: "prive", woo: { categories: [] }, findings: [], notFlagged: ["Jurre", "orthodontist"], maxQuestions: 0, maxClicks: 0, notes: "Over het eigen gezin. Er wordt niets vastgelegd en er komt geen melding." },
  input: () => eml({
    from: "Tom Beishuizen <t.beishuizen@rietmonde.example>", to: ["Annelies <annelies.b@thuismail.example>"],
    date: "Thu, 17 Sep 2026 14:25:00 +0200", subject: "Jurre straks", id: "20260917.1425@rietmonde.example", draft: true,
    text: `Lieverd,

Ik red het niet om Jurre om drie uur bij school op te halen, het overleg loopt uit. Kun jij? Hij moet om kwart voor vier bij de orthodontist zijn, het pasje ligt in de la bij de voordeur. Dan kook ik vanavond en breng ik Fien naar judo.

Dikke kus, Tom
`,
  }),
};
