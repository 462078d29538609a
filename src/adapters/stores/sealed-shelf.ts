import { KantlijnError } from "../../core/model/index.ts";
import type { OutboxShelf, Waiting } from "./outbox.ts";
import type { SharedShelf, Shelf } from "./shelf.ts";

/** Bytes that only the key of this browser opens. AES-GCM, 96 bits of chance in front. Source: NIST SP 800-38D section 8.2.2. */
export type Sealed = Uint8Array<ArrayBuffer>;

/** What waits, as it lies in the browser: readable only with the key, and in pieces. */
export interface SealedWaiting {
  readonly version: 2;
  readonly key: string;
  /** Name of its pieces, with the moment in front: another for every time it is kept, so that half a copy is never taken for a whole one. */
  readonly copy: string;
  readonly pieces: number;
  readonly head: Sealed;
}

/** How the first version kept it: readable, the bytes in one. */
export type PlainWaiting = Waiting & { readonly bytes: Blob };

export interface SealedShelfParts {
  readonly heads: Shelf<SealedWaiting>;
  readonly pieces: SharedShelf<Sealed>;
  readonly keys: SharedShelf<CryptoKey>;
  /** What a page of the first version left; it is taken over. */
  readonly plain: Shelf<PlainWaiting>;
  /** Null where the page is not secure: then nothing is kept. */
  readonly subtle: SubtleCrypto | null;
  /** Chance. */
  readonly random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;
  readonly uuid: () => string;
  /** This moment, milliseconds since 1970. */
  readonly now: () => number;
  /** Bytes of one piece. */
  readonly piece?: number;
}

/** Bytes of one piece, unless told: so much is in memory at once, whatever the size of the file. */
const PIECE = 4 * 1024 * 1024;
const IV = 12;
const KEY = "outbox";
const DAY_MS = 86_400_000;

/**
 * Keeps what waits in the database of the browser, sealed with a key that the browser does not give out. Whoever copies the
 * files of the browser without its keys reads nothing; whoever works under the author's account can.
 */
export function sealedShelf(parts: SealedShelfParts): OutboxShelf {
  const { heads, pieces, plain, subtle, uuid, now, piece: most = PIECE } = parts;
  const opened = openedOnce(() => keyOf(parts));
  const removePieces = async (copy: string, count: number): Promise<void> => {
    for (let place = 0; place < count; place += 1) await pieces.delete(pieceName(copy, place));
  };
  const putHead = async ({ key, copy, pieces: count }: Omit<SealedWaiting, "version" | "head">, waiting: Waiting): Promise<void> => {
    const head = await seal(parts, await opened(), new TextEncoder().encode(JSON.stringify(waiting)), copy);
    await heads.put(key, { version: 2, key, copy, pieces: count, head });
  };
  const put = async (waiting: Waiting, bytes: Blob): Promise<void> => {
    const key = waiting.plan.idempotencyKey;
    const before = await heads.get(key);
    const copy = `${String(now())} ${uuid()}`;
    const count = Math.ceil(bytes.size / most);
    try {
      for (let place = 0; place < count; place += 1) {
        const name = pieceName(copy, place);
        const piece = new Uint8Array(await bytes.slice(place * most, (place + 1) * most).arrayBuffer());
        await pieces.put(name, await seal(parts, await opened(), piece, name));
      }
      await putHead({ key, copy, pieces: count }, waiting);
    } catch (error) {
      await removePieces(copy, count).catch(() => undefined);
      throw error;
    }
    if (before !== null) await removePieces(before.copy, before.pieces).catch(() => undefined);
  };
  /** What the first version left, from now on sealed. */
  const takeOver = async (): Promise<void> => {
    for (const { bytes, ...waiting } of (await plain.all()).filter(isPlain)) {
      await put(waiting, bytes);
      await plain.delete(waiting.plan.idempotencyKey);
    }
  };
  /** Pieces of a copy that a page did not finish. Another window may be busy with one from today. */
  const sweep = async (whole: readonly SealedWaiting[]): Promise<void> => {
    const copies = new Set(whole.map(({ copy }) => copy));
    const oldest = now() - DAY_MS;
    for (const name of await pieces.names()) {
      const [moment = "", id = ""] = name.split(" ");
      if (!copies.has(`${moment} ${id}`) && Number(moment) < oldest) await pieces.delete(name);
    }
  };
  const headOf = async ({ head, copy }: SealedWaiting): Promise<Waiting | null> => {
    try {
      return JSON.parse(new TextDecoder().decode(await unseal(parts, await opened(), head, copy))) as Waiting;
    } catch {
      return null;
    }
  };
  return {
    lasting: subtle !== null && heads.lasting,
    // With a key that was kept, the rest can be kept as well.
    try: async () => { await opened(); },
    heads: async () => {
      await takeOver().catch(() => undefined);
      const all = (await heads.all()).filter(isSealed);
      await sweep(all).catch(() => undefined);
      const found = await Promise.all(all.map(headOf));
      return { found: found.filter((waiting) => waiting !== null), lost: found.filter((waiting) => waiting === null).length };
    },
    get: async (key) => {
      const head = await heads.get(key);
      return head === null || !isSealed(head) ? null : headOf(head);
    },
    bytes: async (key) => {
      const head = await heads.get(key);
      if (head === null) throw unreadable(null);
      const found: Blob[] = [];
      for (let place = 0; place < head.pieces; place += 1) found.push(await openPiece(parts, opened, pieceName(head.copy, place)));
      return new Blob(found);
    },
    put,
    change: async (waiting) => {
      const head = await heads.get(waiting.plan.idempotencyKey);
      if (head !== null) await putHead(head, waiting);
    },
    delete: async (key) => {
      const head = await heads.get(key);
      await heads.delete(key);
      if (head !== null) await removePieces(head.copy, head.pieces);
    },
  };
}

