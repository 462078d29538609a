import type { Candidate } from "../model/index.ts";
import type { WordLists } from "../text/lists.ts";
import { particularFinder } from "../text/particulars.ts";
import type { Passage } from "../text/passage.ts";
import { sensitiveIn, withLearned } from "../text/sensitive.ts";
import { subjectOf } from "../text/subject.ts";
import type { Detector } from "./detector.ts";

/** A crime is a subject of policy as well: it tells of somebody behind these. */
const FOR = ["wegens", "gestraft voor", "veroordeeld voor", "gepakt voor", "opgepakt voor", "gezeten voor", "gezeten wegens", "vastgezeten voor", "veroordeeld wegens", "veroordeeld voor een", "gezeten voor een", "straf voor", "straf voor een", "aangehouden voor", "aangehouden wegens", "verdacht van een", "vervolgd voor", "vervolgd wegens", "strafbeschikking voor", "taakstraf voor", "opgepakt wegens", "handel in"];
const CRIMES = ["heling", "afpersing", "mensenhandel", "wapenbezit", "opruiing", "hennepteelt", "drugsbezit", "drugshandel", "dealen", "verduistering", "bedreiging", "overval", "vechtpartij", "steekpartij", "vernieling", "brandstichting", "winkeldiefstal", "verdovende middelen", "drugs", "cocaine", "valsheid in geschrifte", "aanranding", "verkrachting", "diefstal", "mishandeling", "fraude", "bijstandsfraude", "uitkeringsfraude", "hypotheekfraude", "witwassen", "omkoping", "ontucht", "oplichting", "inbraak", "stalking", "rijden onder invloed"];

const particularsIn = particularFinder({
  sure: [
    ...FOR.flatMap((way) => CRIMES.map((crime) => `${way} ${crime}`)),
    "strafblad", "justitiele documentatie", "justitieel verleden", "strafrechtelijk verleden", "antecedenten", "veroordeeld", "veroordeling", "gevangenisstraf", "celstraf", "taakstraf", "werkstraf", "jeugddetentie", "voorarrest", "voorlopige hechtenis", "vastgezeten", "aangehouden voor", "aangehouden wegens", "aangehouden op verdenking",
    "verdacht van", "wordt verdacht", "wordt verdacht van", "werd verdacht van", "is verdacht van", "aangemerkt als verdachte", "gehoord als verdachte", "strafrechtelijk vervolgd", "strafbeschikking", "proces verbaal opgemaakt", "reclassering", "enkelband", "tbs", "vog geweigerd", "geen vog", "stadionverbod", "gebiedsverbod", "recidivist", "winkeldiefstal", "drugshandel", "fraude gepleegd", "gestolen van", "aangifte tegen",
    "als verdachte hoort", "als verdachte gehoord", "als verdachte uitgenodigd", "verdachte is in een", "verdachte in een", "is verdachte", "verdenking tegen", "strafzaak", "strafrechtelijk onderzoek", "onderzoek van de fiod", "fiod onderzoek", "rijksrecherche", "openbaar ministerie vervolgt", "om vervolgt", "in zijn strafzaak", "in haar strafzaak",
    "ervan verdacht", "ervan wordt verdacht", "ervan werd verdacht", "nog een straf uit", "straf uit en", "tegen betrokkene aangifte", "aangifte tegen betrokkene", "tegen hem aangifte", "aangifte tegen hem", "tegen haar aangifte", "aangifte tegen haar", "voorgeleid", "in de boeien", "maandag aangehouden", "dinsdag aangehouden", "woensdag aangehouden", "donderdag aangehouden", "vrijdag aangehouden", "zaterdag aangehouden", "zondag aangehouden", "gisteren aangehouden", "vannacht aangehouden", "aangehouden in zijn", "aangehouden in haar", "geldboete", "openstaande straf", "plofkraak", "zit vast voor", "onderzoek wegens",
    "op vrije voeten", "vrijgekomen uit", "komt vrij uit", "kwam vrij uit", "vrij uit de gevangenis", "uit de gevangenis", "in de gevangenis", "in de cel gezeten", "zit in de cel", "zat in de cel", "in detentie", "vervangende hechtenis", "huis van bewaring", "penitentiaire inrichting", "jeugdinrichting", "jeugdgevangenis", "cellencomplex", "arrestantencomplex", "zit een straf uit", "straf uitgezeten", "maanden gezeten", "jaar gezeten voor", "weken gezeten", "heeft gezeten voor", "zit momenteel vast", "zit weer vast", "zat vast voor", "zit in beperkingen", "maanden cel", "voorwaardelijke straf", "maanden voorwaardelijk",
    "politie hem heeft aangehouden", "politie haar heeft aangehouden", "hem heeft aangehouden", "haar heeft aangehouden", "hem aangehouden", "haar aangehouden", "door de politie aangehouden", "aangehouden omdat", "aangehouden met een", "door de politie meegenomen", "meegenomen naar het bureau", "van zijn bed gelicht", "van haar bed gelicht", "is opgepakt", "werd opgepakt", "keer opgepakt", "opgepakt met", "door de politie overgebracht", "heeft bekend dat", "heeft inmiddels bekend", "bekende dat hij", "bekende dat zij", "nachtje vast", "een nacht vastgehouden",
    "komt bij de politie voor", "bekend bij de politie", "politiesystemen", "contactverbod", "huisverbod", "locatieverbod", "bij halt", "melden bij halt", 
    "voorwaardelijk gestraft", "rijbewijs ingevorderd", "hennepkwekerij in zijn", "hennepkwekerij in haar", "meegenomen door de politie", "opgepakt door de politie", "gedetineerd", "via halt", "bureau halt", "geseponeerd", "geld verduisterd",
  ],
  proper: /^(?:TBS|VOG|Reclassering)/u,
  unless: /(?<!\p{L})(?:proceskosten|veroordeelt|veroordeling in de|tot (?:het )?(?:betal|vergoed)\p{L}+|internationale gemeenschap|krachtig|scherp|tenuitvoerlegging|wetboek|art\.|zittingsrechter|terechtzitting|(?:opheffing|schorsing) (?:van de )?(?:voorlopige|straf)|dan wel|in de regel|worden verstaan|hierna|ter zake van|officier van justitie|strafverzwarend|transactie|raadsman|verkeerd geparkeerd)(?!\p{L})/iu,
});

