import type { Entry, Shelves } from "./library.ts";
import { refusal, type Answered } from "./openapi.ts";

/** What an upload is for: a new file in a folder, or the next version of one. */
type Goal = { readonly drive: string; readonly folder: string; readonly name: string } | { readonly entry: Entry; readonly changed: string };

interface Session {
  readonly goal: Goal;
  readonly parts: Blob[];
  received: number;
}

/** Bytes. Source: Graph, createUploadSession. */
const STEP = 320 * 1_024;
const LARGEST_PART = 60 * 2 ** 20;

/** Uploads in parts, on the host of the library itself and without a token. */
export class UploadSessions {
  readonly #shelves: Shelves;
  readonly #sessions = new Map<string, Session>();
  #count = 0;
  /** Parts that were written, for who wants to know what was sent twice. */
  written = 0;
  /** Where the next session says to send to; the library's own host unless told. */
  elsewhere: string | null = null;

  constructor(shelves: Shelves) {
    this.#shelves = shelves;
  }

  begin(goal: Goal): Answered {
    const id = `up-${String(++this.#count)}`;
    this.#sessions.set(id, { goal, parts: [], received: 0 });
    return { status: 200, body: { "@odata.context": "x", uploadUrl: `https://${this.elsewhere ?? this.#shelves.host}/_api/v2.0/drive/${id}?tempauth=secret`, expirationDateTime: "2026-12-01T00:00:00Z", nextExpectedRanges: ["0-"] } };
  }

  /** They ended before all was there. */
  expire(): void {
    this.#sessions.clear();
  }

  knows({ host, pathname }: URL): boolean {
    return host === this.#shelves.host && pathname.startsWith("/_api/v2.0/drive/up-");
  }

  async exchange(method: string, { pathname }: URL, headers: Headers, body: Blob): Promise<Answered> {
    const id = pathname.split("/").at(-1) ?? "";
    const session = this.#sessions.get(id);
    if (session === undefined) return refusal(404, "itemNotFound");
    if (method === "GET") return open(session, 200);
    const [, start, end, total] = /^bytes (\d+)-(\d+)\/(\d+)$/u.exec(headers.get("content-range") ?? "")?.map(Number) ?? [];
    if (method !== "PUT" || start === undefined || end === undefined || total === undefined || end - start + 1 !== body.size) return refusal(400, "invalidRequest");
    if (start !== session.received) return refusal(416, "invalidRange");
    if (body.size > LARGEST_PART || (end + 1 !== total && body.size % STEP !== 0)) return refusal(400, "invalidRequest");
    this.written += 1;
    session.parts.push(new Blob([await body.arrayBuffer()]));
    session.received = end + 1;
    return session.received < total ? open(session, 202) : this.#finish(id, session);
  }

  #finish(id: string, { goal, parts }: Session): Answered {
    if ("entry" in goal) {
      if (goal.entry.locked) return refusal(423, "resourceLocked");
      this.#sessions.delete(id);
      this.#shelves.renew(goal.entry, new Blob(parts), goal.changed);
      return { status: 200, body: itemOf(goal.entry, this.#shelves) };
    }
    const { drive, folder, name } = goal;
    if (this.#shelves.child(folder, name) !== undefined) return refusal(409, "nameAlreadyExists");
    this.#sessions.delete(id);
    return { status: 201, body: itemOf(this.#shelves.add(drive, folder, name, new Blob(parts)), this.#shelves) };
  }
}

function open({ received }: Session, status: number): Answered {
  return { status, body: { expirationDateTime: "2026-12-01T00:00:00Z", nextExpectedRanges: [`${String(received)}-`] } };
}

/** A file or folder as Graph tells of it. */
export function itemOf(entry: Entry, shelves: Shelves): object {
  const library = shelves.library(entry.drive)!;
  return {
    id: entry.id, name: entry.name, eTag: `"{${entry.id}},${String(entry.version)}"`, cTag: `"c:{${entry.id}},${String(entry.content)}"`, webUrl: shelves.addressOf(entry), size: entry.bytes.size,
    createdDateTime: entry.created, lastModifiedDateTime: entry.changed, fileSystemInfo: { createdDateTime: entry.created, lastModifiedDateTime: `${entry.changed.slice(0, 19)}Z` },
    parentReference: { driveId: entry.drive, driveType: "documentLibrary", ...(entry.parent === null ? {} : { id: entry.parent }) },
    sharepointIds: { listId: library.list, listItemId: entry.id.replace("01ITEM", ""), siteId: library.site.id },
    ...(entry.folder ? { folder: { childCount: 0 }, ...(entry.parent === null ? { root: {} } : {}) } : { file: { mimeType: "application/octet-stream", hashes: { quickXorHash: "AAAA" } } }),
  };
}
