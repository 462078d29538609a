import { FILE_EXTENSIONS } from "../../core/model/index.ts";
import { policy } from "./policy.ts";

type Values = Readonly<Record<string, string>>;

const HELP = `Kantlijn zegt van een document of mail wat het is, waar het hoort, hoe lang je het bewaart en waar je op moet letten.

  kantlijn check BESTAND|MAP...      lees bestanden (${FILE_EXTENSIONS.join(", ")}); mappen met alles wat erin zit
      --json                         schrijf één JSON-lijst, met een element per bestand
      --policy NAAM|BESTAND          beleidspakket (gemeente, provincie, waterschap, rijk, school, of een eigen .json); anders gemeente
      --ring NAAM                    ook wat alleen voor deze groep geldt
      --world BESTAND                de organisatie (world.json): plekken, eigen domeinen, mensen in functie
      --context BESTAND              de werkplek (context.json): wie schrijft, wanneer, waar het bestand staat
      --all-findings                 ook wat de kaart niet laat zien
      --with-text                    ook de gelezen tekst

  kantlijn evaluate MAP...           vergelijk proefgevallen met wat je verwacht; MAP is een proefgeval, een wereld of een map met werelden
      --json                         schrijf één JSON-lijst, met een element per proefgeval

  kantlijn setting BESTAND           controleer een organisatie (world.json) en maak er een instelling voor de pagina’s van
      --policy NAAM|BESTAND          met dit beleidspakket; anders wat de organisatie noemt
      --ring NAAM                    voor deze groep
      --client GUID --tenant GUID    voor aanmelden: de registratie en de directory in Microsoft Entra
      --sharepoint BESTAND           voor opslaan in SharePoint: kolommen en labels; {} is genoeg
      --out BESTAND                  schrijf hierheen, zoals dist/setting/default.json

  kantlijn policy check PAKKET...    controleer beleidspakketten: vorm, verwijzingen, wie wat mag en wie het goedkeurde
  kantlijn policy explain REGEL      wat een regel zegt, waarop hij rust, van wie hij is en waar hij speelt; met MAP... ook in je eigen proefgevallen
      --policy NAAM|BESTAND          in dit pakket; anders gemeente
  kantlijn policy diff OUD NIEUW     wat een pakket verandert: nu, vanaf een dag, en wat nog stil is
  kantlijn policy evaluate MAP...    welke proefgevallen veranderen met een ander pakket, en hoe
      --policy NAAM|BESTAND          het pakket dat je wilt proberen
      --present NAAM|BESTAND         het pakket dat nu geldt; anders wat de organisatie noemt
      --on JJJJ-MM-DD                alsof het die dag is
      --ring NAAM, --json            ook bij deze opdrachten

  kantlijn doctor [--json]           zeg wat er mis is met deze installatie
  kantlijn deliveries [--retry ID]   wat nog niet op zijn plek is in een ander systeem, en het opnieuw proberen
  kantlijn backup|restore MAP        bewaar alles in een map, of zet het terug

  --lang nl|en                       bij elke opdracht: in deze taal; anders Engels als je computer dat spreekt (LC_ALL, LC_MESSAGES, LANG) en anders Nederlands.
                                     Met --json blijft wat eruit komt hetzelfde

  kantlijn --help                    deze uitleg
  kantlijn --version                 de versie

Einde: 0 alles gelezen of goed, 1 iets niet, 2 de opdracht klopt niet.
Kantlijn verandert en verstuurt niets, en bewaart alleen wat je met --out vraagt.`;

