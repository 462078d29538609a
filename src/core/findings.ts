import type { Candidate, Desk, Finding, Withheld, World } from "./model/index.ts";
import { isOwnAddress, type Direction, type TypeVerdict } from "./classifiers/index.ts";
import type { Policy } from "./policy/index.ts";
import type { ParagraphReading, Reading } from "./reading/index.ts";

/** What decides whether a finding needs protection here. */
export interface FindingGround {
  readonly desk: Desk;
  readonly world: World;
  readonly policy: Policy;
  readonly direction: Direction;
  readonly type: TypeVerdict;
}

export interface Findings {
  readonly shown: readonly Finding[];
  readonly withheld: readonly Finding[];
}

/** Gives every candidate its place in the document, its grounds from the policy, and the reason when it is not shown. */
export function findingsOf(reading: Reading, ground: FindingGround): Findings {
  const shown: Finding[] = [];
  const withheld: Finding[] = [];
  let offset = 0;
  reading.paragraphs.forEach((paragraph, index) => {
    for (const candidate of candidatesOf(paragraph)) {
      const finding = place(candidate, paragraph, index, offset, reading, ground.policy);
      const reason = reasonToWithhold(candidate, finding.quote, ground);
      if (reason === null) shown.push(finding);
      else withheld.push({ ...finding, withheld: reason });
    }
    offset += paragraph.passage.text.length + 1;
  });
  return { shown, withheld };
}

const NONE: readonly Candidate[] = [];

function candidatesOf(paragraph: ParagraphReading): readonly Candidate[] {
  const { candidates } = paragraph;
  return candidates.length === 0 ? NONE : candidates.length === 1 ? candidates : [...candidates].sort((a, b) => a.start - b.start || b.end - a.end);
}

function place(candidate: Candidate, paragraph: ParagraphReading, index: number, offset: number, reading: Reading, policy: Policy): Finding {
  const rule = policy.findings[candidate.kind];
  const grounds = rule.grounds.includes("avg") ? rule.grounds : (candidate.grounds ?? rule.grounds);
  return {
    kind: candidate.kind, quote: paragraph.passage.text.slice(candidate.start, candidate.end),
    paragraph: index, paragraphKey: reading.document.paragraphs[index]?.key ?? "",
    start: candidate.start, end: candidate.end, offset: offset + candidate.start,
    grounds: grounds.slice(0, 3), confidence: candidate.confidence, because: candidate.because,
  };
}

function reasonToWithhold(candidate: Candidate, quote: string, ground: FindingGround): Withheld | null {
  if (!ground.policy.findings[candidate.kind].shown) return "organisation";
  if (ground.desk.thread !== null) return "known-thread";
  switch (candidate.kind) {
    case "opinion":
      return deliberates(ground) ? null : "no-deliberation";
    case "email":
      return isOwnAddress(quote, ground.world) ? "organisation" : null;
    default:
      return null;
  }
}

/** Personal opinions are protected in pieces for internal deliberation; a citizen's letter or a decision is none. Source: Woo 5.2. */
function deliberates({ direction, type }: FindingGround): boolean {
  if (direction === "incoming" || direction === "outgoing") return false;
  return direction === "internal" || type.rule === null || type.rule.deliberation;
}
