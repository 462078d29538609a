import type { Candidate } from "../model/index.ts";
import { sentenceGate } from "../text/gate.ts";
import { matchesOf } from "../text/matches.ts";
import { SPEAKS_OF_ALL } from "../text/sentence-rules.ts";
import type { Passage } from "../text/passage.ts";
import { namesCompany } from "../text/people.ts";
import { clausesOf, sentencesIn, type Sentence } from "../text/sentences.ts";
import { withLearned } from "../text/with-learned.ts";
import { BUSINESS_EXAMPLES } from "./business/examples.ts";
import type { Detector } from "./detector.ts";

const AMOUNT = String.raw`(?:€\s?\d[\d.]*(?:,\d{1,2}|,-)?|\d[\d.]*(?:,\d+)?\s*(?:%|procent|euro|eur|miljoen|per uur|per ton)|\d+,\d{2}\s+per\s+\p{L}+|\d[\d.]*,\d{2}(?!\d|\s*(?:m|m2|m3|meter|km|cm|mm|uur|graden|ha|hectare|kg|kilo|liter|mld|mln)(?!\p{L})))`;
/** Prices that a company keeps to itself by nature. */
const INNER = String.raw`(?:winstopslag|winstmarge|opslag|marge|inkoop(?=\s+(?:van\s+|is\s+|voor\s+)?(?:€|\d))|inkooptarief|inkooptarieven|inkoopprijs|inkoopprijzen|kostprijs|kostprijzen|kostenopbouw|kortingspercentage|staffelkorting|brutomarge|nettomarge|calculatie|risicoopslag)`;
const PRICE = String.raw`(?:uurtarief|tarief|tarieven|dagtarief|prijs|prijzen|stukprijs|eenheidsprijs|eenheidsprijzen|prijsopgave|inschrijfprijs|inschrijfsom|aanneemsom|koopsom|huurprijs|korting|omzet|winst|verlies|kredietlimiet|bankgarantie|liquiditeit|loonkosten|offerte|aanbieding|bod|bieding|recept|recepturen?|bedrijfsgegevens|bedrijfscijfers)`;
const OWNER = String.raw`(?:(?:uw|jullie|hun|onze|haar|zijn|de|het|een)\s+)?`;
const LIMIT = /(?<!\p{L})(?:(?:ons|het|de|onze)\s+)?(?:ondergrens|bovengrens|onderhandelingsruimte|onderhandelingsmarge|onderhandelingsmandaat|maximale bod|uiterste bod|hoogste bod|laatste bod|maximaal te bieden|minimumprijs|bodemprijs|reserveprijs|walk-?away)(?!\p{L})[^.;]{0,60}?(?:€\s?\d[\d.]*|\d[\d.]*(?:,\d+)?\s*(?:euro|miljoen|procent|%))/iu;
/** An amount as it stands behind a limit, where its unit is often left out: "maximaal 135.000". */
const SUM = String.raw`(?:€\s?\d[\d.]*|\d[\d.]*(?:,\d+)?\s*(?:euro|miljoen|ton|procent|%)|\d[\d.]*,\d{2}\s*(?:per|/|p/)\s?\p{L}+|\d{1,3}(?:\.\d{3})+(?=\s*(?:[.,;:!?)]|$|(?:en|voor|bij|als|aan|excl|incl|exclusief|inclusief)(?!\p{L}))))`;
/** How far "we" go: "intern gaan wij tot 3 miljoen", "ons mandaat is 60 procent". */
const OUR_LIMIT = new RegExp(String.raw`(?<!\p{L})(?:(?:(?:wij|we)\s+(?:\p{L}+\s+){0,2}?(?:gaan|bieden|zakken|stijgen)|(?:kunnen|mogen|willen)\s+(?:wij|we)\s+(?:\p{L}+\s+){0,2}?(?:gaan|bieden|zakken|stijgen)|(?:gaan|bieden|zakken|stijgen)\s+(?:wij|we))\s+(?:\p{L}+\s+){0,3}?(?:niet\s+(?:verder|hoger|lager)\s+dan|maximaal|hooguit|hoogstens|niet\s+meer\s+dan|tot(?:\s+maximaal)?)\s+(?:ongeveer\s+|circa\s+)?${SUM}|(?:ons|mijn)\s+mandaat\s[^.;]{0,40}?${SUM})`, "iu");
/** "Ons maximale budget is € 405.000": a limit only when somebody bargains or keeps it in. */
const MAYBE_LIMIT = /(?<!\p{L})(?:(?:ons|onze|het|de|wij|we)\s+)?(?:raming|directieraming|grondprijs|taxatiewaarde|mandaat|maxim(?:ale|um|aal)|minim(?:ale|um|aal)|uiterste|hoogste|laagste|zakken tot|gaan tot|bieden tot|dalen tot|oplopen tot|omhoog tot|stijgen tot)(?!\p{L})[^.;]{0,60}?(?:€\s?\d[\d.]*|\d[\d.]*(?:,\d+)?\s*(?:euro|miljoen))/iu;
const BARGAINS = /(?<!\p{L})(?:onderhandel(?:en|ing|ingen|t)|bieden|bod|tegenpartij|verkopende partij|kopende partij|niet naar buiten|niet noemen|intern houden|strikt vertrouwelijk|niet (?:met \p{L}+ )?(?:delen|bekendmaken)|(?:deelt|delen) (?:we|wij|de gemeente|het college) (?:dit |die |deze )?niet|de (?:ontwikkelaar|verkoper|koper|eigenaar|aannemer|wederpartij) weet (?:dit|dat|die) (?:nog )?niet|inschrijvers (?:kennen|weten|zien) (?:dit|deze|die|dat|het) (?:\p{L}+ )?niet)(?!\p{L})/iu;
const CONFIDENTIAL = /(?<!\p{L})(?:vertrouwelijk\p{L}*|bedrijfsvertrouwelijk\p{L}*|in vertrouwen|geheim(?:e|gehouden)?|niet openbaar|bedrijfsgeheim\p{L}*|concurrentiegevoelig\p{L}*)/iu;
/** Something else than a price that a company told in confidence. */
const TOLD = /(?<!\p{L})(?:(?:heeft|hebben|is|zijn|werd|werden)?\s?(?:ons\s|aan ons\s|mij\s)?(?:strikt\s)?(?:(?:bedrijfs)?vertrouwelijk|in vertrouwen)\s(?:(?:aan ons\s|ons\s|mij\s)?(?:gemeld|meegedeeld|medegedeeld|verteld|laten weten|gedeeld|verstrekt|toegelicht|aangegeven|overgelegd))|(?:meldt|meldde|deelt|deelde|vertelt|vertelde|verstrekte|verstrekt)\s(?:ons\s|mij\s)?(?:strikt\s)?(?:(?:bedrijfs)?vertrouwelijk|in vertrouwen))(?!\p{L})/iu;
const COMPANY = /(?<!\p{L})(?:bedrijf|leverancier|inschrijver|aannemer|ondernemer|onderneming|fabrikant|exploitant|ontwikkelaar|opdrachtnemer|adviesbureau|bureau|producent|firma|B\.?V\.?|N\.?V\.?)(?!\p{L})/u;

