import type { Detector } from "../detector.ts";

/** What the state has to keep, and talk about the same bodies that anybody may read. Half of the misses come from regulations, motions and letters of public bodies. */
export const STATE_EXAMPLES: Detector["examples"] = {
  hits: [
    { in: "In het gesprek met de Koning uitte hij zijn bezwaar tegen het bezoek.", finds: ["In het gesprek met de Koning uitte hij zijn bezwaar tegen het bezoek"] },
    { in: "De AIVD heeft ons gewaarschuwd voor deze aanvrager.", finds: ["De AIVD heeft ons gewaarschuwd voor deze aanvrager"] },
    { in: "Het individueel ambtsbericht noemt de werkwijze van de dienst.", finds: ["Het individueel ambtsbericht noemt de werkwijze van de dienst"] },
    { in: "De ambassadeur vertelde in vertrouwen dat zijn regering tegen is.", finds: ["De ambassadeur vertelde in vertrouwen dat zijn regering tegen is"] },
    { in: "In de Raadswerkgroep is dit onze terugvalpositie.", finds: ["In de Raadswerkgroep is dit onze terugvalpositie"] },
    { in: "Het opsporingsonderzoek loopt nog; de eigenaar weet dat niet.", finds: ["Het opsporingsonderzoek loopt nog; de eigenaar weet dat niet"] },
    { in: "Op verzoek van de informateur rekenden wij drie varianten door.", finds: ["Op verzoek van de informateur rekenden wij drie varianten door"] },
    { in: "De griffie schreef voor het raadslid de motie over het zwembad.", finds: ["De griffie schreef voor het raadslid de motie over het zwembad"] },
    { in: "De stoffenlijst van de fabriek is bedrijfsvertrouwelijk.", finds: ["De stoffenlijst van de fabriek is bedrijfsvertrouwelijk"] },
    { in: "De Duitse delegatie zei dit achter gesloten deuren.", finds: ["De Duitse delegatie zei dit achter gesloten deuren"] },
  ],
  misses: [
    "De Koning opent het museum op 4 mei.",
    "De AIVD publiceerde het jaarverslag.",
    "De ambassade verstrekt visa.",
    "De griffie stuurt de agenda naar alle raadsleden.",
    "Het strafrechtelijk onderzoek is gesloten en de dader is veroordeeld.",
    "De uitstoot van stikstof daalde met 3 procent.",
    "De formateur presenteerde het kabinet op het bordes.",
    "De lidstaten stemmen in december.",
    "Vraag de griffier om de stukken.",
    "Lijst van emissies per bedrijf, vrij te downloaden",
    "Bij koninklijk besluit van 4 juli 2016, op voordracht van Onze Minister van Justitie",
    "overwegende dat de AIVD waarschuwt voor heimelijke beïnvloeding;",
    "verzoekt de regering de ambassadeur op het matje te roepen,",
    "Wij Willem-Alexander, bij de gratie Gods, Koning der Nederlanden, Prins van Oranje-Nassau",
    "De bevoegdheden van de inlichtingendiensten, bedoeld in de Wet op de inlichtingen- en veiligheidsdiensten 2017",
    "Met deze brief informeer ik uw Kamer over het onderzoek van de officier van justitie, dat nog loopt.",
    "constaterende dat de informateur de partijen heeft gevraagd te bewegen;",
    "Artikel 33. De raad en elk van zijn leden hebben recht op ambtelijke bijstand.",
    "Wij schreven de gemeenteraad over ambtelijke bijstand in het algemeen.",
  ],
};
