import type { Candidate } from "../model/index.ts";
import { factFinder, isInName } from "../text/facts.ts";
import type { Passage } from "../text/passage.ts";
import { subjectNear } from "../text/implied.ts";
import type { WordLists } from "../text/lists.ts";
import type { Detector } from "./detector.ts";

/** `certain` words have one meaning; the others need somebody beside them. */
const factsIn = factFinder({
  certain: [
    "echtscheiding", "vechtscheiding", "echtscheidingsprocedure", "scheidingsprocedure", "uithuisplaatsing", "uit huis geplaatst", "uithuisgeplaatst", "uit huis geplaatste", "onder toezicht gesteld", "onder toezicht gestelde", "ondertoezichtstelling", "ots", "gezinsvoogd", "gezinsvoogdij", "voogdij", "gezagsbeeindiging", "eenhoofdig gezag", "gezamenlijk gezag", "ouderlijk gezag", "omgangsregeling", "bezoekregeling", "co ouderschap", "ouderschapsplan", "kinderalimentatie", "partneralimentatie", "alimentatie",
    "huiselijk geweld", "kindermishandeling", "ouderenmishandeling", "oudermishandeling", "partnergeweld", "eergerelateerd geweld", "verwaarlozing", "verwaarloosd", "seksueel misbruik", "seksueel misbruikt", "mishandeld", "mishandelt", "mishandelde", "blijf van mijn lijfhuis", "vrouwenopvang", "pleeggezin", "pleegouders", "pleegkind", "pleegzorg", "gezinshuis", "crisispleeggezin", "geadopteerd", "huwelijksproblemen", "relatieproblemen", "relatiebreuk", "thuissituatie", "gezinssituatie", "gezinsproblemen", "opvoedproblemen", "tienermoeder", "alleenstaande moeder", "alleenstaande vader", "alleenstaande ouder", "ongewenst zwanger", "uitgehuwelijkt", "zorgmelding", "melding bij veilig thuis", "jeugdbescherming", "jeugdreclassering", "vader onbekend",
  ],
  open: [
    "scheiding", "gescheiden", "scheiden", "uit elkaar", "uit elkaar gegaan", "uit elkaar gaan", "overleden", "overlijden", "weduwe", "weduwnaar", "voogd", "adoptie", "veilig thuis", "ruzies thuis", "ruzie thuis", "spanningen thuis", "thuis weggelopen", "weggelopen van huis", "zwerft", "dakloos", "geen contact meer met", "geen contact met", "gehuwd met", "getrouwd met", "samenwonend met", "detentie", "gedetineerd", "in de gevangenis", "vastzit", "vast zit", "rouwt", "rouw om",
  ],
});

/** A scheiding of things: of waste, tasks, church and state. */
const OF_THINGS = /^\s*(?:van (?!(?:mijn|haar|zijn|hun|de ouders|ouders|vader|moeder|tafel)(?!\p{L}))|tussen|in (?:taken|functies))/iu;
const OF_THINGS_BEFORE = /(?:strikte|duidelijke|ruimtelijke|fysieke|juridische|afval|gescheiden (?:in|op)|worden|ingezameld|(?:van|met) elkaar|niet te|te)\s+$/iu;
const WASTE = /(?<!\p{L})(?:afval|riool|riolering|inzamel\p{L}*|ingezameld|stromen|stelsel|rijstro\p{L}*|rijba\p{L}*|hemelwater|gft|papier|plastic|boekhouding|financi[eë]n|functies|taken|verantwoordelijkheden|bestanden|systemen|netwerken|facturen|enveloppen?)(?!\p{L})/iu;
/** The article in front and the home behind belong to it: "de scheiding thuis", "de scheiding van haar ouders". */
const BEFORE = /(?<!\p{L})(?:de|het|een|mijn|haar|zijn|hun|uw)\s$/iu;
const BEHIND = /^ (?:thuis|van (?:mijn|haar|zijn|hun|de) ouders|van mijn (?:man|vrouw|ex|partner|ouders))(?!\p{L})/iu;

