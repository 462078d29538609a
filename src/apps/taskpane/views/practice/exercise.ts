import type { Evidence, Finding } from "../../../../core/model/index.ts";
import { placeOf, suggestionOf } from "../../state/select.ts";
import type { PaneState } from "../../state/state.ts";

/** A question with one answer that Kantlijn gives, and why. */
export interface Choice {
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly answer: string;
  readonly because: readonly Evidence[];
}

/** What somebody can try to see in a document before Kantlijn says it. */
export interface Exercise {
  readonly kind: Choice | null;
  readonly place: Choice | null;
  /** Passages in the order of the text: what the card shows, and what it leaves alone for a reason. */
  readonly passages: readonly Finding[];
}

const OPTIONS = 4;
const PASSAGES = 5;

/** The exercise that a document gives. Everything in it comes from the guidance; what Kantlijn does not know is not asked. */
export function exerciseOf(state: PaneState): Exercise {
  const { guidance, facts } = state;
  if (guidance === null || facts === null) return { kind: null, place: null, passages: [] };
  const type = guidance.documentType?.value ?? null;
  const place = placeOf(state);
  const types = facts.documentTypes.map(({ id, name }) => ({ id, name }));
  const places = [...guidance.locations, ...facts.world.locations.filter(({ status }) => status === "open")].map(({ id, title }) => ({ id, name: title }));
  const seed = facts.world.locations.length + guidance.findings.length + (type?.id.length ?? 0);
  return {
    kind: type === null ? null : { options: among(types, type.id, seed), answer: type.id, because: guidance.documentType?.because ?? [] },
    place: place === null ? null : { options: among(places, place.id, 0), answer: place.id, because: suggestionOf(state)?.because ?? [] },
    passages: inOrder([...first(guidance.findings), ...first(guidance.withheld.filter(({ withheld }) => withheld !== "silent"))]),
  };
}

/** The right answer among others, in the order of the alphabet so that its place gives nothing away. The same document gives the same. */
function among(all: Choice["options"], answer: string, seed: number): Choice["options"] {
  const unique = [...new Map(all.map((option) => [option.name, option])).values()];
  const right = all.find(({ id }) => id === answer);
  const others = unique.filter(({ id, name }) => id !== answer && name !== right?.name);
  const start = others.length === 0 ? 0 : seed % others.length;
  const chosen = [...others.slice(start), ...others.slice(0, start)].slice(0, OPTIONS - 1);
  return [...(right === undefined ? [] : [right]), ...chosen].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The first few different ones. */
function first(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.toReversed().map((finding) => [finding.quote, finding])).values()].toReversed().slice(0, PASSAGES);
}

function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const unique = [...new Map(findings.toReversed().map((finding) => [finding.quote, finding])).values()];
  return unique.sort((a, b) => a.paragraph - b.paragraph || a.start - b.start);
}
