import { z } from "zod";
import { FIELD_IDS, KantlijnError } from "../../../core/model/index.ts";
import { faultsOf, inDutch, listFaults } from "../../../core/policy/index.ts";

/** How scenario files call the outcomes. */
export const OUTCOMES = { vastleggen: "capture", stil: "silent", prive: "private" } as const;

const text = z.string().min(1);
const count = z.int().min(0);

const expectedSchema = z.object({
  outcome: z.enum(["vastleggen", "stil", "prive"]).optional(),
  documentType: z.array(text).min(1).optional(),
  fields: z.partialRecord(z.enum(FIELD_IDS), z.union([z.string(), z.array(z.string())]).nullable()).optional(),
  location: z.strictObject({ best: text, amongFirst: z.int().min(1).default(1) }).optional(),
  warnsLocation: z.boolean().optional(),
  warnsRecipient: z.boolean().optional(),
  woo: z.strictObject({ categories: z.array(text) }).optional(),
  findings: z.array(z.strictObject({ quote: text, grounds: z.array(text).min(1) })).optional(),
  notFlagged: z.array(text).optional(),
  retention: z.strictObject({ number: text.nullable().optional(), valuation: z.enum(["bewaren", "vernietigen"]).nullable().optional(), term: text.nullable().optional() }).optional(),
  maxQuestions: count.optional(),
  maxClicks: count.optional(),
  notes: z.string().optional(),
});

/** What Kantlijn should say about a scenario; what is not there is not checked. */
export type Expected = z.infer<typeof expectedSchema>;

/**
 * Reads an untrusted `expected.json`. Names it does not know are given back in `unknown`: nothing checks them.
 * @throws KantlijnError `scenario-invalid`, with every fault and its path in `values.faults`.
 */
export function parseExpected(input: unknown): { readonly expected: Expected; readonly unknown: readonly string[] } {
  const parsed = expectedSchema.safeParse(input, { error: inDutch });
  if (!parsed.success) throw scenarioInvalid(listFaults(faultsOf(parsed.error, "(verwachting)").map(({ path, message }) => ({ path: `expected.json ${path}`, message }))));
  const known = new Set(Object.keys(expectedSchema.shape));
  return { expected: parsed.data, unknown: Object.keys(input as object).filter((name) => !known.has(name)) };
}

export function scenarioInvalid(faults: string): KantlijnError {
  return new KantlijnError("scenario-invalid", "a scenario cannot be used", { values: { faults } });
}
