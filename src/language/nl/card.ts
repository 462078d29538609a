import type { FieldId } from "../../core/model/index.ts";
import { day } from "./values.ts";

/** What stands on the card, apart from the values themselves. */
export const card = {
  product: "Kantlijn",
  register: "Register",
  practise: "Oefen",
  practiseNot: "Stop oefenen",
  reading: "Kantlijn leest mee",
  title: "Titel",
  kind: "Soort",
  unknown: "Weet ik niet",
  unknownKind: "Soort onbekend",
  chosen: "zelf gekozen",
  why: "Waarom?",
  whyOf: (subject: string): string => `Waarom: ${subject}`,
  sourceOf: "Bron",
  ownerOf: "Beheerder",

  where: "Waar",
  keep: "Bewaren",
  open: "Openbaar",
  who: "Wie ziet het",
  number: (number: string): string => `nummer ${number}`,
  closed: "afgesloten",
  openKind: "Geen vaste categorie",
  openNot: "Vastleggen is niet hetzelfde als openbaar maken.",
  inForce: (since: string | null): string => (since === null ? "verplicht" : `verplicht sinds ${day(since)}`),
  prepared: "voorbereid, nog niet verplicht",

  choosePlace: "Kies een plek",
  otherPlaces: (count: number): string => (count === 0 ? "Andere plek" : count === 1 ? "1 andere plek" : `${String(count)} andere plekken`),
  hidePlaces: "Sluit",
  takePlace: "Kies deze plek",

  more: "Meer gegevens",
  fields: {
    title: "Titel", caseNumber: "Zaaknummer", date: "Datum", status: "Status", version: "Versie", replaces: "Vervangt", author: "Opsteller", unit: "Team",
    parties: "Betrokkenen", subject: "Onderwerp", language: "Taal", confidentiality: "Wie mag het zien",
  } satisfies Record<FieldId, string>,
  partiesHint: "Zet een komma tussen namen.",
  otherKind: "Ander soort stuk",
  reset: "Terug naar het voorstel",

  lasting: "Om lang te bewaren is PDF/A of ODF beter.",
  incomplete: "De namenlijst is er nog niet. Er kunnen namen ontbreken.",

  question: "Vraag",
  /** Of a kind of document of which the author was right often: what is certain waits behind one click. */
  openAll: "Toon alles",
} as const;

/** "Let op in de tekst". */
export const attention = {
  heading: "Let op in de tekst",
  none: "Niets in de tekst om op te letten",
  passages: (count: number): string => (count === 1 ? "1 passage" : `${String(count)} passages`),
  times: (count: number): string => `${String(count)} keer`,
  show: "Toon in tekst",
  wrong: "Klopt niet",
  why: "Waarom klopt dit niet?",
  back: "Terug",
  reasons: {
    mistaken: "Verkeerd herkend",
    official: "Hoort bij iemands functie",
    public: "Is al openbaar",
    needed: "Moet hier blijven staan",
  },
  gone: "Staat niet meer in de lijst.",
  ignore: "Niet meer voor dit document",
  more: (count: number): string => `Toon de andere ${String(count)}`,
  or: "of",
} as const;

