import { z } from "zod";
import { BIV_LEVELS, CONFIDENTIALITY, FINDING_KINDS, type FindingKind } from "../model/index.ts";

/** Name of a package, rule, source, role or ring. */
export const id = z.string().max(80).regex(/^[a-z0-9][a-z0-9.-]*$/, "kleine letters, cijfers, punt en streepje");
export const date = z.iso.date();
/** A line that a person reads. */
export const line = z.string().min(1).max(300);
const phrase = z.string().min(2).max(200);
const phrases = z.array(phrase).min(1).max(1000);
export const looseWords = z.array(z.string().max(80)).max(2000);

/** Where a rule comes from, and who answers for it. An address is for a browser: nothing but the web. */
export const source = z.strictObject({
  title: line,
  url: z.url({ protocol: /^https?$/ }).max(500).optional(),
  owner: line,
  approved: date.nullable().optional(),
}).meta({ id: "source" });

/**
 * Words that speak for a rule. `in` says where they must stand (`start`: at the begin of the title or of one of the first
 * lines); `all` lists groups of which each must have a word in
 * the same paragraph. A word that ends in a star is the begin of a word.
 */
const cue = z.strictObject({
  in: z.enum(["start", "title", "head", "text", "tail"]).default("text"),
  words: phrases.optional(),
  all: z.array(phrases).min(2).max(8).optional(),
  /** Where the words of all groups must stand together: a letter of at most two pages can spread what it says over its paragraphs. Only for cues in the text. */
  span: z.enum(["paragraph", "document"]).default("paragraph"),
  /** Each of the words counts only straight after one of these: "uw" and "woning" make "uw woning". */
  after: phrases.optional(),
  /** Every word counts by itself; else the cue counts once, however many of its words stand there. */
  each: z.boolean().default(false),
  weight: z.number().min(-10).max(10).default(1),
}).meta({ id: "cue" });
export type Cue = z.infer<typeof cue>;

/** Cues as the core weighs them: one of which every word counts is as many cues as it has words, each with all that can stand before it. */
export function flatten(cues: readonly Cue[]): Cue[] {
  return cues.flatMap(({ after, ...one }): readonly Cue[] => {
    const led = (word: string): string[] => (after === undefined ? [word] : after.map((before) => `${before} ${word}`));
    if (one.words === undefined) return [one];
    return one.each ? one.words.map((word) => ({ ...one, each: false, words: led(word) })) : [{ ...one, words: one.words.flatMap(led) }];
  });
}
export const cueList = z.array(cue).max(2000).transform(flatten);

const level = z.enum(BIV_LEVELS);
const direction = z.enum(["incoming", "outgoing", "internal", "none"]);
/** Who answers for this one rule, when that is not who answers for its source. */
const owner = line.optional();

export const typeFields = {
  /** How the card calls it. */
  name: z.string().min(2).max(200),
  /** TOOI documentsoort, or null for a kind the list does not know (a contract, a plain mail). */
  label: z.string().nullable(),
  /** Procestype of the selection list that such a document normally belongs to. */
  process: z.string().nullable(),
  cues: cueList,
  direction: z.array(direction).min(1).optional(),
  /** A new document of this kind opens a zaak: it belongs to the intake location with one of these words. */
  intake: phrases.optional(),
  /** Woo category, and the status the document must have for it. */
  woo: z.strictObject({ article: z.string(), status: z.enum(["definitief", "any"]) }).nullable(),
  /** Prepared for a decision inside the organisation: here personal policy opinions can occur (Woo 5.2). */
  deliberation: z.boolean(),
  /** Definitive by nature: a signed decision, an incoming letter. */
  definitive: z.boolean(),
  /** Only when nothing more specific is recognised: a letter, a memo, a report. */
  general: z.boolean(),
  /** The kind of which this is a closer one: when both are recognised, it is this. */
  refines: id.optional(),
  question: line.optional(),
  /** Who may see it is never more than this, whatever the place says. */
  confidentiality: z.enum(CONFIDENTIALITY).optional(),
  /** What such a document needs of the place where it is kept, beyond what every document does. */
  biv: z.strictObject({ beschikbaarheid: level, integriteit: level, vertrouwelijkheid: level }).partial().optional(),
  /** Known by its shape as well, whatever its words: a conversation that was pasted from a chat. */
  shape: z.enum(["chat"]).optional(),
  source: id,
  owner,
};
/** What a kind of document is when its package does not say. */
export const TYPE_DEFAULTS = { deliberation: false, definitive: false, general: false } as const;

