import { KantlijnError, type Receipt } from "../../../core/model/index.ts";
import { publicationGap } from "../../../core/records/publication.ts";
import { sha256Of } from "../../hash/sha256.ts";
import type { Store, StorePlan } from "../store.ts";
import type { Fetch } from "../answers.ts";
import { gppClient } from "./client.ts";
import type { GppConnection } from "./connection.ts";
import { haveDocument } from "./documents.ts";
import { readHandle, type Handle } from "./handle.ts";
import { lookup } from "./lookup.ts";
import { groundOf, havePublication, isUntouched, publicationsOf, removePublication } from "./publication.ts";
import type { Publication } from "./read.ts";

/** What the store needs from the server. */
export interface GppOptions {
  readonly connection: GppConnection;
  readonly fetch: Fetch;
  readonly now: () => Date;
}

const UNDO_DAYS = 30;
const DAY_MS = 86_400_000;

/**
 * A publicatiebank, in which a concept is prepared and nothing is ever published: nothing that is there is changed. A concept is
 * known by the id of the capture; before anything is sent the publicatiebank is asked what is there already, so that it can be
 * broken off and repeated at every step.
 */
export function gppStore({ connection, fetch, now }: GppOptions): Store {
  const client = gppClient(connection, fetch);
  const known = lookup(client, now);
  const alone = oneByOne();
  return {
    id: "gpp",
    offers: null,
    store: (plan, bytes, { progress, signal, earlier, keep: note = () => Promise.resolve() } = {}) => alone(plan.idempotencyKey, async () => {
      const { idempotencyKey: captureId } = plan;
      signal?.throwIfAborted();
      const gap = publicationGap(plan.record);
      if (gap !== null) throw new KantlijnError(gap, "this record cannot be handed over");
      const sha256 = await checked(plan, bytes);
      let handle = readHandle(earlier);
      const keep = async (change: Partial<Handle>): Promise<void> => {
        handle = { ...handle, ...change };
        await note(JSON.stringify(handle));
      };
      const publication = await havePublication(client, () => groundOf(plan, connection, known), captureId);
      signal?.throwIfAborted();
      // What a person published or withdrew meanwhile is theirs.
      if (publication.publicatiestatus === "concept") await haveDocument(client, { plan, bytes, publication: publication.uuid, progress, keep, handle: () => handle });
      else progress?.(bytes.size);
      return receiptOf(plan, sha256, publication);
    }),
    undo: (captureId) => alone(captureId, async () => {
      const all = await publicationsOf(client, captureId);
      for (const one of all) if (!await isUntouched(client, one, captureId)) throw new KantlijnError("publication-taken", "somebody went on with this publication");
      for (const one of all) await removePublication(client, one, captureId);
    }),
  };
}

/** Has work on one capture wait for earlier work on it. */
function oneByOne(): <T>(key: string, work: () => Promise<T>) => Promise<T> {
  const busy = new Map<string, Promise<unknown>>();
  return (key, work) => {
    const done = (busy.get(key) ?? Promise.resolve()).then(work, work);
    busy.set(key, done);
    const leave = (): void => { if (busy.get(key) === done) busy.delete(key); };
    done.then(leave, leave);
    return done;
  };
}

/** @throws KantlijnError `capture-checksum` when these are not the bytes that were planned. */
async function checked({ size, sha256 }: StorePlan, bytes: Blob): Promise<string> {
  const found = bytes.size === size ? await sha256Of(bytes) : null;
  if (found === null || (sha256 !== undefined && sha256 !== found)) throw new KantlijnError("capture-checksum", "other bytes than were planned");
  return found;
}

function receiptOf({ idempotencyKey, record, fileName, mediaType, size }: StorePlan, sha256: string, { registratiedatum, urlPublicatieIntern: address }: Publication): Receipt {
  const { id, title } = record.location;
  const storedAt = new Date(registratiedatum).toISOString();
  return {
    captureId: idempotencyKey, documentId: record.id, location: { id, title }, file: { name: fileName, mediaType, size, sha256 },
    storedAt, undoUntil: new Date(Date.parse(storedAt) + UNDO_DAYS * DAY_MS).toISOString(),
    ...(address === null ? {} : { address }), handle: JSON.stringify({ address }),
  };
}
