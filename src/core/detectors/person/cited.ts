/** Years of publications; a year of long ago behind one name can be that of a birth. */
const YEAR = String.raw`(?:19[5-9]\d|20\d\d)[a-z]?`;
const RECENT = String.raw`20[12]\d[a-z]?`;
/** More writers than one. */
const MORE = String.raw`(?:,? et al\.?|,? e\.a\.|,? (?:&|en) [^();\n]{1,60}|, \p{Lu}[^();\n]{1,80} (?:&|en) [^();\n]{1,60})`;
const PAGE = String.raw`, p{1,2}\. ?\d`;

/** "(Jansen, 2023)", "(Jansen & De Vries, 1999; Bos, 2018, p. 12)": what follows the name inside the brackets. */
const INSIDE = new RegExp(String.raw`^(?:${MORE},? (${YEAR})(?=[);,:])|, (${YEAR})${PAGE}|, (${RECENT})(?=[);,:]))`, "u");
/** The last of more writers. */
const LAST = new RegExp(String.raw`^,? (${YEAR})(?=[);,:])`, "u");
const JOINS = /(?:&|\sen) $/u;
const OPENS = /\((?:(?:zie|vgl\.|cf\.|naar) (?:ook )?|[^()\n]{1,100}[;,&] |[^()\n]{1,100} en )?$/u;

/** "Jansen et al. (2021)", "volgens Jansen (2021)". */
const TOLD_BY_MORE = new RegExp(String.raw`^${MORE} \((${YEAR})(?:${PAGE}[\d-]*)?\)`, "u");
const TOLD = new RegExp(String.raw`^ \((${YEAR})(?:${PAGE}[\d-]*)?\)`, "u");
const TELLS = /(?<!\p{L})(?:zie|volgens|aldus|onderzoek van|studie van|artikel van|boek van|rapport van) (?:ook )?$/iu;

/** "Jansen, P. (2023). Titel", at the begin of a line of a list of literature. */
const LISTED = new RegExp(String.raw`^(?:(?:,| &| en) [^()\n]{1,100})?\s?\((${YEAR})\)\.\s["“‘']?\p{L}`, "u");

/**
 * The year by which the name between these texts is that of a writer who is cited; null when it is not. Who publishes does so under an own
 * name, for all to read.
 */
export function citedIn(before: string, behind: string): string | null {
  const inside = OPENS.test(before) ? (INSIDE.exec(behind) ?? (JOINS.test(before) ? LAST.exec(behind) : null)) : null;
  const told = TOLD_BY_MORE.exec(behind) ?? (TELLS.test(before) ? TOLD.exec(behind) : null);
  const listed = before.endsWith("\n") ? LISTED.exec(behind) : null;
  const groups: readonly (string | undefined)[] = [inside, told, listed].flatMap((found) => found?.slice(1) ?? []);
  return groups.find((year) => year !== undefined) ?? null;
}