/** What stands behind a code of the command line's own. */
export const cli = {
  help: HELP,
  /** How a problem starts on standard error. */
  problem: (message: string): string => `kantlijn: ${message}`,
  usage: {
    "no-command": () => "Zeg wat je wilt: check, evaluate, policy of setting.",
    "unknown-command": ({ name = "" }: Values) => `Het woord ${name} is geen opdracht: check, evaluate, policy en setting zijn dat wel.`,
    "unknown-option": ({ name = "", known = "" }: Values) => `De optie ${name} bestaat hier niet. Wel: ${known}.`,
    "needs-value": ({ name = "" }: Values) => `Achter ${name} hoort een waarde.`,
    "no-value": ({ name = "" }: Values) => `Achter ${name} hoort geen waarde.`,
    "no-language": ({ name = "", known = "" }: Values) => `De taal ${name} spreekt Kantlijn niet. Wel: ${known}.`,
    twice: ({ name = "" }: Values) => `De optie ${name} staat er twee keer.`,
    "no-files": () => "Noem minstens één bestand of map.",
    "one-file": () => "Noem één bestand: dat van je organisatie.",
    together: () => "Geef --client en --tenant samen, of geen van beide.",
    "not-writable": ({ name = "" }: Values) => `Het bestand ${name} is niet te schrijven. Bestaat de map?`,
    "no-scenarios": ({ name = "" }: Values) => `In ${name} staan geen proefgevallen. Een proefgeval is een map met een input-bestand, context.json en expected.json.`,
    "not-json": ({ name = "" }: Values) => `In ${name} staat geen geldige JSON.`,
    "too-large": ({ name = "" }: Values) => `Het bestand ${name} is te groot voor een beleidspakket.`,
    "policy-command": ({ name = "" }: Values) => `${name === "" ? "Zeg" : `Het woord ${name} hoort niet achter policy. Zeg`} wat je wilt: check, explain, diff of evaluate.`,
    "no-package": () => "Noem minstens één beleidspakket: een naam of een bestand.",
    "two-packages": () => "Noem twee beleidspakketten: het oude en het nieuwe.",
    "no-rule": () => "Noem een regel, zoals documentTypes.motie of findings.bsn.",
    "unknown-rule": ({ name = "", near = "" }: Values) => `De regel ${name} bestaat niet in dit pakket.${near === "" ? "" : ` Bedoel je een van deze: ${near}?`}`,
    "no-proposal": () => "Geef met --policy het pakket dat je wilt proberen.",
    "no-day": ({ name = "" }: Values) => `${name} is geen dag. Schrijf een dag als 2027-01-31.`,
    "no-ring": ({ name = "" }: Values) => `${name} is geen naam van een groep. Gebruik kleine letters, cijfers, punt en streepje.`,
    "not-readable": ({ name = "" }: Values) => `Het bestand ${name} is er niet of mag niet worden gelezen.`,
  },
  /** What the card in a terminal says in its own way; the rest is as in the pane. */
  card: {
    clicks: ({ count = "" }: Values) => (count === "0" ? "Dit wordt vanzelf vastgelegd." : count === "1" ? "Eén klik is genoeg." : `Hiervoor zijn ${count} klikken nodig.`),
    attention: ({ count = "" }: Values) => `Let op in de tekst: ${count}`,
    withheld: "staat niet op de kaart",
    warning: "Let op",
  },
  evaluate: {
    columns: {
      outcome: "uitkomst", documentType: "soort", fields: "gegevens", location: "plek", warnsLocation: "verkeerde plek", warnsRecipient: "ontvanger", woo: "Woo",
      findings: "gevonden", notFlagged: "met rust", retention: "bewaren", maxQuestions: "vragen", maxClicks: "klikken", scenario: "proefgeval",
    },
    right: "goed",
    wrong: "FOUT",
    together: "samen",
    differs: ({ expectation = "", expected = "", actual = "" }: Values) => `${expectation}: verwacht ${expected}, kreeg ${actual}`,
    notInText: ({ expected = "" }: Values) => `findings: ${expected} staat niet zo in de tekst`,
    unchecked: ({ id = "", names = "" }: Values) => `${id}: hier is niet naar gekeken: ${names}.`,
  },
  policy,
  progress: ({ done = "", file = "" }: Values) => `${done} gelezen · ${file}`,
  summary: ({ read = "0", unread = "0" }: Values) => (unread === "0" ? `${read} gelezen.` : `${read} gelezen, ${unread} niet.`),
  settingWritten: (file: string): string => `De instelling klopt en staat in ${file}.`,
  nothing: "Er zijn geen bestanden gevonden.",
  stopped: "Gestopt. Wat hierboven staat is wel gelezen.",
} as const;

export type UsageProblem = keyof typeof cli.usage;
