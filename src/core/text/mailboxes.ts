import type { WordLists } from "./lists.ts";

/** Words before the @ that name a desk, a task or a machine. Read as whole parts: "team.sport" has two. */
const DESKS: ReadonlySet<string> = new Set([
  "info", "informatie", "contact", "mail", "email", "post", "postbus", "receptie", "balie", "loket", "algemeen", "general", "office", "kantoor", "hallo", "hello", "welkom",
  "gemeente", "stadhuis", "stadskantoor", "provincie", "waterschap", "ministerie", "griffie", "raad", "raadsgriffie", "college", "bestuur", "directie", "secretariaat", "bestuurssecretariaat", "burgemeester", "wethouder", "wethouders",
  "team", "afdeling", "dienst", "bureau", "cluster", "unit", "groep", "werkgroep", "commissie", "bezwaarcommissie", "klachtencommissie", "projectgroep", "project", "projecten", "programma",
  "sport", "cultuur", "jeugd", "jeugdzorg", "onderwijs", "zorg", "wmo", "welzijn", "sociaal", "werk", "inkomen", "participatie", "schuldhulp", "ruimte", "wonen", "bouwen", "milieu", "omgeving", "verkeer", "parkeren", "groen", "water", "afval", "energie", "duurzaamheid", "economie", "toerisme", "evenementen", "vergunningen", "vergunning", "handhaving", "toezicht", "veiligheid", "wijkbeheer", "wijkteam", "beheer", "vastgoed", "grondzaken", "archief", "archieven", "burgerzaken", "publiekszaken", "klantcontact", "kcc", "dienstverlening", "belastingen", "heffingen", "financien", "finance", "boekhouding", "administratie", "administration", "debiteuren", "crediteuren", "facturen", "factuur", "facturatie", "invoice", "invoices", "inkoop", "aanbesteding", "aanbestedingen", "verkoop", "sales", "marketing", "bestellingen", "orders", "order", "offertes", "offerte",
  "hr", "hrm", "pno", "personeel", "personeelszaken", "vacatures", "vacature", "werkenbij", "jobs", "sollicitatie", "sollicitaties", "recruitment", "opleidingen", "stage", "salarisadministratie",
  "ict", "it", "helpdesk", "servicedesk", "support", "service", "klantenservice", "beheerder", "admin", "administrator", "root", "webmaster", "hostmaster", "postmaster", "abuse", "security", "soc", "cert", "ciso", "privacy", "fg", "dpo", "avg", "gegevensbescherming", "functionarisgegevensbescherming", "datalek", "datalekken", "webredactie", "redactie", "communicatie", "voorlichting", "pers", "persvoorlichting", "woordvoering", "press", "media", "nieuws", "nieuwsbrief", "newsletter", "news", "aanmelden", "afmelden", "unsubscribe", "subscribe", "bounce", "noreply", "donotreply", "reply", "no", "niet", "beantwoorden", "mailer", "daemon", "system", "systeem", "notificatie", "notificaties", "notifications", "alerts", "bot",
  "klacht", "klachten", "klachtencoordinator", "bezwaar", "bezwaren", "beroep", "zienswijze", "zienswijzen", "inspraak", "inspreken", "meldpunt", "melding", "meldingen", "woo", "wob", "wooverzoek", "wooverzoeken", "wobverzoeken", "woocontactpersoon", "juridisch", "juridische", "zaken", "recht", "legal", "ombudsman", "integriteit", "vertrouwenspersoon", "vragen", "vraag", "verzoek", "verzoeken", "aanvraag", "aanvragen", "subsidie", "subsidies", "afspraak", "afspraken", "reserveren", "reserveringen", "planning", "agenda", "verhuur", "events", "congres", "registratie", "inschrijven", "inschrijving", "leden", "ledenadministratie", "penningmeester", "secretaris", "voorzitter", "vrijwilligers", "donaties",
  "school", "basisschool", "leerplicht", "leerlingzaken", "leerlingadministratie", "directeur", "rector", "ib", "mr", "or", "oudercommissie", "bibliotheek", "museum", "theater", "receptionist", "praktijk", "huisarts", "apotheek", "politie", "brandweer", "ggd", "basis", "test", "demo", "data", "open", "web", "www", "website", "online", "digitaal", "postkamer", "dir", "documentaire", "informatievoorziening", "nl", "eu",
]);

/** Endings of words that name a desk: "woonloket", "bedrijvencontact". */
const DESK_ENDINGS = /(?:zaken|loket|team|teams|balie|desk|service|services|administratie|meldingen|meldpunt|secretariaat|advies|beheer|redactie|dienst|diensten|contact|centrum|centraal|commissie|bureau|voorlichting|vergunningen|verzoeken|verzoek|klachten|facturen|inkoop|support|griffie|plein|punt|planning|toezicht|handhaving|projecten|project|overleg|verkoop|reply|mail|info|aanvragen|aanmelding|aanmeldingen|inschrijvingen|nieuws|brief|noreply)$/u;

/** Words that only join others in the name of a mailbox. */
const JOINTS: ReadonlySet<string> = new Set(["en", "and", "of", "voor", "van", "de", "het", "der", "den", "bij", "in", "te", "op", "aan", "the"]);

export type MailboxOwner = "person" | "desk" | "unclear";

/** Whether the part before the @ is that of a person or of a desk: "j.smit", "info", "team-sport". `domain` is the part after it. */
export function mailboxOwner(local: string, domain: string, lists: WordLists): MailboxOwner {
  const bare = (local.split("+")[0] ?? local).toLowerCase();
  const parts = bare.split(/[._\-\d]+/u).filter((part) => part !== "");
  const content = parts.filter((part) => !JOINTS.has(part) || parts.length === 1);
  if (content.length === 0) return "desk";
  const initial = parts[0]?.length === 1 && parts.length > 1;
  const desks = content.filter(isDesk).length;
  if (!initial && (desks === content.length || (desks > 0 && !content.some((part) => isName(part, lists))))) return "desk";
  if (initial) return "person";
  if (content.some((part) => lists.isFirstName(capital(part)) && !isDesk(part))) return "person";
  const name = domain.split(".")[0] ?? "";
  if (content.length === 1 && (bare === name || lists.isOrdinary(bare)) && !lists.isSurname(capital(bare))) return "desk";
  return bare === name ? "desk" : "unclear";
}

function isDesk(part: string): boolean {
  return DESKS.has(part) || DESK_ENDINGS.test(part);
}

function isName(part: string, lists: WordLists): boolean {
  return !isDesk(part) && (lists.isFirstName(capital(part)) || lists.isSurname(capital(part)));
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
