/** A card after the act: one thing about what was just done. At most 60 seconds of reading, and never a gate. */
export interface Lesson {
  readonly title: string;
  readonly text: string;
}

/** What can be learned after the act, by code. */
export const lessons = {
  place: { title: "Wist je dit? Je collega’s zien je eigen map niet", text: "Wat in je eigen map staat, is weg als jij er niet bent. Op de goede plek kan een collega je werk overnemen. De bewaartermijn gaat er ook goed." },
  bsn: { title: "Wist je dit? Een BSN is zelden nodig", text: "Je mag een burgerservicenummer alleen gebruiken als een wet dat toestaat. In een zaak staat het nummer vaak al. Heeft de ontvanger het nodig, dan blijft het gewoon staan." },
  health: { title: "Wist je dit? Gezondheid is extra beschermd", text: "Gegevens over gezondheid zijn bijzondere persoonsgegevens. Wat nodig is voor je besluit, hoort er gewoon in. Kantlijn laat daarom minder mensen meekijken." },
  opinion: { title: "Wist je dit? Je mening mag er staan", text: "Schrijf gerust op wat je vindt in intern beraad. Bij een Woo-verzoek kijkt het Woo-team of jouw naam erbij zichtbaar wordt. Feiten vallen daar niet onder." },
  kind: { title: "Wist je dit? De soort bepaalt veel", text: "Van de soort hangt af hoe lang een stuk blijft. En of het openbaar moet worden. Fijn dat je hebt gekeken. Jouw keuze gaat voor." },
  who: { title: "Wist je dit? Minder mensen is niet altijd beter", text: "Kan een collega er niet bij, dan maakt die soms een kopie. Kies wie het voor het werk nodig heeft. Openbaar maken is een ander besluit." },
  draft: { title: "Wist je dit? Ook een concept kan blijven", text: "Leg een concept vast als anderen erop verder werken. Is het stuk af, leg het dan opnieuw vast. Zo is later te zien hoe een besluit is ontstaan." },
  woo: { title: "Wist je dit? Vastleggen is niet openbaar maken", text: "Dit stuk hoort bij een soort die de overheid uit zichzelf openbaar maakt. Een mens kijkt er eerst naar. Jij hoeft nu niets te doen." },
  lasting: { title: "Wist je dit? Dit stuk blijft voor altijd", text: "Sommige stukken vertellen later hoe we ons land bestuurden. Ze gaan na jaren naar een archief. Daar kan iedereen ze lezen." },
  names: { title: "Wist je dit? Niet elke naam is gevoelig", text: "Wie een ambt heeft, zoals een wethouder, staat met naam in stukken. De naam van een inwoner beschermen we wel. Kantlijn kijkt in welke rol iemand er staat." },
  filed: { title: "Wist je dit? Zo help je jezelf straks", text: "Vastgelegd werk is terug te vinden, ook na jaren. Bij een vraag van een inwoner of de raad hoef je niet te zoeken. Dat scheelt dagen." },
} as const satisfies Readonly<Record<string, Lesson>>;

/** Around such a card. */
export const learning = {
  more: "Meer leren",
  moreHint: "opent een website",
  stop: "Niet meer tonen",
  setting: "Toon na het vastleggen iets om te leren",
} as const;

/** Whether a place can be reached, for who sets it up. */
export const connection = {
  title: "Opslaan in SharePoint",
  what: (place: string): string => `Kijk of ${place} te bereiken is met jouw rechten. Er wordt niets opgeslagen.`,
  attempt: "Probeer de verbinding",
  busy: "Bezig met proberen",
  reached: "Deze plek is te bereiken.",
  lacking: (columns: readonly string[]): string => `Deze kolommen ontbreken: ${columns.join(", ")}.`,
  lackingTypes: (types: readonly string[]): string => `Deze inhoudstypen ontbreken: ${types.join(", ")}.`,
  notSet: "SharePoint is hier niet ingesteld, of aanmelden kan hier niet.",
} as const;

/** What Kantlijn learns from where the author files. */
export const memory = {
  title: "Wat Kantlijn leert van jouw keuzes",
  nothing: "Kantlijn onthoudt nu niets over waar je stukken bewaart.",
  count: (count: number): string => `Kantlijn onthoudt van ${count === 1 ? "1 stuk" : `${String(count)} stukken`} waar je het bewaarde. Alleen op deze computer, zonder de tekst.`,
  erase: "Vergeet dit",
  erased: "Vergeten",
} as const;

/** Learning to see what Kantlijn sees: three questions about a sample, with an answer at once. */
export const practice = {
  title: "Oefen met dit document",
  intro: "Lees het document. Beantwoord drie vragen. Je ziet meteen of je hetzelfde ziet als Kantlijn. Niemand kijkt mee.",
  nothing: "Bij dit document is niets te oefenen. Kies een ander voorbeeld.",
  kind: "Wat voor stuk is dit?",
  place: "Waar hoort het?",
  passages: "Welke passages zijn gevoelig?",
  passagesHint: "Kruis aan wat je beschermt als het stuk openbaar wordt.",
  check: "Kijk na",
  right: "Goed gezien",
  other: (answer: string): string => `Kantlijn kiest: ${answer}`,
  sensitive: "Gevoelig",
  harmless: "Niet gevoelig",
  agreed: (count: number, all: number): string => `${String(count)} van de ${String(all)} gelijk.`,
  doubt: "Kantlijn kan zich vergissen. Denk je er anders over? Dan heb jij het laatste woord.",
  again: "Begin opnieuw",
  reasons: {
    official: "Hier treedt iemand op in een ambt of functie.",
    organisation: "Dit is van een organisatie, niet van een persoon.",
    "no-deliberation": "Dit is geen intern beraad.",
    "known-thread": "Dit hoort bij een gesprek dat al is vastgelegd.",
    silent: "Je organisatie laat dit weg van de kaart.",
  },
} as const;
