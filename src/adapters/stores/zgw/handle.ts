import { z } from "zod";

const handle = z.object({
  /** Under which the document stands there. */
  documentId: z.string().max(100),
  /** Address of the enkelvoudiginformatieobject. */
  document: z.string().max(1_000).optional(),
  /** Of the document, while we hold it. */
  lock: z.string().max(100).nullable().default(null),
  /** The version of the document, free until then, for which we asked a lock and have no answer. */
  asked: z.int().nullable().default(null),
});

/** What has to be remembered of a capture to go on where it stopped, or to take it back; ids and addresses, no content. */
export type Handle = z.output<typeof handle>;

/** What an earlier attempt kept; null when that was nothing, or nothing that can be read. */
export function readHandle(note: string | undefined): Handle | null {
  try {
    return note === undefined ? null : (handle.safeParse(JSON.parse(note)).data ?? null);
  } catch {
    return null;
  }
}

/** Where the document of a capture stands; null when it does not stand there (yet). */
export function addressIn(note: string | null): string | null {
  return readHandle(note ?? undefined)?.document ?? null;
}
