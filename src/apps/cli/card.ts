import { nl } from "../../language/nl/index.ts";
import type { GuidanceElement } from "./contract/schema.ts";

const { card, quiet } = nl.pane;
const { day, statuses, confidences, confidentialities, term, capital } = nl.values;
const say = nl.cli.card;
const LABEL = 10;

/** What the card says, as lines for a terminal; the file itself is the first line. */
export function cardOf(element: GuidanceElement): string {
  const lines = [...(element.outcome === "capture" ? answers(element) : nothing(element)), ...attention(element)];
  return [printable(element.file), ...lines.map((line) => `  ${printable(line)}`), ...text(element)].join("\n");
}

/** Text for a terminal: what would steer it is not passed on. */
export function printable(words: string): string {
  return words.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "\uFFFD");
}

function nothing({ outcome, because }: GuidanceElement): readonly string[] {
  const said = outcome === "silent" ? [quiet.silent, quiet.silentText] : [quiet.private, quiet.privateText];
  return [said.join(". "), ...because.map((reason) => reason.text)];
}

function answers({ documentType, fields, locations: [place], retention, woo, clicks }: GuidanceElement): readonly string[] {
  const { title, date, status, confidentiality } = fields;
  return [
    row(card.kind, documentType?.name, documentType?.confidence),
    row(card.title, title.value, title.confidence),
    row(card.fields.date, date.value === null ? null : day(date.value), date.confidence),
    row(card.fields.status, status.value === null ? null : statuses[status.value], status.confidence),
    row(card.where, place === undefined ? null : `${place.title} (${place.id})`, place?.confidence),
    row(card.keep, retention === null ? null : kept(retention), retention?.confidence),
    ...(woo.shown && woo.categories.length === 0 ? [row(card.open, card.openKind)] : []),
    ...woo.categories.map(({ name, article, inForce, confidence }) => row(card.open, `${capital(name)} (${article}), ${inForce ? card.inForce(null) : card.prepared}`, confidence)),
    row(card.who, confidentiality.value === null ? null : confidentialities[confidentiality.value], confidentiality.confidence),
    say.clicks({ count: String(clicks) }),
  ];
}

function row(label: string, value: string | null | undefined, confidence: keyof typeof confidences = "unknown"): string {
  const certainty = value === null || value === undefined || confidence === "unknown" ? "" : `, ${confidences[confidence]}`;
  return `${label.padEnd(LABEL)}${value === undefined || value === null ? card.unknown : capital(value)}${certainty}`;
}

function kept(retention: NonNullable<GuidanceElement["retention"]>): string {
  const { number, valuation, starts, because } = retention;
  if (valuation === null) return [`${card.unknown}.`, ...because.map((reason) => reason.text)].join(" ");
  const begin = starts === null || valuation === "bewaren" ? "" : ` (${nl.starts[starts] ?? starts})`;
  return `${term(retention)}${begin}${number === null ? "" : `, ${card.number(number)}`}`;
}

function attention({ warnings, questions, findings }: GuidanceElement): readonly string[] {
  return [
    ...warnings.map((warning) => `${say.warning}: ${warning.text}`),
    ...questions.map((question) => `${card.question}: ${question.text} ${question.answers.map((answer) => answer.text + (answer.id === question.standard ? " *" : "")).join(" / ")}`),
    ...(findings.length === 0 ? [] : [say.attention({ count: String(findings.length) })]),
    ...findings.map(({ kind, quote, grounds, withheld }) => `  ${nl.kinds[kind]}: “${quote}” (${grounds.map(nl.article).join(", ")})${withheld === undefined ? "" : `, ${say.withheld}`}`),
  ];
}

function text(element: GuidanceElement): readonly string[] {
  return element.text === undefined ? [] : ["", ...element.text.split("\n").map((line) => `  | ${printable(line)}`)];
}
