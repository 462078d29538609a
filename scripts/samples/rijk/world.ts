import { dossier, library, zaak, type SampleWorld } from "../sample.ts";

const site = (path: string): string => `https://mlg.sharepoint.example/sites/${path}`;

/** Ministerie van Landelijk Gebied: invented. No selection list is loaded, so terms stay unknown. */
export const world: SampleWorld = {
  organisation: { name: "ministerie van Landelijk Gebied", tooi: null, domains: ["minlg.example"] },
  policy: "rijk",
  locations: [
    dossier({ id: "dos-mestverwerking-kamer", title: "Mestverwerking / Parlement", description: "Brieven en antwoorden aan de Tweede Kamer over mestverwerking.", unit: "Directie Plant en Bodem", confidentiality: "intern", keywords: ["mestverwerking", "Tweede Kamer", "kamerbrief"], url: site("plant/mestverwerking/parlement") }),
    dossier({ id: "dos-mestverwerking-beleid", title: "Mestverwerking / Beleidsvorming", description: "Nota’s aan de minister, adviezen en concepten.", unit: "Directie Plant en Bodem", confidentiality: "intern", keywords: ["mestverwerking", "nota", "beslisnota"], url: site("plant/mestverwerking/beleid") }),
    dossier({ id: "dos-mestverwerking-subsidie", title: "Mestverwerking / Subsidieregeling", description: "Uitvoering van de subsidieregeling mestvergisters.", unit: "Directie Uitvoering", confidentiality: "intern", keywords: ["mestverwerking", "subsidieregeling", "vergisters"], url: site("uitvoering/mestvergisters") }),
    dossier({ id: "dos-veenweide", title: "Veenweide / Advies waterpeil", description: "Adviezen van de expertgroep over het waterpeil.", unit: "Directie Water en Bodem", confidentiality: "intern", keywords: ["veenweide", "waterpeil", "expertgroep", "bodemdaling"], url: site("water/veenweide") }),
    dossier({ id: "dos-veenweide-provincies", title: "Veenweide / Overleg met provincies", description: "Bestuurlijk en ambtelijk overleg.", unit: "Directie Water en Bodem", confidentiality: "intern", keywords: ["veenweide", "provincies", "overleg"], url: site("water/veenweide-provincies") }),
    dossier({ id: "dos-wolvenplan", title: "Natuur / Interprovinciaal wolvenplan", description: "Inbreng van het ministerie bij het plan.", unit: "Directie Natuur", confidentiality: "intern", keywords: ["wolf", "wolvenplan", "faunaschade"], url: site("natuur/wolf") }),
    zaak({ id: "WOO-2026-0113", title: "Woo-verzoek stikstofmodel", description: "In behandeling bij de Woo-unit.", unit: "Woo-unit", confidentiality: "vertrouwelijk", keywords: ["Woo-verzoek", "stikstof", "rekenmodel"] }),
    zaak({ id: "intake-woo", title: "Woo-verzoeken: intake", description: "Elk nieuw verzoek om openbaarmaking.", unit: "Woo-unit", confidentiality: "vertrouwelijk", keywords: ["Woo-verzoek", "openbaarmaking"] }),
    library({ id: "bib-bewindsliedenoverleg", title: "Bewindsliedenoverleg 2026", description: "Agenda’s; het origineel staat in het beleidsdossier.", unit: "Bureau SG", confidentiality: "vertrouwelijk", keywords: ["bewindslieden", "agenda", "minister"], url: site("bsg/bwo-2026") }),
  ],
  officials: ["Y. van Rossem", "Maarten Kloos", "Irene Vleeming", "Koen Ottens", "dr. H. Palsma"],
};
