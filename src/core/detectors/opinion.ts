import type { Candidate } from "../model/index.ts";
import type { Passage } from "../text/passage.ts";
import { sentenceGate } from "../text/gate.ts";
import { sentencesIn, type Sentence } from "../text/sentences.ts";
import { tokensOf } from "../text/memo.ts";
import type { Detector } from "./detector.ts";
import { opinionReader } from "./opinion/learned.ts";

/** The writer speaks for himself. */
const OWN = /\b(?:ik (?:vind|denk|zou|acht|adviseer|vrees|betwijfel|geloof|schat|pleit|raad|verwacht niet)|ik (?:ontraad|geef de voorkeur)|wij (?:raden|ontraden|geven de voorkeur|hebben (?:twijfels|bedenkingen)|vinden|denken|zouden|achten|adviseren|vrezen|betwijfelen|pleiten)|vind ik|denk ik|vinden wij|achten wij|zou ik|mijn (?:inschatting|advies|mening|indruk|voorkeur|gevoel|oordeel|vrees|twijfel)|onze (?:inschatting|mening|indruk|voorkeur)|ons (?:advies|oordeel)|naar mijn (?:mening|oordeel|idee)|mijns inziens|m\.i\.|volgens mij|wat mij betreft|ik (?:ben|blijf) (?:van mening|bang|voorstander|tegenstander|niet overtuigd|kritisch)|wij zijn (?:van mening|voorstander|tegenstander)|lijkt (?:mij|me|ons)|ik (?:heb|zie) (?:twijfels|grote twijfels|liever|weinig heil|geen heil)|eerlijk gezegd|persoonlijk (?:vind|denk|zou|ben|geloof|acht|zie|heb|vrees|hecht))\b/iu;

const SUBJECT = String.raw`(?:(?:de|het|een|mevrouw|meneer|dhr\.|mw\.|mevr\.)\s+)?(?:heer\s+|mevrouw\s+)?[\p{L}][\p{L}.'’-]*(?:\s+[\p{L}][\p{L}.'’-]*){0,4}?`;

/** Somebody else is said to hold a view. */
const ATTRIBUTED = new RegExp(String.raw`^(?:[^:]{0,60}:\s+)?(?:(?:volgens|na)\s+[^,]{1,40},\s+)?(${SUBJECT})\s+(vindt|vinden|noemt|noemen|adviseert|adviseren|betwijfelt|betwijfelen|twijfelt|vreest|vrezen|pleit|pleiten|waarschuwt|raadt|acht(?=\s+(?:het|dit|dat|de|een|deze))|denkt|meent|is\s+(?:van\s+mening|bang|voorstander|tegenstander|geen\s+voorstander|kritisch|niet\s+overtuigd)|ziet\s+(?:geen|weinig|niets)|heeft\s+(?:een\s+(?:sterke\s+)?voorkeur|(?:grote\s+|ernstige\s+|sterke\s+)?(?:twijfels|bedenkingen)|moeite)|wil\s+liever|stelt\s+voor\s+(?:om|dat)|geeft\s+de\s+voorkeur)\b`, "iu");

/** Judgements that are nobody's fact. */
const JUDGEMENT = /\b(?:politiek (?:niet |on)?(?:haalbaar|gevoelig|verkoopbaar|onhaalbaar|lastig)|ligt politiek gevoelig|bestuurlijk (?:niet |on)?(?:haalbaar|wenselijk|gevoelig)|niet (?:verkoopbaar|uit te leggen) aan de raad)\b/iu;

