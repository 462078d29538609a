import { sql } from "kysely";
import type { Connection, Database } from "../database/database.ts";
import type { EventKind, SealedKind } from "../database/tables.ts";
import { readAnchor } from "./anchor.ts";
import { deliveryFaults } from "./deliveries.ts";
import type { ChainFault, ChainReport } from "./faults.ts";
import { captureHash, eventHash, NO_SEAL, sealOf, type SealableCapture, type SealedRow } from "./hash.ts";
import { recordFaults } from "./records.ts";
import type { Head } from "./seal.ts";

/** Rows that are in memory at one time. */
const PAGE = 2_000;
const MOST_FAULTS = 100;

interface Line extends Omit<SealableCapture, "id" | "stored_at"> {
  readonly seal: string;
  readonly place: number;
  readonly kind: SealedKind;
  readonly capture_id: string;
  readonly row_sha256: string;
  readonly id: string | null;
  readonly stored_at: Date;
  readonly happened_at: Date | null;
}

/** Checks the register as it is at one moment, against the last seal that `data` remembers. Others go on meanwhile. */
export async function checkChain(database: Database, data: string): Promise<ChainReport> {
  // Read before the register is: what is sealed after this moment cannot seem cut off.
  const anchor = readAnchor(data);
  return database.read((connection) => connection.transaction().setIsolationLevel("repeatable read").execute((moment) => verifyChain(moment, anchor)));
}

/** Reads the whole register and its seals, and tells every difference. Nothing is changed. */
async function verifyChain(connection: Connection, anchor: Head | null): Promise<ChainReport> {
  const faults: ChainFault[] = [];
  const seals = await connection.selectFrom("seals").selectAll().orderBy("number").execute();
  const changed = changedBatches(seals);
  let rows = 0;
  for (let from = { seal: "0", place: 0 }; ;) {
    const page = await linesAfter(connection, from);
    for (const line of page) {
      const fault = rowFault(line);
      if (fault !== null) faults.push(fault);
      changed.add(line.seal, { kind: line.kind, captureId: line.capture_id, sha256: line.row_sha256 });
    }
    rows += page.length;
    const last = page.at(-1);
    if (last === undefined) break;
    from = { seal: last.seal, place: last.place };
  }
  faults.push(...sealFaults(seals, changed.end()), ...anchorFaults(seals, anchor), ...await recordFaults(connection, PAGE), ...await deliveryFaults(connection, MOST_FAULTS + 1));
  const last = seals.at(-1);
  return {
    seals: seals.length, rows, unsealed: await countUnsealed(connection), head: last === undefined ? null : { number: last.number, sha256: last.sha256 },
    faults: faults.slice(0, MOST_FAULTS), more: faults.length > MOST_FAULTS,
  };
}

async function linesAfter(connection: Connection, { seal, place }: { readonly seal: string; readonly place: number }): Promise<readonly Line[]> {
  const { rows } = await sql<Line>`
    select s.seal, s.place, s.kind, s.capture_id, s.sha256 as row_sha256, c.id, c.position, c.idempotency_key, c.fingerprint, c.document_id, c.file_sha256, c.file_size, c.stored_at, c.undo_until, e.happened_at
    from sealed_rows s
    left join captures c on s.kind = 'capture' and c.id = s.capture_id
    left join events e on e.capture_id = s.capture_id and e.kind = s.kind
    where (s.seal, s.place) > (${seal}, ${place})
    order by s.seal, s.place limit ${PAGE}`.execute(connection);
  return rows;
}

function rowFault(line: Line): ChainFault | null {
  const { seal, kind: row, capture_id: captureId, row_sha256: sealed } = line;
  const now = hashNow(line);
  if (now === null) return { kind: "row-missing", row, captureId, seal };
  return now === sealed ? null : { kind: "row-changed", row, captureId, seal };
}

/** The hash of the row as it is now; null when it is gone. */
function hashNow(line: Line): string | null {
  if (line.kind !== "capture") return line.happened_at === null ? null : eventHash(line.capture_id, line.kind satisfies EventKind, line.happened_at);
  if (line.id === null) return null;
  const { id, position, idempotency_key, fingerprint, document_id, file_sha256, file_size, stored_at, undo_until } = line;
  return captureHash({ id, position, idempotency_key, fingerprint, document_id, file_sha256, file_size, stored_at, undo_until });
}

interface Seal { readonly number: string; readonly previous: string; readonly sealed_at: Date; readonly sha256: string }

/** Takes the sealed rows in order and finds the batches that do not give their seal; one batch is in memory at a time. */
function changedBatches(seals: readonly Seal[]): { add(seal: string, row: SealedRow): void; end(): ReadonlySet<string> } {
  const unlike = new Set(seals.map(({ number }) => number));
  const known = new Map(seals.map((seal) => [seal.number, seal]));
  let [current, rows]: [string, SealedRow[]] = ["", []];
  const close = (): void => {
    const seal = known.get(current);
    if (seal !== undefined && sealOf(seal.previous, seal.sealed_at, rows) === seal.sha256) unlike.delete(current);
  };
  return {
    add: (seal, row) => {
      if (seal !== current) {
        close();
        [current, rows] = [seal, []];
      }
      rows.push(row);
    },
    end: () => {
      close();
      return unlike;
    },
  };
}

function sealFaults(seals: readonly Seal[], changed: ReadonlySet<string>): readonly ChainFault[] {
  const faults: ChainFault[] = [];
  let before: { readonly number: bigint; readonly sha256: string } = { number: 0n, sha256: NO_SEAL };
  for (const { number, previous, sha256 } of seals) {
    for (let gone = before.number + 1n; gone < BigInt(number) && faults.length <= MOST_FAULTS; gone += 1n) faults.push({ kind: "batch-missing", seal: String(gone) });
    if (changed.has(number)) faults.push({ kind: "batch-changed", seal: number });
    // After a gap nobody knows what should come before.
    if (before.number + 1n === BigInt(number) && previous !== before.sha256) faults.push({ kind: "batch-moved", seal: number });
    before = { number: BigInt(number), sha256 };
  }
  return faults;
}

function anchorFaults(seals: readonly Seal[], anchor: Head | null): readonly ChainFault[] {
  if (anchor === null) return [];
  const found = seals.find(({ number }) => number === anchor.number);
  if (found === undefined) return BigInt(seals.at(-1)?.number ?? 0) < BigInt(anchor.number) ? [{ kind: "chain-cut", seal: anchor.number }] : [];
  return found.sha256 === anchor.sha256 ? [] : [{ kind: "chain-other", seal: anchor.number }];
}

async function countUnsealed(connection: Connection): Promise<number> {
  const { rows } = await sql<{ readonly count: number }>`
    select ((select count(*) from captures c where not exists (select from sealed_rows s where s.capture_id = c.id and s.kind = 'capture'))
      + (select count(*) from events e where not exists (select from sealed_rows s where s.capture_id = e.capture_id and s.kind = e.kind)))::int as count`.execute(connection);
  return rows[0]?.count ?? 0;
}
