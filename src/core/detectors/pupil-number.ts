import type { Candidate } from "../model/index.ts";
import { isFirst, labelAfter, tiedLabel, type NumberLabel } from "../text/labels.ts";
import { digitsOf, isAmount, standsAlone } from "../text/numbers.ts";
import type { Passage } from "../text/passage.ts";
import type { Detector } from "./detector.ts";

/** What is in every label of such a number: a cheap look before that at the words. */
const HINT = /leerl|stud|deeln/i;
const SHORTEST = 3;
const LONGEST = 10;
/** Numbers a school gives its pupils. A persoonsgebonden nummer is a burgerservicenummer and left to that detector. Source: AVG. */
export const pupilNumber: Detector = {
  id: "pupil-number",
  kinds: ["pupil-number"],
  examples: {
    hits: [
      { in: "Leerlingnummer 5307, groep 4.", finds: ["5307"] },
      { in: "Leerling: Bram K., leerlingnummer: 20193.", finds: ["20193"] },
      { in: "Het leerlingnummer van Sofie is 118204.", finds: ["118204"] },
      { in: "(leerlingnr. 7731)", finds: ["7731"] },
      { in: "Studentnummer = 0938472", finds: ["0938472"] },
      { in: { text: "4410", label: "Bram Leerlingnummer" }, finds: ["4410"] },
      { in: { text: "4410", previous: "Leerlingnummer:" }, finds: ["4410"] },
      { in: "Leerlingnummers: 5307, 5308 en 5311.", finds: ["5307", "5308", "5311"] },
      { in: "leerling-ID 90122 is overgezet.", finds: ["90122"] },
      { in: "Is 5307 het juiste leerlingnummer?", finds: ["5307"] },
    ],
    misses: [
      "Het leerlingnummer was met 400 te hoog geschat.",
      "De school telt 4821 leerlingen.",
      "Leerlingnummer: zie bijlage 2.",
      "Het leerlingnummer staat op de pas.",
      "Persoonsgebonden nummer 999990111.",
      "Leerlingdossier 5307 is gesloten.",
      "Bij het leerlingnummer hoort de datum 4 juni 2026.",
      "De bekostiging is € 5307 per leerling.",
      "Het studentnummer is nodig vanaf 2027.",
      "het onderwijsnummer, bedoeld in artikel 178a, eerste lid, van de Wet op het primair onderwijs;",
      "Bij ministeriële regeling kunnen regels worden gesteld over het persoonsgebonden nummer van de leerling.",
      "Het bevoegd gezag vermeldt de naam, de geboortedatum en het leerlingnummer van de leerling.",
      "constaterende dat het aantal leerlingen in het praktijkonderwijs is gedaald naar 29 000;",
      "Besluit van 4 juli 2016 inzake het gebruik van het leerlingnummer",
      "Artikel 12. De school bewaart het leerlingnummer gedurende 5 jaar.",
    ],
  },
  detect(passage) {
    const { text } = passage;
    const found: Candidate[] = [];
    const groups = digitsOf(passage).filter(({ start, end }) => end - start >= SHORTEST && end - start <= LONGEST);
    const named = groups.length > 0 && HINT.test(text);
    for (const { start, end } of groups) {
      if (!named && !isFirst(passage, start)) continue;
      const label = nameOf(passage, start, end);
      if (label !== null && standsAlone(text, start, end) && !isAmount(text, start, end)) found.push({ kind: "pupil-number", start, end, confidence: "certain", because: [{ rule: "pupil-number-label", words: label.words, source: "woo-5.1.2.e" }] });
    }
    return found;
  },
};

/** The label of the number: in the text, or around it when it is the whole text. */
function nameOf(passage: Passage, start: number, end: number): NumberLabel | null {
  const { text, previous } = passage;
  const label = tiedLabel("pupil", passage, start, end, previous.length);
  if (label === null || isYear(text, start, end)) return null;
  return isFirst(passage, start) && !/^[.)"\s]*$/.test(text.slice(end)) && label !== labelAfter(passage, end, 12) ? null : label;
}

/** A year after "is" is seldom a pupil: "het nummer is 2027" does not occur, "is nodig vanaf 2027" does. */
function isYear(text: string, start: number, end: number): boolean {
  return /(?:vanaf|sinds|in|tot|per)\s$/.test(text.slice(Math.max(0, start - 8), start)) && /^(?:19|20)\d\d$/.test(text.slice(start, end));
}
