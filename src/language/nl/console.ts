/** What stands on the register page before any script has run. */
export const registerPage = {
  title: "Wat is vastgelegd - Kantlijn",
  heading: "Wat is vastgelegd",
  what: "Elke keer dat je op Klopt drukt, komt hier een regel bij. De inhoud van het document staat er niet in.",
  back: "Terug naar je document",
  skip: "Naar de lijst",
  search: "Zoek in deze lijst",
  reading: "De lijst wordt opgehaald.",
  more: "Toon oudere",
  again: "Probeer opnieuw",
  columns: { title: "Document", place: "Plek", stored: "Vastgelegd", file: "Bestand", state: "Stand" },
  withoutScript: "Deze pagina heeft JavaScript nodig.",
} as const;

/** What the register page says while somebody works on it. */
export const register = {
  empty: "Er is nog niets vastgelegd.",
  nothingFound: "Niets gevonden in deze lijst.",
  count: (shown: number, all: number, more: boolean): string =>
    shown === all ? `${String(all)} ${all === 1 ? "document" : "documenten"}${more ? ", er zijn er meer" : ""}.` : `${String(shown)} van ${String(all)} documenten${more ? ", er zijn er meer" : ""}.`,
  unknownKind: "Soort onbekend",
  captured: "Vastgelegd",
  withdrawn: (moment: string): string => `Ongedaan gemaakt op ${moment}`,
  download: "Document",
  downloadTitle: (name: string): string => `Haal ${name} op`,
  informatieobject: "Kenmerken (MDTO)",
  informatieobjectTitle: (name: string): string => `Haal de kenmerken van ${name} op, als MDTO-XML`,
  bestand: "Bestand (MDTO)",
  bestandTitle: (name: string): string => `Haal de bestandsgegevens van ${name} op, als MDTO-XML`,
  diwoo: "Openbaar maken (DiWoo)",
  diwooTitle: (name: string): string => `Haal de gegevens van ${name} voor openbaarmaking op, als DiWoo-XML`,
  undo: "Ongedaan maken",
  undoTitle: (name: string): string => `Maak het vastleggen van ${name} ongedaan`,
  undone: (name: string): string => `${name} is niet meer vastgelegd.`,
  saved: (name: string): string => `${name} is opgehaald.`,
  noServer: { title: "De lijst is nu niet te bereiken", text: "Wat is vastgelegd, is veilig. Start de server of probeer het straks opnieuw." },
} as const;
