import type { Detector } from "../detector.ts";

/** What a company keeps to itself, and sums that are everybody's. Half of the misses come from regulations, motions and letters of public bodies. */
export const BUSINESS_EXAMPLES: Detector["examples"] = {
  hits: [
    { in: "Uw opslag van 9 procent blijft tussen ons.", finds: ["Uw opslag van 9 procent"] },
    { in: "De inkoopprijs is 41,20 euro en de winstmarge bedraagt 12 procent.", finds: ["De inkoopprijs is 41,20 euro en de winstmarge bedraagt 12 procent"] },
    { in: "Zoals vertrouwelijk gemeld is het tarief 88,00 euro per uur.", finds: ["het tarief 88,00 euro per uur"] },
    { in: "De kostprijs van € 12,50 is niet bekend bij andere inschrijvers.", finds: ["De kostprijs van € 12,50"] },
    { in: "In de vertrouwelijke offerte rekent het bureau 14.000 euro.", finds: ["offerte rekent het bureau 14.000 euro"] },
    { in: "Onze bovengrens bij de onderhandeling is 2,4 miljoen.", finds: ["Onze bovengrens bij de onderhandeling is 2,4 miljoen"] },
    { in: "Hun marge van 7,5% is in vertrouwen gedeeld.", finds: ["Hun marge van 7,5%"] },
    { in: "Het inkooptarief van 77 euro staat in bijlage 2.", finds: ["Het inkooptarief van 77 euro"] },
    { in: "Ons maximale budget bij de onderhandeling is € 405.000; dat mag niet naar buiten.", finds: ["Ons maximale budget bij de onderhandeling is € 405.000"] },
    { in: "Het bedrijf heeft vertrouwelijk gemeld dat het de productie gaat verplaatsen.", finds: ["Het bedrijf heeft vertrouwelijk gemeld dat het de productie gaat verplaatsen"] },
  ],
  misses: [
    "De totale opdrachtwaarde is maximaal 65.000 euro.",
    "Het tarief voor een paspoort is 86,85 euro.",
    "De leges bedragen 120,40 euro volgens de legesverordening.",
    "Dit document is vertrouwelijk.",
    "De opslag van gevaarlijke stoffen is niet toegestaan.",
    "De opslagcapaciteit is 300 kubieke meter.",
    "Variant B kost 1,9 miljoen euro.",
    "De marge op de kaart is te smal voor een legenda.",
    "Meldingen over een bedrijf worden vertrouwelijk behandeld.",
    "Het subsidieplafond bedraagt € 250.000 per jaar.",
    "Artikel 3. De hoogte van de vergoeding bedraagt € 102,10 per vergadering.",
    "constaterende dat de energieprijs met 30 procent is gestegen;",
    "Bij vertrouwelijke stukken ligt een exemplaar ter inzage bij de griffie.",
    "De subsidie bedraagt maximaal € 25.000 per aanvraag.",
    "overwegende dat bedrijfsgevoelige informatie vertrouwelijk met de Kamer kan worden gedeeld;",
  ],
};