/** What somebody is suspected of or was punished for. Source: Woo 5.1.1.d, AVG 10, UAVG 31 to 33. */
export const criminal: Detector = {
  id: "criminal",
  kinds: ["criminal"],
  examples: {
    hits: [
      { in: "De aanvrager heeft een strafblad.", finds: ["strafblad"] },
      { in: "Hij is in 2019 veroordeeld voor mishandeling.", finds: ["veroordeeld voor mishandeling"] },
      { in: "Mijn zoon wordt verdacht van diefstal.", finds: ["wordt verdacht van"] },
      { in: "De heer Smit kreeg een taakstraf van 80 uur.", finds: ["taakstraf"] },
      { in: "Betrokkene zit sinds maart in voorarrest.", finds: ["voorarrest"] },
      { in: "Haar ex-man draagt een enkelband.", finds: ["enkelband"] },
      { in: "Ik doe aangifte tegen mijn buurman.", finds: ["aangifte tegen"] },
      { in: "Tegen mevrouw de Wit is proces-verbaal opgemaakt.", finds: ["proces-verbaal opgemaakt"] },
      { in: "Onze nieuwe chauffeur is twee keer gepakt voor rijden onder invloed.", finds: ["gepakt voor rijden onder invloed"] },
      { in: { text: "Twee keer vastgezeten", label: "J. de Wit Bijzonderheden" }, finds: ["vastgezeten"] },
    ],
    misses: [
      "Mijn collega doet een onderzoek naar bijstandsfraude.",
      "Ik geef een presentatie over omkoping en integriteit.",
      "Ik heb dit vanochtend opgepakt en bel hem morgen terug.",
      "Mevrouw zei dat zij haar paspoort niet bij zich had.",
      "Ik zit vast in de file en kom later.",
      "De wethouder zegt dat het voorstel is aangehouden met instemming van hem.",
      "De gedetineerde verdeelt de taken onder toezicht.",
      "Rijden onder invloed is strafbaar.",
      "De gemeente wordt veroordeeld in de proceskosten.",
      "Een strafblad is soms een reden voor weigering.",
      "Het aantal winkeldiefstallen daalde met 4 procent.",
      "De reclassering houdt kantoor aan de haven.",
      "Op dit feit staat een gevangenisstraf van ten hoogste twee jaar.",
      "De politie houdt vaker mensen aan.",
      "Wij veroordelen dit geweld.",
      "De rechtbank veroordeelt het college tot betaling van € 1.518.",
      "Vrijwilligers vragen een VOG aan bij Justis.",
      "overwegende dat verdachten recht hebben op een advocaat;",
      "verzoekt de regering een taakstraf bij geweld tegen hulpverleners te verbieden,",
      "Wet justitiële en strafvorderlijke gegevens, artikel 1, onderdeel a",
      "De veroordeelde die een gevangenisstraf ondergaat, als bedoeld in artikel 9 van het Wetboek van Strafrecht",
      "constaterende dat er 2.000 plekken in de tbs tekort zijn;",
      "van mening dat veroordeelde zedendelinquenten strenger moeten worden gevolgd;",
      "De minister heeft de aanslag scherp veroordeeld.",
    ],
  },
  detect: (passage, lists) => {
    const ruled = particularsIn(passage, lists).map(({ start, end, confidence, words }): Candidate => ({ kind: "criminal", start, end, confidence, because: [{ rule: "criminal-fact", words, source: "woo-5.1.1.d" }] }));
    return lists.withoutSensitive === true ? ruled : withLearned(ruled, learnedIn(passage, lists));
  },
};

/** What only examples tell, of somebody in particular. */
const learnedIn = (passage: Passage, lists: WordLists): readonly Candidate[] => sensitiveIn(passage).filter(({ kind, sentence: { start, end } }) => kind === "crime" && subjectOf(passage, start, end, lists) !== null)
  .map(({ sentence: { start, end }, words }) => ({ kind: "criminal", start, end, confidence: "likely", because: [{ rule: "criminal-learned", words, source: "woo-5.1.1.d" }] }));