/** The button, the strip below it, and what follows a click. */
export const capturing = {
  confirm: "Klopt, leg vast",
  move: "Verplaats en leg vast",
  copy: "Leg een kopie vast",
  again: "Leg opnieuw vast",
  choose: "Kies eerst een plek",
  answer: "Beantwoord eerst de vraag",
  not: "Nog niet vastgelegd",
  nothingToDo: "Je hoeft niets te doen",
  busy: "Bezig met vastleggen",
  done: (place: string): string => `Vastgelegd bij ${place}`,
  before: (place: string): string => `Al eerder vastgelegd bij ${place}`,
  at: (time: string): string => `Vastgelegd om ${time}`,
  on: (moment: string): string => `Vastgelegd op ${moment}`,
  changed: (time: string): string => `Gewijzigd sinds ${time}`,
  undo: "Ongedaan maken",
  undoing: "Bezig met ongedaan maken",
  undone: "Ongedaan gemaakt. Nog niet vastgelegd",
  queued: (time: string): string => `In de wachtrij sinds ${time}`,
  queueTitle: "De opslag antwoordt niet",
  queueSignIn: "Aanmelden is nodig",
  queueLocked: "Iemand heeft het bestand open",
  queueText: "Een kopie wacht in deze browser en wordt vastgelegd zodra het kan. Bewaar je bestand tot er Vastgelegd staat.",
  queueLoose: "Deze browser bewaart geen kopie. Houd dit venster open tot er Vastgelegd staat.",
  queue: (count: number): string => `Wachtrij (${String(count)})`,
  keepsNone: "Deze browser kan geen kopie bewaren. Houd het document open tot er Vastgelegd staat.",
  retry: "Opnieuw proberen",
  others: (count: number): string => (count === 1 ? "1 ander stuk wacht nog" : `${String(count)} andere stukken wachten nog`),
  confirmLater: "Klopt, leg vast na verzenden",
  againLater: "Klopt, onthoud deze wijziging",
  later: (place: string): string => `Gaat na verzenden naar ${place}`,
  laterText: "Open daarvoor de verzonden mail met Kantlijn ernaast. Dan gaat het vanzelf. Blijft Kantlijn dicht, dan gebeurt er niets.",
  laterByItself: "Dat gaat vanzelf zodra je de mail verzendt, ook als Kantlijn dicht is.",
  notLater: "Toch niet vastleggen",
  waiting: "Wacht op verzenden",
  changedLater: "Je wijziging is nog niet onthouden",
  handed: (place: string): string => `Bevestigd voor ${place}`,
  handedText: "Hier is nog geen opslag. Haal op wat hieronder staat en zet het zelf op die plek.",
  handedAt: (time: string): string => `Bevestigd om ${time}`,
  handedOn: (moment: string): string => `Bevestigd op ${moment}`,
  marked: (count: number): string => (count === 1 ? "1 passage gemarkeerd voor het Woo-team." : `${String(count)} passages gemarkeerd voor het Woo-team.`),
} as const;

/** While Office is on its way, and when it does not come. */
export const arriving = {
  lateTitle: "Office laat op zich wachten",
  late: "Kantlijn wacht op een onderdeel van Microsoft, en dat komt niet.",
  lateSafe: "Je document is veilig. Kantlijn leest nu niet mee.",
  again: "Opnieuw proberen",
  lateSupport: "Blijft dit zo? Vraag de beheerder of appsforoffice.microsoft.com bereikbaar is.",
} as const;

/** One line above a mail, also there when the pane is closed. */
export const announcing = {
  open: "Open Kantlijn",
  stored: (place: string): string => `Vastgelegd bij ${place}.`,
  handed: (place: string): string => `Bevestigd voor ${place}. Haal het bestand op in Kantlijn.`,
  intendedByItself: (place: string): string => `Na verzenden legt Kantlijn dit vanzelf vast bij ${place}.`,
  intended: (place: string): string => `Na verzenden legt Kantlijn dit vast bij ${place}. Open daarvoor de verzonden mail met Kantlijn ernaast.`,
} as const;

/** How the file of a mail is called. */
export const mailFile = {
  untitled: "Mail zonder onderwerp",
  rebuilt: (name: string): string => `${name} (samengesteld)`,
} as const;

/** When there is nothing to do. */
export const quiet = {
  start: "Nieuw document",
  startText: "Schrijf gerust. Kantlijn leest mee zodra er tekst staat.",
  startChoose: "Kies alvast een plek",
  startOther: "Kies een andere plek",
  startPlace: (place: string): string => `Dit document gaat naar ${place}.`,
  silent: "Niets nodig",
  silentText: "Geen archiefwaarde herkend.",
  private: "Dit lijkt privé",
  privateText: "We leggen niets vast.",
  anyway: "Toch vastleggen",
  nothing: "Niets vastgelegd",
  thread: "Dit gesprek hoort bij een bekende plek. Je hoeft niets te doen.",
  card: "Bekijk de gegevens",
  filing: "Wordt vanzelf vastgelegd",
  later: "Later",
  laterHint: "een uur stil bij dit document",
  notToday: "Vandaag niet",
  notTodayHint: "stil tot morgen, bij elk document",
  resting: "Kantlijn is even stil",
  restingDocument: (time: string): string => `Om ${time} staat de kaart er weer.`,
  restingDay: "Morgen leest Kantlijn weer mee.",
  wake: "Toon de kaart nu",
  failed: "Kantlijn kan dit nu niet lezen",
  noHost: "Geen document",
  noHostText: "Open dit venster naast een document of mail.",
} as const;
