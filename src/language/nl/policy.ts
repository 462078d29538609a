import { day } from "./values.ts";

const ANY = new Intl.ListFormat("nl", { type: "disjunction" });
const LEVELS: Readonly<Record<string, string>> = { national: "het land", kind: "een soort organisatie", organisation: "een organisatie", team: "een team" };

type Values = Readonly<Record<string, string>>;

/** What `kantlijn policy` says. Names of sections, fields and places are those of a policy package. */
export const policy = {
  notApproved: (id: string): string => `In het pakket ${id} is nog niet alles goedgekeurd. Zie kantlijn policy check.`,
  right: ({ name = "", id = "", version = "", layers = "" }: Values) => `${name}: klopt. Pakket ${id}, versie ${version}, met deze lagen: ${layers}.`,
  wrong: ({ name = "", count = "" }: Values) => `${name}: ${count === "1" ? "één fout" : `${count} fouten`}.`,
  approve: (section: string, roles: readonly string[]): string => `${section.toLowerCase()} verandert, maar is niet goedgekeurd. Dat kan: ${roles.join(", ")}`,
  same: "Er is geen verschil.",
  stage: (from: string | null, observed: boolean): string => {
    if (observed) return from === null ? "Nog stil, alleen om te meten:" : `Vanaf ${day(from)} nog stil, alleen om te meten:`;
    return from === null ? "Nu:" : `Vanaf ${day(from)}:`;
  },
  acts: { added: "komt erbij", removed: "gaat weg", changed: "verandert" },
  field: (field: string, value: string): string => `${field}: ${value}`,
  fieldChanged: (field: string, before: string, after: string): string => `${field}: was ${before}, wordt ${after}`,
  more: (words: string): string => `woorden erbij, ${words}`,
  fewer: (words: string): string => `woorden weg, ${words}`,
  weighs: (weight: string): string => `telt ${weight}`,
  andMore: (count: string): string => ` en nog ${count}`,
  whenFinal: (article: string): string => `${article}, als het stuk definitief is`,
  none: "geen",
  yes: "ja",
  no: "nee",
  places: { start: "aan het begin", title: "in de titel", head: "bovenaan", text: "in de tekst", tail: "onderaan" },
  sections: {
    documentTypes: "Soort stuk", woo: "Woo-categorie", findings: "Let op in de tekst", retention: "Bewaren", confidentiality: "Wie het mag zien", vault: "Eigen opslag",
    caseNumbers: "Zaaknummers", outcome: "Vastleggen of niet", ownLife: "Van wie is deze mail", commonWords: "Gewone woorden", intakeWords: "Woorden voor een nieuwe zaak", roles: "Rol", learned: "Geleerd uit voorbeelden", sources: "Bron", package: "Pakket",
  },
  /** Names of rules that have no name of their own. */
  names: {
    Woo: "de Woo als geheel", confidentiality: "de standaard", vault: "de standaard", caseNumbers: "de vormen", commonWords: "de lijst", intakeWords: "de lijst",
    signals: "wat meetelt naast woorden", machine: "automatische berichten", business: "werk", social: "losse berichtjes", private: "privé", courtesy: "bedankjes", "courtesy.more": "meer dan een bedankje",
    learned: "aan of uit", ownLife: "de drempel", yours: "over wie schrijft aan je", mine: "over je eigen leven", work: "toch over het werk",
  },
  fields: {
    name: "naam", label: "soort in de TOOI-lijst", process: "procestype", direction: "richting", intake: "woorden van de intake", woo: "Woo-categorie",
    deliberation: "kan persoonlijke beleidsopvattingen bevatten", definitive: "altijd definitief", general: "alleen als niets anders past", refines: "nadere soort van", question: "vraag vooraf", shape: "vorm",
    source: "bron", owner: "eigenaar", grounds: "gronden", shown: "staat op de kaart", applies: "de Woo geldt", uri: "adres in TOOI", since: "geldt sinds",
    list: "selectielijst", loaded: "lijst geladen", results: "resultaten in de lijst", standard: "standaard", types: "bij deze soorten", valuation: "waardering", term: "termijn",
    starts: "termijn begint bij", approved: "goedgekeurd op", undoTerm: "ongedaan maken kan", private: "met gevoelige gegevens", published: "openbaar gemaakt", threshold: "drempel",
    title: "titel", url: "adres", version: "versie", kind: "soort organisatie", decides: "beslist over", levels: "in lagen", queue: "plek van het Woo-team", result: "resultaat", description: "omschrijving",
    processName: "naam van het procestype", note: "opmerking", names: "namen van personen", outcome: "vastleggen of niet",
  },
  evaluate: {
    effects: {
      outcome: "uitkomst", documentType: "soort", woo: "Woo-categorie", retention: "bewaren", location: "plek", status: "status", confidentiality: "wie het mag zien",
      findings: "gevonden", questions: "vragen", warnings: "waarschuwing", clicks: "klikken",
    },
    outcomes: { capture: "vastleggen", silent: "stil", private: "privé" },
    found: (what: string): string => `wordt gevonden: ${what}`,
    notFound: (what: string): string => `wordt niet meer gevonden: ${what}`,
    silent: (change: string): string => `nog stil: ${change}`,
    worse: (expectation: string): string => `FOUT: ${expectation} was goed en klopt niet meer met wat je verwacht`,
    better: (expectation: string): string => `goed: ${expectation} klopt nu wel met wat je verwacht`,
    total: (count: number, changed: number): string => `${String(count)} proefgevallen, ${changed === 0 ? "geen verandert" : `${String(changed)} veranderen`}.`,
    totalWorse: (count: number): string => `In ${String(count)} klopt iets niet meer wat eerst goed was.`,
    totalObserved: (count: number): string => `In ${String(count)} zouden stille regels iets veranderen.`,
    silentRule: (rule: string, count: number, all: number): string => `nog stil: ${rule}, zou spreken in ${String(count)} van de ${String(all)}`,
  },
  explain: {
    words: "Woorden die meetellen:",
    source: (title: string, url: string | null): string => `Grond: ${title}${url === null ? "" : ` (${url})`}`,
    noSource: "Grond: geen bron in het pakket",
    approved: (date: string): string => `Bron goedgekeurd op ${day(date)}`,
    owner: (owner: string): string => `Eigenaar: ${owner}`,
    layer: ({ name, id, version, level }: { readonly name: string; readonly id: string; readonly version: string; readonly level: string }, first: boolean): string =>
      `${first ? "Laag" : "Aangepast door"}: ${name} (${id} ${version}, ${LEVELS[level] ?? level})`,
    condition: ({ from, ring, observe }: { readonly from: string | null; readonly ring: string | null; readonly observe: boolean }): string =>
      [from === null ? "" : `vanaf ${day(from)}`, ring === null ? "" : `alleen voor de groep ${ring}`, observe ? "nog stil, alleen om te meten" : ""].filter((part) => part !== "").join(", "),
    always: "Geldt nu al, voor iedereen",
    mayChange: (roles: readonly { readonly role: string; readonly levels: readonly string[] }[]): string =>
      `Mag dit veranderen: ${roles.map(({ role, levels }) => `${role} (in een laag van ${ANY.format(levels.map((level) => LEVELS[level] ?? level))})`).join(", ")}`,
    nobody: "Niemand mag dit veranderen in een eigen laag",
    examples: (examples: readonly string[], more: number): string => `Speelt in deze voorbeelden: ${examples.join(", ")}${more === 0 ? "" : ` en nog ${String(more)}`}`,
    noExamples: "Speelt in geen enkel voorbeeld",
  },
} as const;