/** What a company makes, how, for whom and how much of it. */
const TRADE = /(?<!\p{L})(?:receptuur|recepturen|recept|productieproces|fabricageproces|productiemethode|klantenlijst|klantenbestand|marktaandeel|marktpositie|bedrijfsstrategie|ondernemingsplan|businessplan|groeiplan(?:nen)?|bezettingsgraad|afzetcijfers|verkoopcijfers|toeleveranciers)(?!\p{L})/iu;
/** Whose it is: one company, or the reader. */
const WHOSE = /(?<!\p{L})(?:het bedrijf|de (?:leverancier|inschrijver|aannemer|ondernemer|onderneming|fabrikant|exploitant|ontwikkelaar|opdrachtnemer|producent|fabriek)|uw|hun|jullie|B\.?V\.?|N\.?V\.?)(?!\p{L})/u;
const COMPETITION = /^concurrentiegevoelig/iu;
const BY_COMPETITORS = ["5.1.2.f", "5.1.1.c"];

/** What somebody pays for what they sell on: "zij kopen het hout in voor 80 euro". */
const BOUGHT = new RegExp(String.raw`(?<!\p{L})(?:kopen|koopt|kochten|kocht)\s(?:[^.;]{0,60}?\s)?in(?!\p{L})[^.;]{0,50}?\s(?:voor|tegen|à)\s+${AMOUNT}`, "giu");
const INNER_PRICE = new RegExp(String.raw`(?<!\p{L})${OWNER}${INNER}(?!\p{L})\s+(?:van|is|bedraagt|:)?\s*(?:[\p{L}\d]+\s+){0,3}?${AMOUNT}(?:\s+per\s+\p{L}+)?`, "giu");
const ANY_PRICE = new RegExp(String.raw`(?<!\p{L})${OWNER}${PRICE}(?!\p{L})[^.;]{0,60}?${AMOUNT}(?:\s+per\s+\p{L}+)?|${AMOUNT}(?:\s+per\s+\p{L}+)?`, "giu");
const hasPrice = new RegExp(String.raw`(?<!\p{L})${PRICE}(?!\p{L})`, "iu");

