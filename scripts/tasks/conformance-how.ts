export type Standard = "informatieobject" | "bestand" | "diwoo";

/** Where each outermost element comes from, in a few words. */
export const HOW: Readonly<Record<Standard, Readonly<Record<string, string>>>> = {
  informatieobject: {
    identificatie: "id of the document", naam: "title", aggregatieniveau: "always Archiefstuk", classificatie: "kind of document; concept or definitief", omschrijving: "subject; version", taal: "language",
    event: "made on the date of the document; taken up at the receipt", waardering: "from the selection list, else N", bewaartermijn: "start and length, for what is destroyed", informatiecategorie: "number in the selection list",
    isOnderdeelVan: "zaak, dossier or library", bevatOnderdeel: "attachments of a mail, by name and SHA-256", heeftRepresentatie: "the file", gerelateerdInformatieobject: "a zaak that is not the place", archiefvormer: "organisation", betrokkene: "parties", activiteit: "procestype",
    beperkingGebruik: "who may see it",
  },
  bestand: { identificatie: "id of the capture", naam: "file name", omvang: "bytes", bestandsformaat: "name and PRONOM id, else media type", checksum: "SHA-256 at the receipt", isRepresentatieVan: "the document" },
  diwoo: {
    identifiers: "id of the document", publisher: "organisation", verantwoordelijke: "organisation", opsteller: "organisation, not of what came in", naamOpsteller: "unit", titelcollectie: "title", omschrijvingen: "subject",
    classificatiecollectie: "category of Woo article 3.3; kind of document", creatiedatum: "date of the document", language: "language", format: "file type", aggregatiekenmerk: "zaak or dossier",
    documenthandelingen: "signed, adopted or received",
  },
};
