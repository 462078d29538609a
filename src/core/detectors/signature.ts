import type { Candidate } from "../model/index.ts";
import { gate } from "../text/gate.ts";
import { matchesOf } from "../text/matches.ts";
import type { Detector } from "./detector.ts";

const NAME = String.raw`[\p{L}][\p{L}.'’-]*(?:\s[\p{L}][\p{L}.'’-]*){0,5}`;
const MOMENT = String.raw`(?:[\s,]*(?:op|datum:?|date:?|d\.d\.)?\s*\d{1,4}[-./ ](?:\d{1,2}|\p{L}{3,9})[-./ ]\d{2,4}(?:[\sT]*(?:om\s)?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?)?)?`;
/** What a program for signing prints: who signed, when, and the number of the act. */
const STAMP = new RegExp(String.raw`(?<!\p{L})(?:(?:digitaal|elektronisch) (?:ondertekend|getekend) (?:door|namens):?\s${NAME}${MOMENT}|(?:digitally|electronically) signed by:?\s${NAME}${MOMENT}|(?:docu)?signed by:?\s${NAME}|(?:docusign )?envelope id:?\s[A-F\d-]{20,40}|(?:validsign|signhost|evidos|transactie|ondertekening)[- ]?id:?\s[A-Z\d-]{8,40})`, "giu");
const speaksOfSigning = gate("digitaal elektronisch digitally electronically signed docusigned docusign envelope validsign signhost evidos transactie ondertekening handtekening paraaf");
const LABEL = /(?<!\p{L})(?:handtekening|paraaf)(?:\s(?:van de |van |de )?(?:aanvrager|aanvraagster|ouder|verzorger|bewoner|cli[eë]nt|werknemer|medewerker|huurder|partner|gemachtigde|belanghebbende))?\s*:?\s*$/iu;
/** Nothing filled in, or words instead of a name. */
const EMPTY = /^[\s._…\-–:]*$|(?<!\p{L})(?:hier|datum|plaats|naam|invullen|zetten|nodig|verplicht|ja|nee|vereist)(?!\p{L})/iu;

/** Signatures that a text can show: stamps of signing programs and filled-in signature lines. Source: Woo 5.1.2.e. */
export const signature: Detector = {
  id: "signature",
  kinds: ["signature"],
  examples: {
    hits: [
      { in: "Digitaal ondertekend door K. Hofman op 03-12-2026 14:05", finds: ["Digitaal ondertekend door K. Hofman op 03-12-2026 14:05"] },
      { in: "Elektronisch getekend door: Karin Hofman", finds: ["Elektronisch getekend door: Karin Hofman"] },
      { in: "DocuSign Envelope ID: 0000AAAA-0000-0000-0000-00000000AAAA", finds: ["DocuSign Envelope ID: 0000AAAA-0000-0000-0000-00000000AAAA"] },
      { in: "DocuSigned by: Karin Hofman", finds: ["DocuSigned by: Karin Hofman"] },
      { in: "Handtekening aanvrager: K. Hofman", finds: ["K. Hofman"] },
      { in: { text: "K. Hofman", label: "Handtekening" }, finds: ["K. Hofman"] },
      { in: "Transactie-ID: AB12-CD34-0001", finds: ["Transactie-ID: AB12-CD34-0001"] },
      { in: "Paraaf: KH", finds: ["KH"] },
    ],
    misses: [
      "Handtekening: ........................",
      "Zet hier uw handtekening.",
      "Een handtekening is niet nodig.",
      { text: "", label: "Handtekening" },
      "Digitaal ondertekenen kan vanaf 1 januari.",
      { text: "verplicht", label: "Handtekening" },
      "De handtekeningenactie leverde 1.200 namen op.",
      "Handtekening: datum en plaats",
      "w.g. de burgemeester",
      "Het verzoek wordt ondertekend en bevat ten minste de naam en het adres van de verzoeker.",
      "De elektronische handtekening, bedoeld in artikel 3, tiende lid, van Verordening (EU) nr. 910/2014",
      "verzoekt de regering de handtekening digitaal mogelijk te maken,",
      "Dit besluit is digitaal vastgesteld en daarom niet met een handtekening ondertekend.",
      "Artikel 4. Het formulier wordt elektronisch ondertekend met een gekwalificeerd certificaat.",
      "overwegende dat een burgerinitiatief 40.000 handtekeningen vraagt;",
    ],
  },
  detect(passage) {
    const { text, label } = passage;
    if (LABEL.test(label)) return filled(text, 0);
    if (!speaksOfSigning(passage)) return [];
    const stamps = matchesOf(STAMP, text).map(({ 0: words, index }) => candidate(index, index + words.trimEnd().length, words.split(/\s/u).slice(0, 2).join(" ")));
    if (stamps.length > 0) return stamps;
    const line = /^(.{0,60}?):\s*/u.exec(text);
    return line?.[1] !== undefined && text.length <= 120 && LABEL.test(line[1]) ? filled(text, line[0].length) : [];
  },
};

function filled(text: string, from: number): readonly Candidate[] {
  const words = text.slice(from).trim();
  if (!/\p{L}{2}/u.test(words) || words.length > 60 || EMPTY.test(words)) return [];
  const start = text.indexOf(words, from);
  return [candidate(start, start + words.length, "handtekening")];
}

function candidate(start: number, end: number, words: string): Candidate {
  return { kind: "signature", start, end, confidence: "likely", because: [{ rule: "signature", words, source: "woo-5.1.2.e" }] };
}
