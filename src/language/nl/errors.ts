import { FILE_EXTENSIONS, type ErrorCode } from "../../core/model/index.ts";

type Values = Readonly<Record<string, string>>;

/** What a person reads when something goes wrong. Every sentence stands alone; none names what is in a document. */
export interface ErrorText {
  readonly title: string;
  /** What is wrong. */
  readonly wrong: (values: Values) => string;
  /** What is safe. */
  readonly safe: string;
  /** What to do next. */
  readonly next: (values: Values) => string;
}

const always = (sentence: string) => (): string => sentence;

const UNITS: Readonly<Record<string, string>> = { pages: "bladzijden", paragraphs: "alinea’s", characters: "tekens", seconds: "seconden" };

/** "hoogstens 100 MB" and the like, when the values are known. */
function most({ limit, unit = "" }: Values): string {
  if (limit === undefined) return "";
  if (unit === "bytes") return ` (hoogstens ${String(Math.floor(Number(limit) / 2 ** 20))} MB)`;
  return ` (hoogstens ${[limit, UNITS[unit] ?? unit].join(" ").trim()})`;
}

/** What a file turned out to be. */
const FOUND: Readonly<Record<string, string>> = {
  docx: "een Word-document", eml: "een mail", txt: "gewone tekst", doc: "een oud Word-document (.doc)", msg: "een mail van Outlook (.msg)", pdf: "een pdf", odt: "een document van LibreOffice",
  xls: "een oud rekenblad", xlsx: "een rekenblad", ods: "een rekenblad", ppt: "een oude presentatie", pptx: "een presentatie", odp: "een presentatie", rtf: "een rtf-document", zip: "een zip", image: "een plaatje",
};

/** The kinds of files that are read, as people name them: ".docx, .odt en .pdf". */
const READ = `${FILE_EXTENSIONS.slice(0, -1).join(", ")} en ${FILE_EXTENSIONS.at(-1) ?? ""}`;

function typeUnknown({ found = "" }: Values): string {
  return `${FOUND[found] === undefined ? "" : `Dit is ${FOUND[found]}. `}Kantlijn leest ${READ}.`;
}

const SHEETS: ReadonlySet<string> = new Set(["xls", "xlsx", "ods", "ppt", "pptx", "odp"]);

function convert({ found = "" }: Values): string {
  if (found === "doc" || found === "rtf") return "Open het in Word en sla het op als .docx.";
  if (SHEETS.has(found)) return "Zet de tekst in een .docx, of sla het op als .pdf.";
  return "Is het een document, sla het dan op als .docx; een mail als .eml.";
}

function mismatch({ extension = "", found = "" }: Values): string {
  return FOUND[found] === undefined ? "Wat erin zit, is iets anders dan de naam van het bestand zegt." : `Volgens de naam is dit .${extension}, maar er zit ${FOUND[found]} in.`;
}

const faults = ({ faults: found }: Values): string => (found === undefined ? "" : `: ${found}`);

const UNTOUCHED = "Je bestand is niet veranderd en er is niets vastgelegd.";
const NOTHING_STORED = "Er is niets vastgelegd.";
const NOTHING_READ = "Er is nog niets gelezen.";
const STAYS = "Je document blijft zoals het is.";
const IN_KANTLIJN = "Je document staat veilig in Kantlijn.";