/** Bodies that give formal advice: that is no personal opinion of a civil servant. */
const BODY = /\b(?:\p{L}*commissie|raad van state|adviesraad|rekenkamer|ggd|brandweer|politie|omgevingsdienst|veiligheidsregio|waterschap|provincie|rijkswaterstaat|bureau|adviesbureau|accountant|rechtbank|rechter|ombudsman|inspectie|onderzoekers?|respondenten|college|colleges|raad|gemeenteraad|staten|\p{L}*(?:organisaties?|verenigingen|vereniging|stichting|corporaties?|bedrijf|bedrijven|bond|koepel|instituut|maatschappij|verzekeraars?|leveranciers?|ontwikkelaars?|exploitant|aannemer|netbeheerder|coöperatie|bank|universiteit|school|ziekenhuis)|n\.v|b\.v|nv|bv|vng|ipo|unie van waterschappen|tno|rivm|cbs|scp|pbl|cpb|rvo|uwv|svb|cak|acm|afm|nza|igj|nvwa|ilt|fnv|cnv|lto|vno-ncw|mkb-nederland|prorail|tennet|deltares|bewoners|inwoners|omwonenden|ondernemers|deelnemers|cliënten|ouders|leerlingen|indieners?|reclamant(?:en)?|bezwaarmaker|appellant|minister|regering|kamer|fractie)\b/iu;

/** "Volgens haar is de raming te laag": a view of somebody of whom was spoken. */
const ACCORDING = /^(?:\p{L}+ )?volgens (?:haar|hem|hen)(?: zelf)? (?=(?:is|zijn|was|kan|kunnen|moet|moeten|zou|zouden|heeft|hebben|ligt|gaat|past|leidt|wordt|lijkt|loopt|levert|komt|hoeft|mag)(?!\p{L}))/iu;
/** The words by which the sentence before it speaks of somebody who works for the organisation. */
const COLLEAGUE = /(?<!\p{L})(?:collega|wethouder|burgemeester|gedeputeerde|minister|staatssecretaris|jurist|juriste|planner|controller|secretaris|griffier|\p{L}*(?:adviseur|adviseuse|medewerker|medewerkster|leider|leidster|manager|ambtenaar|hoofd|directeur|inspecteur|toezichthouder))(?!\p{L})/iu;
/** Or of somebody else, whose view is no piece of policy. */
const OUTSIDER = /(?<!\p{L})(?:bewoner|bewoonster|inwoner|inwoonster|aanvrager|aanvraagster|klager|klaagster|melder|meldster|bezwaarmaker|bezwaarmaakster|indiener|verzoeker|cliënt|cliënte|patiënt|leerling|ouder|moeder|vader|buurman|buurvrouw|ondernemer|eigenaar|eigenaresse|huurder|huurster|omwonende|inspreker)(?!\p{L})/iu;

/** A verb that looks like a view and is none: something takes place, is found, was decided, or is asked of the reader. */
const NO_VIEW = /\b(?:vindt\s+(?:[\p{L}\d.,:-]+\s+){0,12}?plaats|vinden\s+(?:[\p{L}\d.,:-]+\s+){0,12}?plaats|(?:u|je|dat|hier|daar|deze|meer informatie|informatie)\s+(?:[\p{L}]+\s+){0,3}?(?:vindt|vinden)\s+(?:u|je|op|in|onder|bij)|vindt\s+u|vinden\s+u|is\s+besloten|heeft\s+besloten|besluit\s+(?:om|tot|de|het)|zou ik graag|ik zou graag|wij zouden graag|ik denk aan u|raadt\s+de\s+raad)\b/iu;

const ROLES_WITHOUT_OPINION: ReadonlySet<Passage["role"]> = new Set(["title", "heading", "header", "footer", "subject", "quoted", "forwarded", "signature"]);

