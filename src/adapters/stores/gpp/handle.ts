import { z } from "zod";

const part = z.object({ uuid: z.guid(), volgnummer: z.int(), omvang: z.int().min(0) });
const handle = z.object({
  /** The document whose parts are being sent, the parts in order, and how many of them are there. */
  document: z.guid().nullable().default(null), parts: z.array(part).max(10_000).default([]), sent: z.int().min(0).default(0),
  /** Where a person goes on with the concept. */
  address: z.string().max(2_000).nullable().default(null),
});

/** What has to be remembered of a capture to go on where it stopped; ids and an address, no content. */
export type Handle = z.output<typeof handle>;

/** What an earlier attempt kept; the begin when that was nothing, or nothing that can be read. */
export function readHandle(note: string | undefined): Handle {
  try {
    return handle.safeParse(note === undefined ? {} : JSON.parse(note)).data ?? handle.parse({});
  } catch {
    return handle.parse({});
  }
}

/** Where a person goes on with the concept of a capture; null where the publicatiebank does not say. */
export function addressIn(note: string | null): string | null {
  return readHandle(note ?? undefined).address;
}
