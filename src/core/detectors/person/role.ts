import type { Evidence, PersonRole } from "../../model/index.ts";
import type { After, Before } from "./context.ts";
import { roleWord } from "./lexicon.ts";

/** What the words beside a name say about the person, with the reason. */
export type RoleBeside = readonly [PersonRole, Evidence | null];

const SOURCE = "woo-5.1.2.e";
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
  const word = WORK_BEFORE.exec(text)?.[2];
  return word !== undefined && (roleWord(word) === "public-work" || word === "leidinggevende") ? word : null;
}

/** A line with an office, above a signature. */
const OFFICE_LINE = /^(?:de |het )?(?:minister|staatssecretaris|burgemeester|griffier|gemeentesecretaris|commissaris van de koning|dijkgraaf|wethouder|algeme(?:ne|en) rijksarchivaris|(?:secretaris|directeur|inspecteur)-generaal)\b[^.]*,?$/imu;

/**
 * "Wij Beatrix, bij de gratie Gods" opens a royal decree. A public office beside the name makes official, a part in the matter citizen. Work that is not an office is told apart
 * by rule `person-at-work`: whether it counts depends on who wrote the piece. `text` is what precedes the name.
 */
export function roleBeside(before: Before, after: After, text: string): RoleBeside {
  if (before.shown === "Wij" && after.mark === ",") return ["official", { rule: "person-in-office", words: before.shown, source: SOURCE }];
  const beside = [[before.role, before.shown], [after.role, after.roleShown]] as const;
  for (const [role, shown] of beside) if (role === "office") return ["official", { rule: "person-in-office", words: shown, source: SOURCE }];
  const line = text.endsWith("\n") ? OFFICE_LINE.exec(text.trim()) : null;
  const behalf = line ?? ON_BEHALF.exec(text.trimEnd());
  if (behalf !== null) return ["official", { rule: "person-on-behalf", words: behalf[0].slice(0, 60), source: SOURCE }];
  for (const [role, shown] of beside) if (role === "role" || (role === "title" && !PLAIN_TITLES.has(shown.toLowerCase()))) return ["citizen", { rule: "person-in-matter", words: shown, source: SOURCE }];
  const work = before.role === "public-work" ? before.shown : workBefore(before, text);
  if (work !== null) return ["unknown", { rule: "person-at-work", words: work, source: SOURCE }];
  if (after.role === "public-work") return ["unknown", { rule: "person-at-work", words: after.roleShown, source: SOURCE }];
  return UNKNOWN;
}