/** Business data told in confidence, and the limits of the organisation's own negotiation. Source: Woo 5.1.1.c, 5.1.2.f, 5.1.2.b. */
export const business: Detector = {
  id: "business",
  kinds: ["business"],
  examples: BUSINESS_EXAMPLES,
  detect: (passage, lists) => {
    if (passage.role === "header" || passage.role === "footer") return [];
    const ruled = byRules(passage);
    return withLearned(ruled, passage, lists, { of: "business", kind: "business", rule: "business-learned", source: "woo-5.1.1.c", holds: ({ text }) => !ABOUT_RULES.test(text) && ON_FIRMS.test(`${passage.previous} ${passage.text} ${passage.next}`) });
  },
};

/** A firm, or what only firms have, in the sentence or beside it. */
const ON_FIRMS = /(?<!\p{L})(?:B\.?V\.?|N\.?V\.?|V\.?O\.?F\.?|GmbH|\p{L}*(?:bedrijf|bedrijven|onderneming|ondernemer|ondernemers|fabriek|fabrikant|leverancier|leveranciers|brouwerij|bakkerij|kwekerij|drukkerij|rederij|vennootschap|coöperatie)|inschrijver|inschrijvers|inschrijving|gegadigde|aannemer|opdrachtnemer|exploitant|producent|directie|bedrijfsleider|aandeelhouders?|investeerders?|concurrenten?|klanten|klant|omzet|winst|marge|kostprijs|inkoop\p{L}*|offerte\p{L}*|kredietlijn|krediet|bank|huisbank|liquiditeit|faillissement|surseance|overname|productielijn|recept|receptuur|jaarrekening|jaarcijfers|orderportefeuille|holding)(?!\p{L})|\p{Lu}\p{Ll}+ (?:Groep|Groen|Bouw|Techniek|Vastgoed|Logistiek|Transport|Beheer|Holding|Installaties|Catering|Energie|Advies)(?!\p{L})/iu;

function byRules(passage: Passage): readonly Candidate[] {
  if (passage.role === "table-cell" && OFFERED.test(passage.label)) return inOfferedCell(passage);
  if (RATED.test(passage.text) && COMPARED.test(`${passage.previous} ${passage.text} ${passage.next}`)) return ratesOf(passage.text);
  const sentences = sentencesOnBusiness(passage);
  const found = sentences.flatMap(inSentence);
  if (found.length === 0 && sentences.length > 0) {
    const secret = inSecret(passage);
    if (secret.length > 0) return secret;
  }
  const asked = found.length > 0 ? undefined : sentences.find(({ text }) => CONFIDENTIAL.test(text) && THESE_PRICES.test(text));
  return asked === undefined ? found : sentencesIn(passage).filter(({ text }) => hasPrice.test(text)).flatMap((sentence) => toldWith(sentence, CONFIDENTIAL.exec(asked.text)?.[0] ?? ""));
}

/** One bidder of several, with what he asks: "Bureau Peil: dagtarief 1.180 senior". */
const RATED = /^[-•*]?\s*\p{Lu}[^:.;]{2,50}:\s[^.;]{0,60}?(?<!\p{L})(?:uurtarief|dagtarief|uurprijs|dagprijs|stukprijs|eenheidsprijs|inschrijfprijs|inschrijfsom)(?!\p{L})/u;
const COMPARED = /(?<!\p{L})(?:offertes?|inschrijv\p{L}*|gunn\p{L}*|aanbesteding|beoordel\p{L}*|kwaliteit:?\s\d|score|bieders?|aanbieders?)(?!\p{L})/iu;
const RATE = /(?<!\p{L})(?:uurtarief|dagtarief|uurprijs|dagprijs|stukprijs|eenheidsprijs|inschrijfprijs|inschrijfsom)(?:\s(?:van|is|:))*:?\s(?:€\s?)?\d[\d.]*(?:,\d{1,2}|,-)?(?:\s(?:euro|senior|medior|junior|per\s\p{L}+))?/giu;

function ratesOf(text: string): readonly Candidate[] {
  return matchesOf(RATE, text).map((match) => ({ kind: "business", start: match.index, end: match.index + match[0].length, confidence: "likely", because: [{ rule: "business-offered", words: match[0].split(" ")[0] ?? "", source: "woo-5.1.1.c" }] }));
}

