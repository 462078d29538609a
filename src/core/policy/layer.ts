import { z } from "zod";
import { category, categoryFields, cueList, date, findingRule, id, KINDS, line, looseWords, number, ownTerm, retentionFields, signals, termFields, typeFields, documentType } from "./rules.ts";
import { caseNumbers, confidentiality, heading, learned, ownLife, queue, results, role, vault } from "./schema.ts";

/**
 * For whom and from when a change counts. `from`: from that day on, and before it the layer below decides. `ring`: only
 * for the group with that name. `observe`: it says nothing yet; what it would say can be measured.
 */
const condition = { from: date.optional(), ring: id.optional(), observe: z.boolean().optional() };
const off = z.boolean().optional();
/** Cues on top of those of the layer below; `cues` replaces them. */
const moreCues = cueList.optional();

const weighedChange = z.strictObject({ threshold: z.number(), cues: cueList, moreCues }).partial();

/**
 * A layer. What it leaves out, the layer below decides; also within a rule. A rule is found by its name (`id`, `number`,
 * `article` or kind of finding); `off` takes it away. A new rule is complete.
 */
export const layerSchema = z.strictObject({
  ...heading,
  kind: heading.kind.optional(),
  level: heading.level.optional(),
  sources: heading.sources.default({}),
  ...condition,
  /** Who approved what is in this layer, by role. */
  approved: z.array(z.strictObject({ role: id, by: line, on: date })).max(20).optional(),
  caseNumbers: caseNumbers.optional(),
  findings: z.partialRecord(z.enum(KINDS), findingRule.partial().extend(condition)).optional(),
  woo: z.strictObject({ applies: z.boolean(), categories: z.array(z.strictObject({ ...categoryFields, ...condition }).partial().extend({ article: category.shape.article })), queue }).partial().optional(),
  documentTypes: z.array(z.strictObject({ ...typeFields, moreCues, off, ...condition }).partial().extend({ id: documentType.shape.id })).max(500).optional(),
  outcome: z.strictObject({ signals: signals.partial(), machine: weighedChange, business: weighedChange, social: weighedChange, private: weighedChange, courtesy: z.strictObject({ cues: cueList, more: cueList, moreCues }).partial() }).partial().optional(),
  ownLife: ownLife.partial().optional(),
  commonWords: looseWords.optional(),
  intakeWords: looseWords.optional(),
  retention: z.strictObject({
    list: line, loaded: z.boolean(), source: id, results,
    rules: z.array(z.strictObject({ ...retentionFields, moreCues, off, ...condition }).partial().extend({ number })).max(5000),
    ownTerms: z.array(z.strictObject({ ...termFields, moreCues, off, ...condition }).partial().extend({ id: ownTerm.shape.id })).max(500),
  }).partial().optional(),
  confidentiality: confidentiality.partial().optional(),
  vault: vault.partial().optional(),
  learned: learned.partial().optional(),
  roles: z.record(id, role).optional(),
});
export type PolicyLayer = z.infer<typeof layerSchema>;

/** The schema of a policy package as it is written (JSON Schema 2020-12), for editors and for the reference. */
export function policyJsonSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(layerSchema, { target: "draft-2020-12", io: "input", unrepresentable: "any" });
  return { $schema, $id: "urn:kantlijn:policy:1", title: "A policy package of Kantlijn: one layer", ...schema };
}
