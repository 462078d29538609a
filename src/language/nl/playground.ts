/** What stands on the practice page before any script has run. */
export const playgroundPage = {
  title: "Kantlijn naast je document",
  name: "Kantlijn",
  what: "Oefenpagina: zo staat Kantlijn naast je document.",
  register: "Wat is vastgelegd",
  toDocument: "Naar het document",
  toPane: "Naar Kantlijn",
  samples: "Voorbeelden",
  own: "Eigen bestand",
  drop: "Sleep een .docx of .eml hierheen of kies een bestand.",
  choose: "Kies een bestand",
  office: "Met echte Office.js",
  certificate: "Je browser waarschuwt eerst: dit certificaat maakt je eigen computer.",
  stays: "Je bestand blijft op je computer, tot je zelf op Klopt drukt.",
  organisation: "Organisatie",
  dropHere: "Laat los om te openen",
  document: "Het document",
  withoutScript: "Deze pagina heeft JavaScript nodig.",
} as const;

/** What the practice page says while somebody works on it. */
export const playground = {
  title: (name: string): string => `${name} - Kantlijn`,
  text: "Tekst van het document",
  opening: (name: string): string => `${name} gaat open.`,
  open: (name: string): string => `${name} staat open.`,
  typing: "Typ gerust: Kantlijn leest mee.",
  received: "Ontvangen mail",
  compose: "Nieuwe mail",
  noSamples: "De voorbeelden zijn er niet. Kies een eigen bestand.",
  notFound: "Dit voorbeeld is er niet meer. Kies een ander.",
  worlds: { gemeente: "Gemeente", rijk: "Rijk", school: "School" } as Readonly<Record<string, string>>,
  remarks: "Opmerkingen",
  deleted: "Verwijderd",
  ownFiles: "Eigen bestanden",
  kinds: { document: "document", mail: "mail" } as const,
  envelope: { from: "Van", to: "Aan", cc: "Cc", date: "Datum", attachments: "Bijlagen" } as const,
} as const;
