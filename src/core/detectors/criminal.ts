import type { Candidate } from "../model/index.ts";
import { particularFinder } from "../text/particulars.ts";
import { subjectOf } from "../text/subject.ts";
import { withLearned } from "../text/with-learned.ts";
import type { Detector } from "./detector.ts";
import { moreWords } from "../text/more-words.ts";

/** A crime is a subject of policy as well: it tells of somebody behind these. */
const FOR = ["wegens", "gestraft voor", "veroordeeld voor", "gepakt voor", "opgepakt voor", "gezeten voor"];
const CRIMES = ["diefstal", "mishandeling", "fraude", "bijstandsfraude", "uitkeringsfraude", "hypotheekfraude", "witwassen", "omkoping", "ontucht", "oplichting", "inbraak", "stalking", "rijden onder invloed"];

const particularsIn = particularFinder({
  sure: [
    ...FOR.flatMap((way) => CRIMES.map((crime) => `${way} ${crime}`)),
    "strafblad", "justitiele documentatie", "justitieel verleden", "strafrechtelijk verleden", "antecedenten", "veroordeeld", "veroordeling", "gevangenisstraf", "celstraf", "taakstraf", "werkstraf", "jeugddetentie", "voorarrest", "voorlopige hechtenis", "vastgezeten", "aangehouden voor", "aangehouden wegens", "aangehouden op verdenking",
    "verdacht van", "wordt verdacht", "wordt verdacht van", "werd verdacht van", "is verdacht van", "aangemerkt als verdachte", "gehoord als verdachte", "strafrechtelijk vervolgd", "strafbeschikking", "proces verbaal opgemaakt", "reclassering", "enkelband", "tbs", "vog geweigerd", "geen vog", "stadionverbod", "gebiedsverbod", "recidivist", "winkeldiefstal", "drugshandel", "fraude gepleegd", "gestolen van", "aangifte tegen",
    "voorwaardelijk gestraft", "rijbewijs ingevorderd", "hennepkwekerij in zijn", "hennepkwekerij in haar", "meegenomen door de politie", "opgepakt door de politie", "gedetineerd", "via halt", "bureau halt", "geseponeerd", "geld verduisterd",
    ...moreWords("criminal"),
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
    return withLearned(ruled, passage, lists, { of: "crime", kind: "criminal", rule: "criminal-learned", source: "woo-5.1.1.d", holds: ({ start, end }) => subjectOf(passage, start, end, lists) !== null });
  },
};