/** Personal policy opinions in pieces for internal deliberation. Facts, forecasts and options are none. Source: Woo 5.2. */
export const opinion: Detector = {
  id: "opinion",
  kinds: ["opinion"],
  examples: {
    hits: [
      { in: "Mijn inschatting is dat het voorstel in de raad geen meerderheid krijgt.", finds: ["Mijn inschatting is dat het voorstel in de raad geen meerderheid krijgt"] },
      { in: "De kosten zijn bekend. Ik zou daarom kiezen voor optie twee. De planning volgt.", finds: ["Ik zou daarom kiezen voor optie twee"] },
      { in: "Wij vinden het onverstandig om nu al te tekenen.", finds: ["Wij vinden het onverstandig om nu al te tekenen"] },
      { in: "3. Zwembad: mevrouw Vis noemt de keuze voor de oostkant een gemiste kans.", finds: ["mevrouw Vis noemt de keuze voor de oostkant een gemiste kans"] },
      { in: "De jurist adviseert om eerst het vonnis af te wachten.", finds: ["De jurist adviseert om eerst het vonnis af te wachten"] },
      { in: "Dit ligt politiek gevoelig bij de coalitie.", finds: ["Dit ligt politiek gevoelig bij de coalitie"] },
      { in: "Wij raden de wethouder af om nu toe te zeggen.", finds: ["Wij raden de wethouder af om nu toe te zeggen"] },
      { in: "Naar mijn mening is de raming te rooskleurig.", finds: ["Naar mijn mening is de raming te rooskleurig"] },
      { in: "De heer Kok is van mening dat de vergunning niet had mogen worden verleend.", finds: ["De heer Kok is van mening dat de vergunning niet had mogen worden verleend"] },
      { in: "De beleidsmedewerker betwijfelt of dit juridisch houdbaar is.", finds: ["De beleidsmedewerker betwijfelt of dit juridisch houdbaar is"] },
      { in: "De jurist heeft het contract gelezen. Volgens haar is opzeggen juridisch kansloos.", finds: ["Volgens haar is opzeggen juridisch kansloos"] },
      { in: "Ik sprak onze beleidsadviseur. Volgens hem moeten we nu niet tekenen, want de raad wil dat niet.", finds: ["Volgens hem moeten we nu niet tekenen, want de raad wil dat niet"] },
      { in: "Volgens mij is dit plan niet uitvoerbaar.", finds: ["Volgens mij is dit plan niet uitvoerbaar"] },
      { in: "Mijn advies is om het subsidieplafond niet te verhogen.", finds: ["Mijn advies is om het subsidieplafond niet te verhogen"] },
      { in: "De brief is verstuurd. Dit verhaal is veel te rooskleurig. Bijlage 2 volgt.", finds: ["Dit verhaal is veel te rooskleurig"] },
      { in: "Een fusie is een lapmiddel dat niets oplost.", finds: ["Een fusie is een lapmiddel dat niets oplost"] },
      { in: { text: "Laten we hier niet aan beginnen!", role: "list-item" }, finds: ["Laten we hier niet aan beginnen!"] },
    ],
    misses: [
      "De bijeenkomst vindt dinsdag om acht uur plaats in het gemeentehuis.",
      "Het formulier vindt u op onze website.",
      "De werkzaamheden kosten naar verwachting 2,1 miljoen euro.",
      "Er zijn drie varianten: slopen, renoveren of verplaatsen.",
      "Bij een bui van 60 millimeter loopt een derde van de kelders onder.",
      "De secretaris stelt voor 1 december een brief op.",
      "De welstandscommissie adviseert positief over het bouwplan.",
      "Het college heeft besloten om de subsidie te verlengen.",
      "De acht actiepunten uit het vorige verslag zijn afgerond.",
      "Uit onderzoek blijkt dat 40 procent van de bewoners tevreden is.",
      "verzoekt de regering om voor de zomer met een plan van aanpak te komen,",
      "overwegende dat uit cijfers van het CBS blijkt dat het aantal woningen daalt;",
      "De Afdeling advisering van de Raad van State gehoord.",
      "Deze regeling treedt in werking met ingang van de dag na de datum van uitgifte van de Staatscourant.",
      "De woningcorporatie vindt dat de huren te laag zijn.",
      "De VNG noemt het wetsvoorstel een gemiste kans.",
      "Bakker Bouw B.V. betwijfelt of de termijn haalbaar is.",
      "De milieuorganisatie is tegenstander van de uitbreiding.",
      "De bewoner was thuis. Volgens hem is de heg te hoog.",
      "De jurist las het dossier. Volgens haar moeder is het kind ziek.",
      "Volgens hen is er geen overlast.",
      "Ik zou graag een kopie van het verslag ontvangen.",
      "De dijk is sterk genoeg om een waterstand van vier meter te keren.",
      "Het gebouw heeft een goede bereikbaarheid per bus.",
      "Kun je dit vóór vrijdag lezen?",
      "De opdrachtnemer voert de werkzaamheden persoonlijk uit.",
      "overwegende dat het onaanvaardbaar is dat de wachttijden verder oplopen;",
      "Mijn zoon is ziek, ik werk thuis.",
      { text: "veel te hoog", role: "table-cell" },
    ],
  },
  detect(passage, { withoutOpinions }) {
    if (ROLES_WITHOUT_OPINION.has(passage.role)) return [];
    const ruled = new Set(sentencesOnViews(passage));
    const read = withoutOpinions === true || !RUNNING.has(passage.role) ? null : opinionReader(passage.text, tokensOf(passage));
    if (ruled.size === 0 && read === null) return [];
    return sentencesIn(passage).flatMap((sentence, index, sentences) => {
      const words = read?.(sentence) ?? null;
      const found = ruled.has(sentence) ? view(sentence, sentences[index - 1]?.text ?? "") : [];
      return found.length > 0 || words === null || isNoView(sentence) ? found : [candidate(sentence.start, sentence.end, "likely", "opinion-learned", words)];
    });
  },
};

