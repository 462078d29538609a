import type { ReactNode } from "react";
import type { Question } from "../../../core/model/index.ts";
import { questions as sentences } from "../../../language/spoken/first.ts";
import { answerOf } from "../state/select.ts";
import { usePane, useSession } from "./context.ts";

/** Closed questions inside the card. */
export function Questions({ questions }: { readonly questions: readonly Question[] }): ReactNode {
  return questions.map((question) => <Ask key={question.id} question={question} />);
}

function Ask({ question }: { readonly question: Question }): ReactNode {
  const state = usePane();
  const session = useSession();
  const text = sentences[question.id];
  const given = answerOf(state, question);
  return (
    <fieldset className="question" data-question={question.id}>
      <legend className="ask">{text?.ask(question.values) ?? question.id}</legend>
      <div className="answers">
        {question.answers.map((answer) => (
          <label key={answer} className="answer">
            <input type="radio" className="radio" name={question.id} checked={answer === given} onChange={() => { session.do({ type: "answer", question: question.id, answer }); }} />
            {text?.answer(answer, question.values) ?? answer}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
