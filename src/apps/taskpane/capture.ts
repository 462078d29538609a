import { sha256, sha256Of } from "../../adapters/hash/sha256.ts";
import type { DocumentHost, Stamp, Wanted } from "../../adapters/hosts/host.ts";
import type { Waiting } from "../../adapters/stores/outbox.ts";
import { invariant, placeKnown, type DocumentText, type MetadataRecord, type World } from "../../core/model/index.ts";
import { recordOf, type RecordGround } from "../../core/records/index.ts";
import { isAddressIn } from "../../core/text/addresses.ts";
import { fingerprintOf } from "./state/fingerprint.ts";
import { choicesOf, fieldOf } from "./state/select.ts";
import type { PaneState, Proof } from "./state/state.ts";

/** What is known about the capture before it happens. */
export interface CaptureGround {
  readonly identity: string;
  /** Stable id of the document; null for one that was never captured. */
  readonly documentId: string | null;
  /** Nobody clicked: the same mail, opened again, gives the same key. */
  readonly byItself: boolean;
  /** What the author confirmed before there was a file, when this carries it out; null else. */
  readonly intent: Pick<Wanted, "id" | "confirmedAt"> | null;
  /** This moment, ISO 8601 in UTC. */
  readonly now: string;
  /** What was captured of this document before; null when nothing was or it was taken back. */
  readonly earlier: Pick<Proof, "location" | "handle"> | null;
}

/** Something to store with its bytes, and whether the document itself carries the stamp: one that may only be read cannot. */
export interface Prepared {
  readonly waiting: Waiting;
  readonly bytes: Blob;
  readonly stamped: boolean;
}

/**
 * Turns the card into something that can be stored. The stamp is written before the file is read, so that the stored
 * copy carries it; a document that takes none is stored without.
 */
export async function prepare(host: DocumentHost, state: PaneState, { identity, documentId, byItself, intent, now, earlier }: CaptureGround): Promise<Prepared> {
  const { guidance, facts } = state;
  invariant(guidance !== null && facts !== null, "a card to confirm");
  const [text, desk] = await Promise.all([host.read(), host.desk()]);
  // Who sends a mail in a known conversation has confirmed it by sending; so the same mail always gives the same record.
  const confirmedAt = byItself ? new Date(intent?.confirmedAt ?? text.envelope?.date ?? now).toISOString() : now;
  const id = documentId ?? intent?.id ?? (byItself ? await uuidOf(identity) : crypto.randomUUID());
  const record = recordFor(state, { id, confirmedAt, received: receivedAt(text, facts.world), ...(fieldOf(state, "title") === null ? { fileName: (await host.file()).name } : {}) });
  const stamped = await writeStamp(host, stampOf(record, null));
  const fingerprint = fingerprintOf(await host.read());
  const { name, mediaType, bytes } = await host.file();
  const checksum = await sha256Of(bytes);
  const idempotencyKey = intent?.id ?? (byItself ? await uuidOf(`${identity} ${checksum}`) : crypto.randomUUID());
  const place = placeKnown(facts.world, state.choices, record.location.id)?.url ?? null;
  const source = /^https:/iu.test(desk.currentLocation ?? "") ? desk.currentLocation : null;
  const replaces = earlier?.location.id === record.location.id ? earlier.handle : undefined;
  const plan = { idempotencyKey, record, fileName: name, mediaType, size: bytes.size, sha256: checksum, place, ...(source === null ? {} : { source }), ...(replaces === undefined ? {} : { replaces }) };
  return { waiting: { plan, identity, fingerprint, byItself, since: now }, bytes, stamped };
}

/** What the card says, as it is kept. @throws KantlijnError `capture-invalid` when there is no place or no title. */
export function recordFor(state: PaneState, ground: Omit<RecordGround, "world" | "policy" | "documentTypes">): MetadataRecord {
  const { guidance, facts } = state;
  invariant(guidance !== null && facts !== null, "a card to confirm");
  return recordOf(guidance, choicesOf(state), { ...ground, world: facts.world, policy: facts.policy, documentTypes: facts.documentTypes });
}

/** When a mail from outside came in; null for everything else. Without known domains nobody can say what is outside. */
function receivedAt({ envelope }: DocumentText, { organisation: { domains } }: World): string | null {
  if (envelope === null || envelope.draft || envelope.from === null || domains.length === 0) return null;
  return isAddressIn(envelope.from.address, domains) ? null : envelope.date;
}

/** Writes in the document where it was stored. Returns whether it carries that now. */
export async function stampPlace(host: DocumentHost, record: MetadataRecord, captureId: string): Promise<boolean> {
  const { location: { id, title } } = record;
  return writeStamp(host, stampOf(record, { id, title, captureId }));
}

function stampOf({ id, title, documentType, subject, caseNumber, organisation, confirmedAt }: MetadataRecord, location: Stamp["location"]): Stamp {
  return { id, title, documentType: documentType?.label ?? null, ...(subject === null ? {} : { subject }), ...(caseNumber === null ? {} : { caseNumber }), organisation: organisation.name, confirmedAt, location };
}

/** A host that stamps nothing leaves nothing to be desired. */
async function writeStamp({ stamping }: DocumentHost, stamp: Stamp): Promise<boolean> {
  return stamping === null ? true : stamping.write(stamp).then(() => true, () => false);
}

/** A UUID that follows from a name: version 8, the rest from SHA-256. Source: RFC 9562 section 5.8. */
async function uuidOf(name: string): Promise<string> {
  const hash = await sha256(name);
  const variant = ((Number.parseInt(hash.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `${variant}${hash.slice(17, 20)}`, hash.slice(20, 32)].join("-");
}
