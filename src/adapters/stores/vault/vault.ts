import { KantlijnError, type Receipt } from "../../../core/model/index.ts";
import type { Store, StorePlan } from "../store.ts";
import { problemOf } from "./problem.ts";
import { readReceipt, readUpload } from "./read.ts";

/** What the vault needs from the page. */
export interface VaultOptions {
  readonly fetch: (address: string, request: RequestInit) => Promise<Response>;
  /** Address of the server, with a closing slash: "http://localhost:3000/". */
  readonly base: string;
  /** The token that came with the page; null when the page came from a server without a vault. */
  readonly session: () => string | null;
  /** Gets a new token when the server no longer knows the old one; null when there is none to get. */
  readonly renew: () => Promise<string | null>;
}

const SESSION_HEADER = "X-Kantlijn-Session";

/**
 * The vault that comes with Kantlijn. Bytes go first, the record follows; both can be repeated without harm, because
 * files are known by their content and a capture by its key.
 */
export function vaultStore(options: VaultOptions): Store {
  const call = async (path: string, request: RequestInit): Promise<Response> => {
    const token = options.session();
    if (token === null) throw new KantlijnError("server-unavailable", "this page came without a session");
    const answer = await send(options, path, request, token);
    if (answer.ok) return answer;
    const problem = await problemOf(answer);
    if (problem.code !== "session-invalid") throw problem;
    const fresh = await options.renew();
    if (fresh === null || fresh === token) throw problem;
    const again = await send(options, path, request, fresh);
    if (!again.ok) throw await problemOf(again);
    return again;
  };
  return {
    id: "vault",
    offers: null,
    store: async (plan, bytes, { signal, progress } = {}) => {
      const abort = signal === undefined ? {} : { signal };
      const { size, sha256 } = readUpload(await json(await call("api/files", { method: "POST", headers: { "content-type": "application/octet-stream" }, body: bytes, ...abort })));
      progress?.(size);
      if (size !== plan.size || (plan.sha256 !== undefined && sha256 !== plan.sha256)) throw new KantlijnError("capture-checksum", "the server received other bytes than were sent");
      const body = JSON.stringify(captureOf(plan, sha256));
      return readReceipt(await json(await call("api/captures", { method: "POST", headers: { "content-type": "application/json" }, body, ...abort })));
    },
    undo: async (captureId) => {
      await call(`api/captures/${encodeURIComponent(captureId)}/withdrawal`, { method: "POST" });
    },
  };
}

function captureOf(plan: StorePlan, sha256: string): { readonly idempotencyKey: string; readonly record: StorePlan["record"]; readonly file: Receipt["file"] } {
  return { idempotencyKey: plan.idempotencyKey, record: plan.record, file: { name: plan.fileName, mediaType: plan.mediaType, size: plan.size, sha256 } };
}

async function send({ fetch, base }: VaultOptions, path: string, request: RequestInit, token: string): Promise<Response> {
  try {
    return await fetch(`${base}${path}`, { ...request, headers: { ...(request.headers as Record<string, string> | undefined), [SESSION_HEADER]: token } });
  } catch (cause) {
    if (request.signal?.aborted === true) throw cause;
    throw new KantlijnError("server-unavailable", "no answer from the server", { cause });
  }
}

async function json(answer: Response): Promise<unknown> {
  try {
    return (await answer.json()) as unknown;
  } catch (cause) {
    throw new KantlijnError("server-unavailable", "the answer of the server was cut off", { cause });
  }
}
