/** What still has to be stored: what waits in this browser, and what the author can do about it. */
export const queue = {
  title: "Wat nog wacht",
  what: "Dit is bevestigd en nog niet vastgelegd. Bewaar je eigen bestand tot er Vastgelegd staat.",
  none: "Er wacht niets.",
  to: (place: string): string => `Gaat naar ${place}`,
  since: (moment: string, size: string): string => `Sinds ${moment}, ${size}`,
  sending: "Bezig met vastleggen",
  refused: "De opslag neemt dit niet aan",
  loose: "Gaat verloren als dit venster sluit",
  retry: "Probeer opnieuw",
  retryAll: "Probeer alles opnieuw",
  save: "Haal een kopie op",
  saveFailed: "De kopie is niet meer te lezen. Leg het document opnieuw vast.",
  drop: "Haal uit de wachtrij",
  dropSure: "Zeker weten? Dit wordt dan niet vastgelegd",
  lost: (count: number): string => (count === 1 ? "1 kopie is niet meer te lezen. Leg dat document opnieuw vast." : `${String(count)} kopieën zijn niet meer te lezen. Leg die documenten opnieuw vast.`),
  sealed: "De kopieën staan versleuteld in deze browser. Wie de browsergegevens wist, wist ook deze wachtrij.",
  lasting: "De browser heeft toegezegd ze te houden.",
  fleeting: "Raakt de schijf vol, dan kan de browser ze weggooien.",
  room: (used: string, most: string): string => `In gebruik: ${used} van ${most}.`,
} as const;

/** A search for places in other systems. */
export const elsewhere = {
  choose: "Kies een plek in een ander systeem",
  cases: (count: number): string => `Zaaksysteem: ${count === 1 ? "1 zaak" : `${String(count)} zaken`}`,
  folders: (count: number): string => `SharePoint: ${count === 1 ? "1 map" : `${String(count)} mappen`}`,
  failed: "Zoeken in andere systemen lukt nu niet. De andere plekken kun je kiezen.",
  notAll: "Niet alles is doorzocht. Staat je plek er niet bij? Typ het hele nummer of de hele naam.",
} as const;

/** What stands below the words that something was filed. */
export const receipt = {
  look: "Bekijk in SharePoint",
  where: "Waar staat dit?",
  /** Leads to its line in the register, where the button is. */
  offer: "Bied aan voor openbaarmaking",
  offers: { file: "Haal het bestand op", informatieobject: "Haal de gegevens op", bestand: "Haal de gegevens van het bestand op", diwoo: "Haal de gegevens voor openbaarmaking op", marked: "Haal op wat is gemarkeerd" },
  offersGone: "Ophalen kan niet meer: het paneel is opnieuw geladen. Maak het ongedaan en bevestig opnieuw.",
  original: "Het origineel staat nog op de oude plek.",
  unstamped: "In het document zelf staat geen kenmerk: het laat geen wijzigingen toe.",
  /** What the author has of it, in one line. */
  benefits: {
    found: "Je collega’s vinden het nu zonder jou te vragen.",
    published: "Bij een Woo-verzoek hoef je dit niet meer te zoeken.",
    shared: "Je collega’s kunnen er nu bij, ook als jij er niet bent.",
  },
  /** What went otherwise than somebody expects. */
  remarks: {
    "beside": "Iemand heeft het eerdere bestand gewijzigd. Dit staat er daarom naast.",
    "label": "Het bewaarlabel is niet gezet. De beheerder kan zeggen waarom.",
    "shared": "Iemand legde precies dit al vast. Het staat er één keer.",
    "twin": "Van dit document staat daar nog een bestand. Kijk welk het goede is.",
    "content-type": "Het inhoudstype is niet gezet: deze bibliotheek heeft het niet.",
  },
} as const;

/** What was filed before and says nearly the same. */
export const alike = {
  same: (place: string): string => `Dezelfde tekst staat al in ${place}.`,
  like: (percent: number, place: string): string => `In ${place} staat al een stuk dat voor ${String(percent)}% gelijk is.`,
  file: (place: string): string => `Precies dit bestand staat al in ${place}.`,
  attachment: (place: string): string => `Precies dit bestand zit al bij een mail in ${place}.`,
  look: "Bekijk dat stuk",
  renew: "Leg vast als nieuwe versie",
  renews: "Dit wordt een nieuwe versie van dat stuk.",
  apart: "Toch als los stuk",
} as const;

/** Choosing another place. */
export const places = {
  searchPlaces: "Zoek op nummer, titel of woord",
  noPlaces: "Geen plek gevonden. Probeer een ander woord.",
  morePlaces: (count: number): string => `Nog ${String(count)}. Typ meer om te kiezen.`,
  placesFound: (count: number): string => (count === 1 ? "1 plek" : `${String(count)} plekken`),
} as const;

/** What can be done with passages. */
export const passages = {
  underline: "Onderstreep in de tekst",
  underlineOff: "Haal de strepen weg",
  underlineRefused: "Deze Word kan niet onderstrepen. Toon in tekst werkt wel.",
  keys: "Met pijltjes ga je langs de passages. Enter toont de passage in de tekst.",
  keysOnly: "Met pijltjes ga je langs de passages.",
  ignored: (kinds: readonly string[]): string => `Niet getoond bij dit document: ${kinds.join(", ").toLowerCase()}.`,
  heed: "Toon weer",
} as const;

/** Why something is said. */
export const reasons = {
  chosenWhy: "Dit heb je zelf gekozen.",
  noReason: "Hier is geen aanwijzing voor gevonden.",
  notApproved: "nog niet goedgekeurd",
} as const;