/** Somebody asked or promised to keep what stands here between them. */
const KEPT = /(?<!\p{L})(?:onder (?:strikte )?geheimhouding|om (?:strikte )?geheimhouding|op voorwaarde van geheimhouding|onder nda|een nda|(?:strikt )?vertrouwelijk (?:toegelicht|vernomen|aangeleverde?|verteld|vertelde|gedeeld|meegedeeld|verstrekt)|(?:vertelde|lichtte|deelde|leverde|kreeg|kregen|hoorde)[^.;]{0,60}? vertrouwelijk|in vertrouwen|bedrijfsgeheim|fabricagegeheim\p{L}*|fabricagegegevens|concurrentiegevoelig|alleen voor (?:uw|jullie|jouw) ogen|niet om te delen|onder embargo|mag (?:dit |dat |nog )*niet naar buiten|niet delen (?:tot|met)|niet openbaar te maken|(?:weg|zwart) ?(?:te )?(?:lakken|maken)|niet verder komt|onder de belofte|gemerkt als vertrouwelijk)(?!\p{L})/iu;
/** One company, by its form or by what it is. */
const ENTERPRISE = /(?<!\p{L})(?:B\.?V\.?|N\.?V\.?|V\.?O\.?F\.?|gegadigde|ondernemer|inschrijver|investeerder|producent|exploitant|aannemer|opdrachtnemer|\p{L}*(?:fabriek|fabrikant|bedrijf|onderneming|leverancier)|(?:ingenieurs|advies|architecten|onderzoeks|makelaars)?bureau)(?!\p{L})/iu;
/** What only somebody inside knows: a figure with its unit, or what is about to happen. */
const FIGURE = /(?<![\p{L}\d])(?:€\s?\d|\d[\d.,]*\s?(?:%|procent|graden|bar|cent|euro|miljoen)(?!\p{L})|\d+,\d{2}(?!\d))|(?<!\p{L})(?:overname|liquiditeit|omzet|marge|kostprijs\p{L}*|receptuur|productielijn)(?!\p{L})/iu;
/** A rule or a promise about what is confidential in general reveals nothing. */
const ABOUT_RULES = /(?<!\p{L})(?:verordening|artikel \d|beleid|procedure|protocol|wordt vertrouwelijk behandeld|worden vertrouwelijk behandeld|behandelen wij vertrouwelijk|geheimhoudingsverklaring|de raad (?:heeft|legt|bekrachtigt)|bekrachtigt|kamer|regering)(?!\p{L})/iu;

/** The part with the figures of a paragraph in which somebody asks to keep the figures of one company between them. */
function inSecret(passage: Passage): readonly Candidate[] {
  const kept = KEPT.exec(passage.text);
  if (kept === null || !ENTERPRISE.test(passage.text) || ABOUT_RULES.test(passage.text) || SPEAKS_OF_ALL.test(passage.text)) return [];
  const told = sentencesIn(passage).flatMap((sentence) => partsOf(sentence)).filter(({ text }) => FIGURE.test(text));
  return told.map((part) => span(part, [{ 0: part.text, index: 0 }], "business-in-confidence", kept[0]));
}

/** A sentence, or what comes after its last colon. */
function partsOf(sentence: Sentence): readonly Sentence[] {
  const colon = sentence.text.lastIndexOf(": ");
  if (colon < 0 || !FIGURE.test(sentence.text.slice(colon))) return clausesOf(sentence);
  const text = sentence.text.slice(colon + 2);
  return [{ ...sentence, start: sentence.end - text.length, text }];
}

/** "Wilt u deze tarieven vertrouwelijk behandelen?": it holds for the prices beside it. */
const THESE_PRICES = /(?<!\p{L})(?:deze|onze|mijn|de genoemde|bovenstaande|genoemde) (?:\p{Ll}+ )?(?:prijzen|tarieven|bedragen|prijsopgave|offerte|prijs|aanbieding)(?!\p{L})/iu;

function toldWith(sentence: Sentence, words: string): readonly Candidate[] {
  const prices = matchesOf(ANY_PRICE, sentence.text);
  return prices.length === 0 ? [] : [span(sentence, prices, "business-in-confidence", words)];
}

