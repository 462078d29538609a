import type { Courier } from "../../../core/model/index.ts";
import { callerOf, json, type VaultOptions } from "./call.ts";
import { loose } from "./loose.ts";
import { readReceipt } from "./read.ts";

/** Milliseconds in which the server tells what became of a mail: the card waits for it. */
const PATIENCE = 4_000;

/** The server as the one who stores sent mails. Nobody is asked to sign in for it, but to take something back. */
export function courierOn(options: VaultOptions): Courier {
  const call = callerOf(options);
  const path = (id: string): string => `api/intents/${encodeURIComponent(id)}`;
  return {
    entrust: async (id, entrusted) => {
      await call(path(id), { method: "PUT", headers: { "content-type": "application/json" }, body: JSON.stringify(entrusted) }, true);
    },
    find: async (id) => {
      const { state, receipt } = loose(await json(await call(path(id), { signal: AbortSignal.timeout(PATIENCE) }, true)));
      return state === "filed" ? readReceipt(receipt) : null;
    },
    withdraw: async (id) => {
      await call(path(id), { method: "DELETE" }, false);
    },
  };
}
