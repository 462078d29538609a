import { z } from "zod";
import { CONFIDENTIALITY, FINDING_KINDS, type FindingKind } from "../model/index.ts";

const id = z.string().regex(/^[a-z0-9][a-z0-9.-]*$/, "kleine letters, cijfers, punt en streepje");
const date = z.iso.date();
const words = z.array(z.string().min(2)).min(1);

/** Where a rule comes from, and who answers for it. */
const source = z.strictObject({
  title: z.string().min(1),
  url: z.url().optional(),
  owner: z.string().min(1),
  approved: date.nullable().optional(),
});

/**
 * Words that speak for a rule. `in` says where they must stand (`start`: at the begin of the title or of one of the first
 * lines); `all` lists groups of which each must have a word in
 * the same paragraph. A word that ends in a star is the begin of a word.
 */
const cue = z.strictObject({
  in: z.enum(["start", "title", "head", "text", "tail"]).default("text"),
  words: words.optional(),
  all: z.array(words).min(2).optional(),
  /** Where the words of all groups must stand together: a letter can spread what it says over its paragraphs. Only for cues in the text. */
  span: z.enum(["paragraph", "document"]).default("paragraph"),
  /** Each of the words counts only straight after one of these: "uw" and "woning" make "uw woning". */
  after: words.optional(),
  /** Every word counts by itself; else the cue counts once, however many of its words stand there. */
  each: z.boolean().default(false),
  weight: z.number().min(-10).max(10).default(1),
});
export type Cue = z.infer<typeof cue>;

/** Cues as the core weighs them: one of which every word counts is as many cues as it has words, each with all that can stand before it. */
const cueList = z.array(cue).transform((list) => list.flatMap(({ after, ...one }): readonly Cue[] => {
  const led = (word: string): string[] => (after === undefined ? [word] : after.map((before) => `${before} ${word}`));
  if (one.words === undefined) return [one];
  return one.each ? one.words.map((word) => ({ ...one, each: false, words: led(word) })) : [{ ...one, words: one.words.flatMap(led) }];
}));

const direction = z.enum(["incoming", "outgoing", "internal", "none"]);

const documentType = z.strictObject({
  id,
  /** How the card calls it. */
  name: z.string().min(2),
  /** TOOI documentsoort, or null for a kind the list does not know (a contract, a plain mail). */
  label: z.string().nullable(),
  /** Procestype of the selection list that such a document normally belongs to. */
  process: z.string().nullable(),
  cues: cueList,
  direction: z.array(direction).min(1).optional(),
  /** A new document of this kind opens a zaak: it belongs to the intake location with one of these words. */
  intake: words.optional(),
  /** Woo category, and the status the document must have for it. */
  woo: z.strictObject({ article: z.string(), status: z.enum(["definitief", "any"]) }).nullable(),
  /** Prepared for a decision inside the organisation: here personal policy opinions can occur (Woo 5.2). */
  deliberation: z.boolean().default(false),
  /** Definitive by nature: a signed decision, an incoming letter. */
  definitive: z.boolean().default(false),
  /** Only when nothing more specific is recognised: a letter, a memo, a report. */
  general: z.boolean().default(false),
  question: z.string().optional(),
  /** Known by its shape as well, whatever its words: a conversation that was pasted from a chat. */
  shape: z.enum(["chat"]).optional(),
  source: id,
});
export type DocumentTypeRule = z.infer<typeof documentType>;

const retentionRule = z.strictObject({
  /** Number in the selection list. */
  number: z.string(),
  process: z.string(),
  types: z.array(id).optional(),
  cues: cueList.optional(),
  /** Holds when nothing more specific does. */
  standard: z.boolean().default(false),
  question: z.strictObject({ id, answers: z.array(z.strictObject({ id, number: z.string() })).min(2), standard: z.string() }).optional(),
});
export type RetentionRule = z.infer<typeof retentionRule>;

const weighed = z.strictObject({ threshold: z.number(), cues: cueList });

