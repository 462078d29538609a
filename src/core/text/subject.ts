import type { WordLists } from "./lists.ts";
import type { Passage } from "./passage.ts";
import { namesOrganisation, personIn } from "./people.ts";
import { sentencesOf, type Sentence } from "./sentences.ts";

/**
 * Whom a sentence is about: one particular person, or nobody in particular, as in a regulation or a policy paper. Enough to
 * tell "haar diabetes" from "mensen met diabetes".
 */
export interface Subject {
  /** `certain` when the words themselves tie the fact to somebody; `likely` when somebody is only near. */
  readonly confidence: "certain" | "likely";
  /** The words that say so. */
  readonly words: string;
}

const OWN = /(?<![\p{L}-])(?:ik|mijn|m['’]n|mij|mezelf|mijzelf)(?![\p{L}-])/iu;
const SOMEBODY = /(?<![\p{L}-])(?:hij|hem|ze (?:heeft|is|had|was|kreeg|krijgt|wil|kan|kon|lijdt|gebruikt|slikt|ontvangt|woont|werkt)|zij (?:heeft|is|had|was|kreeg|krijgt|wil|kan|kon|lijdt|gebruikt|slikt|ontvangt|woont|werkt)|(?:heeft|is|had|was|kreeg|krijgt|kan|kon|zou) (?:zij|ze)|zichzelf)(?![\p{L}-])/iu;
const RELATIVE = /(?<![\p{L}-])(?:(?:mijn|m['’]n|zijn|haar|uw|je|diens) (?:eigen |oudste |jongste |overleden )?(?:man|vrouw|zoon|zoontje|dochter|dochtertje|kind|kinderen|moeder|vader|ouders|broer|broertje|zus|zusje|partner|echtgenoot|echtgenote|ex|ex-partner|ex-man|ex-vrouw|opa|oma|gezin)|(?:moeder|vader|mama|papa|zoon|dochter|echtgenoot|echtgenote|ex-partner|ex-man|ex-vrouw) (?:heeft|is|was|had|vertelt|zegt|geeft|gaf|meldt|wil|kan|werkt|woont|maakt|ervaart|ontvangt))(?![\p{L}-])/iu;
/** Somebody with a part in the matter, with the article that makes it one person. */
const PARTY = /(?<![\p{L}-])(?:(?:de|deze|het|dit|onze|een|bij|door|van|met|voor|en|dat) )?(?:aanvrager|aanvraagster|verzoeker|verzoekster|cli[eë]nte?|pati[eë]nte?|leerling|scholier|student|studente|betrokkene|belanghebbende|bewoner|bewoonster|melder|meldster|klager|klaagster|bezwaarmaker|bezwaarmaakster|appellante?|eiser|eiseres|verweerder|verdachte|slachtoffer|jongere|jeugdige|minderjarige|kind|jongen|meisje|meneer|mijnheer|mevrouw|de heer|huurder|huurster|werknemer|werkneemster|medewerker|medewerkster|sollicitant|sollicitante|uitkeringsgerechtigde|statushouder|inwoner|inwoonster|vrouw|man|moeder|vader|ouders|zoon|dochter|echtgenote?|gezin|bezwaarde|kandidaat|peuter|kleuter|\p{Ll}*buurman|\p{Ll}*buurvrouw|zwager|\p{Ll}*broer|\p{Ll}*zus|vriendin|stagiaire?)(?![\p{L}-])/iu;
const WORK = "\\p{L}*leider|\\p{L}*leidster|conci[eë]rge|\\p{L}*chauffeur|portier|telefoniste?|boer|boerin|meester|juf|lera(?:ar|res)|docente?|trainer|collega|stagiaire?|penningmeester|bestuurder|monteur|buurman|buurvrouw|kleinzoon|kleindochter|neef|nicht";
/** "onze nieuwe conciërge", "boer Hanekamp": one person, by what he does. */
const WORKER = new RegExp(`(?<![\\p{L}-])(?:(?:[Oo]nze|[Dd]eze|die|[Mm]ijn|[Hh]aar|[Zz]ijn|uw)\\s(?:\\p{Ll}+\\s){0,2}?(?:${WORK})(?!\\p{L})|(?:${WORK})\\s(?:\\p{Lu}\\.\\s?)*(?:(?:[Vv]an|[Dd]e|den|der)\\s){0,2}\\p{Lu}\\p{Ll})`, "u");
/** "u" is somebody when it is told what he did or has, not when he is asked or invited. */
const READER = /(?<![\p{L}-])(?:uw|(?:dat|omdat|doordat|nadat|sinds) u(?! (?:zich|een afspraak))|(?:sprak|vertelde|meldde|schreef|vroeg|belde) u|u (?:heeft|hebt|bent|had|was|ontvangt|ontving|gaf|geeft aan|schrijft|schreef|vertelde|meldde|woont|gebruikt)|(?:heeft|hebt|bent|had|was) u (?:ons|mij|aangegeven|verteld|gemeld))(?![\p{L}-])/iu;
const MAYBE_READER = /(?<!\p{L})(?:als|indien|wanneer|mocht|bent|hebt|heeft|kunt|wilt|kan|of) (?:je|u)(?!\p{L})|\?\s*$/iu;

/** What regulations, motions and policy papers say about everybody. */
const GENERAL = /(?<!\p{L})(?:uw kamer|de kamer|(?:tweede|eerste) kamer|uw raad|moties?|toezegging(?:en)?|ambtgeno(?:o)?t\p{L}*|bewindspersoon|kabinet|nationale?|strategie\p{L}*|artikel\p{L}*|(?:eerste|tweede|derde|vierde|vijfde) lid|onderdeel|bedoeld in|als bedoeld|wordt verstaan|verstaan onder|ten hoogste|ten minste|tenzij|mits|onverminderd|voor zover|indien|ingeval|onze minister|ministeri[eë]le|verordening|regeling|besluit van|de regering|constaterende|overwegende|van mening dat|kamerstukken?|stb\.|stcrt\.|wetsvoorstel|wet|wettelijke?|beleid\p{L}*|preventie\p{L}*|campagne|programma|doelgroep\p{L}*|voorlichting|actieplan|agenda|aanpak|convenant|subsidie\p{L}*|gemiddeld|procent|percentage|aantal|(?:groot|klein|aanzienlijk) deel van|merendeel|meerderheid|onderzochte|ondervraagden?|respondenten|jaarlijks|landelijke?|maatschappelijke?|mensen|personen|inwoners|burgers|kinderen|jongeren|ouderen|jeugdigen|pati[eë]nten|cli[eë]nten|leerlingen|studenten|werknemers|medewerkers|vrouwen|mannen|huishoudens|gezinnen|bewoners|gebruikers|zorgverleners|organisaties|gemeenten)(?!\p{L})/iu;
/** A group directly before the word: "mensen met", "kinderen die lijden aan", "voor de". */
const GROUP = /(?<!\p{L})(?:mensen|personen|inwoners|burgers|kinderen|jongeren|ouderen|jeugdigen|pati[eë]nten|cli[eë]nten|leerlingen|studenten|werknemers|vrouwen|mannen|huishoudens|gezinnen|ouders|degenen|iemand|iedereen|wie|lotgenoten)\s+(?:\p{L}+\s+){0,2}?(?:met|die|bij|lijdend|waarbij|zonder|in)\s+(?:[\p{L}-]+\s+){0,4}$/iu;
const OFFICE = /(?:wethouder|minister|staatssecretaris|burgemeester|raadslid|kamerlid|gedeputeerde|directeur|voorzitter|griffier|lid|leden|professor|hoogleraar|dr\.|prof\.)\s*$/iu;
const TIE = /(?<![\p{L}-])(?:mijn|m['’]n|haar|uw|je|diens|hun|(?:vanwege|wegens|door|met|van|over|voor|aan|na|sinds|ondanks|en|dat|of|om|heeft|had|in) zijn)\s+(?:[\p{L}-]+\s+){0,2}$/iu;

const NEAR = 160;

/**
 * Whom the words from `start` to `end` of a passage are about; null when it is nobody in particular. A label of a cell or a
 * line counts when it names a person.
 */
export function subjectOf(passage: Passage, start: number, end: number, lists: WordLists): Subject | null {
  const sentences = sentencesOf(passage.text);
  const at = sentences.findIndex((sentence) => start >= sentence.start && start < sentence.end);
  const sentence = sentences[at] ?? { start: 0, end: passage.text.length, text: passage.text };
  const before = passage.text.slice(sentence.start, start);
  if (GROUP.test(before)) return null;
  const own = ofSentence(sentence, before, passage.text.slice(end, sentence.end), lists);
  if (own !== null) return own;
  if (GENERAL.test(sentence.text)) return null;
  for (const other of [sentences[at - 1], sentences[at + 1], sentences[at - 2]]) {
    if (other === undefined) continue;
    const words = GENERAL.test(other.text) ? null : particular(other.text, lists);
    if (words !== null) return { confidence: "likely", words };
  }
  return ofNeighbours(passage, lists);
}

function ofSentence(sentence: Sentence, before: string, after: string, lists: WordLists): Subject | null {
  const general = GENERAL.test(sentence.text);
  const tie = TIE.exec(before) ?? (sentence.text.includes("?") ? null : /^Zijn\s$/u.exec(before));
  if (tie !== null && !(general && /^(?:hun|haar|uw|je)/iu.test(tie[0]))) return { confidence: "certain", words: tie[0].trim() };
  const own = general ? null : OWN.exec(sentence.text);
  if (own !== null) return { confidence: "certain", words: own[0] };
  const person = namedIn(sentence.text, lists);
  if (person !== null && (!general || namedIn(`${before.slice(-60)} ${after.slice(0, 40)}`, lists) !== null)) return { confidence: "certain", words: person };
  if (general) return null;
  const words = particular(sentence.text, lists);
  return words === null ? null : { confidence: "likely", words };
}

/** A person who is meant in particular, in one sentence. */
function particular(text: string, lists: WordLists): string | null {
  const words = OWN.exec(text) ?? RELATIVE.exec(text) ?? SOMEBODY.exec(text) ?? PARTY.exec(text) ?? WORKER.exec(text);
  if (words !== null) return words[0];
  const reader = MAYBE_READER.test(text) ? null : READER.exec(text);
  return reader?.[0] ?? namedIn(text, lists) ?? firstNameIn(text, lists);
}

/** A name that is not that of somebody in office. */
function namedIn(text: string, lists: WordLists): string | null {
  const name = personIn(text, lists);
  if (name === null || namesOrganisation(name)) return null;
  return OFFICE.test(text.slice(0, text.indexOf(name))) ? null : name;
}

const CAPITAL_WORD = /(?<![\p{L}.'’-])\p{Lu}\p{Ll}{2,}(?![\p{L}'’-])/gu;

/** "Noor heeft", "voor Emre": a first name that is no ordinary word and no place. */
function firstNameIn(text: string, lists: WordLists): string | null {
  for (const [word] of text.matchAll(CAPITAL_WORD)) {
    if (lists.isFirstName(word) && !lists.isOrdinary(word.toLowerCase()) && !lists.isPlace(word)) return word;
  }
  return null;
}

/** A cell, a form line or a short paragraph belongs to the person on the line before it or in its label. */
function ofNeighbours({ text, label, previous, role }: Passage, lists: WordLists): Subject | null {
  const labelled = label === "" ? null : (particular(label, lists));
  if (labelled !== null) return { confidence: "likely", words: labelled };
  if (role === "heading" || role === "title" || role === "header" || role === "footer") return null;
  const line = sentencesOf(previous.slice(-NEAR)).at(-1)?.text ?? "";
  if (text.length > 400 || GENERAL.test(line) || GENERAL.test(text)) return null;
  const words = OWN.exec(line)?.[0] ?? RELATIVE.exec(line)?.[0] ?? SOMEBODY.exec(line)?.[0] ?? namedIn(line, lists) ?? firstNameIn(line, lists);
  return words === null ? null : { confidence: "likely", words };
}

/** Words with a second meaning count only in the phrases people use for themselves or somebody else. */
const TIED_BEFORE = /(?<![\p{L}-])(?:(?:mijn|m['’]n|haar|zijn|uw|je) (?:[\p{L}-]+ ){0,2}|(?:ik|hij|zij|ze) (?:ben|is|was|werd|heb|heeft) (?:[\p{L}-]+ ){0,3}|lijdt aan (?:[\p{L}-]+ ){0,2}|lijd aan (?:[\p{L}-]+ ){0,2}|in (?:het )?|onder |vanwege (?:een |mijn |zijn |haar )?|wegens (?:een |mijn |zijn |haar )?|heeft (?:[\p{L}-]+ ){0,2}|heb (?:[\p{L}-]+ ){0,2}|had (?:[\p{L}-]+ ){0,2}|is (?:[\p{L}-]+ ){0,2}|aan (?:haar |zijn |mijn )?)$/iu;

/** Whether the words before `start` say that what follows is true of somebody: "zij heeft", "vanwege mijn", "hij is". */
export function isTied(text: string, start: number): boolean {
  return TIED_BEFORE.test(text.slice(Math.max(0, start - 60), start));
}
