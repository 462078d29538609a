import type { Evidence, PersonRole } from "../../model/index.ts";
import type { After, Before } from "./context.ts";
import { roleWord } from "./lexicon.ts";
import { PAPERS } from "./words.ts";

/** What the words beside a name say about the person, with the reason. */
export type RoleBeside = readonly [PersonRole, Evidence | null];

const SOURCE = "woo-5.1.2.e";
const inOffice = (words: string): RoleBeside => ["official", { rule: "person-in-office", words, source: SOURCE }];
const UNKNOWN: RoleBeside = ["unknown", null];

/** Titles that say nothing about somebody's part in the matter. */
const PLAIN_TITLES: ReadonlySet<string> = new Set(["heer", "heren", "mevrouw", "mevr", "mw", "meneer", "dhr", "hr", "dame", "dames", "fam", "familie", "collega", "collega's"]);

/** "Namens het college was aanwezig ...", "namens deze,": who follows speaks for a public body. */
const ON_BEHALF = /\b(?:namens|voor) (?:dezen?\b|het college\b|burgemeester\b|de (?:minister|staatssecretaris|burgemeester|gemeente|gemeenteraad|provincie|raad|heffingsambtenaar|commissaris|dijkgraaf)\b|gedeputeerde staten\b|het (?:dagelijks bestuur|waterschap|ministerie)\b)[^.;:]*$/iu;

