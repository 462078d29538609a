import type { Candidate } from "../model/index.ts";
import { labelAfter, labelBefore, labelOfCell, labelOnLineBefore, type NumberLabel } from "../text/labels.ts";
import type { WordLists } from "../text/lists.ts";
import { digitsOf, isAmount, passesElfproef, runOf, standsAlone, type NumberRun } from "../text/numbers.ts";
import type { Passage } from "../text/passage.ts";
import { personIn } from "../text/people.ts";
import { alsoSpoken } from "../text/spoken.ts";
import type { Detector } from "./detector.ts";

const SEPARATOR = /^(?:[ \u00a0\u202f.-]|\. )$/;
/** How the nine digits are grouped in practice. Never as a date (2-2-4, 4-2-2): every eleventh date passes the elfproef. */
const SHAPES = new Set(["9", "4,2,3", "3,3,3", "3,2,4", "2,3,4", "5,4", "3,6", "6,3"]);
/** With the leading zero left out. */
const SHAPES_WITHOUT_ZERO = new Set(["8", "3,2,3", "2,3,3", "4,4"]);
const NEAR = 90;
const BIRTH = /(?<!\p{L})(?:geboren|geboortedatum|geb\.)/iu;

/** Burgerservicenummers: the elfproef and the words around them decide together. Source: Woo 5.1.1.e, AVG 87, UAVG 46. */
export const bsn: Detector = {
  id: "bsn",
  kinds: ["bsn"],
  examples: {
    hits: [
      { in: "Haar BSN is 999990032.", finds: ["999990032"] },
      { in: "Burgerservicenummer: 9999.90.044", finds: ["9999.90.044"] },
      { in: "De aanvrager (sofinummer 999 990 056) woont in Delft.", finds: ["999 990 056"] },
      { in: "BSN's van het gezin: 999990068, 999990070 en 999990081.", finds: ["999990068", "999990081"] },
      { in: "BSN:999990093", finds: ["999990093"] },
      { in: "Leerling Bram, persoonsgebonden nummer 999990111.", finds: ["999990111"] },
      { in: "Mevrouw J. de Wit, geboren 4 juni 1981, 999990135", finds: ["999990135"] },
      { in: { text: "999990147", label: "J. de Wit BSN" }, finds: ["999990147"] },
      { in: { text: "999990159", previous: "Uw burgerservicenummer:" }, finds: ["999990159"] },
      { in: "999990160 (BSN)", finds: ["999990160"] },
      { in: "Mijn onderwijsnummer is 999-990-172 en mijn ordernummer 123456782.", finds: ["999-990-172"] },
      { in: "BSN 12345672 hoort bij deze inschrijving.", finds: ["12345672"] },
      { in: "Mijn BSN is 9 9 9 9 9 0 1 9 6.", finds: ["9 9 9 9 9 0 1 9 6"] },
      { in: "BSN: negen negen negen negen negen nul twee nul twee", finds: ["negen negen negen negen negen nul twee nul twee"] },
      { in: "BSN 9999 punt 90 punt 214", finds: ["9999 punt 90 punt 214"] },
      { in: "KvK-nummer 12345672 van mijn zaak klopt, mijn BSN (999990184) niet.", finds: ["999990184"] },
    ],
    misses: [
      "Het serienummer van de pomp is 999990032.",
      "RSIN 999990032, gevestigd te Delft.",
      "De omzet was € 999990032 in 2025.",
      "Vermeld uw BSN op het formulier. Ordernummer: 999990032.",
      "999990032",
      "Haar BSN is 999990033.",
      { text: "999990032", label: "Serienummer" },
      "BSN 000000000",
      "KvK-nummer 12345672 en BSN staan op het formulier.",
      "De leverancier J. Smit, factuurnummer 999990032, heeft geleverd.",
      "Bel 0612345678 voor vragen over uw BSN.",
      "Polisnummers: 999990032, 999990044.",
      "Haar BSN is bekend, zij werd ingeschreven op 07-01-1970.",
      "indien aan die persoon een burgerservicenummer is toegekend als bedoeld in artikel 1, onderdeel b, van de Wet algemene bepalingen burgerservicenummer;",
      "overwegende dat de Belastingdienst tot 1 januari 2020 het BSN in het btw-nummer van zelfstandigen verwerkte;",
      "Kamerstukken II 2014/15, 34 104, nr. 439",
      "Besluit van 21 december 2012, houdende regels over het gebruik van het burgerservicenummer in de zorg (Stb. 2012, 695)",
      "Sociaal-fiscaalnummer: het nummer, bedoeld in artikel 2, derde lid, onderdeel j, van de Algemene wet inzake rijksbelastingen;",
      "verzoekt de regering het verwerken van het BSN door verhuurders te verbieden,",
      "De minister verstrekt het persoonsgebonden nummer aan de school binnen 14 dagen na de aanmelding van de leerling.",
    ],
  },
  detect: (passage, lists) => alsoSpoken(passage, (of) => numbersIn(of, lists)),
};

function numbersIn(passage: Passage, lists: WordLists): readonly Candidate[] {
  const groups = digitsOf(passage);
  const found: Candidate[] = [];
  for (let index = 0; index < groups.length; index++) {
    const run = personalNumberAt(passage, index);
    const candidate = run === null ? null : judge(run, passage, lists);
    if (run === null || candidate === null) continue;
    found.push(candidate);
    index = run.nextGroup - 1;
  }
  return found;
}

/** The number that begins at a group of digits, when form and check digit allow a burgerservicenummer. */
function personalNumberAt(passage: Passage, index: number): NumberRun | null {
  const groups = digitsOf(passage);
  const nine = runOf(passage.text, groups, index, 9, SEPARATOR);
  if (nine !== null && SHAPES.has(nine.shape.join()) && fits(nine, passage.text)) return nine;
  const eight = runOf(passage.text, groups, index, 8, SEPARATOR);
  return eight !== null && SHAPES_WITHOUT_ZERO.has(eight.shape.join()) && fits(eight, passage.text) ? eight : null;
}

function fits(run: NumberRun, text: string): boolean {
  return passesElfproef(run.digits.padStart(9, "0")) && standsAlone(text, run.start, run.end) && !isAmount(text, run.start, run.end);
}

/** Serial numbers and numbers of companies pass the elfproef too: what the words around say goes before it. */
function judge(run: NumberRun, passage: Passage, lists: WordLists): Candidate | null {
  const label = labelAfter(passage, run.end, 12) ?? labelBefore(passage, run.start) ?? labelOfCell(passage) ?? labelOnLineBefore(passage, passage.previous.length);
  if (label !== null) return label.kind === "bsn" ? candidate(run, "certain", "bsn-elfproef-context", label) : null;
  const later = labelAfter(passage, run.end, 300);
  if (later?.kind === "bsn") return candidate(run, "likely", "bsn-elfproef-context", later);
  if (run.digits.length < 9) return null;
  const before = passage.text.slice(Math.max(0, run.start - NEAR), run.start).split(/[.!?]\s(?=\p{Lu})/u).at(-1) ?? "";
  const words = BIRTH.exec(before)?.[0] ?? personIn(before, lists);
  return words === null ? null : candidate(run, "likely", "bsn-elfproef-person", { words });
}

function candidate({ start, end }: NumberRun, confidence: "certain" | "likely", rule: string, { words }: Pick<NumberLabel, "words">): Candidate {
  return { kind: "bsn", start, end, confidence, because: [{ rule, words, source: "uavg-46" }] };
}
