import type { Confidence } from "../../core/model/index.ts";
import { texts } from "../../language/spoken/whole.ts";
import type { GuidanceElement } from "./contract/schema.ts";

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
  const said = outcome === "silent" ? [texts.pane.quiet.silent, texts.pane.quiet.silentText] : [texts.pane.quiet.private, texts.pane.quiet.privateText];
  return [said.join(". "), ...because.map((reason) => reason.text)];
}

function answers({ documentType, fields, locations: [place], retention, woo, clicks }: GuidanceElement): readonly string[] {
  const { title, date, status, confidentiality } = fields;
  const rows = [
    row(texts.pane.card.kind, documentType?.name, documentType?.confidence),
    row(texts.pane.card.title, title.value, title.confidence),
    row(texts.pane.card.fields.date, date.value === null ? null : texts.values.day(date.value), date.confidence),
    row(texts.pane.card.fields.status, status.value === null ? null : texts.values.statuses[status.value], status.confidence),
    row(texts.pane.card.where, place === undefined ? null : `${place.title} (${place.id})`, place?.confidence),
    row(texts.pane.card.keep, retention === null ? null : kept(retention), retention?.confidence),
    ...(woo.shown && woo.categories.length === 0 ? [row(texts.pane.card.open, texts.pane.card.openKind)] : []),
    ...woo.categories.map(({ name, article, inForce, confidence }) => row(texts.pane.card.open, `${texts.values.capital(name)} (${article}), ${inForce ? texts.pane.card.inForce(null) : texts.pane.card.prepared}`, confidence)),
    row(texts.pane.card.who, confidentiality.value === null ? null : texts.values.confidentialities[confidentiality.value], confidentiality.confidence),
  ];
  const width = Math.max(...rows.map(([label]) => label.length)) + 1;
  return [...rows.map(([label, value]) => label.padEnd(width) + value), texts.cli.card.clicks({ count: String(clicks) })];
}

function row(label: string, value: string | null | undefined, confidence: Confidence = "unknown"): readonly [label: string, value: string] {
  const certainty = value === null || value === undefined || confidence === "unknown" ? "" : `, ${texts.values.confidences[confidence]}`;
  return [label, `${value === undefined || value === null ? texts.pane.card.unknown : texts.values.capital(value)}${certainty}`];
}

function kept(retention: NonNullable<GuidanceElement["retention"]>): string {
  const { number, valuation, starts, because } = retention;
  if (valuation === null) return [`${texts.pane.card.unknown}.`, ...because.map((reason) => reason.text)].join(" ");
  const begin = starts === null || valuation === "bewaren" ? "" : ` (${texts.starts[starts] ?? starts})`;
  return `${texts.values.term(retention)}${begin}${number === null ? "" : `, ${texts.pane.card.number(number)}`}`;
}

function attention({ warnings, questions, findings }: GuidanceElement): readonly string[] {
  return [
    ...warnings.map((warning) => `${texts.cli.card.warning}: ${warning.text}`),
    ...questions.map((question) => `${texts.pane.card.question}: ${question.text} ${question.answers.map((answer) => answer.text + (answer.id === question.standard ? " *" : "")).join(" / ")}`),
    ...(findings.length === 0 ? [] : [texts.cli.card.attention({ count: String(findings.length) })]),
    ...findings.map(({ kind, quote, grounds, withheld }) => `  ${texts.kinds[kind]}: “${quote}” (${grounds.map(texts.article).join(", ")})${withheld === undefined ? "" : `, ${texts.cli.card.withheld}`}`),
  ];
}

function text(element: GuidanceElement): readonly string[] {
  return element.text === undefined ? [] : ["", ...element.text.split("\n").map((line) => `  | ${printable(line)}`)];
}
