import { z } from "zod";
import { CONFIDENTIALITY, ERROR_CODES, FINDING_KINDS, MOST_MARKINGS, STATUSES, type FindingKind, type Marking, type MetadataRecord, type Receipt, type StoredFile } from "../../core/model/index.ts";
import { legalText } from "../../core/records/index.ts";
import { LANGUAGE_CODES } from "../../language/registry.ts";
import { DELIVERY_STATES } from "./database/tables.ts";
import { CHAIN_FAULTS } from "./seals/faults.ts";

/** Text that the database and XML can hold, of a bounded length. */
const text = (longest: number) => z.string().max(longest).transform(legalText);
const name = (longest: number) => z.string().min(1).max(longest).transform(legalText).refine((value) => value.trim() !== "");
const moment = z.iso.datetime({ offset: false });
const code = z.string().regex(/^[a-z0-9][a-z0-9._-]{0,79}$/i);
const uuid = z.guid().transform((value) => value.toLowerCase());
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const location = { id: name(500), title: name(2_000) };

const count = z.int().min(0);
/** A passage for the Woo team: where it stands, not what it says. */
const marking = z.strictObject({ kind: z.enum(Object.keys(FINDING_KINDS) as readonly FindingKind[]), grounds: z.array(code).max(3), paragraph: count, start: count, end: count, offset: count }) satisfies z.ZodType<Marking>;

/** What the author confirmed. */
const record = z.strictObject({
  id: uuid,
  title: name(2_000),
  documentType: z.strictObject({ label: name(200), uri: z.url().max(500).nullable() }).nullable(),
  date: z.iso.date().nullable(),
  status: z.enum(STATUSES).nullable(),
  act: z.strictObject({ kind: z.enum(["ondertekening", "vaststelling", "ontvangst"]), at: z.union([z.iso.date(), moment]) }).nullable().exactOptional(),
  version: text(100).nullable(),
  replaces: text(500).exactOptional(),
  author: text(500).nullable(),
  unit: text(500).nullable(),
  parties: z.array(text(500)).max(500),
  subject: text(2_000).nullable(),
  language: z.string().regex(/^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i).nullable(),
  confidentiality: z.enum(CONFIDENTIALITY),
  caseNumber: text(500).nullable(),
  organisation: z.strictObject({ name: name(500), tooi: z.url().max(500).nullable() }),
  location: z.strictObject({ ...location, kind: z.enum(["zaak", "dossier", "bibliotheek"]), target: z.enum(["zgw", "sharepoint", "vault"]) }),
  retention: z.strictObject({
    list: text(500), number: text(50).nullable(), valuation: z.enum(["bewaren", "vernietigen"]).nullable(),
    term: z.string().regex(/^P(?=\d)(\d{1,4}Y)?(\d{1,4}M)?(\d{1,5}D)?$/).nullable(), starts: text(200).nullable(), process: text(50).nullable(),
  }),
  woo: z.strictObject({ categories: z.array(z.strictObject({ article: name(100), uri: z.url().max(500), name: name(300) })).max(20) }),
  policy: z.strictObject({ id: code, version: text(50) }),
  confirmedAt: moment,
  overruled: z.array(code).max(50),
  answers: z.record(code, text(500)),
  marked: z.array(marking).max(MOST_MARKINGS).exactOptional(),
  wooQueue: z.strictObject(location).exactOptional(),
} satisfies Record<keyof MetadataRecord, z.ZodType>) satisfies z.ZodType<MetadataRecord>;

