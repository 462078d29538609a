import {
  FIELD_IDS, KantlijnError, placeKnown,
  type Choices, type DocumentType, type FieldId, type FieldValues, type Guidance, type Location, type MetadataRecord, type Proposal, type RankedLocation, type World,
} from "../model/index.ts";
import { actOf } from "./act.ts";
import { markedIn } from "./markings.ts";
import { legalText } from "./text.ts";

/** What a record needs besides what Kantlijn says and what the author chose. */
export interface RecordGround {
  /** Stable id of the document, a UUID. */
  readonly id: string;
  /** Moment of the click, ISO 8601 with offset. */
  readonly confirmedAt: string;
  readonly world: World;
  readonly policy: { readonly id: string; readonly version: string };
  /** Every kind of document the policy knows. */
  readonly documentTypes: readonly DocumentType[];
  /** Gives the title when nothing else does. */
  readonly fileName?: string;
  /** Moment at which a mail from outside came in, ISO 8601. */
  readonly received?: string | null;
}

const LONGEST = 500;

/**
 * What the author confirmed: the guidance, with every choice over it. The guidance has to be the one that was made with
 * these choices, so that term and openness follow them.
 * @throws KantlijnError capture-invalid when there is no place or no title.
 */
export function recordOf(guidance: Guidance, choices: Choices, ground: RecordGround): MetadataRecord {
  const { id, confirmedAt, world, policy } = ground;
  const place = placeOf(guidance, choices, world);
  const proposed = guidance.documentType?.value ?? null;
  const type = typeOf(proposed, choices, ground);
  const value = <F extends FieldId>(field: F): FieldValues[F] | null => valueOf(guidance, choices, field);
  const words = (text: string | null): string | null => (text === null || clean(text) === "" ? null : clean(text));
  const title = words(value("title")) ?? words(ground.fileName?.replace(/\.[^.\\/]+$/u, "") ?? null);
  if (title === null) throw new KantlijnError("capture-invalid", "a record without a title");
  const { retention } = guidance;
  return {
    id, title,
    documentType: type === null ? null : { label: type.label ?? type.name, uri: type.uri },
    date: value("date"), status: value("status"), act: actOf(guidance, choices, type, ground.received ?? null), version: words(value("version")), ...replacing(words(value("replaces"))), author: words(value("author")), unit: words(value("unit")),
    parties: (value("parties") ?? []).map(clean).filter((party) => party !== ""), subject: words(value("subject")), language: value("language"),
    confidentiality: value("confidentiality") ?? placeKnown(world, choices, place.id)?.confidentiality ?? "intern",
    caseNumber: words(value("caseNumber")),
    organisation: { name: world.organisation.name, tooi: world.organisation.tooi },
    location: { id: place.id, title: clean(place.title), kind: place.kind, target: place.target },
    retention: {
      list: retention?.list ?? "", number: retention?.number ?? null, valuation: retention?.valuation ?? null,
      term: retention?.term ?? null, starts: retention?.starts ?? null, process: retention?.process ?? null,
    },
    woo: { categories: guidance.woo.shown ? guidance.woo.categories.map(({ article, uri, name }) => ({ article, uri, name })) : [] },
    policy: { id: policy.id, version: policy.version },
    confirmedAt: new Date(confirmedAt).toISOString(),
    overruled: overruledBy(guidance, choices, place, type),
    answers: answersOf(guidance, choices), ...marking(guidance, choices),
  };
}

function replacing(words: string | null): Pick<MetadataRecord, "replaces"> {
  return words === null ? {} : { replaces: words };
}

function marking(guidance: Guidance, { marked = [] }: Choices): Pick<MetadataRecord, "marked" | "wooQueue"> {
  const found = markedIn(marked, guidance);
  const { queue } = guidance.woo;
  return found.length === 0 ? {} : { marked: found, ...(queue === undefined ? {} : { wooQueue: { id: clean(queue.id), title: clean(queue.title) } }) };
}

/** The author's own choice or answer, else the place that was proposed; a mere guess is no place. */
function placeOf(guidance: Guidance, choices: Choices, world: World): Location | RankedLocation {
  const wanted = choices.locationId ?? choices.answers?.["which-place"] ?? sureLocation(guidance)?.id;
  const place = placeKnown(world, choices, wanted) ?? guidance.locations.find(({ id }) => id === wanted);
  if (place === undefined) throw new KantlijnError("capture-invalid", "a record without a place");
  return place;
}

function sureLocation({ locations }: Guidance): RankedLocation | undefined {
  return locations[0]?.confidence === "unknown" ? undefined : locations[0];
}

/** A "no" on the question whether it really is such a document leaves the kind unknown. */
function typeOf(proposed: DocumentType | null, { documentType, answers }: Choices, { documentTypes }: RecordGround): DocumentType | null {
  if (documentType !== undefined) return documentTypes.find(({ id }) => id === documentType) ?? null;
  return proposed?.question !== undefined && answers?.[proposed.question] === "no" ? null : proposed;
}

function valueOf<F extends FieldId>(guidance: Guidance, { fields = {} }: Choices, field: F): FieldValues[F] | null {
  const chosen: FieldValues[F] | null | undefined = fields[field];
  const { value }: Proposal<FieldValues[F]> = guidance.fields[field];
  return chosen === undefined ? value : chosen;
}

/** Codes of what was proposed and is something else now. Filling in what Kantlijn did not know overrules nothing. */
function overruledBy(guidance: Guidance, choices: Choices, place: { readonly id: string }, type: DocumentType | null): readonly string[] {
  const location = sureLocation(guidance);
  const proposed = guidance.documentType?.value ?? null;
  const fields = FIELD_IDS.filter((field) => {
    const proposal = guidance.fields[field].value;
    return proposal !== null && !sameValue(proposal, valueOf(guidance, choices, field));
  });
  return [
    ...(location !== undefined && location.id !== place.id ? ["location"] : []),
    ...(proposed !== null && proposed.id !== type?.id ? ["documentType"] : []),
    ...fields,
  ];
}

function sameValue(a: unknown, b: unknown): boolean {
  return Array.isArray(a) && Array.isArray(b) ? a.length === b.length && a.every((part, index) => part === b[index]) : a === b;
}

/** Who just says Klopt gives every question its default answer. */
function answersOf({ questions }: Guidance, { answers = {} }: Choices): Readonly<Record<string, string>> {
  const standard = questions.flatMap((question) => (question.standard === null ? [] : [[question.id, question.standard] as const]));
  return { ...Object.fromEntries(standard), ...answers };
}

/** One line, without what XML or a database cannot hold, of a bearable length. */
function clean(text: string): string {
  const line = legalText(text).replace(/\s+/gu, " ").trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).replace(/[\uD800-\uDBFF]$/u, "").trimEnd()}…`;
}
