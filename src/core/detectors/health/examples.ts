import type { Detector } from "../detector.ts";

/** What tells about somebody's health, and what does not. Half of the misses come from regulations, motions and letters of public bodies. */
export const HEALTH_EXAMPLES: Detector["examples"] = {
  hits: [
    { in: "Noor is snel afgeleid; de orthopedagoog stelde dyslexie vast.", finds: ["dyslexie"] },
    { in: "Ik kan niet werken vanwege mijn hartoperatie.", finds: ["hartoperatie"] },
    { in: "Er loopt onderzoek naar autisme. Hij is daarvoor bij een kinderpsychiater geweest.", finds: ["autisme", "kinderpsychiater"] },
    { in: "Mevrouw de Wit heeft reuma en gebruikt een scootmobiel.", finds: ["reuma", "scootmobiel"] },
    { in: "Mijn man is vorig jaar ziek geworden en heeft nu chemotherapie.", finds: ["ziek", "chemotherapie"] },
    { in: { text: "ADHD, gebruikt methylfenidaat", label: "Bijzonderheden" }, finds: ["ADHD", "methylfenidaat"] },
    { in: "Diagnose: autismespectrumstoornis", finds: ["autismespectrumstoornis"] },
    { in: "De medewerker heeft zich op 3 maart ziek gemeld en bezoekt de bedrijfsarts.", finds: ["ziek gemeld", "bedrijfsarts"] },
    { in: "Betrokkene is bekend met schizofrenie en weigert zijn medicatie.", finds: ["schizofrenie", "medicatie"] },
    { in: "Uw aanvraag gaat over een traplift. U heeft aangegeven dat u door artrose niet kunt traplopen.", finds: ["traplift", "artrose"] },
    { in: { text: "Zij is in behandeling voor een depressie.", previous: "Cliënte: K. Hofman" }, finds: ["in behandeling voor", "depressie"] },
    { in: "Zijn moeder lijdt aan dementie.", finds: ["dementie"] },
  ],
  misses: [
    "De nota gezondheidsbeleid beschrijft hoe de gemeente dementie wil voorkomen.",
    "Mensen met een verstandelijke beperking krijgen hulp van het wijkteam.",
    "Deze cursus is voor ouders van kinderen met autisme.",
    "Het aantal inwoners met diabetes stijgt met 2 procent per jaar.",
    "Het alzheimercafé is elke eerste dinsdag open.",
    "De behandeling van het bezwaar duurt zes weken.",
    "Heeft u een beperking? Vraag dan een parkeerkaart aan.",
    "De operatie Schone Straat begint in mei.",
    "De bedrijfsarts is er op maandag.",
    "Bij ziekte van een commissielid treedt de plaatsvervanger op.",
    "overwegende dat mensen met long covid vaak te lang op een behandeling wachten;",
    "verzoekt de regering het aantal meldingen van dementie bij jongeren te onderzoeken,",
    "De werknemer die wegens ziekte, zwangerschap of bevalling verhinderd is zijn arbeid te verrichten, heeft recht op ziekengeld als bedoeld in artikel 29.",
    "In deze regeling wordt verstaan onder rolstoel: een voorziening als bedoeld in artikel 1 van de Wet maatschappelijke ondersteuning 2015.",
    "constaterende dat kanker de belangrijkste doodsoorzaak in Nederland is;",
    "Met deze brief informeer ik uw Kamer over de voortgang van de Nationale Strategie Dementie.",
    "Subsidieregeling voor patiëntenorganisaties en gehandicaptenorganisaties 2024-2028",
    "Het Zorginstituut adviseert over de vergoeding van medicijnen voor taaislijmziekte.",
  ],
};
