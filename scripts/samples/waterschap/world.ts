import { dossier, library, zaak, type SampleWorld } from "../sample.ts";

const site = (path: string): string => `https://rietvliet.sharepoint.example/sites/${path}`;

/** Waterschap Rietvliet: invented. No selection list is loaded, so terms stay unknown. */
export const world: SampleWorld = {
  organisation: { name: "waterschap Rietvliet", tooi: null, domains: ["ws-rietvliet.example"] },
  policy: "waterschap",
  locations: [
    dossier({ id: "dos-peilbesluit-kade", title: "Peilbesluit polder De Kade", description: "Voorbereiding en vaststelling van het peilbesluit.", unit: "Watersysteem", confidentiality: "intern", keywords: ["peilbesluit", "polder De Kade", "zomerpeil"], url: site("watersysteem/de-kade") }),
    dossier({ id: "dos-kade-grondeigenaren", title: "Polder De Kade / Gesprekken met grondeigenaren", description: "Verslagen van keukentafelgesprekken.", unit: "Watersysteem", confidentiality: "vertrouwelijk", keywords: ["polder De Kade", "grondeigenaren", "gesprek"], url: site("watersysteem/de-kade-gesprekken") }),
    dossier({ id: "dos-zuivering", title: "Zuivering Oudeland / Bestuur", description: "Voorstellen aan algemeen en dagelijks bestuur over de zuivering.", unit: "Waterketen", confidentiality: "intern", keywords: ["zuivering", "Oudeland", "slib", "algemeen bestuur"], url: site("waterketen/oudeland") }),
    zaak({ id: "WV-2026-01932", title: "Watervergunning steiger Lindekade", description: "Aanvraag, beoordeling en besluit.", unit: "Vergunningen", confidentiality: "zaakvertrouwelijk", keywords: ["watervergunning", "steiger", "Lindekade"] }),
    zaak({ id: "intake-belasting", title: "Waterschapsbelasting: nieuw bezwaar", description: "Elk nieuw bezwaar tegen een aanslag.", unit: "Belastingen", confidentiality: "zaakvertrouwelijk", keywords: ["bezwaar", "aanslag", "waterschapsbelasting"] }),
    library({ id: "bib-bestuur", title: "Bestuursstukken 2026", description: "Agenda’s en verslagen.", unit: "Bestuurszaken", confidentiality: "openbaar", keywords: ["agenda", "verslag"], url: site("bestuur/2026") }),
  ],
  officials: ["Mirjam Terpstra", "Sander Vonk", "ir. K. Blankestijn"],
};