export const documentType = z.strictObject({ id, ...typeFields, deliberation: z.boolean().default(false), definitive: z.boolean().default(false), general: z.boolean().default(false) });
export type DocumentTypeRule = z.infer<typeof documentType>;

export const retentionFields = {
  process: z.string(),
  types: z.array(id).optional(),
  cues: cueList.optional(),
  /** Holds when nothing more specific does. */
  standard: z.boolean(),
  question: z.strictObject({ id, answers: z.array(z.strictObject({ id, number: z.string() })).min(2).max(8), standard: z.string() }).optional(),
  owner,
};
/** Number in the selection list. */
export const number = z.string().min(1).max(40);
export const RETENTION_DEFAULTS = { standard: false } as const;

export const retentionRule = z.strictObject({ number, ...retentionFields, standard: z.boolean().default(false) });
export type RetentionRule = z.infer<typeof retentionRule>;

/** A value the organisation has to approve itself (a school): empty until then. */
export const termFields = {
  name: line, cues: cueList, valuation: z.enum(["bewaren", "vernietigen"]).nullable(), term: z.string().nullable(),
  starts: z.string().nullable(), owner: line, approved: date.nullable(), source: id,
};
export const ownTerm = z.strictObject({ id, ...termFields });

export const selectionResult = z.strictObject({
  number, process: z.string(), processName: z.string(), result: z.string(), description: z.string(),
  valuation: z.enum(["bewaren", "vernietigen"]), term: z.string().regex(/^P(?=\d)(\d+Y)?(\d+M)?(\d+D)?$/).nullable(), starts: z.string().nullable(),
  note: z.string().optional(),
});
export type SelectionResult = z.infer<typeof selectionResult>;

export const categoryFields = { uri: z.url({ protocol: /^https?$/ }), name: line, since: date.nullable(), owner };
export const category = z.strictObject({ article: line, ...categoryFields });

export const weighed = z.strictObject({ threshold: z.number(), cues: cueList });

/** What weighs beside the words, in the same points; lengths in words. */
export const signals = z.strictObject({
  /** An outsider writes to the organisation, or the organisation to an outsider. */
  incoming: z.number(), outgoing: z.number(),
  /** It went to a mailbox of the organisation that is not the author's own. */
  sharedMailbox: z.number(),
  /** The document shares telling words with a zaak or dossier. */
  knownPlace: z.number(),
  attachment: z.number(),
  /** Part of the points of a recognised kind of document. */
  type: z.number(),
  /** Each long word, each number, and every hundred words; together at most `most`. */
  longWord: z.number(), number: z.number(), hundredWords: z.number(), most: z.number(),
  /** Shorter texts hold nothing to keep unless they say what they are. */
  fewWords: z.number().int(),
  /** A mail of thanks is at most this long. */
  courtesyWords: z.number().int(),
  /** A mail this long, and a document this long, is work unless it looks social or private. */
  plainMail: z.number().int(), plainDocument: z.number().int(),
});

export const KINDS = Object.keys(FINDING_KINDS) as [FindingKind, ...FindingKind[]];
const findingFields = { grounds: z.array(z.string()).max(3), shown: z.boolean(), source: id, owner };
export const findingRule = z.strictObject(findingFields);
