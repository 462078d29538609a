import { dossier, library, zaak, type SampleWorld } from "../sample.ts";

const site = (path: string): string => `https://elzenland.sharepoint.example/sites/${path}`;

/** Provincie Elzenland: invented. No selection list is loaded, so terms stay unknown. */
export const world: SampleWorld = {
  organisation: { name: "provincie Elzenland", tooi: null, domains: ["provincie-elzenland.example"] },
  policy: "provincie",
  locations: [
    dossier({ id: "dos-fietsnetwerk", title: "Snelfietsroute Elzenland / Bestuur", description: "Voorstellen en brieven aan Provinciale Staten over de snelfietsroute.", unit: "Mobiliteit", confidentiality: "intern", keywords: ["snelfietsroute", "Provinciale Staten", "statenvoorstel"], url: site("mobiliteit/snelfietsroute") }),
    dossier({ id: "dos-fietsnetwerk-uitvoering", title: "Snelfietsroute Elzenland / Uitvoering", description: "Planning, aannemers en overleg met gemeenten.", unit: "Mobiliteit", confidentiality: "intern", keywords: ["snelfietsroute", "aannemer", "planning"], url: site("mobiliteit/uitvoering") }),
    dossier({ id: "dos-zwemwater", title: "Zwemwater en recreatieplassen", description: "Vragen van Staten, metingen en afspraken over zwemwater.", unit: "Water en Milieu", confidentiality: "intern", keywords: ["zwemwater", "blauwalg", "recreatieplas"], url: site("water/zwemwater") }),
    dossier({ id: "dos-vliegveld", title: "Vliegveld Hazenveld / Strategie", description: "Interne stukken over het gesprek met de exploitant.", unit: "Economie", confidentiality: "vertrouwelijk", keywords: ["vliegveld", "Hazenveld", "exploitant"], url: site("economie/hazenveld") }),
    zaak({ id: "PZ-2026-004417", title: "Subsidie natuurinclusieve erven 2026", description: "Aanvragen en besluiten voor de regeling.", unit: "Natuur", confidentiality: "zaakvertrouwelijk", keywords: ["subsidie", "erven", "natuurinclusief"] }),
    library({ id: "bib-staten", title: "Statengriffie 2026", description: "Agenda’s en verslagen.", unit: "Griffie", confidentiality: "openbaar", keywords: ["griffie", "agenda", "verslag"], url: site("griffie/2026") }),
  ],
  officials: ["Fenna Wolters", "Joris Bakelaar", "drs. T. Hemmen"],
};
