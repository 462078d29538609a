import type { Candidate } from "../model/index.ts";
import { clausesOf, sentencesOf, type Sentence } from "../text/sentences.ts";
import type { Detector } from "./detector.ts";

const AMOUNT = String.raw`(?:€\s?\d[\d.]*(?:,\d{1,2}|,-)?|\d[\d.]*(?:,\d+)?\s*(?:%|procent|euro|eur|miljoen|per uur|per ton))`;
/** Prices that a company keeps to itself by nature. */
const INNER = String.raw`(?:winstopslag|winstmarge|opslag|marge|inkooptarief|inkoopprijs|kostprijs|kostenopbouw|kortingspercentage|staffelkorting|brutomarge|calculatie)`;
const PRICE = String.raw`(?:uurtarief|tarief|tarieven|prijs|prijzen|eenheidsprijs|prijsopgave|inschrijfprijs|aanneemsom|korting|omzet|offerte|aanbieding|bod|recept|recepturen?|bedrijfsgegevens)`;
const OWNER = String.raw`(?:(?:uw|jullie|hun|onze|haar|zijn|de|het|een)\s+)?`;
const LIMIT = /\b(?:(?:ons|het|de|onze)\s+)?(?:ondergrens|bovengrens|onderhandelingsruimte|onderhandelingsmarge|maximale bod|uiterste bod|maximaal te bieden|minimumprijs|reserveprijs|walk-?away)\b[^.;]{0,60}?(?:€\s?\d[\d.]*|\d[\d.]*(?:,\d+)?\s*(?:euro|miljoen|procent|%))/iu;
const CONFIDENTIAL = /\b(?:vertrouwelijk\p{L}*|bedrijfsvertrouwelijk\p{L}*|in vertrouwen|geheim(?:e|gehouden)?|niet openbaar|bedrijfsgeheim\p{L}*|concurrentiegevoelig\p{L}*)/iu;

const innerPattern = (): RegExp => new RegExp(String.raw`\b${OWNER}${INNER}\s+(?:van|is|bedraagt|:)?\s*(?:[\p{L}]+\s+){0,3}?${AMOUNT}`, "giu");
const pricePattern = (): RegExp => new RegExp(String.raw`\b${OWNER}${PRICE}\b[^.;]{0,60}?${AMOUNT}(?:\s+per\s+\p{L}+)?|${AMOUNT}(?:\s+per\s+\p{L}+)?`, "giu");

/** Business data told in confidence, and the limits of the organisation's own negotiation. Source: Woo 5.1.1.c, 5.1.2.f, 5.1.2.b. */
export const business: Detector = {
  id: "business",
  kinds: ["business"],
  examples: {
    hits: [
      { in: "Uw opslag van 9 procent blijft tussen ons.", finds: ["Uw opslag van 9 procent"] },
      { in: "De inkoopprijs is 41,20 euro en de winstmarge bedraagt 12 procent.", finds: ["De inkoopprijs is 41,20 euro en de winstmarge bedraagt 12 procent"] },
      { in: "Zoals vertrouwelijk gemeld is het tarief 88,00 euro per uur.", finds: ["het tarief 88,00 euro per uur"] },
      { in: "De kostprijs van € 12,50 is niet bekend bij andere inschrijvers.", finds: ["De kostprijs van € 12,50"] },
      { in: "In de vertrouwelijke offerte rekent het bureau 14.000 euro.", finds: ["offerte rekent het bureau 14.000 euro"] },
      { in: "Onze bovengrens bij de onderhandeling is 2,4 miljoen.", finds: ["Onze bovengrens bij de onderhandeling is 2,4 miljoen"] },
      { in: "Hun marge van 7,5% is in vertrouwen gedeeld.", finds: ["Hun marge van 7,5%"] },
      { in: "Het inkooptarief van 77 euro staat in bijlage 2.", finds: ["Het inkooptarief van 77 euro"] },
    ],
    misses: [
      "De totale opdrachtwaarde is maximaal 65.000 euro.",
      "Het tarief voor een paspoort is 86,85 euro.",
      "De leges bedragen 120,40 euro volgens de legesverordening.",
      "Dit document is vertrouwelijk.",
      "De opslag van gevaarlijke stoffen is niet toegestaan.",
      "De opslagcapaciteit is 300 kubieke meter.",
      "Variant B kost 1,9 miljoen euro.",
      "De marge op de kaart is te smal voor een legenda.",
      "Het subsidieplafond bedraagt € 250.000 per jaar.",
      "Artikel 3. De hoogte van de vergoeding bedraagt € 102,10 per vergadering.",
      "constaterende dat de energieprijs met 30 procent is gestegen;",
      "Bij vertrouwelijke stukken ligt een exemplaar ter inzage bij de griffie.",
    ],
  },
  detect: ({ text }) => (/\d/.test(text) ? sentencesOf(text).flatMap(inSentence) : []),
};

function inSentence(sentence: Sentence): readonly Candidate[] {
  const limit = LIMIT.exec(sentence.text);
  if (limit !== null) return [{ ...span(sentence, [limit], "business-limit", limit[0]), grounds: ["5.1.2.b"] }];
  return clausesOf(sentence).flatMap((clause) => {
    const inner = [...clause.text.matchAll(innerPattern())];
    if (inner.length > 0) return [span(clause, inner, "business-inner-price", inner[0]?.[0] ?? "")];
    const mark = CONFIDENTIAL.exec(clause.text);
    if (mark === null || !new RegExp(String.raw`\b${PRICE}\b`, "iu").test(clause.text)) return [];
    const prices = [...clause.text.matchAll(pricePattern())];
    return prices.length === 0 ? [] : [span(clause, prices, "business-in-confidence", mark[0])];
  });
}

/** One passage from the first to the last match: what belongs together is shown together. */
function span(clause: Sentence, matches: readonly { readonly 0: string; readonly index: number }[], rule: string, words: string): Candidate {
  const first = matches[0];
  const last = matches.at(-1);
  const start = clause.start + (first?.index ?? 0);
  const end = clause.start + (last?.index ?? 0) + (last?.[0].length ?? 0);
  return { kind: "business", start, end, confidence: "likely", because: [{ rule, words, source: "woo-5.1.1.c" }] };
}
