import type { Candidate } from "../model/index.ts";
import type { WordLists } from "../text/lists.ts";
import { matchesOf } from "../text/matches.ts";
import { digitsOf, type Digits } from "../text/numbers.ts";
import type { Passage } from "../text/passage.ts";
import { personIn } from "../text/people.ts";
import type { Detector } from "./detector.ts";

const MONTH = "(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|jan|feb|febr|mrt|apr|jun|jul|aug|sep|sept|okt|nov|dec)\\.?";
const YEAR = "(?:(?:1[89]|20)\\d\\d|['’]?\\d\\d)";
/** A day as people write it, also with a year of two digits: "4 mei 1979", "04-05-79", "1979-05-04", "4/5/1979", "04 05 1979". */
const DAY = `(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag[ \\u00a0])?(?:\\d{1,2}(?:e|ste|de)?[ \\u00a0]+${MONTH}[ \\u00a0]+${YEAR}|\\d{1,2}[ \\u00a0]?[-/.][ \\u00a0]?(?:\\d{1,2}|${MONTH})[ \\u00a0]?[-/.][ \\u00a0]?${YEAR}|(?:1[89]|20)\\d\\d-\\d{2}-\\d{2}|\\d{2} \\d{2} (?:19|20)\\d\\d|(?:0[1-9]|[12]\\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\\d\\d)(?![\\d\\p{L}]|[-/.]\\d)`;
/** Day and month without a year, or a year alone: enough after "geboren". */
const PART = `(?:\\d{1,2}[ \\u00a0]+${MONTH}|(?:19|20)\\d\\d)(?![\\d\\p{L}]|[-/.]\\d)`;
const PLACE = "(?:(?:te|in) (?:['’]s[- ]|\\p{Lu}\\p{Ll}{1,4} )?\\p{Lu}[\\p{L}'’.-]+(?: (?:aan den|aan de|op|bij|van|den|de) \\p{Lu}[\\p{L}-]+)?(?: \\([\\p{L} ]{2,30}\\))?,? ?)?";

/** "geboren (te Assen) (op) 4 mei 1979": the word belongs to it. */
const BORN = new RegExp(`(?<![\\p{L}\\d-])(?:geboren|geb\\.?(?: d\\.d\\.)?|geb\\. ?dat\\.?)[:,]?[ \\u00a0](?:${PLACE}(?:op:? |d\\.d\\. |de dato )?${DAY}|${PLACE}op ${PART}|in (?:het jaar )?(?:19|20)\\d\\d(?!\\d)|op \\d{1,2} ${MONTH})`, "giu");
/** "Geboortedatum: 4 mei 1979", "geboortedatum is 4-5-1979": only the day. */
const LABELLED = new RegExp(`(?<![\\p{L}\\d])(?:geb[or]{1,4}te?-?datum|geboortedag|geboorte datum|geboortedata|datum geboorte|geb\\.?-? ?datum|geb\\. ?dat\\.?|verjaardag|d\\.o\\.b\\.|date of birth)(?:(?: en |/)-?plaats)?(?: van [^.;:\\d]{2,40}| \\p{L}{2,20}(?=:))?(?:\\([^)]{1,20}\\)|is |was |op |[:=,"*\\t \\u00a0-]){0,12}\\(?(${DAY})`, "giu");
/** The next day of a list: "Geboortedata: 4 juni 1981, 12-3-1990 en 1 mei 2001". */
const NEXT = new RegExp(`(?:,| en|;) (?:en )?(${DAY})`, "iuy");
const SEVERAL = /^geboortedata/iu;
const LABEL = /(?<!\p{L})(?:geboortedatum|geboortedag|geboorte|geb\.?-? ?datum|geb\. ?dat\.?|geboren(?: op)?|date of birth)(?!\p{L})/iu;
const ONLY_DAY = new RegExp(`^\\s*(?:op )?(${DAY})(?=\\s*$|\\s*[,(]| te | in )`, "iu");
/** "P. Jansen (04-05-1979)", "de heer Smit, 4 mei 1979,": the day of a life directly behind a name. */
const BRACKETED = new RegExp(`^ ?(?:\\(\\*? ?|\\* ?)(${DAY})[,)]?`, "iu");

/** "geboren na 1 januari 1950", "geboren vóór": what a regulation says about everybody of an age. */
const OF_EVERYBODY = /(?:personen|degenen|iedereen|mensen|kinderen|werknemers|inwoners|leerlingen|zij die|wie|verzekerden|belanghebbenden|ambtenaren|vrouwen|mannen|dieren|runderen|schapen|paarden|kalveren|lammeren|jongeren)\s+(?:[\p{L},]+\s+){0,3}$/iu;
/** Nobody who is alive or was lately is born in such a year; a document can name it for other reasons. */
const OLDEST = 1905;

