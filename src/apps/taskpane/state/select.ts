import { FINDING_KINDS, placeKnown, type Choices, type FieldId, type FieldValues, type Finding, type FindingGroup, type Location, type Question, type RankedLocation } from "../../../core/model/index.ts";
import { markingOf } from "../../../core/records/index.ts";
import { PLACE_QUESTION } from "./reduce.ts";
import type { Capture, PaneState } from "./state.ts";

/** Confirmed, and kept by no store: a page that hands over gives it to the author. */
export function isHanded(capture: Capture): boolean {
  return capture.state === "stored" && capture.proof.handle === undefined;
}

/** The card said that the document is in a wrong place, and a copy was stored: the original is still there. */
export function isLeft({ capture, guidance }: PaneState): boolean {
  return capture.state === "stored" && capture.proof.moved !== true && guidance?.warnings.some(({ code }) => code === "wrong-place") === true;
}

/** What the button does: stores it, puts the document itself in its place, or a copy of it. */
export function wayOf({ guidance }: PaneState): "confirm" | "move" | "copy" {
  const wrong = guidance?.warnings.find(({ code }) => code === "wrong-place");
  return wrong === undefined ? "confirm" : wrong.values["moves"] === "yes" ? "move" : "copy";
}

/** What fills the pane. */
export type Face = "skeleton" | "card" | "start" | "silent" | "private" | "filed" | "failed" | "resting";

export function faceOf(state: PaneState): Face {
  const { guidance, facts, choices } = state;
  if (guidance === null || facts === null) return state.failure === null ? "skeleton" : "failed";
  if (state.capture.state === "stored" && !filesItself(state)) return "card";
  if (guidance.outcome === "silent" && state.blank && choices.capture !== true) return "start";
  if (guidance.outcome !== "capture" && choices.capture !== true) return guidance.outcome;
  if (isQuiet(state)) return "resting";
  return filesItself(state) && !state.cardWanted ? "filed" : "card";
}

/** The author wants to hear nothing now. Something that leaves for a wrong address is said all the same, and what is under way stays in view. */
function isQuiet({ rest, capture, guidance }: PaneState): boolean {
  return rest !== null && (capture.state === "none" || capture.state === "undone") && guidance?.warnings.some(({ code }) => code === "recipient") !== true;
}

/** Of this kind of document the author was right often enough: what is certain needs no look. */
export function isEased({ guidance, choices, eased }: PaneState): boolean {
  const proposal = guidance?.documentType;
  return choices.documentType === undefined && proposal !== null && proposal !== undefined && proposal.confidence !== "unknown" && proposal.value !== null && eased.has(proposal.value.id);
}

/** The answers below the place. */
export type Answer = "retention" | "woo" | "confidentiality";

/** The answers that are certain and that the author left as they are. */
export function certainRows({ guidance, choices }: PaneState): ReadonlySet<Answer> {
  const [category] = guidance?.woo.categories ?? [];
  const certain: readonly (readonly [Answer, boolean])[] = [
    ["retention", guidance?.retention?.confidence === "certain"],
    ["woo", guidance?.woo.shown === true && category?.confidence === "certain"],
    ["confidentiality", guidance?.fields.confidentiality.confidence === "certain" && choices.fields?.confidentiality === undefined],
  ];
  return new Set(certain.flatMap(([answer, holds]) => (holds ? [answer] : [])));
}

/** The author changed what was proposed; an answer to a question is no change. */
export function isCorrected({ choices }: PaneState): boolean {
  return choices.documentType !== undefined || choices.locationId !== undefined || Object.keys(choices.fields ?? {}).length > 0;
}

/** What the author has of it, by code: one line after the act. */
export function benefitOf({ guidance }: PaneState): "found" | "published" | "shared" {
  if (guidance?.warnings.some(({ code }) => code === "wrong-place") === true) return "shared";
  return (guidance?.woo.categories.length ?? 0) > 0 ? "published" : "found";
}

/** The conversation was filed before: this mail follows without a click. */
export function filesItself({ guidance, choices }: PaneState): boolean {
  return guidance?.outcome === "capture" && guidance.clicks === 0 && choices.locationId === undefined;
}

/** The place where it will go: the author's own choice, else the first suggestion when that is more than a guess. */
export function placeOf({ guidance, facts, choices }: PaneState): Location | null {
  const best = guidance?.locations[0];
  const id = choices.locationId ?? (best === undefined || best.confidence === "unknown" ? null : best.id);
  return facts === null ? null : placeKnown(facts.world, choices, id);
}

/** The ranked suggestion behind the chosen place, when it is one. */
export function suggestionOf(state: PaneState): RankedLocation | null {
  const place = placeOf(state);
  return state.guidance?.locations.find(({ id }) => id === place?.id) ?? null;
}

/** The suggestions besides the chosen place. */
export function othersOf(state: PaneState): readonly RankedLocation[] {
  const place = placeOf(state);
  return state.guidance?.locations.filter(({ id }) => id !== place?.id) ?? [];
}

/** The value that holds for a field: the author's own, else the proposal. */
export function fieldOf<F extends FieldId>({ guidance, choices }: PaneState, field: F): FieldValues[F] | null {
  const own = (choices.fields as { readonly [K in F]?: FieldValues[K] | null } | undefined)?.[field];
  return own === undefined ? (guidance?.fields[field].value ?? null) : own;
}