/** A blob of its own: the browser may put it on disk, so that memory holds one piece at a time. */
async function openPiece(parts: SealedShelfParts, opened: () => Promise<CryptoKey>, name: string): Promise<Blob> {
  const piece = await parts.pieces.get(name);
  if (piece === null) throw unreadable(null);
  const key = await opened();
  return new Blob([await unseal(parts, key, piece, name).catch((cause: unknown) => { throw unreadable(cause); })]);
}

/** Asked once; after a refusal again. */
function openedOnce(open: () => Promise<CryptoKey>): () => Promise<CryptoKey> {
  let key: Promise<CryptoKey> | null = null;
  return () => {
    const asked = key ?? open();
    key = asked;
    asked.catch(() => { if (key === asked) key = null; });
    return asked;
  };
}

/** The key of this browser, made once, also by two windows. Its bytes cannot be had, not even by this page. */
async function keyOf({ keys, subtle }: SealedShelfParts): Promise<CryptoKey> {
  if (subtle === null) throw new Error("the page is not secure: nothing is kept");
  return (await keys.get(KEY)) ?? keys.first(KEY, await subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]));
}

/** `name` goes into the seal: a piece in the place of another does not open. */
async function seal({ subtle, random }: SealedShelfParts, key: CryptoKey, bytes: Uint8Array<ArrayBuffer>, name: string): Promise<Sealed> {
  const iv = random(new Uint8Array(IV));
  const closed = await (subtle as SubtleCrypto).encrypt({ name: "AES-GCM", iv, additionalData: new TextEncoder().encode(name) }, key, bytes);
  const sealed = new Uint8Array(IV + closed.byteLength);
  sealed.set(iv);
  sealed.set(new Uint8Array(closed), IV);
  return sealed;
}

async function unseal({ subtle }: SealedShelfParts, key: CryptoKey, sealed: Sealed, name: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (subtle as SubtleCrypto).decrypt({ name: "AES-GCM", iv: sealed.subarray(0, IV), additionalData: new TextEncoder().encode(name) }, key, sealed.subarray(IV)));
}

const pieceName = (copy: string, place: number): string => `${copy} ${String(place)}`;

/** A newer page may have left something else; that page reads it. */
function isSealed(value: unknown): value is SealedWaiting {
  const { version, key, copy, pieces, head } = (value ?? {}) as Partial<Record<keyof SealedWaiting, unknown>>;
  return version === 2 && typeof key === "string" && typeof copy === "string" && typeof pieces === "number" && ArrayBuffer.isView(head);
}

function isPlain(value: unknown): value is PlainWaiting {
  const left = value as { readonly plan?: { readonly idempotencyKey?: unknown }; readonly bytes?: unknown } | null | undefined;
  return typeof left?.plan?.idempotencyKey === "string" && left.bytes instanceof Blob;
}

function unreadable(cause: unknown): KantlijnError {
  return new KantlijnError("waiting-unreadable", "what waits cannot be read", { cause });
}
