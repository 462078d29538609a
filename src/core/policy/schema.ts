import { z } from "zod";
import { BIV_LEVELS, CONFIDENTIALITY } from "../model/index.ts";
import { category, cueList, documentType, findingRule, id, KINDS, line, looseWords, ownTerm, retentionRule, selectionResult, signals, source, weighed, type SelectionResult } from "./rules.ts";

/** From the ground up: what law says, what a kind of organisation has in common, one organisation, one team in it. */
export const LEVELS = ["national", "kind", "organisation", "team"] as const;
export type Level = (typeof LEVELS)[number];

/** The parts of a package that somebody can decide about. */
export const SECTIONS = ["caseNumbers", "findings", "woo", "documentTypes", "outcome", "ownLife", "commonWords", "intakeWords", "retention", "confidentiality", "vault", "learned", "roles"] as const;
export type Section = (typeof SECTIONS)[number];

/** Who may decide about which parts, and in layers of which level. Somebody with no role decides about nothing. */
export const role = z.strictObject({ name: line, decides: z.array(z.enum(SECTIONS)).max(SECTIONS.length), levels: z.array(z.enum(LEVELS)).max(LEVELS.length) });

export const heading = {
  id,
  version: line,
  name: line,
  owner: line,
  kind: z.enum(["nationaal", "gemeente", "provincie", "waterschap", "rijk", "school"]),
  level: z.enum(LEVELS),
  extends: id.nullable(),
  sources: z.record(id, source),
};

export const caseNumbers = z.array(z.string().min(4).max(40)).max(100);
export const results = z.union([z.string(), z.array(selectionResult).max(5000)]);
const level = z.enum(BIV_LEVELS);
export const confidentiality = z.strictObject({
  standard: z.enum(CONFIDENTIALITY), private: z.enum(CONFIDENTIALITY), published: z.enum(CONFIDENTIALITY),
  /** What a document needs of the place where it is kept; `sensitive` when something with a high risk stands in the text. */
  biv: z.strictObject({
    standard: z.strictObject({ beschikbaarheid: level, integriteit: level, vertrouwelijkheid: level }),
    sensitive: level,
    byConfidentiality: z.record(z.enum(CONFIDENTIALITY), level),
  }),
});
/** Parts that were learned from examples, or from what the author files (`places`), beside the rules; off is by rules alone. */
export const learned = z.strictObject({ names: z.boolean(), outcome: z.boolean(), kinds: z.boolean(), process: z.boolean(), places: z.boolean(), opinions: z.boolean(), sensitive: z.boolean().default(true) });
export const vault = z.strictObject({ undoTerm: z.string().regex(/^P\d{1,5}D$/) });

/** Where the Woo team finds what authors marked for it: the id and the name of a place in its own system. */
export const queue = z.strictObject({ id: line, title: line });

/**
 * Whose life a mail is about. `yours`: words of somebody outside who writes to the author as a customer, a parent, a neighbour;
 * `mine`: words of the author about home and family. `work`: words that tie it to the organisation after all.
 */
export const ownLife = z.strictObject({ threshold: z.number(), yours: cueList, mine: cueList, work: cueList });

/** Everything an organisation may decide, and everything a law or list may change. */
export const policySchema = z.strictObject({
  ...heading,
  /** How case numbers look: # is a digit, @ a letter, everything else itself. */
  caseNumbers,
  findings: z.record(z.enum(KINDS), findingRule),
  woo: z.strictObject({ applies: z.boolean(), categories: z.array(category), queue: queue.optional() }),
  documentTypes: z.array(documentType),
  outcome: z.strictObject({
    signals, machine: weighed, business: weighed, social: weighed, private: weighed,
    /** Thanks and the like: a short mail that holds nothing else has nothing to keep. `more` are words that show that it does. */
    courtesy: z.strictObject({ cues: cueList, more: cueList }),
  }),
  ownLife,
  /** Words in the title of a document or location that name nothing in particular. */
  commonWords: looseWords,
  intakeWords: looseWords,
  retention: z.strictObject({
    /** The list the organisation uses, or the one it must load. */
    list: line,
    loaded: z.boolean(),
    source: id,
    /** The list itself, or the name of a list that ships with Kantlijn. */
    results,
    rules: z.array(retentionRule),
    ownTerms: z.array(ownTerm),
  }),
  confidentiality,
  vault,
  learned,
  roles: z.record(id, role),
});

/** All layers on each other, as they are written. */
export type Merged = z.infer<typeof policySchema>;

/** What holds on one day: all layers merged, every name in it resolved. */
export type Standing = Omit<Merged, "retention"> & { readonly retention: Omit<Merged["retention"], "results"> & { readonly results: readonly SelectionResult[] } };

/** A complete policy. */
export interface Policy extends Standing {
  /** What holds from a later day on (YYYY-MM-DD), in order; absent when nothing waits for its day. */
  readonly later?: readonly { readonly from: string; readonly policy: Policy }[];
  /** What would hold if the rules that only observe spoke as well; absent when there are none. */
  readonly observed?: Standing;
}

/** The policy that holds on a day (YYYY-MM-DD in Europe/Amsterdam); without a day what holds now already. */
export function policyOn(policy: Policy, day: string | null): Policy {
  return day === null ? policy : (policy.later?.findLast(({ from }) => from <= day)?.policy ?? policy);
}
