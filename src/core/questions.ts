import type { Desk, Question, RankedLocation } from "./model/index.ts";
import type { TypeVerdict } from "./classifiers/index.ts";
import { PROCESS_QUESTION, type RetentionVerdict } from "./retention/index.ts";

const MOST = 2;

/**
 * What Kantlijn asks: at most two closed questions, only where the answer changes something and the text does not give
 * it. What was answered for this place before is not asked again; a filed conversation asks nothing.
 */
export function questionsFor(desk: Desk, type: TypeVerdict, locations: readonly RankedLocation[], retention: RetentionVerdict): readonly Question[] {
  const best = locations[0];
  if (desk.thread !== null) return [];
  const asked: Question[] = [];
  if (best !== undefined && best.confidence === "unknown") {
    asked.push({ id: "which-place", answers: locations.slice(0, 3).map(({ id }) => id), standard: null, values: Object.fromEntries(locations.slice(0, 3).map(({ id, title }) => [id, title])), because: best.because });
  }
  if (type.rule?.question !== undefined && type.proposal.confidence !== "certain") {
    asked.push({ id: type.rule.question, answers: ["yes", "no", "team"], standard: "yes", values: {}, because: type.proposal.because });
  }
  if (retention.question !== null && retention.question !== undefined) {
    const { id, answers, standard } = retention.question;
    asked.push({ id, answers: answers.map((answer) => answer.id), standard, values: {}, because: retention.retention.because });
  }
  if (retention.processes.length > 0) asked.push(whichProcess(retention));
  const known = best === undefined ? {} : (desk.answered?.[best.id] ?? {});
  return asked.filter(({ id }) => !(id in known)).slice(0, MOST);
}

/** Not knowing is an answer: the term then stays open. */
function whichProcess({ processes, retention }: RetentionVerdict): Question {
  return {
    id: PROCESS_QUESTION, answers: [...processes.map(({ process }) => process), "unknown"], standard: retention.process ?? "unknown",
    values: Object.fromEntries(processes.map(({ process, name }) => [process, name])), because: retention.because,
  };
}

/** Clicks from the visible card to Vastgelegd with the defaults: a filed conversation files itself; without any place one must be chosen. */
export function clicksFor(desk: Desk, questions: readonly Question[], locations: readonly RankedLocation[]): number {
  return desk.thread !== null ? 0 : (locations.length === 0 ? 2 : 1) + questions.filter(({ standard }) => standard === null).length;
}
