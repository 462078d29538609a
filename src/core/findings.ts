import { FINDING_KINDS, type Candidate, type Desk, type Evidence, type Finding, type FindingKind, type Withheld, type World } from "./model/index.ts";
import { isOwnAddress, type Direction, type TypeVerdict } from "./classifiers/index.ts";
import { peopleOf, roleOf, signaturesIn, standsAlone, type People, type RoleEvidence, type Signing } from "./persons/index.ts";
import type { Policy } from "./policy/index.ts";
import type { ParagraphReading, Reading } from "./reading/index.ts";

/** What decides whether a finding needs protection here. */
export interface FindingGround {
  readonly desk: Desk;
  readonly direction: Direction;
  readonly type: TypeVerdict;
}

export interface Findings {
  readonly shown: readonly Finding[];
  readonly withheld: readonly Finding[];
}

/** The findings of one paragraph at its place; a new place needs new findings, and new candidates too. */
interface Placed {
  readonly index: number;
  readonly offset: number;
  readonly key: string;
  readonly findings: readonly Finding[];
}

/** The circumstances a verdict on a candidate depends on, besides the document. */
interface Circumstances {
  readonly mark: string;
  readonly thread: boolean;
  readonly deliberates: boolean;
  /** Paragraphs in which somebody signs in office. */
  readonly signed: ReadonlyMap<number, Signing>;
  readonly roles: Omit<RoleEvidence, "document">;
}

/**
 * Gives every candidate of an open document its place, its grounds from the policy, and the reason when it is not shown.
 * Verdicts are kept per paragraph: an update costs the paragraphs whose candidates are new, and little for the rest.
 */
export class FindingKeeper {
  readonly #world: World;
  readonly #policy: Policy;
  #placed = new WeakMap<readonly Candidate[], Placed>();
  #mark = "";
  #people: { readonly mark: string; readonly people: People } | null = null;

  constructor(world: World, policy: Policy) {
    this.#world = world;
    this.#policy = policy;
  }

