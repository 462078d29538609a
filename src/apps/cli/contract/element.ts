import type { DocumentText, Evidence, Finding, Guidance, Proposal, Question, Warning } from "../../../core/model/index.ts";
import { fullText, KantlijnError, type ErrorCode } from "../../../core/model/index.ts";
import type { Policy } from "../../../core/policy/index.ts";
import { texts } from "../../../language/spoken/whole.ts";
import type { EvidenceElement, GuidanceElement, UnreadElement } from "./schema.ts";

/** What the caller of `check` may ask on top. */
export interface Extras {
  /** Also what the card would hide. */
  readonly allFindings: boolean;
  /** Also the full text. */
  readonly withText: boolean;
}

/** Guidance as `check --json` writes it: codes get their sentence, sources their title and address. */
export function elementOf(file: string, document: DocumentText, guidance: Guidance, policy: Policy, extras: Extras): GuidanceElement {
  const explain = (because: readonly Evidence[]): EvidenceElement[] => because.map((evidence) => explained(evidence, policy));
  const pageOf = (paragraph: number): number | undefined => document.paragraphs[paragraph]?.page;
  const finding = ({ quote, paragraph, start, end, offset, kind, grounds, confidence, because, withheld }: Finding) => ({
    quote, paragraph, start, end, offset, ...(pageOf(paragraph) === undefined ? {} : { page: pageOf(paragraph) }), kind, grounds, confidence, because: explain(because), ...(withheld === undefined ? {} : { withheld }),
  });
  const { documentType: type, retention } = guidance;
  return {
    file,
    outcome: guidance.outcome,
    because: explain(guidance.because),
    documentType: type === null ? null : { value: type.value?.label ?? null, uri: type.value?.uri ?? null, name: type.value?.name ?? null, confidence: type.confidence, because: explain(type.because) },
    fields: fieldsOf(guidance, explain),
    locations: guidance.locations.map(({ id, title, confidence, because }) => ({ id, title, confidence, because: explain(because) })),
    woo: {
      shown: guidance.woo.shown,
      categories: guidance.woo.categories.map(({ article, uri, name, inForce, confidence, because }) => ({ article, uri, name, inForce, confidence, because: explain(because) })),
    },
    findings: (extras.allFindings ? inOrder(guidance) : guidance.findings).map(finding),
    retention: retention === null ? null : {
      number: retention.number, valuation: retention.valuation, term: retention.term, starts: retention.starts, list: retention.list,
      confidence: retention.confidence, because: explain(retention.because),
    },
    questions: guidance.questions.map((question) => ({ ...questionOf(question), because: explain(question.because) })),
    clicks: guidance.clicks,
    warnings: guidance.warnings.map((warning) => ({ code: warning.code, text: warningOf(warning), because: explain(warning.because) })),
    ...(extras.withText ? { text: fullText(document) } : {}),
  };
}

/** A file that could not be read, as `check --json` writes it. */
export function unreadElement(file: string, error: unknown): UnreadElement {
  const [code, values]: [ErrorCode, Readonly<Record<string, string>>] = error instanceof KantlijnError ? [error.code, error.values] : ["internal", {}];
  return { file, error: { code, message: texts.errorMessage(code, values) } };
}

type Explain = (because: readonly Evidence[]) => EvidenceElement[];

function fieldsOf({ fields }: Guidance, explain: Explain): GuidanceElement["fields"] {
  const field = <T>({ value, confidence, because }: Proposal<T>) => ({ value, confidence, because: explain(because) });
  return {
    title: field(fields.title), caseNumber: field(fields.caseNumber), date: field(fields.date), status: field(fields.status),
    version: field(fields.version), replaces: field(fields.replaces), author: field(fields.author), unit: field(fields.unit), parties: field(fields.parties),
    subject: field(fields.subject), language: field(fields.language), confidentiality: field(fields.confidentiality),
  };
}

function explained({ rule, words, source }: Evidence, policy: Policy): EvidenceElement {
  const known = policy.sources[source];
  return {
    rule, text: texts.rules[rule]?.(words ?? "") ?? rule, ...(words === undefined ? {} : { words: words.replaceAll("”, “", ", ") }),
    source: known?.title ?? source, ...(known?.url === undefined ? {} : { url: known.url }),
  };
}

function questionOf({ id, answers, standard, values }: Question) {
  const said = texts.questions[id];
  return { id, text: said?.ask(values) ?? id, answers: answers.map((answer) => ({ id: answer, text: said?.answer(answer, values) ?? answer })), standard };
}

function warningOf({ code, values }: Warning): string {
  const said = texts.warnings[code]?.(values);
  return said === undefined ? code : `${said.title}${/[.?!]$/u.test(said.title) ? "" : "."} ${said.text}`;
}

function inOrder({ findings, withheld }: Guidance): readonly Finding[] {
  return [...findings, ...withheld].sort((a, b) => a.offset - b.offset || b.end - a.end);
}