/** Titles and sentences of every error, by code. */
export const errors: Readonly<Record<ErrorCode, ErrorText>> = {
  "file-not-found": { title: "Bestand niet gevonden", wrong: always("Dit bestand of deze map bestaat niet."), safe: UNTOUCHED, next: always("Kijk of de naam en de map kloppen.") },
  "file-unreadable": { title: "Bestand niet te openen", wrong: always("Dit bestand of deze map mag of kan niet worden gelezen."), safe: UNTOUCHED, next: always("Vraag toegang, of sluit het programma dat het in gebruik heeft.") },
  "file-empty": { title: "Leeg bestand", wrong: always("Dit bestand is leeg."), safe: UNTOUCHED, next: always("Sla het document opnieuw op en probeer het nog eens.") },
  "file-too-large": { title: "Bestand te groot", wrong: (values) => `Dit bestand is te groot om te lezen${most(values)}.`, safe: UNTOUCHED, next: always("Haal grote plaatjes of bijlagen eruit, of splits het document.") },
  "file-encrypted": { title: "Bestand met wachtwoord", wrong: always("Dit bestand is met een wachtwoord beveiligd."), safe: UNTOUCHED, next: always("Haal het wachtwoord eraf in het programma waarmee het is gemaakt.") },
  "file-damaged": { title: "Bestand beschadigd", wrong: always("Dit bestand is beschadigd of niet compleet."), safe: UNTOUCHED, next: always("Open het in het programma waarmee het is gemaakt en sla het opnieuw op.") },
  "file-bomb": { title: "Verdacht bestand", wrong: always("Dit bestand is zo ingepakt dat het bij uitpakken buitensporig groot wordt."), safe: "Het is niet uitgepakt en er is niets vastgelegd.", next: always("Vertrouw je het niet, meld het dan bij de beheerder.") },
  "file-type-unknown": { title: "Onbekend soort bestand", wrong: typeUnknown, safe: UNTOUCHED, next: convert },
  "file-type-mismatch": { title: "De naam past niet bij de inhoud", wrong: mismatch, safe: UNTOUCHED, next: always("Geef het bestand de goede extensie en probeer het opnieuw.") },
  "file-no-text": { title: "Geen leesbare tekst", wrong: always("In deze pdf staat geen tekst die Kantlijn kan lezen. Waarschijnlijk is het een scan."), safe: UNTOUCHED, next: always("Laat er tekst van maken met tekstherkenning (OCR). Of gebruik het document waarvan hij is gemaakt.") },
  "file-too-slow": { title: "Lezen duurde te lang", wrong: (values) => `Dit bestand lezen duurde te lang${most(values)}.`, safe: "Het lezen is gestopt. Je bestand is niet veranderd.", next: always("Splits het document, of probeer het op een rustiger moment.") },
  "policy-invalid": { title: "Beleidspakket klopt niet", wrong: (values) => `In het beleidspakket staan fouten${faults(values)}.`, safe: NOTHING_READ, next: always("Herstel deze plekken in het pakket en probeer het opnieuw.") },
  "policy-unknown": { title: "Beleidspakket onbekend", wrong: ({ name }) => (name === undefined ? "Dit beleidspakket bestaat niet." : `Er is geen beleidspakket of bestand met de naam ${name}.`), safe: NOTHING_READ, next: ({ known }) => (known === undefined ? "Kies een pakket dat er wel is, of geef een bestand." : `Kies een van deze: ${known}. Of geef een bestand.`) },
  "world-invalid": { title: "Organisatiebestand klopt niet", wrong: (values) => `In het bestand met je organisatie (world.json) staan fouten${faults(values)}.`, safe: NOTHING_READ, next: always("Herstel deze plekken en probeer het opnieuw.") },
  "context-invalid": { title: "Contextbestand klopt niet", wrong: (values) => `In het bestand met de werkplek (context.json) staan fouten${faults(values)}.`, safe: NOTHING_READ, next: always("Herstel deze plekken en probeer het opnieuw.") },
  "scenario-invalid": { title: "Proefgeval klopt niet", wrong: (values) => `In het proefgeval staan fouten${faults(values)}.`, safe: "De andere proefgevallen gaan door.", next: always("Herstel deze plekken en probeer het opnieuw.") },
  "list-invalid": { title: "Namenlijst ontbreekt", wrong: always("De lijsten met namen en woorden ontbreken of zijn beschadigd."), safe: STAYS, next: always("Zet data/lists/lists.bin terug, of haal Kantlijn opnieuw op.") },
  "configuration-invalid": { title: "Instellingen van de server kloppen niet", wrong: (values) => `In de instellingen van de server staan fouten${faults(values)}.`, safe: "De server is niet gestart. Wat is vastgelegd, staat er nog.", next: always("Herstel deze plekken en start opnieuw.") },
  usage: { title: "Zo werkt de opdracht niet", wrong: ({ problem }) => problem ?? "Deze opdracht kent Kantlijn niet.", safe: NOTHING_READ, next: always("Met --help zie je wat wel kan.") },
  "capture-invalid": { title: "Gegevens kloppen niet", wrong: always("De gegevens bij dit bestand zijn niet compleet of kloppen niet."), safe: `${NOTHING_STORED} ${STAYS}`, next: always("Laad de pagina opnieuw en probeer het nog eens.") },
  "capture-not-found": { title: "Niet gevonden", wrong: always("Dit stuk staat niet in het register."), safe: "Wat wel is vastgelegd, staat er nog.", next: always("Zoek het op in het register.") },
  "capture-too-large": { title: "Bestand te groot om vast te leggen", wrong: (values) => `Dit bestand is te groot om vast te leggen${most(values)}.`, safe: `${NOTHING_STORED} ${STAYS}`, next: always("Haal grote plaatjes of bijlagen eruit en probeer het opnieuw.") },
  "capture-checksum": { title: "Bestand kwam niet goed over", wrong: always("Wat aankwam is niet gelijk aan wat je verstuurde."), safe: `${NOTHING_STORED} ${STAYS}`, next: always("Probeer het opnieuw.") },
  "capture-conflict": { title: "Al vastgelegd met andere inhoud", wrong: always("Deze keer vastleggen is al gebruikt voor een ander stuk."), safe: "Wat eerst is vastgelegd, staat er nog.", next: always("Leg het stuk opnieuw vast.") },
  "capture-withdrawn": { title: "Teruggenomen", wrong: always("Het vastleggen van dit stuk is ongedaan gemaakt."), safe: "In het register blijft staan dat het er was.", next: always("Leg het opnieuw vast als het toch bewaard moet worden.") },
  "undo-expired": { title: "Ongedaan maken kan niet meer", wrong: always("De tijd om dit ongedaan te maken is voorbij."), safe: "Het stuk blijft vastgelegd.", next: always("Vraag de beheerder wat er nog kan.") },
  "undo-changed": { title: "Sindsdien gewijzigd", wrong: always("Iemand heeft sindsdien in dit stuk gewerkt of het verplaatst."), safe: "Het stuk blijft staan zoals het is.", next: always("Bekijk het op zijn plek en haal het daar weg als dat moet.") },
  "undo-version": { title: "De vorige versie is weg", wrong: always("SharePoint heeft de vorige versie van dit stuk niet meer."), safe: "De nieuwste versie blijft vastgelegd.", next: always("Bekijk het op zijn plek en herstel het daar als dat moet.") },
  "place-not-found": { title: "Deze plek bestaat niet", wrong: always("De map of bibliotheek van deze plek is niet te vinden."), safe: `${NOTHING_STORED} ${STAYS}`, next: always("Kies een andere plek, of vraag de beheerder het adres na te kijken.") },
  "place-refused": { title: "Je mag hier niets opslaan", wrong: always("Jij of Kantlijn heeft geen rechten op deze plek."), safe: `${NOTHING_STORED} ${STAYS}`, next: always("Kies een andere plek, of vraag de beheerder om toegang.") },
  "store-locked": { title: "Het bestand is in gebruik", wrong: always("Iemand heeft dit bestand open of uitgecheckt."), safe: "Je document staat in de wachtrij en wordt vastgelegd zodra het kan.", next: always("Sluit het bestand, of wacht tot een ander klaar is.") },
  "host-unavailable": { title: "Office antwoordt niet", wrong: always("Word of Outlook geeft nu geen antwoord."), safe: STAYS, next: always("Wacht even en probeer het opnieuw. Helpt dat niet, sluit dit venster en open het weer.") },
  "host-denied": { title: "Dit document is beschermd", wrong: always("Word of Outlook laat Kantlijn niet toe in dit document."), safe: `${NOTHING_STORED} ${STAYS}`, next: always("Hef de bescherming op, of vraag de eigenaar om toegang.") },
  "host-file": { title: "Het bestand komt niet mee", wrong: always("Word of Outlook geeft het bestand niet, of niet helemaal."), safe: `${NOTHING_STORED} ${STAYS}`, next: always("Sla het document op en probeer het opnieuw.") },
  "host-stamp": { title: "Het kenmerk staat niet in het document", wrong: always("Kantlijn kon het kenmerk niet in het document schrijven."), safe: `${NOTHING_STORED} ${STAYS}`, next: always("Kijk of je het document mag wijzigen en probeer het opnieuw.") },
  "sign-in-not-set-up": { title: "Aanmelden is hier niet ingesteld", wrong: always("Je organisatie heeft aanmelden nog niet ingesteld."), safe: `${NOTHING_STORED} ${STAYS}`, next: always("Vraag de beheerder om het in te stellen. De adviezen werken gewoon.") },
  "sign-in-needed": { title: "Aanmelden is nodig", wrong: always("Hiervoor moet je je eerst aanmelden."), safe: `${NOTHING_STORED} ${STAYS}`, next: always("Druk op de knop, dan kun je je aanmelden.") },
  "sign-in-cancelled": { title: "Aanmelden gestopt", wrong: always("Het aanmelden is niet afgemaakt."), safe: `${NOTHING_STORED} ${STAYS}`, next: always("Probeer het opnieuw wanneer het jou uitkomt.") },
  "sign-in-blocked": { title: "Aanmeldvenster gaat niet open", wrong: always("Het venster om aan te melden mag of kan niet open."), safe: `${NOTHING_STORED} ${STAYS}`, next: always("Sluit andere vensters van Office, sta het venster toe en probeer het opnieuw.") },
  "sign-in-offline": { title: "Geen verbinding om aan te melden", wrong: always("De aanmelddienst is nu niet bereikbaar."), safe: `${NOTHING_STORED} ${STAYS}`, next: always("Kijk of je verbinding hebt en probeer het opnieuw.") },
  "sign-in-unavailable": { title: "Aanmelden lukt niet", wrong: always("Aanmelden is niet gelukt."), safe: `${NOTHING_STORED} ${STAYS}`, next: always("Probeer het opnieuw. Blijft het misgaan, meld dan de code bij de beheerder.") },
  "mail-not-found": { title: "Mail niet gevonden", wrong: always("Deze mail staat niet meer in het postvak."), safe: NOTHING_STORED, next: always("Open de mail opnieuw en probeer het nog eens.") },
  "mail-refused": { title: "Mail mag niet worden opgehaald", wrong: always("Kantlijn mag deze mail niet ophalen uit het postvak."), safe: `${NOTHING_STORED} De mail blijft zoals hij is.`, next: always("Vraag de beheerder om toestemming, of sla de mail zelf op als .eml.") },
  "mail-unavailable": { title: "Mail niet op te halen", wrong: always("Het postvak antwoordt nu niet."), safe: `${NOTHING_STORED} De mail blijft zoals hij is.`, next: always("Probeer het straks opnieuw.") },
  "document-none": { title: "Geen document open", wrong: always("Er is geen mail of document open om te lezen."), safe: NOTHING_STORED, next: always("Open een mail of document. Kantlijn leest dan vanzelf mee.") },
  "intent-kept": { title: "Terugnemen lukt nu niet", wrong: always("De server van Kantlijn antwoordt niet."), safe: "Er is niets veranderd: na verzenden gaat de mail nog naar zijn plek.", next: always("Probeer het opnieuw voordat je verzendt.") },
  "document-unsent": { title: "Mail nog niet verstuurd", wrong: always("Een mail die nog niet is verstuurd, is nog geen bestand."), safe: `${NOTHING_STORED} ${STAYS}`, next: always("Verstuur de mail en open hem daarna in Verzonden items.") },
  "session-invalid": { title: "De pagina is verlopen", wrong: always("Deze pagina hoort bij een eerdere start van Kantlijn."), safe: `${NOTHING_STORED} ${STAYS}`, next: always("Laad de pagina opnieuw.") },
  "token-refused": { title: "Aanmelden is hier nodig", wrong: always("De server herkent je aanmelding niet, of niet meer."), safe: `${NOTHING_STORED} ${STAYS}`, next: always("Probeer het opnieuw en meld je aan. Blijft het misgaan, meld dan de code bij de beheerder.") },
  "keys-unavailable": { title: "Aanmelding niet te controleren", wrong: always("De server kan je aanmelding nu niet controleren."), safe: `${NOTHING_STORED} ${STAYS}`, next: always("Probeer het straks opnieuw.") },
  "not-allowed": { title: "Dit mag jij hier niet", wrong: always("Je hebt op deze plek geen recht om dit te doen."), safe: `${NOTHING_STORED} ${STAYS}`, next: always("Kies een andere plek, of vraag de beheerder om dit recht.") },
  "origin-refused": { title: "Verzoek geweigerd", wrong: always("Dit verzoek komt van een ander adres dan Kantlijn zelf."), safe: NOTHING_STORED, next: always("Open Kantlijn op het adres dat bij het starten is getoond.") },
  "waiting-unreadable": { title: "De kopie in de wachtrij is kwijt", wrong: always("De kopie die in deze browser wachtte, is niet meer te lezen."), safe: `${NOTHING_STORED} ${STAYS}`, next: always("Open het document en leg het opnieuw vast.") },
  "rate-limited": { title: "Even wachten", wrong: always("Er kwamen te veel verzoeken in korte tijd."), safe: STAYS, next: always("Probeer het over een minuut opnieuw.") },
  "store-unavailable": { title: "De opslag antwoordt niet", wrong: always("De opslag is nu niet bereikbaar."), safe: "Je document staat in de wachtrij en wordt vastgelegd zodra het kan.", next: always("Je hoeft niets te doen. Opnieuw proberen mag.") },
  "store-full": { title: "De opslag is vol", wrong: always("Er is geen ruimte meer om dit bestand te bewaren."), safe: `${NOTHING_STORED} ${STAYS}`, next: always("Vraag de beheerder om ruimte te maken.") },
  "delivery-place": { title: "Zaak niet gevonden", wrong: always("In het zaaksysteem is niet één zaak met dit nummer."), safe: IN_KANTLIJN, next: always("Kijk of het nummer klopt. Maak het ongedaan en kies de goede zaak, of probeer het opnieuw.") },
  "delivery-type": { title: "Geen documenttype dat past", wrong: always("Bij dit soort zaak past geen documenttype bij dit soort document."), safe: IN_KANTLIJN, next: always("Vraag de beheerder om het documenttype te koppelen. Probeer het daarna opnieuw.") },
  "delivery-refused": { title: "Niet toegestaan", wrong: always("Het andere systeem staat dit niet toe."), safe: IN_KANTLIJN, next: always("Vraag de beheerder om de rechten na te kijken. Probeer het daarna opnieuw.") },
  "delivery-rejected": { title: "Niet aangenomen", wrong: always("Het andere systeem neemt de gegevens niet aan."), safe: IN_KANTLIJN, next: always("Geef de code door aan de beheerder. Probeer het daarna opnieuw.") },
  "delivery-token": { title: "Koppeling niet herkend", wrong: always("Het andere systeem herkent Kantlijn niet."), safe: IN_KANTLIJN, next: always("Vraag de beheerder om het geheim van de koppeling na te kijken.") },
  "delivery-locked": { title: "Document in gebruik", wrong: always("Iemand heeft dit document daar in gebruik."), safe: IN_KANTLIJN, next: always("Is niemand ermee bezig, laat het daar dan vrijgeven. Kantlijn probeert het vanzelf weer.") },
  "delivery-gone": { title: "Daar niet te vinden", wrong: always("Het andere systeem vindt niet wat Kantlijn zoekt."), safe: IN_KANTLIJN, next: always("Vraag de beheerder om de adressen van de koppeling na te kijken.") },
  "delivery-answer": { title: "Antwoord niet te gebruiken", wrong: always("Het andere systeem gaf een antwoord dat Kantlijn niet kan gebruiken."), safe: IN_KANTLIJN, next: always("Kantlijn probeert het vanzelf weer. Blijft het misgaan, meld het bij de beheerder.") },
  "delivery-earlier": { title: "Wacht op een eerdere versie", wrong: always("Een eerdere versie van dit document is er nog niet."), safe: IN_KANTLIJN, next: always("Kijk in het register hoe het met die versie staat.") },
  "delivery-interrupted": { title: "Onderbroken", wrong: always("De server stopte terwijl hij hiermee bezig was."), safe: IN_KANTLIJN, next: always("Kantlijn probeert het vanzelf weer.") },
  "publication-concept": { title: "Nog een concept", wrong: always("Dit stuk is nog een concept."), safe: STAYS, next: always("Leg het opnieuw vast als het af is. Bied het daarna aan.") },
  "publication-closed": { title: "Te vertrouwelijk", wrong: always("Dit stuk mogen maar weinig mensen zien."), safe: STAYS, next: always("Overleg met het Woo-team. Klopt het niet, leg het dan opnieuw vast.") },
  "publication-category": { title: "Geen categorie van de Woo", wrong: always("Bij dit stuk staat geen categorie van de Woo."), safe: STAYS, next: always("Overleg met het Woo-team, of leg het opnieuw vast.") },
  "publication-setup": { title: "Publicatiebank nog niet klaar", wrong: always("De publicatiebank kent deze categorie of organisatie niet."), safe: IN_KANTLIJN, next: always("Vraag de beheerder om die daar aan te zetten. Probeer het daarna opnieuw.") },
  "publication-taken": { title: "Iemand is hiermee verder", wrong: always("In de publicatiebank heeft iemand hier iets mee gedaan."), safe: "Daar blijft alles zoals het is.", next: always("Overleg met het Woo-team. Zij kunnen het daar weghalen.") },
  "server-unavailable": { title: "Kantlijn is niet bereikbaar", wrong: always("De server van Kantlijn antwoordt niet."), safe: "Je document staat in de wachtrij en wordt vastgelegd zodra het kan.", next: always("Kijk of je verbinding hebt. Opnieuw proberen mag.") },
  "not-found": { title: "Pagina niet gevonden", wrong: always("Op dit adres is niets."), safe: STAYS, next: always("Ga terug naar het begin.") },
  internal: { title: "Er ging iets mis in Kantlijn", wrong: always("Er ging iets mis dat niet had mogen gebeuren."), safe: STAYS, next: always("Probeer het opnieuw. Blijft het misgaan, meld dan de code bij de beheerder.") },
};

/** An error as running text: what is wrong, what is safe, what to do. */
export function errorMessage(code: ErrorCode, values: Values = {}): string {
  const { wrong, safe, next } = errors[code];
  return [wrong(values), safe, next(values)].join(" ");
}
