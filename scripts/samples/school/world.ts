import { dossier, library, type SampleWorld } from "../sample.ts";

const site = (path: string): string => `https://veenkracht.sharepoint.example/sites/${path}`;
const pupil = (number: string, group: string, closed?: true) => dossier({
  id: `leerling-${number}`, title: `Leerlingdossier ${number}`, description: `Afgeschermd dossier van leerling ${number}.`, unit: "De Wulp", confidentiality: "vertrouwelijk",
  ...(closed === true ? { closed } : {}), keywords: [number, "leerlingdossier", group], url: site(`wulp/leerlingen/${number}`),
});

/** Stichting Veenkracht, a school board: invented. Terms are empty until the board approves them. */
export const world: SampleWorld = {
  organisation: { name: "Stichting Veenkracht", tooi: null, domains: ["veenkracht.example"] },
  policy: "school",
  locations: [
    pupil("2093", "groep 5"), pupil("2039", "groep 5"), pupil("2903", "groep 7"), pupil("2094", "groep 6"), pupil("1877", "uitgeschreven", true),
    dossier({ id: "zorgteam-wulp", title: "Zorgteam De Wulp 2026-2027", description: "Agenda’s van het zorgteam, zonder gegevens van kinderen.", unit: "De Wulp", confidentiality: "intern", keywords: ["zorgteam", "agenda", "intern begeleider"], url: site("wulp/zorgteam") }),
    dossier({ id: "ouders-wulp", title: "Oudercommunicatie De Wulp", description: "Brieven en berichten aan alle ouders.", unit: "De Wulp", confidentiality: "intern", keywords: ["ouders", "brief", "studiedag", "kalender"], url: site("wulp/ouders") }),
    dossier({ id: "verzuim-wulp", title: "Verzuim De Wulp", description: "Meldingen bij de leerplichtambtenaar.", unit: "De Wulp", confidentiality: "vertrouwelijk", keywords: ["verzuim", "leerplicht"], url: site("wulp/verzuim") }),
    library({ id: "sjablonen", title: "Sjablonen gespreksverslag en ontwikkelplan", description: "Lege sjablonen.", unit: "Bestuursbureau", confidentiality: "intern", keywords: ["sjabloon", "gespreksverslag", "ontwikkelplan"], url: site("bestuur/sjablonen") }),
  ],
  officials: ["Wietske Bouma", "Sem Haan"],
};
