import type { Choices, FieldId } from "../../../core/model/index.ts";
import { FRESH, type Action, type PaneState } from "./state.ts";

/** The state after an action. Pure; the same object when nothing changed. */
export function reduce(state: PaneState, action: Action): PaneState {
  switch (action.type) {
    case "document":
      return { ...FRESH, facts: state.facts, othersWaiting: state.othersWaiting, allWaiting: state.allWaiting, keepsNone: state.keepsNone, eased: state.eased, remembered: state.remembered, turn: action.turn, now: action.now, perishable: action.perishable };
    case "facts":
      return { ...state, facts: action.facts };
    case "advised":
      return { ...state, guidance: action.guidance, incomplete: action.incomplete, failure: null, resumed: state.resumed === "no" ? "no" : "ready" };
    case "failed":
      return { ...state, failure: action.code };
    case "alike":
      return { ...state, alike: action.alike };
    case "version-of":
      return action.earlier === null ? { ...state, versionOf: null } : { ...chosen(state, { ...state.choices, locationId: action.earlier.proof.location.id }), versionOf: action.earlier };
    case "place":
      return chosen({ ...state, versionOf: null }, { ...without(without(state.choices, "locationId"), "found"), ...(action.id === null ? {} : { locationId: action.id }), ...(action.found === undefined ? {} : { found: action.found }) });
    case "kind":
      return chosen(state, action.id === undefined ? without(state.choices, "documentType") : { ...state.choices, documentType: action.id });
    case "field":
      return setField(state, action);
    case "field-reset":
      return chosen(state, { ...state.choices, fields: without(state.choices.fields ?? {}, action.field) });
    case "answer":
      return answer(state, action.question, action.answer);
    case "dismiss":
      return { ...state, dismissed: new Map([...state.dismissed, ...action.keys.map((key) => [key, { kind: action.kind, reason: action.reason }] as const)]) };
    case "marked":
      return mark(state, action);
    case "ignored":
      return { ...state, ignored: action.kinds };
    case "rest":
      return action.rest?.until === state.rest?.until ? state : { ...state, rest: action.rest };
    case "eased":
      return { ...state, eased: action.kinds };
    case "remembered":
      return action.count === state.remembered ? state : { ...state, remembered: action.count };
    case "lesson":
      return { ...state, lesson: action.lesson };
    case "anyway":
      return chosen(state, { ...state.choices, capture: true });
    case "card-wanted":
      return { ...state, cardWanted: true };
    case "resumed":
      return { ...state, choices: action.choices, resumed: "asked" };
    case "stamped":
      return action.stamped === state.stamped ? state : { ...state, stamped: action.stamped };
    case "blank":
      return action.blank === state.blank ? state : { ...state, blank: action.blank };
    case "underlined":
      return { ...state, underlined: action.underlined };
    case "capture":
      return { ...state, capture: action.capture, now: action.now, cardChanged: action.capture.state === "stored" && state.capture.state === "stored" && state.cardChanged };
    case "text-changed":
      return action.changed === state.textChanged ? state : { ...state, textChanged: action.changed };
    case "others":
      return action.count === state.othersWaiting && action.all === state.allWaiting ? state : { ...state, othersWaiting: action.count, allWaiting: action.all };
    case "keeps-none":
      return { ...state, keepsNone: true };
  }
}

/** What was stored no longer says what the card says. */
function chosen(state: PaneState, choices: Choices): PaneState {
  return { ...state, choices, cardChanged: state.capture.state === "stored" || state.capture.state === "intended" };
}

/** A value that equals the proposal is no choice: then nothing is overruled. */
function setField(state: PaneState, { field, value }: { readonly field: FieldId; readonly value: unknown }): PaneState {
  const proposed = state.guidance?.fields[field].value ?? null;
  const current = state.choices.fields?.[field];
  if (same(value, current ?? (current === undefined ? proposed : null))) return state;
  const fields = without(state.choices.fields ?? {}, field);
  return chosen(state, { ...state.choices, fields: same(value, proposed) ? fields : { ...fields, [field]: value } });
}

function answer(state: PaneState, question: string, value: string): PaneState {
  if (question === PLACE_QUESTION) return chosen({ ...state, versionOf: null }, { ...state.choices, locationId: value, answers: { ...state.choices.answers, [question]: value } });
  return chosen(state, { ...state.choices, answers: { ...state.choices.answers, [question]: value } });
}

function mark(state: PaneState, { keys, marked }: { readonly keys: readonly string[]; readonly marked: boolean }): PaneState {
  const next = new Set(marked ? [...state.marked, ...keys] : [...state.marked].filter((key) => !keys.includes(key)));
  return next.size === state.marked.size ? state : { ...chosen(state, state.choices), marked: next };
}

/** The question whose answers are places. */
export const PLACE_QUESTION = "which-place";

function without<T extends object, K extends keyof T>(object: T, key: K): Omit<T, K> {
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key)) as unknown as Omit<T, K>;
}

function same(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((value, index) => value === b[index]);
  return a === b;
}
