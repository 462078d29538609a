import { z } from "zod";
import { CONFIDENTIALITY, ERROR_CODES, FINDING_KINDS, STATUSES, type FieldId, type FindingKind } from "../../../core/model/index.ts";
import { GROUND_CODES } from "../../../core/policy/index.ts";

/** The contract of `kantlijn check --json`, from which docs/reference/guidance.schema.json is generated. */

const kinds = Object.keys(FINDING_KINDS) as [FindingKind, ...FindingKind[]];
const grounds = [...GROUND_CODES] as [string, ...string[]];
const count = z.int().min(0);
const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();

const evidence = z.strictObject({
  rule: z.string().describe("Code of the rule"),
  text: z.string().describe("Why, as a sentence in Dutch"),
  words: z.string().optional().describe("Words of the document, or the fact, that the rule rests on"),
  source: z.string().describe("Article, list or house rule behind the rule"),
  url: z.url().optional(),
}).meta({ id: "evidence" });
const because = list(evidence);

const confidence = z.enum(["certain", "likely", "unknown"]).meta({ id: "confidence", description: "How sure Kantlijn is: zeker, waarschijnlijk, weet ik niet" });

const field = <T extends z.ZodType>(value: T) => z.strictObject({ value: value.nullable(), confidence, because });
const words = field(z.string());

const fields = z.strictObject({
  title: words,
  caseNumber: words,
  date: field(z.iso.date()).describe("Day of the document itself, in Europe/Amsterdam"),
  status: field(z.enum(STATUSES)),
  version: words,
  replaces: words.describe("The document that this one replaces, as the text calls it"),
  author: words,
  unit: words,
  parties: field(list(z.string())),
  subject: words,
  language: words,
  confidentiality: field(z.enum(CONFIDENTIALITY)).describe("Vertrouwelijkheidaanduiding of the ZGW standard"),
} satisfies Record<FieldId, z.ZodType>);

const finding = z.strictObject({
  quote: z.string().min(1).describe("Exactly the text at `offset`"),
  paragraph: count.describe("Index of the paragraph"),
  start: count.describe("Begin in the paragraph, in UTF-16 units"),
  end: count.describe("End in the paragraph, in UTF-16 units"),
  offset: count.describe("Begin in the full text: paragraphs joined by one newline"),
  page: z.int().min(1).optional().describe("Page on which its paragraph begins; only in a file that has pages of its own (.pdf)"),
  kind: z.enum(kinds),
  grounds: z.array(z.enum(grounds)).max(3).readonly().describe("Codes of Woo chapter 5, or `avg`; the likeliest first"),
  confidence,
  because,
  withheld: z.enum(["official", "organisation", "no-deliberation", "known-thread", "silent"]).optional().describe("Only with --all-findings: why the card does not show it"),
});

const retention = z.strictObject({
  number: z.string().nullable().describe("Number in the selection list"),
  valuation: z.enum(["bewaren", "vernietigen"]).nullable(),
  term: z.string().nullable().describe("ISO 8601 duration; null when kept for ever or unknown"),
  starts: z.string().nullable().describe("Code of the moment the term starts"),
  list: z.string().describe("The selection list, or the one the organisation has to load"),
  confidence,
  because,
});

const question = z.strictObject({
  id: z.string(),
  text: z.string(),
  answers: z.array(z.strictObject({ id: z.string(), text: z.string() })).min(1).readonly(),
  standard: z.string().nullable().describe("The answer that holds when the author just says Klopt"),
  because,
});

const guidance = z.strictObject({
  file: z.string().describe("The path as given"),
  outcome: z.enum(["capture", "silent", "private"]),
  because: because.describe("Why this outcome"),
  documentType: z.strictObject({
    value: z.string().nullable().describe("Label of the TOOI list of document types; null when unknown, or when that list does not know this kind"),
    uri: z.url().nullable(),
    name: z.string().nullable().describe("How the card calls it; null when unknown"),
    confidence,
    because,
  }).nullable(),
  fields,
  locations: list(z.strictObject({ id: z.string(), title: z.string(), confidence, because })).describe("The best first"),
  woo: z.strictObject({
    shown: z.boolean().describe("Whether this organisation falls under the Woo"),
    categories: list(z.strictObject({ article: z.string(), uri: z.url(), name: z.string(), inForce: z.boolean(), confidence, because })),
  }),
  findings: list(finding),
  retention: retention.nullable(),
  questions: z.array(question).max(2).readonly(),
  clicks: count.describe("Clicks from the visible card to Vastgelegd, with the defaults"),
  warnings: list(z.strictObject({ code: z.string(), text: z.string(), because })),
  text: z.string().optional().describe("Only with --with-text: the full text"),
}).meta({ id: "guidance" });

const unread = z.strictObject({
  file: z.string().describe("The path as given"),
  error: z.strictObject({ code: z.enum(ERROR_CODES), message: z.string() }),
}).meta({ id: "unread" });

const elementSchema = z.union([guidance, unread]);

export type GuidanceElement = z.infer<typeof guidance>;
export type UnreadElement = z.infer<typeof unread>;
export type EvidenceElement = z.infer<typeof evidence>;

/** The schema of all that `kantlijn check --json` writes, as JSON Schema 2020-12. */
export function guidanceJsonSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(z.array(elementSchema), {
    target: "draft-2020-12",
    // Read-only is a promise between functions here, not one to a reader of the file.
    override: ({ jsonSchema }) => { delete jsonSchema.readOnly; },
  });
  return { $schema, $id: "urn:kantlijn:guidance:1", title: "What kantlijn check --json writes: one element per file", ...schema };
}