/** "Behandeld door:", "Steller:": the organisation names who did the work. */
const WORK_LABELS: ReadonlySet<string> = new Set(["behandeld", "behandelaar", "opgesteld", "steller", "opsteller", "auteur", "auteurs", "portefeuillehouder", "notulist", "projectleider", "contactpersoon", "verslaglegger"]);
/** "onze consulent, de heer", "uw leidinggevende,": what somebody does, then the title or the name. */
const WORK_BEFORE = /(?:^|[\s(])(onze|uw|de|een|als)\s(?:[\p{Ll}-]+\s)?([\p{L}-]{3,}),?\s(?:(?:de\s)?(?:heer|mevrouw|dhr\.?|mw\.?|mevr\.?|meneer)\s)?(?:(?:drs|mr|ir|ing|dr)\.\s)*$/iu;

function workBefore({ label }: Before, text: string): string | null {
  if (WORK_LABELS.has(label.toLowerCase())) return label;
  const line = text.endsWith("\n") ? /^\s*([\p{L}]+)(?: door)?\s*:?\s*$/u.exec(text)?.[1] : undefined;
  if (line !== undefined && WORK_LABELS.has(line.toLowerCase())) return line;
  const professor = PROFESSOR.exec(text)?.[1];
  if (professor !== undefined) return professor;
  const word = WORK_BEFORE.exec(text)?.[2];
  return word !== undefined && (roleWord(word) === "public-work" || word === "leidinggevende") ? word : null;
}

/** Who was at a meeting, or not: "erbij: Koen, Fenna   niet: Petra". Who is named there by a first name alone is a colleague. */
const ATTENDS = /(?:^|\n|\s{2,}|[.;(]\s?)\s*(erbij|aanwezig(?:en)?|aanw\.?|deelnemers|present|afwezig(?:en)?|afgemeld|afm\.?|verhinderd|niet|(?:met )?bericht van verhindering|notulen|notulist|verslag)\s*:\s(?:[^:;.\n]|\.(?=\S))*$/iu;

/** The word that says that a list of first names is that of colleagues at a meeting; null for another list. */
export function attendsBy(text: string): RoleBeside | null {
  const label = ATTENDS.exec(text)?.[1];
  return label === undefined ? null : ["unknown", { rule: "person-at-work", words: label, source: SOURCE }];
}

/** "de Minister van Justitie en Veiligheid, Van Weel,": the office, its field, then the name. */
const APPOSED = /(?:^|[\s(])(?:de|onze)\s(?:(?:toenmalige|voormalige|demissionaire|huidige)\s)?([\p{L}-]{5,})(?:\s(?:van|voor)\s[^,.;:()]{3,60})?,\s(?:(?:de\s)?(?:heer|mevrouw|dhr\.|mw\.)\s)?$/iu;

/** "hoogleraar bestuursrecht Vos", "prof. dr. Vos": who speaks for a science does so for work. */
const PROFESSOR = /(?<![\p{L}\d])(prof\.|professor|hoogleraar|lector)(?:\s(?:dr\.|mr\.|ir\.|drs\.|em\.|(?!(?:en|of|die|dat|is|was|heeft|wordt)\s)\p{Ll}[\p{L}-]+))*\s$/u;

/** "De Minister van Defensie door drs. F. de Vries en bij diens afwezigheid P. Bos": who stands in for a minister. */
const STANDS_IN = /(?:^(?:\p{L}\.|[\d.)-]+)?\s*de (?:minister|staatssecretaris)(?:-president)?\s[^.;:()]{3,90}\sdoor|(?<!\p{L})(?:minister|staatssecretaris)(?:-president)?\s[^.;:()]{3,90}\svervangen door|bij (?:diens|dier|haar) afwezigheid)\s(?:[\p{Ll}]{1,4}\.\s?)*$/iu;
/** "wordt tot lid benoemd: X", "GS benoemen mevrouw ir. X en dr. Y": an appointment gives an office. */
const APPOINTED = /(?<!\p{L})(?:word(?:t|en) (?:\p{Ll}+,? ){0,8}(?:her)?benoemd(?!\p{L})[^.;]{0,60}|(?:GS|PS|B&W|gedeputeerde staten|provinciale staten|het college|burgemeester en wethouders|de (?:gemeente)?raad|de minister|het (?:algemeen|dagelijks) bestuur) (?:her)?benoem(?:t|en)(?!\p{L})(?:[^.;]|(?<=(?:^|[\s.])\p{L}{1,4})\.){0,90})$/iu;

/** A line with an office, above a signature, and no street. */
const OFFICE_LINE = /^(?:de |het )?(?:minister|staatssecretaris|burgemeester|griffier|gemeentesecretaris|commissaris van de koning|dijkgraaf|wethouder|algeme(?:ne|en) rijksarchivaris|(?:secretaris|directeur|inspecteur)-generaal)\b[^.\d]*,?$/imu;

/**
 * "Wij Beatrix, bij de gratie Gods" opens a royal decree. A public office beside the name makes official, a part in the matter citizen. Work that is not an office is told apart
 * by rule `person-at-work`: whether it counts depends on who wrote the piece. `text` is what precedes the name.
 */
export function roleBeside(before: Before, after: After, text: string): RoleBeside {
  if (PAPERS.has(before.hyphened)) return inOffice(before.hyphened);
  if (/(?:^|[\s(])Wij,? $/u.test(text) && after.mark === ",") return inOffice("Wij");
  const beside = [[before.role, before.shown], [after.role, after.roleShown]] as const;
  for (const [role, shown] of beside) if (role === "office") return inOffice(shown);
  const apposed = APPOSED.exec(text)?.[1];
  if (apposed !== undefined && roleWord(apposed) === "office") return inOffice(apposed);
  const given = STANDS_IN.exec(text) ?? APPOINTED.exec(text);
  if (given !== null) return inOffice(given[0].trim().slice(0, 60));
  const line = text.endsWith("\n") ? OFFICE_LINE.exec(text.trim()) : null;
  const behalf = line ?? ON_BEHALF.exec(text.trimEnd());
  if (behalf !== null) return ["official", { rule: "person-on-behalf", words: behalf[0].slice(0, 60), source: SOURCE }];
  for (const [role, shown] of beside) if (role === "role" || (role === "title" && !PLAIN_TITLES.has(shown.toLowerCase()))) return ["citizen", { rule: "person-in-matter", words: shown, source: SOURCE }];
  if (after.party !== "") return inOffice(after.party);
  const work = before.role === "public-work" ? before.shown : workBefore(before, text);
  if (work !== null) return ["unknown", { rule: "person-at-work", words: work, source: SOURCE }];
  if (after.role === "public-work") return ["unknown", { rule: "person-at-work", words: after.roleShown, source: SOURCE }];
  return UNKNOWN;
}
