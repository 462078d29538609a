import { BIV_LEVELS, type Biv, type BivLevel, type Confidentiality } from "../model/index.ts";
import type { DocumentTypeRule, Policy } from "../policy/index.ts";

/** What the level that a document needs rests on. */
export interface SecurityGround {
  readonly type: DocumentTypeRule | null;
  /** Who may see it, as proposed or chosen. */
  readonly confidentiality: Confidentiality;
  /** Something with a high risk stands in the text. */
  readonly sensitive: boolean;
}

/**
 * The levels of availability, integrity and confidentiality that a document needs: what the policy asks of every document,
 * of its kind, and of who may see it; the highest counts. Source: BIV classification (BIO), as the organisation fills it in.
 */
export function neededBiv({ type, confidentiality: seen, sensitive }: SecurityGround, { confidentiality: { biv } }: Policy): Biv {
  const asked = [biv.standard, type?.biv ?? {}, { vertrouwelijkheid: biv.byConfidentiality[seen] }, sensitive ? { vertrouwelijkheid: biv.sensitive } : {}];
  const highest = (part: keyof Biv): BivLevel => asked.map((one: { readonly [P in keyof Biv]?: BivLevel | undefined }) => one[part] ?? "laag").reduce((a, b) => (rank(a) >= rank(b) ? a : b));
  return { beschikbaarheid: highest("beschikbaarheid"), integriteit: highest("integriteit"), vertrouwelijkheid: highest("vertrouwelijkheid") };
}

/** The parts in which a place stays below what a document needs. */
export function tooLow(place: Biv, needed: Biv): readonly (keyof Biv)[] {
  return (["vertrouwelijkheid", "integriteit", "beschikbaarheid"] as const).filter((part) => rank(place[part]) < rank(needed[part]));
}

const rank = (level: BivLevel): number => BIV_LEVELS.indexOf(level);