/** What weighs beside the words, in the same points; lengths in words. */
const signals = z.strictObject({
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

const kinds = Object.keys(FINDING_KINDS) as [FindingKind, ...FindingKind[]];

const layer = {
  id,
  version: z.string().min(1),
  name: z.string().min(1),
  owner: z.string().min(1),
  kind: z.enum(["nationaal", "gemeente", "rijk", "school"]),
  extends: id.nullable(),
  sources: z.record(id, source),
};

const findingRule = z.strictObject({ grounds: z.array(z.string()).max(3), shown: z.boolean(), source: id });

/** Everything an organisation may decide, and everything a law or list may change. */
export const policySchema = z.strictObject({
  ...layer,
  /** How case numbers look: # is a digit, @ a letter, everything else itself. */
  caseNumbers: z.array(z.string().min(4).max(40)),
  findings: z.record(z.enum(kinds), findingRule),
  woo: z.strictObject({
    applies: z.boolean(),
    categories: z.array(z.strictObject({ article: z.string(), uri: z.url(), name: z.string(), since: date.nullable() })),
  }),
  documentTypes: z.array(documentType),
  outcome: z.strictObject({
    signals, machine: weighed, business: weighed, social: weighed, private: weighed,
    /** Thanks and the like: a short mail that holds nothing else has nothing to keep. `more` are words that show that it does. */
    courtesy: z.strictObject({ cues: cueList, more: cueList }),
  }),
  /**
   * Whose life a mail is about. `yours`: words of somebody outside who writes to the author as a customer, a parent, a neighbour;
   * `mine`: words of the author about home and family. `work`: words that tie it to the organisation after all.
   */
  ownLife: z.strictObject({ threshold: z.number(), yours: cueList, mine: cueList, work: cueList }),
  /** Words in the title of a document or location that name nothing in particular. */
  commonWords: z.array(z.string()),
  intakeWords: z.array(z.string()),
  retention: z.strictObject({
    /** The list the organisation uses, or the one it must load. */
    list: z.string().min(1),
    loaded: z.boolean(),
    source: id,
    /** The list itself, or the name of a list that ships with Kantlijn. */
    results: z.union([z.string(), z.array(z.strictObject({
      number: z.string(), process: z.string(), processName: z.string(), result: z.string(), description: z.string(),
      valuation: z.enum(["bewaren", "vernietigen"]), term: z.string().regex(/^P(?=\d)(\d+Y)?(\d+M)?(\d+D)?$/).nullable(), starts: z.string().nullable(),
      note: z.string().optional(),
    }))]),
    rules: z.array(retentionRule),
    /** Values the organisation has to approve itself (a school): empty until then. */
    ownTerms: z.array(z.strictObject({
      id, name: z.string(), cues: cueList, valuation: z.enum(["bewaren", "vernietigen"]).nullable(), term: z.string().nullable(),
      starts: z.string().nullable(), owner: z.string(), approved: date.nullable(), source: id,
    })),
  }),
  confidentiality: z.strictObject({ standard: z.enum(CONFIDENTIALITY), private: z.enum(CONFIDENTIALITY), published: z.enum(CONFIDENTIALITY) }),
  vault: z.strictObject({ undoTerm: z.string().regex(/^P\d+D$/) }),
});
type Parsed = z.infer<typeof policySchema>;

/** One result of the selection list: the ground for keeping or destroying. */
export type SelectionResult = Exclude<Parsed["retention"]["results"], string>[number];

/** A complete policy: all layers merged, every name in it resolved. */
export type Policy = Omit<Parsed, "retention"> & { readonly retention: Omit<Parsed["retention"], "results"> & { readonly results: readonly SelectionResult[] } };

/** A layer: what it leaves out, the layer below decides. */
export const layerSchema = policySchema.partial().extend({ ...layer, findings: z.partialRecord(z.enum(kinds), findingRule).optional() });
export type PolicyLayer = z.infer<typeof layerSchema>;
