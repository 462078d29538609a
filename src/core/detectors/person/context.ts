import { perPassage } from "../../text/memo.ts";
import { roleWord, type RoleWord } from "./lexicon.ts";
import { kindAt, LOWER, MARK, NUMBER, touchesNext, wordAt, type Scan } from "./scan.ts";
import { ACADEMIC_TITLES, BRACKETS, CLOSINGS, GREETINGS, LABELS, PARTIES, PERSON_TITLES } from "./words.ts";

/** What stands directly before a possible name. */
export interface Before {
  /** The word itself in lower case; empty at the begin of a sentence or after a mark. */
  readonly word: string;
  /** The word as it stands, for evidence. */
  readonly shown: string;
  readonly role: RoleWord | null;
  /** The word before a title: "wethouder mevrouw X", "Geachte heer X". */
  readonly second: string;
  readonly academic: boolean;
  /** "Aanvrager:" in the same paragraph. */
  readonly label: string;
  /** The mark directly before, if any. */
  readonly mark: string;
  /** The word that a hyphen ties to the name: "motie" in "motie-Krul". */
  readonly hyphened: string;
}

const NOTHING: Before = { word: "", shown: "", role: null, second: "", academic: false, label: "", mark: "", hyphened: "" };

/** Reads to the left, past academic titles and the dots of abbreviations. */
export function beforeOf(scanned: Scan, first: number): Before {
  let at = first - 1;
  let academic = false;
  for (let steps = 0; steps < 6; steps++) {
    const word = abbreviated(scanned, at);
    if (word < 0 || !ACADEMIC_TITLES.has(wordAt(scanned, word).toLowerCase())) break;
    academic = true;
    at = word - 1;
  }
  const index = abbreviated(scanned, at);
  if (index < 0) return at < 0 ? { ...NOTHING, academic } : { ...NOTHING, academic, mark: wordAt(scanned, at), label: labelBefore(scanned, at), hyphened: hyphenedBefore(scanned, at) };
  const shown = wordAt(scanned, index);
  const lower = shown.toLowerCase();
  const role = kindAt(scanned, index) === MARK ? null : roleWord(shown);
  const before = abbreviated(scanned, index - 1);
  return { word: lower, shown, role, second: before < 0 ? "" : wordAt(scanned, before).toLowerCase(), academic, label: "", mark: "", hyphened: "" };
}

function hyphenedBefore(scanned: Scan, at: number): string {
  const tied = wordAt(scanned, at) === "-" && scanned.ends[at - 1] === scanned.starts[at] && scanned.ends[at] === scanned.starts[at + 1];
  return tied ? wordAt(scanned, at - 1).toLowerCase() : "";
}

/** Index of the word at or before `at` when it belongs to what follows: a word, or an abbreviation with its dot. Else -1. */
function abbreviated(scanned: Scan, at: number): number {
  if (at < 0) return -1;
  if (wordAt(scanned, at) === "." && at > 0 && isAbbreviation(wordAt(scanned, at - 1).toLowerCase())) return at - 1;
  return kindAt(scanned, at) === MARK ? -1 : at;
}

const isAbbreviation = (lower: string): boolean => (lower.length <= 4 && (PERSON_TITLES.has(lower) || ACADEMIC_TITLES.has(lower))) || lower === "mevr" || lower === "griff" || lower === "weth" || lower === "burg" || lower === "min";

/** Words of a label that ends in a colon: "Contactpersoon:", "Opgesteld door:". */
function labelBefore(scanned: Scan, at: number): string {
  if (wordAt(scanned, at) !== ":") return "";
  for (let index = at - 1; index >= 0 && index >= at - 3 && kindAt(scanned, index) !== MARK; index--) {
    const opens = index === 0 || kindAt(scanned, index - 1) === MARK;
    if (opens && LABELS.has(wordAt(scanned, index).toLowerCase())) return wordAt(scanned, index);
  }
  return "";
}

/** What stands directly after a possible name. */
export interface After {
  /** The next word in lower case when only a space is between. */
  readonly word: string;
  readonly capital: boolean;
  readonly number: boolean;
  /** Party or country in brackets. */
  readonly bracket: boolean;
  /** The party in brackets, as it stands; empty when there is none. */
  readonly party: string;
  /** Age in brackets or between commas. */
  readonly age: boolean;
  /** "X, wethouder", "X (projectleider)": what the person does. */
  readonly role: RoleWord | null;
  readonly roleShown: string;
  readonly mark: string;
}

/** Reads to the right. */
export function afterOf(scanned: Scan, last: number): After {
  const next = wordAt(scanned, last + 1);
  const lower = next.toLowerCase();
  const mark = kindAt(scanned, last + 1) === MARK ? next : "";
  const plain = mark === "" && touchesNext(scanned, last);
  const beside = mark === "(" || mark === "," ? besideOf(scanned, last + 2, mark) : NO_BESIDE;
  return {
    word: plain ? lower : "", capital: plain && kindAt(scanned, last + 1) !== LOWER, number: plain && kindAt(scanned, last + 1) === NUMBER,
    ...beside, mark,
  };
}

type Beside = Pick<After, "bracket" | "party" | "age" | "role" | "roleShown">;
const NO_BESIDE: Beside = { bracket: false, party: "", age: false, role: null, roleShown: "" };

