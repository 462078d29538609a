import type { Candidate } from "../model/index.ts";
import { tiedLabel } from "../text/labels.ts";
import { codesOf, codeWord, digitsOf, isAmount, runOf, standsAlone, type Code } from "../text/numbers.ts";
import type { Passage } from "../text/passage.ts";
import { lastEnding } from "../text/spans.ts";
import type { Detector } from "./detector.ts";

/** Two letters, six letters or digits, one digit; never the letter O. Source: RvIG, kenmerken van het paspoort en de Nederlandse identiteitskaart. */
const DUTCH = /^[A-NP-Z]{2}[A-NP-Z\d]{6}\d$/;
/** Documents of other countries: behind their own name alone. */
const FOREIGN = /^(?=(?:\D*\d){5})[A-Z\d]{7,10}$/;
const TEN_DIGITS = /^\d{10}$/;
const SEPARATOR = /^[ .\u00a0-]$/;
const NEAR = 60;
/** Numbers by which the law knows a person (UAVG 46). */
const OF_PERSON = /^(?:v|vreemdelingen|a|administratie)/iu;

/** Numbers of passports, identity cards and driving licences, and the V- and A-number. Source: Woo 5.1.2.e, 5.1.1.e. */
export const documentNumber: Detector = {
  id: "document-number",
  kinds: ["document-number"],
  examples: {
    hits: [
      { in: "Paspoortnummer: XQ4R12P38", finds: ["XQ4R12P38"] },
      { in: "Zij legitimeerde zich met rijbewijs 0000000017.", finds: ["0000000017"] },
      { in: "Identiteitskaart nr. XQKR1LPQ7, geldig tot 2030", finds: ["XQKR1LPQ7"] },
      { in: { text: "xq4r12p38", label: "Documentnummer" }, finds: ["xq4r12p38"] },
      { in: { text: "XQ4R12P38", previous: "Nummer identiteitsbewijs:" }, finds: ["XQ4R12P38"] },
      { in: "Het V-nummer van meneer is 000.000.0018.", finds: ["000.000.0018"] },
      { in: "A-nummer 0000000019", finds: ["0000000019"] },
      { in: "Het Belgische paspoort met nummer EQ000020 is verlopen.", finds: ["EQ000020"] },
      { in: "Paspoortnummers: XQ4R12P38, XQ4R12P46 en XQ4R12P54", finds: ["XQ4R12P38", "XQ4R12P46", "XQ4R12P54"] },
      { in: "Kopie ID-kaart (XQ4R12P38) bijgevoegd", finds: ["XQ4R12P38"] },
    ],
    misses: [
      "Neem uw paspoort mee op 12 maart 2026.",
      "Ons documentnummer is 2026-00187.",
      "Een paspoort kost € 86,85.",
      "Documentnummer 0000000017",
      "Het rijbewijs is tien jaar geldig.",
      "XQ4R12P38",
      "Artikelnummer XQ4R12P38",
      "Bel 0000000017 om uw rijbewijs te verlengen.",
      "Uw paspoort ligt klaar bij balie 4 vanaf 09.00 uur.",
      "het nummer van het rijbewijs, bedoeld in artikel 111 van de Wegenverkeerswet 1994;",
      "Besluit van 21 december 2012 tot wijziging van het Paspoortbesluit (Stb. 2012, 695)",
      "verzoekt de regering rijbewijzen tien jaar geldig te laten zijn,",
      "Paspoortuitvoeringsregeling Nederland 2001, BWBR0012809",
      "Kamerstukken II 2014/15, 34 104, nr. 439",
      "De aanvrager overlegt een geldig identiteitsbewijs als bedoeld in artikel 1 van de Wet op de identificatieplicht.",
      "constaterende dat in 2024 ruim 2000000 rijbewijzen zijn aangevraagd;",
    ],
  },
  detect(passage) {
    const found: Candidate[] = [];
    let free = 0;
    for (const code of codesOf(passage)) {
      if (code.start < free) continue;
      const number = numberAt(passage, code);
      const candidate = number === null ? null : judge(passage, number);
      if (number === null || candidate === null) continue;
      found.push(candidate);
      free = number.end;
    }
    return found;
  },
};

interface Written extends Code {
  readonly word: string;
}

/** The code itself, or ten digits in groups: "000.000.0018". */
function numberAt(passage: Passage, code: Code): Written | null {
  const { start, end } = code;
  if (end - start >= 7 && end - start <= 10) return { start, end, word: codeWord(passage.text, code) };
  if (end - start > 4) return null;
  const groups = digitsOf(passage);
  const index = lastEnding(groups, start) + 1;
  const run = groups[index]?.start !== start ? null : runOf(passage.text, groups, index, 10, SEPARATOR);
  return run === null ? null : { start, end: run.end, word: run.digits };
}

function judge(passage: Passage, { start, end, word }: Written): Candidate | null {
  const { text } = passage;
  const label = tiedLabel("document", passage, start, end, NEAR);
  if (label === null || !fits(word, label.words) || !standsAlone(text, start, end) || isAmount(text, start, end)) return null;
  const grounds = OF_PERSON.test(label.words) ? { grounds: ["5.1.1.e", "5.1.2.e"] } : {};
  return { kind: "document-number", start, end, confidence: "certain", because: [{ rule: "document-number", words: label.words, source: "woo-5.1.2.e" }], ...grounds };
}

function fits(word: string, label: string): boolean {
  if (/^document/iu.test(label)) return DUTCH.test(word);
  if (/^rijbewijs/iu.test(label) || OF_PERSON.test(label)) return TEN_DIGITS.test(word);
  return DUTCH.test(word) || FOREIGN.test(word);
}
