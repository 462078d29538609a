import type { Candidate } from "../model/index.ts";
import type { WordLists } from "../text/lists.ts";
import { mailboxOwner } from "../text/mailboxes.ts";
import { matchesOf } from "../text/matches.ts";
import { hidesSigns } from "../text/numbers.ts";
import type { Detector } from "./detector.ts";

/** Longest parts before and after the @. Source: RFC 5321, 4.5.3.1. */
const MOST_LOCAL = 64;
const MOST_DOMAIN = 253;
const LOCAL = /[\p{L}\p{N}.!#$%&'*+?^_`{|}~-]/u;
/** Behind a machine where work is kept stands a path: "git@code.example:team/zaken.git". */
const PATH = /^:[\p{L}\d_.~-]{1,60}\//u;
const DOMAIN = /[\p{L}\p{N}.-]/u;
/** Signs a mail program allows before the @ and that in a text belong to the sentence. */
const NOT_FIRST = /^[.'`/=?{|}*!&#$%^~-]+/u;

/** Mail addresses of people, not of desks such as info@. Addresses of the own organisation are withheld later. Source: Woo 5.1.2.e. */
export const email: Detector = {
  id: "email",
  kinds: ["email"],
  examples: {
    hits: [
      { in: "Mail mij op p.jansen@mail.example.", finds: ["p.jansen@mail.example"] },
      { in: "karin+school@thuis.example, bedankt", finds: ["karin+school@thuis.example"] },
      { in: "<mailto:Ahmet.Yilmaz@bedrijf.example>", finds: ["Ahmet.Yilmaz@bedrijf.example"] },
      { in: "(zoë.de.vries@mail.example)", finds: ["zoë.de.vries@mail.example"] },
      { in: "a.b@c.example; d.e@f.example", finds: ["a.b@c.example", "d.e@f.example"] },
      { in: "Van: Sjoerd <sjoerd_dijkstra1@post.example>", finds: ["sjoerd_dijkstra1@post.example"] },
      { in: "marieke@sub.domein.example", finds: ["marieke@sub.domein.example"] },
      { in: "Schrijf naar 'h.post@mail.example'!", finds: ["h.post@mail.example"] },
      { in: "e-mail:r.deboer@mail.example/", finds: ["r.deboer@mail.example"] },
      { in: "bsmit84@mail.example", finds: ["bsmit84@mail.example"] },
      { in: "Mail: h.dijkstra (at) mail.example", finds: ["h.dijkstra (at) mail.example"] },
      { in: "karin.smit[at]post[dot]example", finds: ["karin.smit[at]post[dot]example"] },
      { in: "j.devries at mail punt example", finds: ["j.devries at mail punt example"] },
      { in: "karin punt smit apenstaartje post punt example", finds: ["karin punt smit apenstaartje post punt example"] },
      { in: "Mail mij: j dot devries at mail dot com", finds: ["j dot devries at mail dot com"] },
      { in: "h.dijkstra(apenstaart)mail.example", finds: ["h.dijkstra(apenstaart)mail.example"] },
      { in: "karin.smit@post punt example", finds: ["karin.smit@post punt example"] },
      { in: "karin.smit＠post.example", finds: ["karin.smit＠post.example"] },
      { in: "p.jansen @ mail.example", finds: ["p.jansen @ mail.example"] },
    ],
    misses: [
      "Mail naar info@gemeente.example.",
      "Facturen gaan naar facturen@gemeente.example.",
      "noreply@systeem.example stuurt dit bericht.",
      "team-sport@gemeente.example",
      "Zij wonen samen @ de Lijnbaan",
      "Volg ons via @gemeente op sociale media",
      "3 appels @ 0,50 euro",
      "sport@gemeente.example en nieuwsbrief@vereniging.example",
      "woonloket@gemeente.example",
      "naam@localhost",
      "klachten-en-bezwaren@gemeente.example",
      "postbus.idv@ministerie.example",
      "voor vragen over de open data: webmaster@wetten.example",
      "Bij brief van 4 april 2024 (via postbus@ministerie.example) is verzocht om een zienswijze",
      "Hofman@hofman.example",
      "info (at) gemeente.example",
      "Kijk at the website voor meer.",
      "Hij werkt at random punt uit.",
      "Het apenstaartje in een adres heet ook wel at.",
      "Op dit punt at hij een boterham.",
    ],
  },
  detect(passage, lists) {
    const { text } = passage;
    const found: Candidate[] = [];
    let free = 0;
    let apart = false;
    for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
      apart ||= isApart(text, at);
      const address = addressAt(text, at, free);
      if (address === null || PATH.test(text.slice(address.end, address.end + 62))) continue;
      free = address.end;
      const owner = mailboxOwner(text.slice(address.start, at), text.slice(at + 1, address.end), lists);
      if (owner === "desk") continue;
      found.push(candidate(address.start, address.end, text.slice(address.start, at), owner === "person" ? "certain" : "likely"));
    }
    if (!apart && !SAYS_AT.test(text) && !hidesSigns(passage)) return found;
    const hidden = disguised(text, lists).filter(({ start, end }) => !found.some((other) => other.start < end && start < other.end));
    return [...found, ...hidden].sort((a, b) => a.start - b.start);
  },
};

/** "naam (at) domein.nl", "naam [at] domein [dot] nl", "naam at domein punt nl", "naam @ domein.nl": written so that no machine reads it. */
const DISGUISED = /(?<![\p{L}\p{N}._-])([\p{L}\p{N}][\p{L}\p{N}._-]{0,40}(?: (?:dot|punt|streepje|underscore) [\p{L}\p{N}._-]{1,40}){0,3})(?: ?[([{] ?(?:at|apen?staart(?:je)?|@) ?[)\]}] ?| (?:at|apen?staart(?:je)?|@) |[@\uff20])([\p{L}\p{N}-]{2,40})((?:(?:\.| ?[([{] ?(?:dot|punt) ?[)\]}] ?| (?:dot|punt) )\p{L}{2,10}){1,3})(?![\p{L}\p{N}-])/giu;

/** Whether the sign can be written out: a cheap look before the expensive one. */
const SAYS_AT = /[ ([{]a(?:t[ )\]}]|pen?staart)/i;
/** "at" is a word of its own; with one of these it is part of an address. */
const CERTAINLY = /[.@([{\uff20]|apen?staart/iu;
const SPOKEN_SIGN = / (?:dot|punt|streepje|underscore) /i;
const TOP = /[. )\]}](?:nl|com|org|net|eu|be|de|info|frl|amsterdam)$/iu;

/** How far from the sign the words of a disguised address can lie. */
const WIDEST = 300;

/** Whether an @ does not simply join two parts of an address. */
function isApart(text: string, at: number): boolean {
  return " ([{)]}".includes(text.charAt(at - 1) || " ") || " ([{)]}".includes(text.charAt(at + 1) || " ") || SPOKEN_SIGN.test(text.slice(Math.max(0, at - WIDEST), at + WIDEST));
}

function disguised(text: string, lists: WordLists): readonly Candidate[] {
  return matchesOf(DISGUISED, text).flatMap((match): readonly Candidate[] => {
    const [whole, local = "", domain = "", rest = ""] = match;
    const sign = whole.slice(local.length, whole.length - domain.length - rest.length);
    if (local.length < 2 || (sign === "@" && !SPOKEN_SIGN.test(local + rest))) return [];
    if (!CERTAINLY.test(local + sign + rest) && !/\d/.test(local) && !SPOKEN_SIGN.test(local) && !TOP.test(rest)) return [];
    const owner = mailboxOwner(local, `${domain}.${rest}`, lists);
    return owner === "desk" ? [] : [candidate(match.index, match.index + whole.length, local, "likely")];
  });
}

function candidate(start: number, end: number, words: string, confidence: "certain" | "likely"): Candidate {
  return { kind: "email", start, end, confidence, because: [{ rule: "email-personal", words, source: "woo-5.1.2.e" }] };
}

/** The span of the address around the @, or null when there is none. `free` is where the one before ended. */
function addressAt(text: string, at: number, free: number): { readonly start: number; readonly end: number } | null {
  let start = at;
  while (start > free && at - start < MOST_LOCAL && LOCAL.test(text.charAt(start - 1))) start--;
  start += NOT_FIRST.exec(text.slice(start, at))?.[0].length ?? 0;
  let end = at + 1;
  while (end < text.length && end - at <= MOST_DOMAIN && DOMAIN.test(text.charAt(end))) end++;
  while (end > at + 1 && /[.-]/.test(text.charAt(end - 1))) end--;
  const local = text.slice(start, at);
  const labels = text.slice(at + 1, end).split(".");
  if (local === "" || local.endsWith(".") || !/\p{L}/u.test(local) || text.slice(Math.max(0, start - 3), start).endsWith("://")) return null;
  const top = labels.at(-1) ?? "";
  return labels.length >= 2 && labels.every((label) => label !== "" && label.length <= 63) && /^\p{L}{2,}$/u.test(top) ? { start, end } : null;
}