  /** The findings of the document as it was read last. */
  update(reading: Reading, ground: FindingGround): Findings {
    const circumstances = this.#circumstances(reading, ground);
    if (circumstances.mark !== this.#mark) this.#placed = new WeakMap();
    this.#mark = circumstances.mark;
    const shown: Finding[] = [];
    const withheld: Finding[] = [];
    const { paragraphs } = reading;
    for (let index = 0; index < paragraphs.length; index++) {
      const paragraph = paragraphs[index];
      if (paragraph === undefined || paragraph.candidates.length === 0) continue;
      for (const finding of this.#findings(paragraph, index, reading, circumstances)) (finding.withheld === undefined ? shown : withheld).push(finding);
    }
    return { shown, withheld };
  }

  #findings(paragraph: ParagraphReading, index: number, reading: Reading, circumstances: Circumstances): readonly Finding[] {
    const { candidates } = paragraph;
    const offset = reading.offsetOf(index);
    const key = reading.document.paragraphs[index]?.key ?? "";
    const known = this.#placed.get(candidates);
    if (known?.index === index && known.offset === offset && known.key === key) return known.findings;
    const findings = known === undefined
      ? candidates.map((candidate) => this.#judge(candidate, { paragraph, index, offset, key }, reading, circumstances))
      : known.findings.map((finding) => moved(finding, index, offset, key));
    this.#placed.set(candidates, { index, offset, key, findings });
    return findings;
  }

  #judge(candidate: Candidate, place: { readonly paragraph: ParagraphReading; readonly index: number; readonly offset: number; readonly key: string }, reading: Reading, circumstances: Circumstances): Finding {
    const { start, end, kind, confidence } = candidate;
    const quote = place.paragraph.passage.text.slice(start, end);
    const rule = this.#policy.findings[kind];
    const grounds = rule.grounds.includes("avg") ? rule.grounds : (candidate.grounds ?? rule.grounds);
    const { reason, because } = this.#reason(candidate, quote, place.index, reading, circumstances);
    return {
      kind, quote, paragraph: place.index, paragraphKey: place.key, start, end, offset: place.offset + start,
      grounds: grounds.slice(0, 3), confidence, because: [...candidate.because, ...because.filter(({ rule, words }) => !candidate.because.some((other) => other.rule === rule && other.words === words))],
      ...(reason === null ? {} : { withheld: reason }),
    };
  }

  /** Why a finding is not shown; null when it is. */
  #reason(candidate: Candidate, quote: string, index: number, reading: Reading, { thread, deliberates, signed, roles }: Circumstances): { readonly reason: Withheld | null; readonly because: readonly Evidence[] } {
    if (!this.#policy.findings[candidate.kind].shown) return { reason: "organisation", because: [] };
    if (candidate.name !== undefined) {
      const { role, because } = roleOf(candidate.name, { ...roles, document: reading.names });
      if (role === "official") return { reason: "official", because };
      if (role === "unknown" && isSigned(candidate, index, reading, signed)) return { reason: "official", because: [SIGNED] };
      if (role === "unknown" && candidate.because.some(({ rule }) => rule === "person-cited")) return { reason: "official", because: [] };
    }
    if (thread && isUsual(candidate.kind)) return { reason: "known-thread", because: [] };
    if (candidate.kind === "opinion" && !deliberates && !NOTE.test(reading.paragraphs[index]?.passage.text ?? "")) return { reason: "no-deliberation", because: [] };
    if (candidate.kind === "email" && isOwnAddress(quote, this.#world)) return { reason: "organisation", because: [] };
    return { reason: null, because: [] };
  }

  #circumstances({ document: { envelope }, paragraphs }: Reading, { desk, direction, type }: FindingGround): Circumstances {
    const peopleMark = JSON.stringify([desk.author?.name, envelope?.from, envelope?.to, envelope?.cc]);
    if (this.#people?.mark !== peopleMark) this.#people = { mark: peopleMark, people: peopleOf(this.#world, desk, envelope) };
    const roles = { people: this.#people.people, incoming: comesFromOutside(direction, type), signedInOffice: isSignedInOffice(direction, type) };
    const [thread, deliberates] = [desk.thread !== null, isDeliberation(direction, type) || (direction === "none" && isInternalDraft(paragraphs))];
    const signed = signaturesIn(paragraphs);
    return { mark: JSON.stringify([peopleMark, thread, deliberates, roles.incoming, roles.signedInOffice, ...signed.keys()]), signed, thread, deliberates, roles };
  }
}

/** The same finding after an edit before it. Written out, because in a long document thousands of findings move. */
function moved({ kind, quote, start, end, grounds, confidence, because, withheld }: Finding, paragraph: number, offset: number, paragraphKey: string): Finding {
  const place = { kind, quote, paragraph, paragraphKey, start, end, offset: offset + start, grounds, confidence, because };
  return withheld === undefined ? place : { ...place, withheld };
}

/** Personal opinions are protected in pieces for internal deliberation; a citizen's letter or a decision is none. Source: Woo 5.2. */
function isDeliberation(direction: Direction, type: TypeVerdict): boolean {
  if (direction === "incoming" || direction === "outgoing") return false;
  return direction === "internal" || type.rule === null || type.rule.deliberation;
}

/** How far down a draft says that it is one for colleagues. */
const HEAD = 8;
const INTERNAL = /(?<!\p{L})(?:intern|niet (?:voor|ter) verspreiding|ambtelijk concept)(?!\p{L})/iu;
const DRAFT = /(?<!\p{L})(?:concept|werkversie|versie 0[.,]\d|v0[.,]\d)(?!\p{L})/iu;

/** What is still a draft among colleagues is deliberation, whatever it becomes. */
function isInternalDraft(paragraphs: Reading["paragraphs"]): boolean {
  return paragraphs.slice(0, HEAD).some(({ passage: { text } }) => text.length < LINE && INTERNAL.test(text) && DRAFT.test(text));
}
const LINE = 200;

/** What somebody outside wrote calls people what it likes: "de medewerker" is no proof of an office there. */
function comesFromOutside(direction: Direction, { rule }: TypeVerdict): boolean {
  return direction === "incoming" || (direction === "none" && rule?.direction?.includes("incoming") === true && !rule.direction.includes("outgoing"));
}

/** What every conversation holds: names, ways to reach people, what somebody thinks. Said once, when the conversation was filed; health or a price told in confidence stays worth knowing. */
function isUsual(kind: FindingKind): boolean {
  const { group, risk } = FINDING_KINDS[kind];
  return risk === "normal" && (group === "private" || group === "opinion");
}

/** Below a motion every name is that of a member; below an office the name that stands alone. */
function isSigned({ start, end }: Candidate, index: number, { paragraphs }: Reading, signed: Circumstances["signed"]): boolean {
  const signing = signed.get(index);
  return signing === "motion" || (signing === "office" && standsAlone(paragraphs[index]?.passage.text ?? "", start, end));
}

/** A note among the text of a draft, for whoever works on it, whatever kind of piece it becomes. */
const NOTE = /^\s*[[(]?\s*(?:opm(?:erking)?(?:\.|:| \p{Lu})|noot voor|n\.?b\.?:? intern|intern:)/iu;

const SIGNED: Evidence = { rule: "person-signature", source: "woo-5.1.2.e" };

/** Kinds of which everybody who signs does so in office, whoever sends them. Labels of the TOOI list. */
const SIGNED_IN_OFFICE: ReadonlySet<string> = new Set(["motie", "amendement", "Kamerbrief", "Kamervraag met antwoord", "besluit", "regeling", "beleidsregel", "besluitenlijst"]);

/** A decision of a public body is signed by whoever may; under any other piece a name can be anybody's. */
function isSignedInOffice(direction: Direction, { rule }: TypeVerdict): boolean {
  if (rule === null || direction === "incoming") return false;
  return SIGNED_IN_OFFICE.has(rule.label ?? "") || (rule.definitive && rule.direction?.includes("outgoing") === true && !rule.direction.includes("incoming"));
}
