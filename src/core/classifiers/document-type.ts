import { propose, UNKNOWN, type Choices, type DocumentType, type Evidence, type Proposal } from "../model/index.ts";
import { DOCUMENT_TYPE_URIS, type DocumentTypeRule, type Policy } from "../policy/index.ts";
import { score, type Reading } from "../reading/index.ts";
import type { Direction } from "./direction.ts";

const LIKELY = 4;
const CERTAIN = 6;
/** The runner-up must stay this far behind for certainty. */
const MARGIN = 1.5;
/** The subject of a mail names what it is about, seldom what it is: its text must say so too. */
const MAIL_TEXT = 1.5;

/** The kind of document, with its rule in the policy; null when nothing speaks for any. */
export interface TypeVerdict {
  readonly rule: DocumentTypeRule | null;
  readonly points: number;
  readonly proposal: Proposal<DocumentType>;
}

const NONE: TypeVerdict = { rule: null, points: 0, proposal: UNKNOWN };

interface Candidate {
  readonly rule: DocumentTypeRule;
  readonly points: number;
  readonly words: readonly string[];
  readonly inTitle: boolean;
}

/** What kind of document this is: the rule of the policy for which most words speak; a general kind only when no other does. */
export function documentTypeOf(reading: Reading, direction: Direction, policy: Policy): TypeVerdict {
  const shaped = policy.documentTypes.find(({ shape }) => shape === "chat");
  if (shaped !== undefined && reading.chat !== null) return shapedAs(shaped, reading.chat.sign);
  const candidates = policy.documentTypes.flatMap((rule): readonly Candidate[] => {
    if (rule.direction !== undefined && !rule.direction.includes(direction)) return [];
    const { points, words, inTitle, beyondTitle } = score(reading, rule.cues);
    return points < LIKELY || (direction !== "none" && beyondTitle < MAIL_TEXT) ? [] : [{ rule, points, words, inTitle }];
  });
  candidates.sort((a, b) => Number(a.rule.general) - Number(b.rule.general) || b.points - a.points);
  const [first] = candidates;
  if (first === undefined) return NONE;
  const best = candidates.find(({ rule: { refines } }) => refines === first.rule.id) ?? first;
  const second = candidates.find((other) => other !== best && other.rule.id !== best.rule.refines);
  const { rule, words, inTitle } = best;
  // What speaks for a kind speaks for the closer one as well.
  const points = Math.max(best.points, first.points);
  const ahead = second === undefined || second.rule.general || points - second.points >= MARGIN;
  const because: Evidence = { rule: inTitle ? "type-in-title" : "type-in-text", words: words.slice(0, 2).join("”, “"), source: rule.source };
  return { rule, points, proposal: propose(typeOf(rule), points >= CERTAIN && inTitle && ahead ? "certain" : "likely", because) };
}

/** What a text looks like says nothing about whether it is work: it gives no points. */
function shapedAs(rule: DocumentTypeRule, sign: string): TypeVerdict {
  return { rule, points: 0, proposal: propose(typeOf(rule), "certain", { rule: "type-by-shape", words: sign, source: rule.source }) };
}

/** Frisian lowers confidence: the words of the policy are Dutch. */
export function inLanguage(verdict: TypeVerdict, language: Proposal<string>): TypeVerdict {
  const { proposal: { value, because } } = verdict;
  if (language.value !== "fy" || value === null) return verdict;
  return { ...verdict, proposal: { value, confidence: "likely", because: [...because, ...language.because.filter(({ rule }) => rule === "language-frisian")] } };
}

/** The kind that place, term and openness follow: the author's own choice or answer before what was proposed. */
export function chosenType(proposed: TypeVerdict, { documentType, answers }: Choices, policy: Policy): TypeVerdict {
  const question = proposed.rule?.question;
  if (documentType === undefined) return question !== undefined && answers?.[question] === "no" ? NONE : proposed;
  const rule = policy.documentTypes.find(({ id }) => id === documentType);
  if (rule === undefined) return NONE;
  return rule.id === proposed.rule?.id ? proposed : { rule, points: CERTAIN, proposal: { value: typeOf(rule), confidence: "certain", because: [] } };
}

/** The kind as the card and the record name it. */
export function typeOf(rule: DocumentTypeRule): DocumentType {
  const { id, name, label, question } = rule;
  return {
    id, name, label, uri: label === null ? null : (DOCUMENT_TYPE_URIS.get(label) ?? null), ...(question === undefined ? {} : { question }),
    ...(rule.definitive && rule.direction?.includes("incoming") !== true ? { decides: true } : {}),
  };
}
