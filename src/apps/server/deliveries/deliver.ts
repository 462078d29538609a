import { openAsBlob } from "node:fs";
import { KantlijnError, type ErrorCode } from "../../../core/model/index.ts";
import type { Store } from "../../../adapters/stores/store.ts";
import type { Database } from "../database/database.ts";
import type { DeliveryTable } from "../database/tables.ts";
import type { Log } from "../log.ts";
import { findCapture, type Capture } from "../register/read.ts";
import { follow, type Traces } from "../traces/traces.ts";
import type { Vault } from "../vault/vault.ts";
import { pauseAfter } from "./pauses.ts";
import type { Queue } from "./queue.ts";
import { claim, hasEarlier, keepNote, settle, type Claimed, type Outcome } from "./rows.ts";

/** What one delivery needs. */
export interface DeliverParts {
  readonly database: Database;
  /** Where the deliveries stand. */
  readonly table: DeliveryTable;
  readonly vault: Vault;
  readonly queue: Queue;
  /** The stores that are connected, by the name that a place has for them. */
  readonly stores: ReadonlyMap<string, ConnectedStore>;
  readonly log: Log;
  readonly traces: Traces;
  readonly clock: () => Date;
  /** Between 0 and 1. */
  readonly chance: () => number;
  /** Name of this process. */
  readonly owner: string;
  /** Milliseconds before the second attempt. */
  readonly firstPause: number;
  /** Milliseconds after which somebody has to look at it. */
  readonly patience: number;
}

/** A store, and how it says where a document stands: in what it keeps of a capture. Null when it is not there (yet). */
export interface ConnectedStore {
  readonly store: Store;
  readonly address: (note: string | null) => string | null;
}

/** Failures that trying again does not mend: somebody has to change something first. */
const LASTING: ReadonlySet<ErrorCode> = new Set(["delivery-place", "delivery-type", "delivery-refused", "delivery-rejected", "capture-too-large", "capture-invalid", "publication-concept", "publication-closed", "publication-category", "publication-setup", "publication-taken"]);
/** Between two looks at a delivery that waits for an earlier version. */
const TURN_MS = 15_000;

/**
 * Brings a capture to its store, or takes it back from there, and writes down what became of it. What fails is tried again
 * later; what cannot succeed, or has failed for too long, waits for somebody.
 */
export async function deliver(parts: DeliverParts, captureId: string): Promise<void> {
  const { database, table, queue, owner, clock, log } = parts;
  const taken = await database.write(async (connection) => {
    if (table === "deliveries" && await hasEarlier(connection, captureId)) {
      await connection.updateTable("deliveries").set({ code: "delivery-earlier" }).where("capture_id", "=", captureId).where("state", "=", "waiting").where("owner", "is", null).execute();
      await queue.put(connection, captureId, Math.min(TURN_MS, parts.firstPause * 3));
      return null;
    }
    return claim(connection, table, captureId, owner, clock());
  });
  if (taken === null) return;
  const step = parts.traces.begin(`deliver ${taken.store}`, { store: taken.store, captureId, attempts: taken.attempts }, "job");
  const outcome = await follow(step, async () => {
    const became = await attempt(parts, taken);
    step.tell({ state: became.state, ...(became.code === null ? {} : { code: became.code }) });
    return became;
  });
  log.write(outcome.code === null ? "info" : "warn", "delivery", { captureId, store: taken.store, state: outcome.state, attempts: taken.attempts, code: outcome.code });
  await database.write(async (connection) => {
    const state = await settle(connection, table, captureId, owner, outcome, clock());
    const undone = state === "withdrawing" && outcome.state !== "withdrawing";
    if (state === "waiting" || state === "withdrawing") await queue.put(connection, captureId, undone ? 0 : (outcome.nextAt?.getTime() ?? 0) - clock().getTime());
  });
}

async function attempt(parts: DeliverParts, taken: Claimed): Promise<Outcome> {
  const { clock, chance, patience, firstPause } = parts;
  try {
    return await (taken.state === "withdrawing" ? takeBack(parts, taken) : bring(parts, taken));
  } catch (error) {
    const code = error instanceof KantlijnError ? error.code : "internal";
    if (code === "internal") parts.log.failure("delivery", error, { captureId: taken.captureId });
    const over = clock().getTime() - taken.madeAt.getTime() > patience;
    if (LASTING.has(code) || over) return { state: "failed", code, nextAt: null };
    const pause = pauseAfter(taken.attempts, wishOf(error), chance(), firstPause);
    return { state: taken.state === "withdrawing" ? "withdrawing" : "waiting", code, nextAt: new Date(clock().getTime() + pause) };
  }
}

async function bring({ database, table, vault, stores, owner }: DeliverParts, { captureId, store: name, note }: Claimed): Promise<Outcome> {
  const { store, address } = connected(stores, name);
  const capture = await database.read((connection) => findCapture(connection, captureId));
  if (capture === null || capture.content === null) return { state: "withdrawn", code: null, nextAt: null };
  const { record, file } = capture.content;
  const bytes = await bytesOf(vault, capture);
  const plan = { idempotencyKey: captureId, record, fileName: file.name, mediaType: file.mediaType, size: file.size, sha256: file.sha256 };
  const keep = (told: string): Promise<void> => database.write((connection) => keepNote(connection, table, captureId, owner, told));
  const { handle = null } = await store.store(plan, bytes, { keep, ...(note === null ? {} : { earlier: note }) });
  if (handle !== null) await keep(handle);
  return { state: "delivered", code: null, nextAt: null, address: address(handle) };
}

async function takeBack({ database, table, stores, owner }: DeliverParts, { captureId, store: name, note }: Claimed): Promise<Outcome> {
  const { store } = connected(stores, name);
  await store.undo(captureId, note ?? undefined, { keep: (told) => database.write((connection) => keepNote(connection, table, captureId, owner, told)) });
  return { state: "withdrawn", code: null, nextAt: null, address: null };
}

function connected(stores: ReadonlyMap<string, ConnectedStore>, name: string): ConnectedStore {
  const found = stores.get(name);
  if (found === undefined) throw new KantlijnError("store-unavailable", "this store is no longer connected");
  return found;
}

async function bytesOf(vault: Vault, { content, sha256 }: Capture): Promise<Blob> {
  if (await vault.sizeOf(sha256) !== content?.file.size) throw new KantlijnError("internal", "a file of the register is not in the vault");
  return openAsBlob(vault.pathOf(sha256));
}

/** Milliseconds that the store asked for. */
function wishOf(error: unknown): number | null {
  const seconds = error instanceof KantlijnError ? Number(error.values["retryAfter"]) : Number.NaN;
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1_000 : null;
}