/** The file as it was announced. A name is a name, not a path. */
const storedFile = z.strictObject({
  name: name(500),
  mediaType: z.string().max(200).regex(/^[a-z0-9][a-z0-9!#$&^_.+-]*\/[a-z0-9][a-z0-9!#$&^_.+-]*$/i),
  size: z.int().min(1),
  sha256,
}) satisfies z.ZodType<StoredFile>;

/** `proof`: that the caller sent this file himself; nobody asks for it where nobody signs in. */
export const captureBody = z.strictObject({ idempotencyKey: uuid, record, file: storedFile, proof: z.string().max(200).exactOptional() });

const mailId = z.string().regex(/^[\w=+/-]{1,512}$/).nullable();
/** The draft and its conversation, as Outlook names them: one of the two at least. */
export const intentBody = z.strictObject({ messageId: mailId, conversationId: mailId, fileName: name(500), record }).refine(({ messageId, conversationId }) => messageId !== null || conversationId !== null);
export const intentParameters = z.object({ id: uuid });

export const received = z.object({ sha256, size: z.int(), proof: z.string().exactOptional() });

// What goes out was checked when it came in: these schemas describe, and let nothing else through.
const nullable = z.string().nullable();

export const receipt = z.object({
  captureId: z.string(), documentId: z.string(), location: z.object({ id: z.string(), title: z.string() }),
  file: z.object({ name: z.string(), mediaType: z.string(), size: z.int(), sha256: z.string() }),
  storedAt: z.string(), undoUntil: z.string().nullable(),
}) satisfies z.ZodType<Receipt>;

/** How it stands with what was confirmed of a mail: waited for, filed, or not known. */
export const intentState = z.object({ state: z.enum(["waiting", "filed", "none"]), receipt: receipt.nullable() });

/** Where a file is: where it belongs, still on its way to another system, there, not there because somebody has to look, or undone. */
const DELIVERIES = ["here", "elsewhere", "delivered", "stuck", "withdrawn"] as const;

/** How it stands with the system where a capture goes on to. `code`: why the last attempt did not succeed. */
export const onward = z.object({
  state: z.enum(DELIVERY_STATES), attempts: z.int(), nextAt: z.string().nullable(), code: z.enum(ERROR_CODES).nullable(), address: z.string().nullable(),
});
export type OnwardRow = z.output<typeof onward>;

/** What was handed over for publication. `store`: to a publicatiebank, or to the Woo team. */
export const handedOver = z.object({ ...onward.shape, store: z.enum(["gpp", "queue"]) });
export type HandedOverRow = z.output<typeof handedOver>;

/** What travels with a mail; its bytes are in the mail. `captureId`: where the very same file was filed by itself as well, as far as who asks may see; absent where nobody looked. */
const attached = z.object({ name: z.string(), mediaType: z.string(), size: z.int(), sha256: z.string(), captureId: nullable.exactOptional() });

/** A line of the register. */
export const row = z.object({
  ...receipt.shape,
  title: z.string(),
  /** As the TOOI list names it, or the policy where that list has no name; null when unknown. */
  documentType: z.string().nullable(),
  unit: nullable,
  status: z.enum(STATUSES).nullable(),
  delivery: z.enum(DELIVERIES),
  /** Null when that system is not connected. */
  onward: onward.nullable(),
  /** The system where it belongs. */
  target: z.enum(["zgw", "sharepoint", "vault"]),
  retention: z.object({ list: z.string(), number: nullable, valuation: z.enum(["bewaren", "vernietigen"]).nullable(), term: nullable, starts: nullable, process: nullable }),
  /** The first day on which the term can be over, YYYY-MM-DD; null when it is kept or nobody knows. */
  dueFrom: nullable,
  /** Of a mail, in its order; null while it is not looked at yet, and for what is no mail. */
  attachments: z.array(attached).nullable(),
  undoUntil: z.string(),
  withdrawnAt: z.string().nullable(),
  /** It has a DiWoo document. */
  diwoo: z.boolean(),
  /** Passages that the author marked for the Woo team, in the order of the text: their place, never their words. */
  marked: z.array(marking),
  /** Categories of Woo article 3.3, as the TOOI list names them. */
  categories: z.array(z.string()),
  /** It can be handed over for publication, by who asks. */
  publishable: z.boolean(),
  /** Null when nobody handed it over. */
  publication: handedOver.nullable(),
  /** Where the Woo team finds it; null when nothing was marked or handed over, or the policy named no place. */
  wooQueue: z.object({ id: z.string(), title: z.string() }).nullable(),
});
export type RegisterRow = z.output<typeof row>;

/** `total`: rows that meet the conditions; `offset`: how many of them come before these; `next`: the `before` of the page after this one. */
export const page = z.object({ captures: z.array(row), total: z.int(), offset: z.int(), next: z.string().nullable() });

/** What can be chosen from; at most so many of each as somebody can look through. */
export const choices = z.object({ kinds: z.array(z.string()), units: z.array(z.string()), places: z.array(z.object({ id: z.string(), title: z.string() })) });

/** Why somebody may want to tidy something up. `other`: the capture that makes it so. */
const reason = z.object({ kind: z.enum(["concept", "duplicate", "older", "due"]), other: nullable, since: nullable });
export type TidyReason = z.output<typeof reason>;
export const tidyPage = z.object({ items: z.array(z.object({ row, reasons: z.array(reason) })), total: z.int(), offset: z.int() });
export const details = z.object({ ...row.shape, record: z.unknown() });
export const withdrawal = z.object({ captureId: z.string(), withdrawnAt: z.string() });

/** Whether the register is what it was when it was sealed. */
export const chain = z.object({
  seals: z.int(), rows: z.int(), unsealed: z.int(), head: z.object({ number: z.string(), sha256: z.string() }).nullable(),
  faults: z.array(z.object({ kind: z.enum(CHAIN_FAULTS), row: z.string().optional(), captureId: z.string().optional(), seal: z.string().optional() })), more: z.boolean(),
});

/** Which rows, in which order. Days are those in Europe/Amsterdam; words are looked for in what a row shows. */
const conditions = {
  text: z.string().trim().min(1).max(200).transform(legalText).optional(), kind: z.string().max(200).transform(legalText).optional(), place: z.string().max(500).transform(legalText).optional(),
  unit: z.string().max(500).transform(legalText).optional(), status: z.enum([...STATUSES, "unknown"]).optional(), delivery: z.enum(DELIVERIES).optional(), publication: z.enum(["queue", "underway", "ready", "stuck"]).optional(),
  term: z.enum(["bewaren", "vernietigen", "unknown", "due"]).optional(), marked: z.enum(["yes", "no"]).optional(), from: z.iso.date().optional(), to: z.iso.date().optional(),
  sort: z.enum(["stored", "title", "kind", "place", "unit", "status", "due"]).default("stored"), order: z.enum(["asc", "desc"]).default("desc"),
};
const paging = { limit: z.coerce.number().int().min(1).max(200).default(50), offset: z.coerce.number().int().min(0).max(10_000_000).default(0) };
const position = z.string().regex(/^\d{1,18}$/);

export const registerQuery = z.object(conditions);
export type RegisterQuery = z.output<typeof registerQuery>;
/** `lang`: the language of the headings and of the name of the file. */
export const csvQuery = z.object({ ...conditions, lang: z.enum(LANGUAGE_CODES).default("nl") });
/** `before`: only rows older than this one; `at`: the page on which this capture stands, newest first. */
export const listQuery = z.object({ ...conditions, ...paging, before: position.optional(), at: z.guid().optional() });
export const tidyQuery = z.object(paging);
/** A file by its hash alone. */
export const keptBody = z.strictObject({ sha256 });
/** `as`: by itself, or as an attachment of a mail. */
export const keptAnswer = z.object({ kept: z.object({ captureId: z.string(), location: z.object({ id: z.string(), title: z.string() }), as: z.enum(["file", "attachment"]) }).nullable() });
export const captureParameters = z.object({ id: z.string().max(100) });
/** `number`: counts from 0, as in the list. */
export const attachmentParameters = z.object({ id: z.string().max(100), number: z.coerce.number().int().min(0).max(10_000) });

/** Words to find a place with. */
export const placesQuery = z.object({ words: z.string().trim().min(3).max(100).transform(legalText) });
export const placesFound = z.object({
  places: z.array(z.object({
    id: z.string(), title: z.string(), kind: z.enum(["zaak", "dossier", "bibliotheek"]), target: z.enum(["zgw", "sharepoint", "vault"]), description: z.string(), process: nullable, parties: z.array(z.string()), unit: nullable,
    confidentiality: z.enum(CONFIDENTIALITY).nullable(), status: z.enum(["open", "gesloten"]), keywords: z.array(z.string()), url: nullable,
  })),
  /** Not everything was looked at, or there is more than is here, when false. */
  complete: z.boolean(),
});

export const health = z.object({
  status: z.enum(["ok", "degraded"]), version: z.string(), database: z.enum(["ok", "away"]), vault: z.enum(["ok", "away"]), pages: z.enum(["ok", "missing"]),
});

const problem = z.object({
  type: z.string(), title: z.string(), status: z.int(), detail: z.string(), code: z.enum(ERROR_CODES), correlationId: z.string(), places: z.array(z.string()).optional(),
});

/** Every other answer than the good one. */
export const problems = { description: "RFC 9457: what is wrong, what is safe, what to do", content: { "application/problem+json": { schema: problem } } };

/** An answer that is no JSON. */
export function answerOf(mediaType: string) {
  return { description: "What was stored", content: { [mediaType]: { schema: z.unknown() } } };
}