/** Days on which people were born, against every other date. Source: Woo 5.1.2.e. */
export const birthDate: Detector = {
  id: "birth-date",
  kinds: ["birth-date"],
  examples: {
    hits: [
      { in: "R. de Wit, geboren 4 mei 1979, woont in Assen.", finds: ["geboren 4 mei 1979"] },
      { in: "De heer Smit (geb. 04-06-81) vraagt een kaart aan.", finds: ["geb. 04-06-81"] },
      { in: "Geboortedatum: 12-3-1990", finds: ["12-3-1990"] },
      { in: "Zij is geboren te Den Helder op 1 januari 2001.", finds: ["geboren te Den Helder op 1 januari 2001"] },
      { in: { text: "4 juni 1981", label: "Geboortedatum" }, finds: ["4 juni 1981"] },
      { in: { text: "04/06/1981", previous: "Geboortedatum" }, finds: ["04/06/1981"] },
      { in: "Onze zoon werd op 3 maart 2019 geboren.", finds: ["op 3 maart 2019 geboren"] },
      { in: "Leerling: Bram K. (04-06-2016), groep 6.", finds: ["04-06-2016"] },
      { in: "geboren op 1979-05-04 in Utrecht", finds: ["geboren op 1979-05-04"] },
      { in: "De geboortedatum van mevrouw Hofman is 3 oktober 1955.", finds: ["3 oktober 1955"] },
      { in: "Haar man, geboren in 1948, kan niet meer lopen.", finds: ["geboren in 1948"] },
      { in: "Geb.datum 04.06.1981 te Assen", finds: ["04.06.1981"] },
      { in: "K. Hofman, geb. 4 jun. '81", finds: ["geb. 4 jun. '81"] },
      { in: "Mijn geboortedatum (4 juni 1981) klopt niet.", finds: ["4 juni 1981"] },
      { in: "Geboortedata: 4-6-1981 en 5 juli 1983", finds: ["4-6-1981", "5 juli 1983"] },
    ],
    misses: [
      "De gebouwdatum is 4 juni 1981.",
      "De vergadering is op 4 mei 2026.",
      "Uw brief van 12-03-2026 is ontvangen.",
      "Vul uw geboortedatum in (dd-mm-jjjj).",
      "De vergunning geldt tot 31 december 2029.",
      "Het dorp is geboren uit de drooglegging van de polder.",
      "De beslissing op bezwaar van P. Jansen (12-03-2026) is verzonden.",
      "Deze overeenkomst is getekend te Assen op 4 mei 1979.",
      "Evaluatie: 11 december 2026",
      "Inwoners geboren vóór 1 januari 1960 krijgen een uitnodiging.",
      { text: "4 juni 2026", label: "Datum besluit" },
      "De stichting is opgericht op 4 juni 1981.",
      "de persoon die is geboren op of na 1 januari 1950 heeft recht op ouderdomspensioen als bedoeld in artikel 7a;",
      "Voor kinderen die geboren zijn op of na 1 januari 2018 geldt een overgangsregeling.",
      "Wet van 4 juli 1979, houdende regels omtrent de geboorteakte (Stb. 1979, 501)",
      "Op de geboorteakte worden de geslachtsnaam, de voornamen en de geboortedatum vermeld.",
      "Kent u het bericht «Meer kinderen geboren in 2023» (NRC, 4 januari 2024)?",
      "verzoekt de regering voor 1 mei 2025 de Kamer te informeren over het geboorteregister,",
      "Besluit van 21 december 2012, houdende wijziging van het Besluit geboorteregistratie",
    ],
  },
  detect(passage, lists) {
    if (digitsOf(passage).length === 0) return [];
    const born = hasDate(passage, digitsOf(passage)) && BIRTH.test(passage.text) ? [...spoken(passage.text), ...labelled(passage)] : belowLabel(passage);
    const beside = besideName(passage, lists);
    if (born.length + beside.length === 0) return [];
    const found = [...born, ...beside].sort((a, b) => a.start - b.start || b.end - a.end);
    return found.filter((candidate, index) => index === 0 || candidate.start >= Math.max(...found.slice(0, index).map(({ end }) => end)));
  },
};

/** One of these is in every text that speaks of a birth; "geboorte" is often written with an o or an e too few. */
const BIRTH = /geb(?:oren|[or]{1,4}t|datum|[^\p{L}])|jaardag|birth|d\W?o\W?b/iu;

/** How months begin, and what stands between a day and its month but one space. */
const MONTHS: ReadonlySet<string> = new Set(["jan", "feb", "maa", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]);
const BEFORE_MONTH = /^(?:e|ste|de)?[ \u00a0]+[jfmasond]/iu;