/** The head of a column with what bidders ask. */
const OFFERED = /(?<!\p{L})(?:inschrijf(?:prijs|som|bedrag)|uurtarief|dagtarief|uurprijs|tarief|tarieven|eenheidsprijs|stukprijs|offertebedrag|offerteprijs|aanbieding|prijs|aanneemsom|inschrijving)(?!\p{L})/iu;
const ONLY_AMOUNT = /^\s*(?:€\s?)?\d[\d.]*(?:,(?:\d{1,2}|-))?(?:\s*(?:euro|,-|per\s\p{L}+|p\/?u))?\s*$/iu;

/** What one of several companies asks, in a table that compares them: whoever lost may not see it of the others. */
function inOfferedCell({ text, label }: Passage): readonly Candidate[] {
  if (!namesCompany(label) || !ONLY_AMOUNT.test(text)) return [];
  const start = text.length - text.trimStart().length;
  return [{ kind: "business", start, end: text.trimEnd().length, confidence: "likely", because: [{ rule: "business-offered", words: OFFERED.exec(label)?.[0] ?? "", source: "woo-5.1.1.c" }] }];
}

const LONG = 200;

/** One of these is in every sentence that a rule is about. */
const sentencesOnBusiness = sentenceGate("mandaat gaan zakken stijgen kopen koopt kochten kocht winstopslag winstmarge opslag marge inkoop inkooptarief inkooptarieven inkoopprijs inkoopprijzen kostprijs kostprijzen kostenopbouw kortingspercentage staffelkorting brutomarge nettomarge calculatie risicoopslag ondergrens bovengrens onderhandelingsruimte onderhandelingsmarge onderhandelingsmandaat bod bodemprijs minimumprijs reserveprijs walk walkaway maximaal onderhandelen onderhandeling onderhandelingen onderhandelt bieden tegenpartij verkopende kopende intern vertrouwelijk vertrouwelijke vertrouwelijkheid bedrijfsvertrouwelijk bedrijfsvertrouwelijke vertrouwen geheim geheime geheimgehouden openbaar bedrijfsgeheim bedrijfsgeheimen concurrentiegevoelig concurrentiegevoelige buiten noemen delen deelt bekendmaken weet kennen weten zien geheimhouding nda vertrouwelijk fabricagegeheim fabricagegegevens ogen embargo lakken weglakken zwart verder belofte gemerkt");

function inSentence(sentence: Sentence): readonly Candidate[] {
  const { text } = sentence;
  const limit = /\d/.test(text) ? (LIMIT.exec(text) ?? OUR_LIMIT.exec(text) ?? (BARGAINS.test(text) ? MAYBE_LIMIT.exec(text) : null)) : null;
  // What is offered first and how far one goes tell each other: the sentence is shown, of a long one the limit alone.
  if (limit !== null) return [{ ...span(sentence, [text.length > LONG ? limit : { 0: text, index: 0 }], "business-limit", limit[0]), grounds: ["5.1.2.b"] }];
  return clausesOf(sentence).flatMap((clause) => {
    const inner = /\d/.test(clause.text) ? [...matchesOf(INNER_PRICE, clause.text), ...matchesOf(BOUGHT, clause.text)] : [];
    if (inner.length > 0) return [span(clause, inner, "business-inner-price", inner[0]?.[0] ?? "")];
    const mark = CONFIDENTIAL.exec(clause.text);
    if (mark === null) return [];
    const prices = hasPrice.test(clause.text) ? matchesOf(ANY_PRICE, clause.text) : [];
    const grounds = COMPETITION.test(mark[0]) ? { grounds: BY_COMPETITORS } : {};
    if (prices.length > 0) return [{ ...span(clause, prices, "business-in-confidence", mark[0]), ...grounds }];
    const trade = SPEAKS_OF_ALL.test(clause.text) || !WHOSE.test(clause.text) ? null : TRADE.exec(clause.text);
    if (trade !== null) return [{ ...span(clause, [{ 0: clause.text, index: 0 }], "business-trade", trade[0]), ...grounds }];
    const told = COMPANY.test(clause.text) ? TOLD.exec(clause.text) : null;
    return told === null ? [] : [{ ...span(clause, [{ 0: clause.text, index: 0 }], "business-in-confidence", told[0].trim()) }];
  });
}

/** One passage from the first match to the end of the last: what belongs together is shown together. */
function span(clause: Sentence, matches: readonly { readonly 0: string; readonly index: number }[], rule: string, words: string): Candidate {
  const start = clause.start + Math.min(...matches.map(({ index }) => index));
  const end = clause.start + Math.max(...matches.map(({ 0: text, index }) => index + text.length));
  return { kind: "business", start, end, confidence: "likely", because: [{ rule, words, source: "woo-5.1.1.c" }] };
}
