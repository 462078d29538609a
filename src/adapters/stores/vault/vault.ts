import { KantlijnError, type Receipt } from "../../../core/model/index.ts";
import type { Store, StorePlan } from "../store.ts";
import { callerOf, json, type VaultOptions } from "./call.ts";
import { readReceipt, readUpload } from "./read.ts";

/**
 * The vault that comes with Kantlijn. Bytes go first, the record follows; both can be repeated without harm, because
 * files are known by their content and a capture by its key.
 */
export function vaultStore(options: VaultOptions): Store {
  const call = callerOf(options);
  return {
    id: "vault",
    offers: null,
    store: async (plan, bytes, { signal, progress, quiet = false } = {}) => {
      const abort = signal === undefined ? {} : { signal };
      const { size, sha256, proof } = readUpload(await json(await call("api/files", { method: "POST", headers: { "content-type": "application/octet-stream" }, body: bytes, ...abort }, quiet)));
      progress?.(size);
      if (size !== plan.size || (plan.sha256 !== undefined && sha256 !== plan.sha256)) throw new KantlijnError("capture-checksum", "other bytes than were sent");
      const body = JSON.stringify({ ...captureOf(plan, sha256), proof });
      return readReceipt(await json(await call("api/captures", { method: "POST", headers: { "content-type": "application/json" }, body, ...abort }, quiet)));
    },
    undo: async (captureId) => {
      await call(`api/captures/${encodeURIComponent(captureId)}/withdrawal`, { method: "POST" }, false);
    },
  };
}

function captureOf(plan: StorePlan, sha256: string): { readonly idempotencyKey: string; readonly record: StorePlan["record"]; readonly file: Receipt["file"] } {
  return { idempotencyKey: plan.idempotencyKey, record: plan.record, file: { name: plan.fileName, mediaType: plan.mediaType, size: plan.size, sha256 } };
}
