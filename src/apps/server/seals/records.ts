import type { Connection } from "../database/database.ts";
import { fingerprint } from "../register/fingerprint.ts";
import type { ChainFault } from "./faults.ts";

/**
 * Records that differ from the fingerprint in their capture, and records that are gone although nothing says that they were
 * erased. A record that was erased under the law leaves its fingerprint behind, and that is all that is left to look at.
 */
export async function recordFaults(connection: Connection, page: number): Promise<readonly ChainFault[]> {
  const faults: ChainFault[] = [];
  for (let after = "0"; ;) {
    const rows = await connection.selectFrom("captures")
      .leftJoin("records", "records.capture_id", "captures.id")
      .leftJoin("events as erasure", (join) => join.onRef("erasure.capture_id", "=", "captures.id").on("erasure.kind", "=", "erased"))
      .select(["captures.id", "captures.position", "captures.fingerprint", "captures.file_sha256", "captures.file_size", "records.record", "records.file_name", "records.media_type", "erasure.kind as erased"])
      .where("captures.position", ">", after).orderBy("captures.position").limit(page).execute();
    for (const { id: captureId, fingerprint: wanted, file_sha256: sha256, file_size: size, record, file_name: name, media_type: mediaType, erased } of rows) {
      if (record === null) {
        if (erased === null) faults.push({ kind: "record-missing", captureId });
      } else if (fingerprint({ record, file: { name, mediaType, size: Number(size), sha256 } }) !== wanted) faults.push({ kind: "record-changed", captureId });
    }
    const last = rows.at(-1);
    if (last === undefined) return faults;
    after = last.position;
  }
}