/** One of these is in every sentence that holds a view. */
const sentencesOnViews = sentenceGate("ik wij mijn onze ons vind vinden achten lijkt volgens m mijns persoonlijk eerlijk wat vindt noemt noemen adviseert adviseren betwijfelt betwijfelen twijfelt vreest vrezen pleit pleiten waarschuwt raadt acht denkt meent mening bang voorstander kritisch overtuigd ziet voorkeur twijfels bedenkingen moeite liever stelt geeft politiek bestuurlijk verkoopbaar leggen");

/** Where people write whole sentences. */
const RUNNING: ReadonlySet<Passage["role"]> = new Set(["body", "list-item", "text-box"]);

/** It only looks like a view, or somebody has it who is no colleague. */
function isNoView({ text }: Sentence): boolean {
  const holder = ATTRIBUTED.exec(text)?.[1];
  return NO_VIEW.test(text) || ACCORDING.test(text) || (holder !== undefined && (BODY.test(holder) || OUTSIDER.test(holder)));
}

function view(sentence: Sentence, previous: string): readonly Candidate[] {
  if (NO_VIEW.test(sentence.text)) return [];
  const own = OWN.exec(sentence.text);
  if (own !== null) return [candidate(sentence.start, sentence.end, "certain", "opinion-own", own[0])];
  const attributed = ATTRIBUTED.exec(sentence.text);
  if (attributed?.[1] !== undefined && attributed[2] !== undefined && !BODY.test(attributed[1])) {
    const before = attributed[0].length - attributed[1].length - attributed[0].slice(attributed[0].lastIndexOf(attributed[1]) + attributed[1].length).length;
    return [{ ...candidate(sentence.start + Math.max(0, before), sentence.end, "likely", "opinion-attributed", attributed[2]), grounds: ["5.2.1", "5.2.2"] }];
  }
  const according = ACCORDING.exec(sentence.text);
  if (according !== null && COLLEAGUE.test(previous) && !OUTSIDER.test(previous)) return [{ ...candidate(sentence.start, sentence.end, "likely", "opinion-attributed", according[0].trim()), grounds: ["5.2.1", "5.2.2"] }];
  const judgement = JUDGEMENT.exec(sentence.text);
  return judgement === null ? [] : [candidate(sentence.start, sentence.end, "likely", "opinion-judgement", judgement[0])];
}

function candidate(start: number, end: number, confidence: "certain" | "likely", rule: string, words: string): Candidate {
  return { kind: "opinion", start, end, confidence, because: [{ rule, words, source: "woo-5.2" }] };
}