/** The answer that holds for a question; null when the author must still give one. */
export function answerOf({ choices }: PaneState, { id, standard }: Question): string | null {
  if (id === PLACE_QUESTION) return choices.locationId ?? standard;
  return choices.answers?.[id] ?? standard;
}

/** What keeps the button from storing. */
export type Hindrance = "place" | "answer" | null;

export function hindranceOf(state: PaneState): Hindrance {
  const open = (state.guidance?.questions ?? []).filter((question) => answerOf(state, question) === null);
  if (open.some(({ id }) => id !== PLACE_QUESTION)) return "answer";
  if (open.length > 0) return "answer";
  return placeOf(state) === null ? "place" : null;
}

/** Stays the same while the words and their paragraph do, wherever they move to. */
export function keyOf({ kind, paragraphKey, quote }: Pick<Finding, "kind" | "paragraphKey" | "quote">): string {
  return `${kind} ${paragraphKey} ${quote}`;
}

/** One line under "Let op in de tekst": the same words with the same ground, wherever they stand. */
export interface Passage {
  readonly key: string;
  readonly finding: Finding;
  /** Every place where these words stand. */
  readonly places: readonly Finding[];
}

export interface Group {
  readonly group: FindingGroup;
  readonly count: number;
  readonly passages: readonly Passage[];
}

/** Every group has its place, from what risks most; a group without one does not compile. */
const RANK = { private: 0, business: 1, opinion: 2, security: 3, state: 4, nature: 5, secrecy: 6 } as const satisfies Readonly<Record<FindingGroup, number>>;
const ORDER = (Object.keys(RANK) as readonly FindingGroup[]).toSorted((one, other) => RANK[one] - RANK[other]);

/** What stands under "Let op in de tekst": the findings the author did not reject, by group; what risks most comes first. */
export function attentionOf({ guidance, dismissed, ignored }: Pick<PaneState, "guidance" | "dismissed" | "ignored">): readonly Group[] {
  const left = (guidance?.findings ?? []).filter((finding) => !dismissed.has(keyOf(finding)) && !ignored.has(finding.kind));
  const groups = new Map<FindingGroup, Map<string, Finding[]>>();
  for (const finding of left) {
    const { group } = FINDING_KINDS[finding.kind];
    const passages = groups.get(group) ?? new Map<string, Finding[]>();
    groups.set(group, passages);
    const words = `${finding.kind} ${finding.quote}`;
    const places = passages.get(words);
    if (places === undefined) passages.set(words, [finding]);
    else places.push(finding);
  }
  return ORDER.flatMap((group) => {
    const passages = groups.get(group);
    if (passages === undefined) return [];
    const listed = [...passages].map(([key, places]) => ({ key, places, finding: places[0] as Finding }));
    return [{ group, count: listed.reduce((sum, { places }) => sum + places.length, 0), passages: [...listed.filter(isHigh), ...listed.filter((passage) => !isHigh(passage))] }];
  });
}

function isHigh({ finding }: Passage): boolean {
  return FINDING_KINDS[finding.kind].risk === "high";
}

/** Something with a high risk stands in the text: then the list is open from the start. */
export function isRisky(groups: readonly Group[]): boolean {
  return groups.some(({ passages }) => passages.some(isHigh));
}

/** What was stored is not what is there now. */
export function isChanged({ capture, textChanged, cardChanged }: PaneState): boolean {
  if (capture.state === "intended") return cardChanged;
  return capture.state === "stored" && (textChanged || cardChanged);
}

/** It goes without a click: the conversation is known, or the author said so before there was a file. */
export function goesByItself(state: PaneState): boolean {
  if (state.incomplete || state.capture.state !== "none") return false;
  return state.resumed === "no" ? filesItself(state) : state.resumed === "ready" && canCapture(state);
}

/** The button would store something now. */
export function canCapture(state: PaneState): boolean {
  const { state: stage } = state.capture;
  const face = faceOf(state);
  return (face === "card" || face === "filed") && stage !== "busy" && stage !== "queued" && stage !== "known" && ((stage !== "stored" && stage !== "intended") || isChanged(state)) && hindranceOf(state) === null;
}

/** The passages that are marked and that the author still sees, in the order of the text. */
export function markedOf(state: Pick<PaneState, "guidance" | "dismissed" | "ignored" | "marked">): readonly Finding[] {
  if (state.marked.size === 0) return [];
  return attentionOf(state).flatMap(({ passages }) => passages.flatMap(({ places }) => places.filter((place) => state.marked.has(keyOf(place))))).toSorted((one, other) => one.offset - other.offset);
}

/** The choices as the record takes them: with the counts of what was rejected, and where what is marked stands. */
export function choicesOf(state: PaneState): Choices {
  const { choices, dismissed, guidance } = state;
  const marked = markedOf(state).map(markingOf);
  const standard = Object.fromEntries((guidance?.questions ?? []).flatMap(({ id, standard: answer }) => (answer === null ? [] : [[id, answer]])));
  return { ...choices, answers: { ...standard, ...choices.answers }, rejected: [...dismissed.values()], ...(marked.length === 0 ? {} : { marked }) };
}
