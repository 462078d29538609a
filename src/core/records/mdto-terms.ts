import type { ActKind, Confidentiality, DocumentStatus, MetadataRecord, StoreTarget } from "../model/index.ts";

/** Names of the lists and registers that the terms and ids come from. Source: MDTO begrippenlijsten, TOOI, Selectielijst API 1.0.0, Documenten API 1.7.1. */
export const SOURCES = {
  kantlijn: "Kantlijn",
  aggregation: "Begrippenlijst Aggregatieniveaus MDTO",
  events: "Begrippenlijst EventTypeLijst MDTO",
  appraisal: "Begrippenlijst Waarderingen MDTO",
  parties: "Begrippenlijst Relatietypen (betrokkene) MDTO",
  relations: "Begrippenlijst Relatietypen (informatieobject) MDTO",
  restrictions: "Begrippenlijst BeperkingGebruikTypeLijst MDTO",
  checksums: "Begrippenlijst ChecksumAlgoritme MDTO",
  digest: "SHA-256",
  pronom: "PRONOM-register",
  mediaTypes: "IANA Media Types",
  documentTypes: "TOOI waardelijst documentsoorten (ccw_plooi_documentsoorten)",
  organisations: "TOOI register van overheidsorganisaties",
  status: "Status van een informatieobject (Documenten API)",
  confidentiality: "Vertrouwelijkheidaanduiding (Documenten API)",
  starts: "Procestermijn (Selectielijst API)",
} as const;

/** Where a location is kept, as the source of its id. */
export const TARGETS: Readonly<Record<StoreTarget, string>> = { zgw: "Zaaksysteem", sharepoint: "SharePoint", vault: "Kantlijn" };

type Term = readonly [label: string, list: string, code?: string];

/** An adopted document is a definitive one: "door bevoegd iets of iemand vastgesteld dan wel ontvangen". Source: StatusEnum of the Documenten API. */
export const STATUS: Readonly<Record<DocumentStatus, Term>> = {
  concept: ["In bewerking", SOURCES.status, "in_bewerking"],
  definitief: ["Definitief", SOURCES.status, "definitief"],
  vastgesteld: ["Definitief", SOURCES.status, "definitief"],
};

/** What the act that a document shows is as an event; who signs or adopts approves of it. Source: MDTO EventTypeLijst. */
export const ACTS: Readonly<Record<ActKind, string>> = { ondertekening: "Accordering", vaststelling: "Accordering", ontvangst: "Ontvangst" };

/** Source: MDTO Waarderingen, a closed list. */
export const APPRAISAL: Readonly<Record<NonNullable<MetadataRecord["retention"]["valuation"]> | "unknown", Term>> = {
  bewaren: ["Blijvend te bewaren", SOURCES.appraisal, "B"],
  vernietigen: ["Tijdelijk te bewaren", SOURCES.appraisal, "V"],
  unknown: ["Nader te bepalen", SOURCES.appraisal, "N"],
};

/** Source: VertrouwelijkheidaanduidingEnum of the Documenten API; what is open to all has no restriction. */
export const CONFIDENTIALITY: Readonly<Record<Confidentiality, Term>> = {
  openbaar: ["Geen beperking", SOURCES.restrictions],
  beperkt_openbaar: ["Beperkt openbaar", SOURCES.confidentiality, "beperkt_openbaar"],
  intern: ["Intern", SOURCES.confidentiality, "intern"],
  zaakvertrouwelijk: ["Zaakvertrouwelijk", SOURCES.confidentiality, "zaakvertrouwelijk"],
  vertrouwelijk: ["Vertrouwelijk", SOURCES.confidentiality, "vertrouwelijk"],
  confidentieel: ["Confidentieel", SOURCES.confidentiality, "confidentieel"],
  geheim: ["Geheim", SOURCES.confidentiality, "geheim"],
  zeer_geheim: ["Zeer geheim", SOURCES.confidentiality, "zeer_geheim"],
};

/** When a term starts. Source: procestermijn of the Selectielijst API. */
export const STARTS: Readonly<Record<string, string>> = {
  nihil: "Nihil: einde van het proces",
  bestaansduur_procesobject: "De bestaans- of geldigheidsduur van het procesobject",
  ingeschatte_bestaansduur_procesobject: "De ingeschatte maximale bestaans- of geldigheidsduur van het procesobject",
  vast_te_leggen_datum: "De tijdens het proces vast te leggen datum waarop de geldigheid van het procesobject komt te vervallen",
  samengevoegd_met_bewaartermijn: "De procestermijn is samengevoegd met de bewaartermijn",
};
