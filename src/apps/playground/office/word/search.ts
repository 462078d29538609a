import { isObject, type Json } from "../channel/wire.ts";
import { WordFault } from "./fault.ts";

/** How Word searches, by the names of the API. */
export interface SearchOptions {
  readonly matchCase: boolean;
  readonly matchWholeWord: boolean;
  readonly matchPrefix: boolean;
  readonly matchSuffix: boolean;
  readonly matchWildcards: boolean;
  readonly ignorePunct: boolean;
  readonly ignoreSpace: boolean;
}

const PLAIN: SearchOptions = { matchCase: false, matchWholeWord: false, matchPrefix: false, matchSuffix: false, matchWildcards: false, ignorePunct: false, ignoreSpace: false };
/** Characters that Word searches for at most. */
const LONGEST = 255;

/** Options as an add-in gives them; what it does not say is off. */
export function searchOptions(given: Json | Readonly<Record<string, unknown>> | undefined): SearchOptions {
  const said: Record<string, boolean> = { ...PLAIN };
  for (const [name, value] of Object.entries(isObject(given) ? given : {})) {
    const key = name.slice(0, 1).toLowerCase() + name.slice(1);
    if (key in PLAIN) said[key] = value === true;
  }
  return said as unknown as SearchOptions;
}

/**
 * Where a text has what is searched for: begin and end of every match, from the left, none over another. Throws the
 * fault of Word for words that it cannot search for. Upper and lower case are the same unless asked otherwise.
 */
export function matches(text: string, sought: string, options: SearchOptions, location: string): readonly (readonly [number, number])[] {
  const pattern = patternFor(sought, options, location);
  return [...text.matchAll(pattern)].filter(([match]) => match !== "").map(({ index, 0: match }) => [index, index + match.length]);
}

function patternFor(sought: string, options: SearchOptions, location: string): RegExp {
  if (sought === "" || sought.length > LONGEST) throw new WordFault("SearchStringInvalidOrTooLong", location);
  let source = options.matchWildcards ? wildcards(sought) : literal(sought, options, location);
  const [before, after] = ["(?<![\\p{L}\\p{N}_])", "(?![\\p{L}\\p{N}_])"];
  if (options.matchWholeWord || options.matchPrefix) source = before + source;
  if (options.matchWholeWord || options.matchSuffix) source += after;
  try {
    return new RegExp(source, options.matchCase || options.matchWildcards ? "gu" : "giu");
  } catch {
    throw new WordFault("SearchStringInvalidOrTooLong", location);
  }
}

const escaped = (sign: string): string => sign.replace(/[\\^$.*+?()[\]{}|/-]/gu, "\\$&");

/** Words as they are; `^` begins a code, as in the search window of Word. */
function literal(sought: string, { ignorePunct, ignoreSpace }: SearchOptions, location: string): string {
  const between = `${ignorePunct ? "\\p{P}*" : ""}${ignoreSpace ? "\\s*" : ""}`;
  const signs: string[] = [];
  for (let at = 0; at < sought.length;) {
    const sign = String.fromCodePoint(sought.codePointAt(at) ?? 0);
    at += sign.length;
    if (sign !== "^") {
      if (!(ignoreSpace && /\s/u.test(sign)) && !(ignorePunct && /\p{P}/u.test(sign))) signs.push(escaped(sign));
      continue;
    }
    const code = sought[at] ?? "";
    const meant = { "^": "\\^", t: "\\t", l: "\\v", s: "\\u00a0", "?": ".", "#": "\\p{N}", $: "\\p{L}" }[code];
    if (meant === undefined) throw new WordFault("SearchStringInvalidOrTooLong", location);
    signs.push(meant);
    at += 1;
  }
  return signs.join(between);
}

/** The wildcards of Word, of which most have another name in a pattern. */
function wildcards(sought: string): string {
  let source = "";
  for (let at = 0; at < sought.length; at += 1) {
    const sign = sought[at] ?? "";
    if (sign === "\\") {
      at += 1;
      source += escaped(sought[at] ?? "\\");
    } else if (sign === "[") {
      const end = sought.indexOf("]", at);
      const inside = end < 0 ? "" : sought.slice(at + 1, end);
      source += end < 0 ? "\\[" : `[${inside.startsWith("!") ? "^" : ""}${inside.replace(/^!/u, "").replace(/[\\\][^]/gu, "\\$&")}]`;
      if (end >= 0) at = end;
    } else if (sign === "{") {
      const count = /^\{(\d{1,3})([,;]?)(\d{0,3})\}/u.exec(sought.slice(at));
      source += count === null ? "\\{" : `{${count[1] ?? ""}${count[2] === "" ? "" : ","}${count[3] ?? ""}}`;
      at += count === null ? 0 : count[0].length - 1;
    } else source += { "?": ".", "*": ".*?", "@": "+", "<": "(?<![\\p{L}\\p{N}])(?=[\\p{L}\\p{N}])", ">": "(?<=[\\p{L}\\p{N}])(?![\\p{L}\\p{N}])", "(": "(?:", ")": ")" }[sign] ?? escaped(sign);
  }
  return source;
}
