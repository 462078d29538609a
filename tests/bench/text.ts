import type { Paragraph } from "../../src/core/model/index.ts";

/** Sentences as civil servants write them; about one paragraph in six names somebody or tells something about him. */
const PLAIN: readonly string[] = [
  "De gemeente wil het groen in de wijk versterken en het water langer vasthouden in wadi's en verlaagde plantvakken.",
  "In het eerste kwartaal is de aanbesteding voorbereid; de planning loopt volgens de laatste stand zes weken achter.",
  "Uit de meting van september blijkt dat 62 procent van de bewoners tevreden is over het onderhoud van de straten.",
  "Variant B kost naar verwachting 2,3 miljoen euro en beperkt de schade bij een bui van 70 millimeter met de helft.",
  "Het college besluit de subsidie voor het dorpshuis te verlengen tot en met 31 december 2028, onder de voorwaarden van artikel 4.",
  "Op grond van artikel 2:25 van de Algemene plaatselijke verordening is voor het houden van een evenement een vergunning nodig.",
  "De projectgroep stelt voor 3 november een memo op met de risico's, de kosten en de gevolgen voor het verkeer rond het station.",
  "Tijdens de inloopavond in het gemeentehuis konden inwoners reageren op het ontwerp; er kwamen 48 reacties binnen.",
  "De leges bedragen € 412,50 en zijn vastgesteld in de legesverordening; betaling kan binnen zes weken na de datum van dit besluit.",
  "Provincie en waterschap hebben ingestemd met het voorstel, mits de monitoring jaarlijks wordt gedeeld met alle partners.",
];
const TELLING: readonly string[] = [
  "De heer Van der Meer heeft gevraagd om een reactie op zijn brief van 4 mei 2026 over de parkeerplaatsen.",
  "Aanvrager J. Dijkstra, geboren 12 maart 1975, woont aan de Lindenlaan 14 in Assen en is bereikbaar op 06-00000021.",
  "Mijn inschatting is dat de raad hier niet mee instemt; ik zou daarom kiezen voor een kleinere variant.",
  "Mevrouw Yıldız vertelt dat zij vanwege haar reuma niet meer kan traplopen en een uitkering ontvangt.",
  "Wethouder Kaplan licht het voorstel toe en beantwoordt vragen van de leden Bakker en De Wit.",
];
const SENTENCES = 3;
/** About 400 words. */
const PARAGRAPHS_A_PAGE = 7;

/** A document of so many pages of about 400 words; the same for the same number. */
export function pages(count: number): readonly Paragraph[] {
  return Array.from({ length: count * PARAGRAPHS_A_PAGE }, (_, index): Paragraph => {
    if (index % PARAGRAPHS_A_PAGE === 0) return { key: `p${index}`, role: "heading", level: 2, text: `${index / PARAGRAPHS_A_PAGE + 1}. Voortgang en planning` };
    const sentences = Array.from({ length: SENTENCES }, (__, step) => PLAIN[(index * 7 + step * 3) % PLAIN.length]);
    if (index % 6 === 5) sentences[1] = TELLING[(index / 6 | 0) % TELLING.length];
    return { key: `p${index}`, role: "body", text: sentences.join(" ") };
  });
}

export const wordsIn = (paragraphs: readonly Paragraph[]): number => paragraphs.reduce((sum, { text }) => sum + text.split(/\s+/u).length, 0);