function besideOf(scanned: Scan, at: number, mark: string): Beside {
  const word = wordAt(scanned, at);
  if (kindAt(scanned, at) === NUMBER) {
    const age = /^\d{1,2}$/u.test(word) && (wordAt(scanned, at + 1) === (mark === "(" ? ")" : ",") || wordAt(scanned, at + 1) === "jaar");
    return { ...NO_BESIDE, age };
  }
  if (mark === "(") {
    const bracket = BRACKETS.has(word.toLowerCase()) || (["beiden", "allen"].includes(word.toLowerCase()));
    if (bracket) return { ...NO_BESIDE, bracket, party: PARTIES.has(word.toLowerCase()) && wordAt(scanned, at + 1) === ")" ? word : "" };
  }
  return roleBeside(scanned, at, mark);
}

/** In brackets these are somebody's work ("L. Smit (financiën)"), after a comma they are the next thing of a row. */
const UNIT_WORDS: ReadonlySet<string> = new Set(["financiën", "verslag", "archief", "hoofd", "secretaris", "leden", "ministers", "wethouders"]);

/** What may stand before a function. */
const BEFORE_ROLE: ReadonlySet<string> = new Set(["de", "het", "een", "onze", "mijn", "zijn", "haar", "senior", "junior", "oud", "voormalig", "waarnemend", "tijdelijk", "tweede", "eerste", "intern", "extern", "strategisch", "juridisch", "financieel", "technisch"]);

/** A function in the first words after the name, up to a verb-like break: "medewerker vergunningen", "senior adviseur". */
function roleBeside(scanned: Scan, at: number, mark: string): Beside {
  for (let index = at; index < at + 3; index++) {
    const word = wordAt(scanned, index);
    const role = kindAt(scanned, index) === MARK ? null : roleWord(word);
    if (role === "office" && wordAt(scanned, index + 1) === "en") return NO_BESIDE;
    if (role !== null && role !== "academic" && role !== "nationality" && role !== "adjective" && (mark === "(" || !UNIT_WORDS.has(word.toLowerCase()))) return { ...NO_BESIDE, role: role === "title" ? "role" : role, roleShown: word };
    if (!BEFORE_ROLE.has(word.toLowerCase())) return NO_BESIDE;
  }
  return NO_BESIDE;
}

/** The word begins a sentence, a line, or speech: its capital says nothing. */
export function opensSentence(scanned: Scan, index: number): boolean {
  for (let at = index - 1; at >= 0; at--) {
    const kind = kindAt(scanned, at);
    const word = wordAt(scanned, at);
    if (kind === MARK && QUOTES.includes(word)) continue;
    if (kind === NUMBER) return at === 0;
    if (kind !== MARK) return false;
    if (word === "." && at > 0 && isAbbreviation(wordAt(scanned, at - 1).toLowerCase())) return false;
    return ".!?:;•-–—*|>…".includes(word) && !(word === "-" && at > 0);
  }
  return true;
}

const QUOTES = "\"'“”‘’„(«»[";

/** How the paragraph stands in its document, as far as names go. */
export interface Place {
  /** The text before closes a letter: a name follows. */
  readonly closing: boolean;
  /** The label of this cell announces a person. */
  readonly labelled: string;
  /** It is a heading, where every word can have a capital. */
  readonly heading: boolean;
  /** The line after is a street with a number, or a postcode. */
  readonly addressed: boolean;
  /** The line before, when it is short enough to be a name. */
  readonly previousLine: string;
}

const LABEL_WORD = /[\p{L}.]+/gu;

const LONGEST_NAME_LINE = 50;
/** The begin of a line such as "Kerkdijk 114" or "1234 AB Assen". */
const ADDRESS_LINE = /^\s*(?:\p{Lu}[\p{L}'’.]{2,30}(?: [\p{L}'’.]{1,30}){0,3} \d{1,4}[ -]?[a-zA-Z]{0,3}|[1-9]\d{3} ?[A-Z]{2}(?: \p{Lu}[\p{L}' -]{1,30})?)\s*(?:$|[,;])/u;

/** What surrounds the paragraph, read once for all that look for names. */
export const placeOf = perPassage((passage): Place => ({
  closing: endsLetter(passage.previous),
  labelled: passage.label === "" ? "" : ([...passage.label.matchAll(LABEL_WORD)].map(([word]) => word).find((word) => LABELS.has(word.toLowerCase())) ?? ""),
  heading: passage.role === "heading" || passage.role === "title",
  addressed: ADDRESS_LINE.test(passage.next),
  previousLine: passage.previous.length <= LONGEST_NAME_LINE ? passage.previous : "",
}));

/** "Met vriendelijke groet,", "Hoogachtend,", "Namens het college," or the closing of a motion. */
function endsLetter(previous: string): boolean {
  if (previous.length > 150 && !/orde van de dag\W*$/u.test(previous)) return false;
  if (/orde van de dag\W*$/u.test(previous)) return true;
  const line = previous.trim();
  if (line.length > 90) return false;
  return [...line.matchAll(LABEL_WORD)].some(([word]) => CLOSINGS.has(word.toLowerCase())) || /^(?:de |het )?(?:minister|staatssecretaris|burgemeester|voorzitter|secretaris|griffier|college|directeur)\b[^.]*,?$/iu.test(line);
}

/** Words that greet stand directly before: "Beste X", "Geachte heer X". */
export function greets(before: Before): boolean {
  return GREETINGS.has(before.word) || (before.role === "title" && GREETINGS.has(before.second));
}