/** Whether a group of digits can be a year, or a day before its month: a cheap look before an expensive one. */
function hasDate({ text }: Passage, groups: readonly Digits[]): boolean {
  return groups.some(({ start, end }) => {
    const length = end - start;
    if (length > 2) return length === 4 || length === 8;
    const next = text.charAt(end);
    return next === " " ? MONTHS.has(text.slice(end + 1, end + 4).toLowerCase()) : "-/.".includes(next || " ") || BEFORE_MONTH.test(text.slice(end, end + 10));
  });
}

/** "op 4 mei 1979 geboren" too. */
const BORN_BEHIND = new RegExp(`(?<![\\p{L}\\d])op ${DAY} (?:te \\p{Lu}[\\p{L}-]+ )?geboren(?!\\p{L})`, "giu");

function spoken(text: string): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const pattern of [BORN, BORN_BEHIND]) {
    for (const { 0: words, index } of matchesOf(pattern, text)) {
      if (OF_EVERYBODY.test(text.slice(Math.max(0, index - 60), index)) || /^geboren in (?:19|20)\d\d$/iu.test(words) && !/(?:,|\bis|\bwerd|\bben)\s$/iu.test(text.slice(Math.max(0, index - 8), index))) continue;
      found.push(candidate(index, words, "certain", "birth-date-born", /(?<![^\s:])geb[^\s:]*/iu.exec(words)?.[0] ?? words));
    }
  }
  return found;
}

function labelled(passage: Passage): readonly Candidate[] {
  const { text } = passage;
  const found: Candidate[] = [];
  for (const match of matchesOf(LABELLED, text)) {
    const add = (day: string, end: number): void => void found.push(candidate(end - day.length, day, "certain", "birth-date-label", "geboortedatum"));
    NEXT.lastIndex = match.index + match[0].length;
    add(match[1] ?? "", NEXT.lastIndex);
    if (!SEVERAL.test(match[0])) continue;
    for (let next = NEXT.exec(text); next !== null; next = NEXT.exec(text)) add(next[1] ?? "", NEXT.lastIndex);
  }
  return found.length > 0 ? found : belowLabel(passage);
}

const MOST_LABEL = 40;
/** "op donderdag ": all that stands before a day that is alone. */
const MOST_LEAD = 13;

/** A day alone, where the head of the column or the line before says what it is. */
function belowLabel(passage: Passage): readonly Candidate[] {
  const { text, label, previous } = passage;
  if ((digitsOf(passage)[0]?.start ?? 0) > MOST_LEAD && text.charCodeAt(0) > 0x20) return [];
  if (label === "" && previous.length > MOST_LABEL) return [];
  const around = LABEL.exec(label) ?? (previous.length <= MOST_LABEL && /^\s*[\p{L}. -]{3,40}:?\s*$/u.test(previous) ? LABEL.exec(previous) : null);
  const day = around === null ? undefined : ONLY_DAY.exec(text)?.[1];
  return around === null || day === undefined ? [] : [candidate(text.indexOf(day), day, "certain", "birth-date-label", around[0])];
}

/** A date in brackets behind a name, long enough ago for a life. The year of a document lies nearer. */
function besideName(passage: Passage, lists: WordLists): readonly Candidate[] {
  const { text } = passage;
  const found: Candidate[] = [];
  for (const { start } of digitsOf(passage)) {
    const index = openedBefore(text, start);
    if (index < 0) continue;
    const from = text.charAt(index - 1) === " " ? index - 1 : index;
    const match = BRACKETED.exec(text.slice(from, from + 40));
    const day = match?.[1];
    if (match === null || day === undefined || !isLife(day)) continue;
    const name = text.slice(Math.max(0, from - 50), from);
    const person = personIn(name, lists);
    if (person === null || !name.trimEnd().endsWith(person)) continue;
    found.push(candidate(from + match[0].indexOf(day), day, "likely", "birth-date-name", person));
  }
  return found;
}

/** Where the bracket or the star stands before a number, with at most two spaces or stars between; -1 when there is none. */
function openedBefore(text: string, start: number): number {
  let opened = -1;
  for (let at = start - 1; at >= start - 3 && at >= 0; at--) {
    const sign = text.charAt(at);
    if (sign === "(") return at;
    if (sign === "*") opened = at;
    else if (sign !== " " && sign !== "\u00a0") break;
  }
  return opened;
}

/** Years that lie nearer than this are the years of letters and decisions too. */
const LATEST = 2018;

function isLife(day: string): boolean {
  const year = Number(/(?:1[89]|20)\d\d/u.exec(day)?.[0] ?? "0");
  return year >= OLDEST && year <= LATEST;
}

function candidate(start: number, words: string, confidence: "certain" | "likely", rule: string, because: string): Candidate {
  return { kind: "birth-date", start, end: start + words.length, confidence, because: [{ rule, words: because, source: "woo-5.1.2.e" }] };
}
