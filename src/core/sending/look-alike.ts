import { readableDomain } from "../text/punycode.ts";
import { fold } from "../text/tokens.ts";

/** Words that stand beside the name of an organisation in an address that wants to look like it. A place or a trade is none: clubs and firms are called after their town. */
const TRIMMINGS = new Set(["gemeente", "provincie", "overheid", "gov", "nl", "eu", "com", "mail", "email", "webmail", "post", "secure", "veilig", "beveiligd", "login", "inlog", "portal", "portaal", "mijn", "online", "info", "web", "www", "it", "ict", "helpdesk", "servicedesk", "service", "support", "account", "intranet", "werk", "office", "cloud", "digitaal", "officieel"]);

/** Municipalities and places that are one mistake from another and no mistake themselves. The test of this file compares all of data/lists/places-tooi.txt. */
const TOWNS = new Set([
  "assen", "asten", "borne", "born", "brunssum", "bussum", "dantumadeel", "dantumadiel", "haaren", "haren", "harmelen", "haelen", "holten", "houten", "lingewaal", "lingewaard", "maarssen", "meerssen", "maasbracht", "maastricht",
  "rheden", "rhenen", "roosendaal", "rozendaal", "steenbergen", "steenderen", "veenendaal", "voerendaal", "wageningen", "wateringen", "wieringen", "wierden", "woerden",
]);

/** Providers that give every customer a name of their own below their domain: that is how the organisation itself can mail. */
const TENANTS = /\.(?:onmicrosoft\.com|sharepoint\.com|exchangelabs\.com)$/;

/** Characters that pass for others, and the character they pass for. Cyrillic and Greek letters among them look the same on the screen. */
const SAME_LOOK: readonly (readonly [RegExp, string])[] = [
  [/[0\u043e\u03bf]/g, "o"], [/[1il|!\u0456\u03b9]/g, "l"], [/[3\u0435]/g, "e"], [/[5\u0455]/g, "s"], [/[\u0430\u03b1]/g, "a"], [/\u0440/g, "p"], [/\u0441/g, "c"],
  [/\u0443/g, "y"], [/\u0445/g, "x"], [/\u043d/g, "h"], [/\u03bd/g, "v"], [/rn/g, "m"], [/vv/g, "w"], [/cl/g, "d"],
];

/** Names shorter than this have too many neighbours that are real. */
const SHORTEST = 5;
/** From this length two mistakes are still no coincidence. */
const LONG = 8;
/** Longest part of a host name. Source: RFC 1035, 2.3.4. */
const LONGEST = 63;

/**
 * Whether a domain passes for a domain of the organisation without being one: another ending (.com for .nl), a word or hyphen
 * more, letters that look the same, or a typing mistake. Both in lower case. Names of towns differ in their first letter
 * often enough ("Laren", "Haren") that a mistake there does not count.
 */
export function looksLike(domain: string, own: string): boolean {
  if (domain === own || domain.endsWith(`.${own}`) || TENANTS.test(domain)) return false;
  const name = nameOf(own);
  if (name.length < SHORTEST) return false;
  const labels = domain.split(".");
  if (labels.slice(0, -1).includes(name)) return true;
  const other = nameOf(readableDomain(domain));
  if (TOWNS.has(other)) return false;
  return other.length <= LONGEST && name.length <= LONGEST && (isDressed(other, name) || plainly(other) === plainly(name) || isMistyped(fold(other), fold(name)));
}

/** The part of a domain that is registered, without its ending: "zuid" of "mail.zuid.nl". */
function nameOf(domain: string): string {
  const labels = domain.split(".");
  return labels.at(-2) ?? labels[0] ?? "";
}

/** The name with nothing beside it but trimmings: "rietland-mail", "mijnrietland". */
function isDressed(other: string, name: string): boolean {
  const parts = other.split("-");
  if (parts.includes(name)) return parts.every((part) => part === name || TRIMMINGS.has(part) || /^\d+$/.test(part));
  const at = other.indexOf(name);
  return at >= 0 && [other.slice(0, at), other.slice(at + name.length)].every((part) => part === "" || TRIMMINGS.has(part) || /^\d+$/.test(part));
}

/** How a name reads at a glance. */
function plainly(name: string): string {
  return SAME_LOOK.reduce((text, [from, to]) => text.replace(from, to), fold(name).replace(/-/g, ""));
}

function isMistyped(other: string, name: string): boolean {
  if (other.charAt(0) !== name.charAt(0)) return false;
  const mistakes = apart(other, name);
  return mistakes === 1 || (name.length >= LONG && mistakes === 2);
}

/** Mistakes between two words: a letter too many, missing, wrong, or two that changed places (Damerau 1964, nearest form). */
function apart(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