/** Facts about somebody's family and home: divorce, custody, violence, loss. Source: Woo 5.1.2.e. */
export const family: Detector = {
  id: "family",
  kinds: ["family"],
  examples: {
    hits: [
      { in: "Moeder vertelt dat de scheiding thuis veel spanning geeft.", finds: ["de scheiding thuis"] },
      { in: "Sinds de uithuisplaatsing ziet Bram zijn vader niet meer.", finds: ["uithuisplaatsing"] },
      { in: "Mijn ex-partner houdt zich niet aan de omgangsregeling.", finds: ["omgangsregeling"] },
      { in: "Haar ouders zijn gescheiden en zij woont bij haar oma.", finds: ["gescheiden"] },
      { in: "Mevrouw de Wit is slachtoffer van huiselijk geweld.", finds: ["huiselijk geweld"] },
      { in: "Het meisje staat onder toezicht en is onder toezicht gesteld door de kinderrechter.", finds: ["onder toezicht gesteld"] },
      { in: "Zijn vader is in maart overleden.", finds: ["overleden"] },
      { in: "De leerling verblijft in een pleeggezin.", finds: ["pleeggezin"] },
      { in: "Door onze echtscheiding staat mijn huis te koop.", finds: ["echtscheiding"] },
      { in: { text: "Ouders uit elkaar, ots sinds 2024", label: "Gezinssituatie kind" }, finds: ["uit elkaar", "ots"] },
      { in: "Ik lig in scheiding van mijn man.", finds: ["scheiding van mijn man"] },
    ],
    misses: [
      "De scheiding van afval begint thuis.",
      "Papier en plastic worden gescheiden ingezameld.",
      "Er is een duidelijke scheiding tussen beleid en uitvoering.",
      "Het gescheiden rioolstelsel is in 2024 aangelegd.",
      "De wethouder opent het congres over huiselijk geweld.",
      "Veilig Thuis is dag en nacht bereikbaar.",
      "Ouders die uit elkaar gaan, kunnen terecht bij het loket.",
      "Bij overlijden van een raadslid benoemt het stembureau een opvolger.",
      "De aanpak van kindermishandeling is een taak van de gemeente.",
      "De kosten van pleegzorg stegen met 4 procent.",
      "verzoekt de regering te onderzoeken hoe uithuisplaatsingen kunnen worden voorkomen,",
      "overwegende dat slachtoffers van huiselijk geweld vaak jaren op een woning wachten;",
      "De rechter kan een minderjarige onder toezicht stellen van een gecertificeerde instelling indien een minderjarige zodanig opgroeit dat hij ernstig wordt bedreigd.",
      "Regeling alimentatienormen en kosten van kinderen 2024",
      "In dit artikel wordt verstaan onder nabestaande: de weduwe of weduwnaar van de overleden ambtenaar.",
      "Het kabinet werkt aan een scheidingsaanpak met het programma Scheiden zonder Schade.",
      "constaterende dat de scheiding van kerk en staat een grondbeginsel is;",
    ],
  },
  detect(passage, lists) {
    return factsIn(passage).flatMap((fact): readonly Candidate[] => {
      const because = judge(passage, fact, lists);
      return because === null ? [] : [{ kind: "family", ...spanOf(passage.text, fact), ...because }];
    });
  },
};

interface FamilyFact {
  readonly weight: "certain" | "open";
  readonly start: number;
  readonly end: number;
}

function judge(passage: Passage, { weight, start, end }: FamilyFact, lists: WordLists): Pick<Candidate, "confidence" | "because"> | null {
  const { text, role } = passage;
  if (role === "header" || role === "footer" || role === "title" || text.charAt(end) === "-") return null;
  if (isInName(text, start, end) && !/^Veilig/u.test(text.slice(start, end))) return null;
  const word = text.slice(start, end).toLowerCase();
  if (/^(?:ge)?scheid/u.test(word) && (OF_THINGS.test(text.slice(end, end + 40)) || OF_THINGS_BEFORE.test(text.slice(Math.max(0, start - 24), start)) || WASTE.test(text))) return null;
  const subject = subjectNear(passage, start, end, lists);
  if (subject === null || (weight === "open" && !namesRelative(text, start, subject.words))) return null;
  return { confidence: weight === "certain" ? subject.confidence : "likely", because: [{ rule: "family-fact", words: subject.words, source: "woo-5.1.2.e" }] };
}

const RELATIVE = /(?<!\p{L})(?:ouders?|moeder|vader|mama|papa|man|vrouw|partner|ex|ex-\p{L}+|echtgeno\p{L}*|zoon|zoontje|dochter|dochtertje|kind|kinderen|broer|broertje|zus|zusje|opa|oma|gezin|thuis|familie|huwelijk)(?!\p{L})/iu;

/** "overleden", "gescheiden" say something about a family when a relative is near, or when somebody speaks of himself. */
function namesRelative(text: string, start: number, words: string): boolean {
  return RELATIVE.test(text.slice(Math.max(0, start - 90), start + 90)) || /^(?:ik|mijn|m['’]n)/iu.test(words);
}

function spanOf(text: string, { start, end }: FamilyFact): { readonly start: number; readonly end: number } {
  const behind = BEHIND.exec(text.slice(end, end + 40))?.[0].length ?? 0;
  const before = behind > 0 ? (BEFORE.exec(text.slice(Math.max(0, start - 6), start))?.[0].length ?? 0) : 0;
  return { start: start - before, end: end + behind };
}
