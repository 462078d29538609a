import { nl } from "../../language/nl/index.ts";
import type { GuidanceElement } from "./contract/schema.ts";

const { card } = nl.cli;
const LABEL = 10;

/** What the card says, as lines for a terminal; the file itself is the first line. */
export function cardOf(element: GuidanceElement): string {
  const lines = element.outcome === "capture" ? [...answers(element), ...attention(element)] : [card.outcome[element.outcome], ...element.because.map(({ text }) => text), ...attention(element)];
  return [printable(element.file), ...lines.map((line) => `  ${printable(line)}`), ...text(element)].join("\n");
}

/** Text for a terminal: what would steer it is not passed on. */
export function printable(words: string): string {
  return words.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "\uFFFD");
}

function answers({ documentType, fields, locations, retention, woo, clicks }: GuidanceElement): readonly string[] {
  const [place] = locations;
  return [
    row(card.what, documentType?.name ?? null, documentType?.confidence),
    row(card.title, fields.title.value, fields.title.confidence),
    row(card.date, fields.date.value, fields.date.confidence),
    row(card.status, fields.status.value, fields.status.confidence),
    row(card.where, place === undefined ? null : `${place.id} ${place.title}`, place?.confidence),
    row(card.keep, retention === null ? null : term(retention), retention?.confidence),
    ...(woo.shown ? (woo.categories.length === 0 ? [row(card.open, card.noCategory)] : woo.categories.map(({ name, article, inForce, confidence }) => row(card.open, `${name} (${article}), ${inForce ? card.inForce : card.notYet}`, confidence))) : []),
    row(card.who, fields.confidentiality.value, fields.confidentiality.confidence),
    card.clicks({ count: String(clicks) }),
  ];
}

function attention({ warnings, questions, findings }: GuidanceElement): readonly string[] {
  return [
    ...warnings.map((warning) => `${card.warning}: ${warning.text}`),
    ...questions.map((question) => `${card.question}: ${question.text} ${question.answers.map((answer) => answer.text + (answer.id === question.standard ? "*" : "")).join(" / ")}`),
    ...(findings.length === 0 ? [] : [card.findings({ count: String(findings.length) })]),
    ...findings.map(({ kind, quote, grounds, withheld }) => `  ${nl.kinds[kind]}: “${quote}” (${grounds.map(nl.article).join(", ")})${withheld === undefined ? "" : ` ${card.withheld}`}`),
  ];
}

function row(label: string, value: string | null, confidence?: keyof typeof card.confidence): string {
  const certainty = value === null || confidence === undefined || confidence === "unknown" ? "" : `  (${card.confidence[confidence]})`;
  return `${label.padEnd(LABEL)}${value ?? card.unknown}${certainty}`;
}

function term({ number, valuation, term: duration, starts, list }: NonNullable<GuidanceElement["retention"]>): string {
  if (valuation === null) return card.noList({ list });
  const ground = number === null ? "" : ` (${list}, ${number})`;
  if (valuation === "bewaren") return `${card.kept}${ground}`;
  const begin = starts === null ? "" : ` ${nl.starts[starts] ?? starts}`;
  return `${card.destroyed({ term: duration === null ? card.unknown : spell(duration) })}${begin}${ground}`;
}

/** "P1Y6M" -> "1 jaar 6 maanden". */
function spell(duration: string): string {
  return [...duration.matchAll(/(\d+)([YMD])/gu)].map(([, amount = "", unit = ""]) => {
    if (amount === "1" && unit === "M") return card.oneMonth;
    if (amount === "1" && unit === "D") return card.oneDay;
    return `${amount} ${card.amount[unit as keyof typeof card.amount]}`;
  }).join(" ");
}

function text(element: GuidanceElement): readonly string[] {
  return element.text === undefined ? [] : ["", ...element.text.split("\n").map((line) => `  | ${printable(line)}`)];
}
