import type { Database } from "../database/database.ts";
import type { Ask } from "../deliveries/stores.ts";
import type { Vault } from "../vault/vault.ts";
import { follow, NO_TRACES, type Traces } from "./traces.ts";

/** The same database, with each visit followed. */
export function followedDatabase(database: Database, traces: Traces): Database {
  if (traces === NO_TRACES) return database;
  return {
    ...database,
    read: (work) => follow(traces.begin("database read"), () => database.read(work)),
    write: (work) => follow(traces.begin("database write"), () => database.write(work)),
  };
}

/** The same vault, with each file that comes followed. */
export function followedVault(vault: Vault, traces: Traces): Vault {
  if (traces === NO_TRACES) return vault;
  return { ...vault, receive: (source, announced) => follow(traces.begin("vault receive"), () => vault.receive(source, announced)) };
}

/** The same way of asking another system, with each question followed: the machine and the method, not the address. */
export function followedAsk(ask: Ask, traces: Traces): Ask {
  if (traces === NO_TRACES) return ask;
  return (address, request) => {
    const [method, host] = [request.method ?? "GET", new URL(address).host];
    const step = traces.begin(method, { method, host }, "asks");
    return follow(step, async () => {
      const answer = await ask(address, request);
      step.tell({ status: answer.status });
      return answer;
    });
  };
}
